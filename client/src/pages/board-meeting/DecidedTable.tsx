import { SubjectList, subjectsOf } from '../../features/decisions/DecisionTold.tsx';
import type { AgendaQuery } from '../../gql/graphql.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

type Row = NonNullable<AgendaQuery['boardAgenda']>['decided'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'meeting',
    header: 'Meeting',
    isHeader: true,
    nowrap: true,
    width: 10,
    sortBy: ({ meetingOn }) => meetingOn,
    cell: ({ meetingOn }) => dayInWords(meetingOn),
  },
  {
    id: 'about',
    header: 'About',
    width: 20,
    cell: (decision) => <SubjectList subjects={subjectsOf(decision)} />,
  },
  { id: 'outcome', header: 'Outcome', width: 14, cell: ({ outcome }) => outcome ?? '' },
  {
    id: 'reference',
    header: 'Reference',
    width: 10,
    cell: ({ reference, url, isKeyDecision }) => (
      <>
        {url ? <a href={url}>{reference ?? 'Report'}</a> : reference}
        {isKeyDecision && ' (key decision)'}
      </>
    ),
  },
];

/** What a body decided, latest first. */
export function DecidedTable({ decided }: { readonly decided: readonly Row[] }) {
  return (
    <DataTable
      caption="Decided lately"
      hideCaption
      columns={COLUMNS}
      rows={decided}
      rowKey={({ id }) => id}
      sortParam="decided"
      empty={<Nothing title="No decision of this body is held." />}
    />
  );
}
