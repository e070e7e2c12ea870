import { type ColumnDef, functionalUpdate, type SortingState, useTable } from '@tanstack/react-table';
import { type ReactNode, useId, useMemo } from 'react';
import { useAddress } from '../lib/address.ts';
import styles from './DataTable.module.css';
import { useDelayed } from './Loading.tsx';
import { SortHeader } from './SortHeader.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';
import { type Column, features, readSort, type SortValue, writeSort } from './table-model.ts';

interface Props<Row> {
  /** Says what the table holds; read out with it, and shown unless hidden. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  /** True for a few short columns, which stay columns on a narrow screen. */
  readonly isSlim?: boolean;
  /** Undefined while they are not known yet. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** The parameter of the address that holds the order. */
  readonly sortParam?: string;
  /** Reset when the order changes: the parameters that count pages. */
  readonly pageParams?: readonly string[];
  readonly isLoading?: boolean;
  /** What is being done, said when it takes longer than a second. */
  readonly loadingText?: string;
  readonly skeletonRows?: number;
  /** Shows only the first so many, in the order chosen. */
  readonly mostRows?: number;
  /** Stands in place of no rows at all. */
  readonly empty: ReactNode;
}

const NO_ROWS: readonly never[] = [];

/** A dense, sortable table whose order is in the address. Wide tables become one block a row on a narrow screen. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, sortParam = 'sort', pageParams = [], isLoading = false } = props;
  const { params, change } = useAddress();
  const captionId = useId();
  const isSlow = useDelayed(isLoading, 1000);
  const text = params.get(sortParam);
  const sorting = useMemo(() => readSort(text), [text]);
  const definitions = useMemo(() => define(columns), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows ?? NO_ROWS,
    getRowId: rowKey,
    state: { sorting },
    manualSorting: columns.some(({ serverSort }) => serverSort),
    enableMultiSort: false,
    onSortingChange: (updater) => {
      const next: SortingState = functionalUpdate(updater, sorting);
      change({ [sortParam]: writeSort(next), ...Object.fromEntries(pageParams.map((name) => [name, null])) }, { replace: true });
    },
  });

  if (rows?.length === 0 && !isLoading) return <>{props.empty}</>;
  return (
    <section className={styles.region} aria-labelledby={captionId} aria-busy={isLoading}>
      <table className={styles.table} data-slim={props.isSlim || undefined}>
        <caption id={captionId} className={hideCaption ? 'visually-hidden' : styles.caption}>
          {caption}
        </caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <SortHeader key={header.id} column={header.column} />
              ))}
            </tr>
          ))}
        </thead>
        {rows ? (
          <tbody>
            {table
              .getRowModel()
              .rows.slice(0, props.mostRows)
              .map((row) => (
                <tr key={row.id}>
                  {row.getAllCells().map((cell) => {
                    const look = cell.column.columnDef.meta;
                    const Cell = look?.isHeader ? 'th' : 'td';
                    return (
                      <Cell
                        key={cell.id}
                        scope={look?.isHeader ? 'row' : undefined}
                        data-label={look?.hideLabel ? undefined : look?.label}
                        data-numeric={look?.numeric || undefined}
                        data-nowrap={look?.nowrap || undefined}
                      >
                        <table.FlexRender cell={cell} />
                      </Cell>
                    );
                  })}
                </tr>
              ))}
          </tbody>
        ) : (
          <TableSkeleton columns={columns.length} rows={props.skeletonRows ?? 8} />
        )}
      </table>
      <p className={styles.slow} role="status">
        {isSlow && (props.loadingText ?? 'Still reading.')}
      </p>
    </section>
  );
}

function define<Row extends object>(columns: readonly Column<Row>[]): ColumnDef<typeof features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row): SortValue => column.sortBy?.(row) ?? undefined,
    header: column.header,
    cell: ({ row }) => column.cell(row.original),
    enableSorting: column.serverSort === true || column.sortBy !== undefined,
    sortFn: 'words',
    sortUndefined: 'last',
    sortDescFirst: false,
    meta: {
      numeric: column.numeric ?? false,
      nowrap: column.nowrap ?? false,
      isHeader: column.isHeader ?? false,
      width: column.width,
      label: column.header,
      letter: column.letter,
      hideLabel: column.hideHeader ?? false,
    },
  }));
}
