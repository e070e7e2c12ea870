import { AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import type { PipelineQuery } from '../../gql/graphql.ts';
import { dayInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

type Stage = PipelineQuery['agreementPipeline']['stages'][number];
type Row = Stage['cards'][number] & { readonly stage: Stage['stage'] };

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'title',
    header: 'Agreement',
    isHeader: true,
    width: 20,
    sortBy: ({ agreement }) => agreement.title,
    cell: ({ agreement }) => <AtlasLink to={`/agreements/${agreement.id}`}>{agreement.title}</AtlasLink>,
  },
  {
    id: 'stage',
    header: 'Stage',
    width: 12,
    sortBy: ({ stage }) => AGREEMENT_STAGE_LABELS[stage],
    cell: ({ stage }) => AGREEMENT_STAGE_LABELS[stage],
  },
  { id: 'since', header: 'Since', nowrap: true, width: 11, sortBy: ({ since }) => since, cell: ({ since }) => dayInWords(since) },
  { id: 'days', header: 'Days', numeric: true, width: 6, sortBy: ({ days }) => days, cell: ({ days }) => formatCount(days) },
  { id: 'stuck', header: 'Stuck', width: 6, sortBy: ({ isStuck }) => Number(isStuck), cell: ({ isStuck }) => (isStuck ? 'Stuck' : '') },
];

/** The cards of the board as a table, those longest at their stage first. */
export function StuckTable({ stages }: { readonly stages: readonly Stage[] }) {
  const rows = stages.flatMap(({ stage, cards }) => cards.map((card) => ({ ...card, stage }))).toSorted((a, b) => b.days - a.days);
  return (
    <DataTable
      caption="Agreements longest at their stage"
      hideCaption
      columns={COLUMNS}
      rows={rows}
      rowKey={({ agreement }) => agreement.id}
      sortParam="cards"
      empty={<Nothing title="No agreement is on its way." />}
    />
  );
}
