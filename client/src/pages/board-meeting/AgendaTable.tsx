import { AGREEMENT_KIND_LABELS, AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import type { PipelineCard_PipelineCardFragment } from '../../gql/graphql.ts';
import { countOf, dayInWords, fewOf } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { ExactMoney } from '../../ui/Money.tsx';
import type { Column } from '../../ui/table-model.ts';

type Row = PipelineCard_PipelineCardFragment;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'title',
    header: 'Agreement',
    isHeader: true,
    width: 18,
    sortBy: ({ agreement }) => agreement.title,
    cell: ({ agreement }) => <AtlasLink to={`/agreements/${agreement.id}`}>{agreement.title}</AtlasLink>,
  },
  { id: 'kind', header: 'Kind', width: 9, cell: ({ agreement }) => AGREEMENT_KIND_LABELS[agreement.kind] },
  {
    id: 'stage',
    header: 'Stage',
    width: 9,
    cell: ({ agreement }) => (agreement.stageNow ? AGREEMENT_STAGE_LABELS[agreement.stageNow] : ''),
  },
  {
    id: 'parties',
    header: 'Parties',
    width: 16,
    cell: ({ agreement }) =>
      fewOf(
        agreement.parties.map(({ organisation }) => organisation.name),
        3,
      ),
  },
  {
    id: 'meeting',
    header: 'Meeting',
    nowrap: true,
    width: 10,
    sortBy: ({ agreement }) => agreement.meetingOn,
    cell: ({ agreement }) => dayInWords(agreement.meetingOn),
  },
  {
    id: 'days',
    header: 'Waiting',
    numeric: true,
    width: 9,
    sortBy: ({ days }) => days,
    cell: ({ days, isStuck }) => `${countOf(days, 'day')}${isStuck ? ', stuck' : ''}`,
  },
  {
    id: 'value',
    header: 'Value',
    numeric: true,
    width: 8,
    sortBy: ({ agreement }) => agreement.valuePence,
    cell: ({ agreement: { valuePence } }) => (valuePence == null ? '' : <ExactMoney pence={valuePence} />),
  },
];

/** Agreements that wait for a decision. */
export function AgendaTable({
  caption,
  items,
  empty,
}: {
  readonly caption: string;
  readonly items: readonly Row[];
  readonly empty: ReactNode;
}) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={COLUMNS}
      rows={items}
      rowKey={({ agreement }) => agreement.id}
      sortParam="agenda"
      empty={empty}
    />
  );
}
