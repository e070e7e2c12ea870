import { SECTOR_LABELS } from '@atlas/shared/vocabulary';
import type { SectorRow_SectorCountFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { SectorMark } from '../../ui/SectorMark.tsx';
import { SECTOR_LOOK } from '../../ui/sector-look.ts';
import type { Column } from '../../ui/table-model.ts';
import styles from './HomePage.module.css';

graphql(`
  fragment SectorRow_sectorCount on SectorCount {
    sector
    count
  }
`);

interface Props {
  readonly counts: readonly SectorRow_SectorCountFragment[];
  readonly total: number;
}

/** "40%"; what is there is never said to be none of it. */
function shareOf(count: number, total: number): string {
  const percent = Math.round((100 * count) / total);
  return percent === 0 && count > 0 ? 'under 1%' : `${percent}%`;
}

/** Organisations by sector: the bar is the picture, the row the figure. */
export function SectorTable({ counts, total }: Props) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const columns: Column<SectorRow_SectorCountFragment>[] = [
    {
      id: 'sector',
      header: 'Sector',
      isHeader: true,
      width: 16,
      sortBy: ({ sector }) => SECTOR_LABELS[sector],
      cell: ({ sector }) => (
        <span className={styles.sector}>
          <SectorMark sector={sector} decorative />
          <AtlasLink to="/organisations" search={{ sector }}>
            {SECTOR_LABELS[sector]}
          </AtlasLink>
        </span>
      ),
    },
    {
      id: 'count',
      header: 'Organisations',
      numeric: true,
      width: 7,
      sortBy: ({ count }) => count,
      cell: ({ count }) => formatCount(count),
    },
    { id: 'share', header: 'Share', numeric: true, width: 5, cell: ({ count }) => shareOf(count, total) },
    {
      id: 'bar',
      header: 'Bar',
      hideHeader: true,
      width: 12,
      cell: ({ sector, count }) => (
        <span
          className={styles.bar}
          aria-hidden="true"
          style={{ width: `${(100 * count) / most}%`, background: SECTOR_LOOK[sector].colour }}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption="Organisations by sector"
      isSlim
      hideCaption
      columns={columns}
      rows={counts.filter(({ count }) => count > 0)}
      rowKey={({ sector }) => sector}
      empty={null}
    />
  );
}
