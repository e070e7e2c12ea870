import { COUNCIL_SHEETS, SHEET_LIMITS, SHEET_NAMES, type Sheet, type SheetName } from '@atlas/shared/inputs';
import { ImportError } from '../engine/refusal.ts';
import type { Table, TableCell, TableRow } from './table.ts';

/** How far down a header may stand, below titles and notes. */
const HEADER_WITHIN = 20;
/** Sheets of our own template that hold no records. */
export const GUIDE_SHEETS = { guide: 'How to fill in', words: 'Words' } as const;

/** A row of a sheet that was told apart: its cells by their header. */
export interface LaidRow {
  readonly at: number;
  cell(header: string): TableCell | undefined;
}
export interface Layout {
  readonly sheets: ReadonlyMap<SheetName, readonly LaidRow[]>;
  readonly notes: readonly string[];
}

/**
 * Tells which table is which sheet of the council's workbook, by its name or else by its headers, and where its columns are.
 * @throws {ImportError} where no table is one, two are the same, or columns are missing
 */
export function layOut(fileName: string, tables: readonly Table[]): Layout {
  const sheets = new Map<SheetName, LaidRow[]>();
  const notes: string[] = [];
  const guides: readonly string[] = Object.values(GUIDE_SHEETS);
  for (const table of tables) {
    const name = sheetOf(table);
    const isEmpty = table.rows.every(({ cells }) => cells.every(({ text }) => text === ''));
    if (name === undefined) {
      if (!isEmpty && !guides.includes(table.title)) notes.push(`“${table.title}” was not read: it is none of the sheets ${titles()}.`);
      continue;
    }
    if (isEmpty) continue;
    if (sheets.has(name))
      throw new ImportError(`${COUNCIL_SHEETS[name].title} are there twice: “${table.title}” is the second.`, 'Put them in one sheet.');
    sheets.set(name, layRows(table, COUNCIL_SHEETS[name], notes));
  }
  if (sheets.size === 0)
    throw new ImportError(`${fileName} holds none of the sheets ${titles()}.`, 'Download the template, and copy what you have into it.');
  const rows = [...sheets.values()].reduce((sum, { length }) => sum + length, 0);
  if (rows === 0) throw new ImportError(`${fileName} has headers and no rows.`, 'Fill in at least one row.');
  if (rows > SHEET_LIMITS.rows) {
    const [have, most] = [rows, SHEET_LIMITS.rows].map((count) => count.toLocaleString('en-GB'));
    throw new ImportError(`${fileName} has ${have} rows; ${most} is the most.`, 'Send it in parts.');
  }
  return { sheets, notes };
}

const titles = () => SHEET_NAMES.map((name) => COUNCIL_SHEETS[name].title).join(', ');
const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const columnsOf = (sheet: Sheet) => Object.values(sheet.columns);
const requiredOf = (sheet: Sheet) => columnsOf(sheet).filter(({ isRequired }) => isRequired);

function sheetOf(table: Table): SheetName | undefined {
  const title = plain(table.title).replace(/\.csv$/, '');
  return (
    SHEET_NAMES.find((name) => title === plain(COUNCIL_SHEETS[name].title)) ??
    SHEET_NAMES.find((name) => headerOf(table, COUNCIL_SHEETS[name]))
  );
}

function headerOf(table: Table, sheet: Sheet): TableRow | undefined {
  return table.rows.slice(0, HEADER_WITHIN).find(({ cells }) => {
    const heads = new Set(cells.map(({ text }) => plain(text)));
    return requiredOf(sheet).every(({ header }) => heads.has(plain(header)));
  });
}

function layRows(table: Table, sheet: Sheet, notes: string[]): LaidRow[] {
  const header = headerOf(table, sheet);
  if (header === undefined) throw missingColumns(table, sheet);
  const heads = header.cells.map(({ text }) => plain(text));
  for (const column of columnsOf(sheet)) {
    const head = plain(column.header);
    if (heads.indexOf(head) !== heads.lastIndexOf(head))
      throw new ImportError(`“${table.title}” has the column “${column.header}” twice.`, 'Remove or rename the one that is not meant.');
  }
  const known = new Set(columnsOf(sheet).map(({ header: name }) => plain(name)));
  const unread = header.cells.filter(({ text }) => text !== '' && !known.has(plain(text))).map(({ text }) => `“${text.slice(0, 60)}”`);
  if (unread.length > 0)
    notes.push(
      `Not read of “${table.title}”: ${unread.slice(0, 20).join(', ')}. The Atlas has no place for ${unread.length === 1 ? 'this column' : 'these columns'}.`,
    );
  const positions = new Map(heads.map((head, i) => [head, i]));
  return table.rows
    .filter(({ at, cells }) => at > header.at && cells.some(({ text }) => text !== ''))
    .map(({ at, cells }) => ({ at, cell: (name) => cells[positions.get(plain(name)) ?? -1] }));
}

function missingColumns(table: Table, sheet: Sheet): ImportError {
  const [best = []] = table.rows
    .slice(0, HEADER_WITHIN)
    .map(({ cells }) => cells.map(({ text }) => text).filter((text) => text !== ''))
    .sort((a, b) => b.length - a.length);
  const have = new Set(best.map(plain));
  const missing = requiredOf(sheet).filter(({ header }) => !have.has(plain(header)));
  const found =
    best.length === 0
      ? 'nothing'
      : best
          .slice(0, 20)
          .map((text) => text.slice(0, 40))
          .join(', ');
  return new ImportError(
    `“${table.title}” lacks the ${missing.length === 1 ? 'column' : 'columns'} ${missing.map(({ header }) => `“${header}”`).join(', ')}; it has ${found}.`,
    'Name the columns as the template does.',
  );
}
