import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import type { Column } from '../../ui/table-model.ts';
import type { KeptBy } from './kept-by.ts';

const count = (id: string, header: string): Column<KeptBy> => ({
  id,
  header,
  numeric: true,
  width: 7,
  sortBy: ({ counts }) => counts[id] ?? 0,
  cell: ({ counts }) => counts[id] ?? 0,
});
const COLUMNS: readonly Column<KeptBy>[] = [
  {
    id: 'who',
    header: 'Kept by',
    isHeader: true,
    width: 16,
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => <AtlasLink to={`/organisations/${id}`}>{name}</AtlasLink>,
  },
  count('ties', 'Ties'),
  count('provisions', 'What you do'),
  count('agreements', 'Agreements'),
  count('offers', 'Offers and needs'),
];

/** How much each council keeps of an organisation and shows to it. */
export function KeptTable({ kept }: { readonly kept: readonly KeptBy[] }) {
  return (
    <DataTable
      caption="What is kept of you, by whom"
      hideCaption
      columns={COLUMNS}
      rows={kept}
      rowKey={({ id }) => id}
      sortParam="kept"
      empty={<p>Nobody else keeps a record of yours that you may see.</p>}
    />
  );
}
