import { Button } from '@mantine/core';
import { WhoCanSee } from '../../features/access/WhoCanSee.tsx';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import type { Assessment_MaturityAssessmentFragment } from '../../gql/graphql.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

type Row = Assessment_MaturityAssessmentFragment;

interface Props {
  readonly assessments: readonly Row[];
  readonly canEdit: (record: Row) => boolean;
  readonly onChange: (assessment: Row) => void;
}

/** Every assessment on a scale: of whom, when, in whose judgement. */
export function AssessmentsList({ assessments, canEdit, onChange }: Props) {
  const columns: readonly Column<Row>[] = [
    {
      id: 'body',
      header: 'Body',
      isHeader: true,
      width: 16,
      sortBy: ({ organisation }) => organisation.name,
      cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
    },
    { id: 'on', header: 'Day', width: 10, nowrap: true, sortBy: ({ on }) => on, cell: ({ on }) => dayInWords(on) },
    { id: 'by', header: 'Whose judgement', width: 12, sortBy: ({ assessedBy }) => assessedBy, cell: ({ assessedBy }) => assessedBy },
    { id: 'note', header: 'Note', width: 18, cell: ({ note }) => note },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      width: 6,
      cell: (row) => (
        <>
          <WhoCanSee id={row.id} isCompact of={`: the assessment of ${row.organisation.name} on ${dayInWords(row.on)}`} />
          {canEdit(row) && (
            <Button variant="default" size="compact-sm" data-print="hidden" onClick={() => onChange(row)}>
              Change{' '}
              <span className="visually-hidden">
                the assessment of {row.organisation.name} on {dayInWords(row.on)}
              </span>
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption="Assessments"
      hideCaption
      columns={columns}
      rows={assessments}
      rowKey={({ id }) => id}
      sortParam="assessments"
      empty={<Nothing title="Nobody has been assessed on this scale." />}
    />
  );
}
