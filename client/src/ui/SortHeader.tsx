import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import type { Column as TableColumn } from '@tanstack/react-table';
import styles from './DataTable.module.css';
import type { features } from './table-model.ts';

interface Props<Row extends object> {
  readonly column: TableColumn<typeof features, Row>;
}

/** A column's heading, a button where the column can be sorted by. */
export function SortHeader<Row extends object>({ column }: Props<Row>) {
  const look = column.columnDef.meta;
  const sorted = column.getIsSorted();
  const attributes = {
    scope: 'col',
    'data-numeric': look?.numeric || undefined,
    style: { width: look?.width && `${look.width}rem` },
  } as const;
  if (!column.getCanSort()) {
    return (
      <th {...attributes}>
        <span className={look?.hideLabel ? 'visually-hidden' : undefined} data-whole={look?.letter && true}>
          {look?.label}
        </span>
        {look?.letter && (
          <span className={styles.letter} aria-hidden="true">
            {look.letter}
          </span>
        )}
      </th>
    );
  }
  return (
    <th {...attributes} aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}>
      <button type="button" className={styles.sort} onClick={() => column.toggleSorting()}>
        {look?.label}
        <span className={styles.arrow} aria-hidden="true">
          {sorted === 'asc' && <IconArrowUp size={16} />}
          {sorted === 'desc' && <IconArrowDown size={16} />}
          {!sorted && <IconSelector size={16} className={styles.unsorted} />}
        </span>
      </button>
    </th>
  );
}
