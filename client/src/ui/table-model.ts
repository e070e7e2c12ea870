import { createSortedRowModel, rowSortingFeature, type SortingState, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** What a cell is sorted by; nothing known goes last either way. */
export type SortValue = string | number | null | undefined;

export interface Column<Row> {
  /** Also the name of this order in the address. */
  readonly id: string;
  readonly header: string;
  /** Stands for the heading where a slim table has little room; the page says what it means. */
  readonly letter?: string;
  /** True where the heading is for those who hear the table only. */
  readonly hideHeader?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Gives the value to sort by, where the rows at hand are all there are. */
  readonly sortBy?: (row: Row) => SortValue;
  /** True where the server can sort by this column. */
  readonly serverSort?: boolean;
  /** Figures stand at the end, in tabular numerals. */
  readonly numeric?: boolean;
  /** True where a cell is one short piece, as a day. */
  readonly nowrap?: boolean;
  /** The column that names the row. */
  readonly isHeader?: boolean;
  /** Width wished for, in rem; less where there is no room. */
  readonly width?: number;
}

export interface ColumnLook {
  readonly numeric: boolean;
  readonly nowrap: boolean;
  readonly isHeader: boolean;
  readonly width: number | undefined;
  readonly label: string;
  readonly letter: string | undefined;
  readonly hideLabel: boolean;
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(a: NonNullable<SortValue>, b: NonNullable<SortValue>): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {
    words: (a, b, id) => compare(a.getValue<NonNullable<SortValue>>(id), b.getValue<NonNullable<SortValue>>(id)),
  },
  columnMeta: {} as ColumnLook,
});

/** "name" and "-name" in the address, as the table's state. */
export function readSort(text: string | null): SortingState {
  if (!text) return [];
  return text.startsWith('-') ? [{ id: text.slice(1), desc: true }] : [{ id: text, desc: false }];
}

/** The table's state as the address writes it; null takes it out. */
export function writeSort(state: SortingState): string | null {
  const first = state[0];
  return first ? `${first.desc ? '-' : ''}${first.id}` : null;
}
