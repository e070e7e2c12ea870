import { exemptionName, fieldDecisions, fieldVerdicts } from '@atlas/shared/disclosure';
import { Checkbox } from '@mantine/core';
import type { DisclosedRecord_RecordFragment } from '../../gql/graphql.ts';
import { pageOf } from '../../lib/kinds.ts';
import { capitalise } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { recordWords } from '../changes/words.ts';

type Field = DisclosedRecord_RecordFragment['fields'][number];
/** A field with the record it is of. */
export interface FieldOfRecord extends Field {
  readonly record: DisclosedRecord_RecordFragment;
}

interface Props {
  readonly fields: readonly FieldOfRecord[];
  /** Undefined where there is nothing to choose for. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: (ids: readonly string[], is: boolean) => void;
  readonly mostRows: number;
}

/** What a request covers, field by field: what it says, what becomes of it and what the reviewer says. */
export function DisclosedRecords({ fields, chosen, onChoose, mostRows }: Props) {
  const pick: Column<FieldOfRecord> = {
    id: 'pick',
    header: 'Choose',
    width: 5,
    cell: ({ id, label, record }) => (
      <Checkbox
        aria-label={`Choose ${label} of ${titleOf(record)}`}
        checked={chosen?.has(id) === true}
        onChange={(event) => onChoose([id], event.currentTarget.checked)}
      />
    ),
  };
  return (
    <DataTable
      caption="What it covers, field by field"
      hideCaption
      columns={chosen ? [pick, ...COLUMNS] : COLUMNS}
      rows={fields}
      rowKey={({ id }) => id}
      mostRows={mostRows}
      empty={
        <Nothing title="No field is to be shown.">
          <p>Choose another view of them above, or look at what others hold below.</p>
        </Nothing>
      }
    />
  );
}

const titleOf = ({ recordName, recordLabel }: DisclosedRecord_RecordFragment) => recordName ?? recordWords(recordLabel);

const COLUMNS: readonly Column<FieldOfRecord>[] = [
  {
    id: 'record',
    header: 'Record',
    width: 14,
    cell: ({ record }) => {
      const page = pageOf(record.recordLabel, record.recordId);
      const title = record.recordName ?? capitalise(recordWords(record.recordLabel));
      return (
        <span>
          {page ? <AtlasLink to={page}>{title}</AtlasLink> : title}
          {record.recordName && ` (${recordWords(record.recordLabel)})`}
          {record.hasChanged && <strong>, changed since</strong>}
        </span>
      );
    },
  },
  { id: 'field', header: 'Field', isHeader: true, width: 10, cell: ({ label }) => label },
  { id: 'value', header: 'What it says', width: 20, cell: ({ value }) => value },
  {
    id: 'decision',
    header: 'What becomes of it',
    width: 18,
    cell: ({ decision, exemption, reason, proposal }) => (
      <span>
        <strong>{fieldDecisions.labels[decision]}</strong>
        {exemption && `: ${exemptionName(exemption)}`}
        {reason ? `. ${reason}` : proposal && <small>. {proposal}</small>}
      </span>
    ),
  },
  {
    id: 'review',
    header: 'Review',
    width: 9,
    cell: ({ verdict, reviewNote }) => verdict && `${fieldVerdicts.labels[verdict]}${reviewNote ? `: ${reviewNote}` : ''}`,
  },
];
