import { csvRow } from '@atlas/shared/csv';
import type { Reader } from '../../auth/reader.ts';
import type { Executor } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { exportTables } from './exports.tables.ts';

/** How much text is gathered before it is sent, in characters. */
const CHUNK = 64_000;

/** The names of the tables that can be downloaded. */
export const exportNames: readonly string[] = Object.keys(exportTables);

/**
 * A table of what this reader may see, as CSV (RFC 4180, UTF-8), in pieces as they are ready. Formula-like cells are neutralised.
 * @param name one of `exportNames`
 * @param asAt the day it holds for
 */
export async function* exportCsv(executor: Executor, reader: Reader, name: string, asAt: string): AsyncGenerator<string> {
  const table = exportTables[name];
  if (table === undefined) throw new RangeError(`There is no table ${name}.`);
  const cells = Object.values(table.columns);
  let text = csvRow(Object.keys(table.columns));
  for await (const row of executor.stream(reader, table.query, { asAt: toNeo4jDate(asAt) })) {
    text += csvRow(cells.map((cell) => cell(row, asAt)));
    if (text.length >= CHUNK) {
      yield text;
      text = '';
    }
  }
  yield text;
}
