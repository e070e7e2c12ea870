import { AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import type { PipelineQuery } from '../../gql/graphql.ts';
import { formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import type { Column } from '../../ui/table-model.ts';

type Stage = PipelineQuery['agreementPipeline']['stages'][number];
const days = (count: number | null | undefined) => (count == null ? '' : formatCount(count));

const COLUMNS: readonly Column<Stage>[] = [
  {
    id: 'stage',
    header: 'Stage',
    isHeader: true,
    width: 12,
    cell: ({ stage }) => (
      <AtlasLink to="/agreements" search={{ stage }}>
        {AGREEMENT_STAGE_LABELS[stage]}
      </AtlasLink>
    ),
  },
  { id: 'count', header: 'Agreements', numeric: true, width: 8, sortBy: ({ count }) => count, cell: ({ count }) => formatCount(count) },
  {
    id: 'stuck',
    header: 'Stuck',
    numeric: true,
    width: 6,
    sortBy: ({ stuck }) => stuck,
    cell: ({ stuck, stuckAfterDays }) => (stuckAfterDays == null ? '' : formatCount(stuck)),
  },
  { id: 'after', header: 'Stuck after, days', numeric: true, width: 9, cell: ({ stuckAfterDays }) => days(stuckAfterDays) },
  {
    id: 'median',
    header: 'Median age, days',
    numeric: true,
    width: 9,
    sortBy: ({ medianDays }) => medianDays,
    cell: ({ medianDays }) => days(medianDays),
  },
  {
    id: 'longest',
    header: 'Longest, days',
    numeric: true,
    width: 8,
    sortBy: ({ longestDays }) => longestDays,
    cell: ({ longestDays }) => days(longestDays),
  },
];

/** How many agreements stand at each stage, and how long. */
export function StageTable({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <DataTable
      caption="Agreements by stage"
      hideCaption
      columns={COLUMNS}
      rows={stages}
      rowKey={({ stage }) => stage}
      sortParam="stages"
      empty="There are no stages."
    />
  );
}
