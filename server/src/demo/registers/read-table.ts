import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** Where the compact registers lie: in the sources, also when the server runs compiled. */
const folder = fileURLToPath(new URL('../../../src/demo/data/registers/', import.meta.url));

/** A row of one of our own tables; `text` of an empty cell is undefined, `list` parts it at semicolons. */
export interface TableRow {
  get(column: string): string;
  text(column: string): string | undefined;
  list(column: string): string[];
}

/** Reads one of our tables, header first. @throws Error naming a column that the table does not have. */
export async function readTable(name: string): Promise<TableRow[]> {
  const rows = parse(await readFile(`${folder}${name}`, 'utf8'), { columns: true }) as Record<string, string>[];
  return rows.map((row) => {
    const get = (column: string) => {
      const cell = row[column];
      if (cell === undefined) throw new Error(`${name} has no column ${column}.`);
      return cell;
    };
    return {
      get,
      text: (column) => get(column) || undefined,
      list: (column) => get(column).split(';').filter(Boolean),
    };
  });
}
