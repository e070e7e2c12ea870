import { type Refusal, shown, Unreadable } from './refusal.ts';
import type { ReadValue } from './values.ts';

/** One column a profile reads: its header in the file and how a cell becomes a value. */
export interface Column<T> {
  readonly header: string;
  readonly required: boolean;
  /** False where a file may do without the column. */
  readonly expected: boolean;
  readonly read: ReadValue<T>;
}
// biome-ignore lint/suspicious/noExplicitAny: a column of any type; the row's type is taken from each.
export type Columns = Readonly<Record<string, Column<any>>>;
/** A row of a file read by its columns. `at` is its number in the file. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never } & { readonly at: number };

/** A column without whose value a row says nothing. */
export function required<T>(header: string, read: ReadValue<T>): Column<T> {
  return { header, required: true, expected: true, read };
}
/** A column that may be empty. Where its value cannot be read, the rest of the row is still taken. */
export function optional<T>(header: string, read: ReadValue<T>): Column<T | undefined> {
  return { header, required: false, expected: true, read };
}
/** A column that some files of the kind do not have. */
export function ifThere<T>(header: string, read: ReadValue<T>): Column<T | undefined> {
  return { header, required: false, expected: false, read };
}

/** What statistical packages write for "nothing". Not "N/A" and the like, which people write and mean something by. */
const nothing = new Set(['', 'NA']);

/** The row by its columns, or what is wrong with it. A row is refused for a required column only. */
export function readRow<C extends Columns>(
  columns: C,
  at: number,
  cell: (header: string) => string | undefined,
): { row: RowOf<C> | undefined; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const row: Record<string, unknown> = { at };
  for (const [name, column] of Object.entries(columns)) {
    const raw = unwrap(cell(column.header) ?? '');
    const refuse = (reason: string, remedy: string) =>
      refusals.push({ row: at, column: column.header, value: shown(raw), reason, remedy, extent: column.required ? 'ROW' : 'FIELD' });
    if (nothing.has(raw.trim())) {
      if (column.required) {
        const reason = raw.trim() === '' ? 'is empty' : `is “${raw.trim()}”, which stands for nothing`;
        refuse(reason, `Give the row its ${column.header}, or leave the row out.`);
      }
      continue;
    }
    try {
      row[name] = column.read(raw);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      refuse(error.message, error.remedy);
    }
  }
  const refused = refusals.some(({ extent }) => extent === 'ROW');
  return { row: refused ? undefined : (row as RowOf<C>), refusals };
}

/** ="00123" is how spreadsheets are told to keep a code as text. */
function unwrap(cell: string): string {
  return /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell;
}
