import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { type Columns, type RowOf, readRow } from './columns.ts';
import { ImportError, type Refusal, shown } from './refusal.ts';
import { readText, type SourceFile } from './source-file.ts';

/** A row as it was read; undefined where it was refused. */
export interface ReadItem<Row> {
  readonly row: Row | undefined;
  readonly refusals: readonly Refusal[];
}
interface Parsed {
  readonly record: string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}
type Positions = ReadonlyMap<string, number>;

/** How far down a header may stand, below titles and notes. */
const headerWithin = 20;
/** A row longer than this is a quotation mark that was never closed. In bytes. */
const longestRow = 4_000_000;

/**
 * Reads a CSV file row by row. The header may stand below titles, be written in another case, and come again further down.
 * @param headers the headers in the file's order, for a file that has none of its own
 * @throws {ImportError} naming columns that are missing or there twice, or where quotation marks do not close
 */
export async function* readCsv<C extends Columns>(
  file: SourceFile,
  columns: C,
  options: { headers?: readonly string[] } = {},
): AsyncGenerator<ReadItem<RowOf<C>>> {
  let positions = options.headers === undefined ? undefined : positionsOf(options.headers);
  let width = options.headers?.length ?? 0;
  let header: string | undefined;
  const above: string[][] = [];
  for await (const { record, info } of readRecords(file)) {
    const at = info.records + info.empty_lines;
    if (positions === undefined) {
      positions = headerPositions(record, columns);
      header = record.join('\u0000');
      width = record.length;
      if (positions === undefined) {
        above.push(record);
        if (above.length >= headerWithin) break;
      } else refuseTwice(file, record, columns);
      continue;
    }
    if (record.join('\u0000') === header) continue;
    const ragged = raggedness(record, width);
    if (ragged !== undefined)
      yield { row: undefined, refusals: [{ row: at, column: '', value: shown(record.join(', ')), ...ragged, extent: 'ROW' }] };
    else {
      const found = positions;
      yield readRow(columns, at, (name) => record[found.get(plain(name)) ?? -1]);
    }
  }
  if (positions === undefined) throw missingColumns(file, columns, above);
}

/** The rows of a CSV file as they stand, whatever their header. @throws {ImportError} where quotation marks do not close */
export async function* readRecords(file: SourceFile): AsyncGenerator<Parsed> {
  const parser = parse({
    info: true,
    delimiter: await delimiterOf(file),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  // What fails in here fails the parser too, and is read from it; a reader that stops early ends both.
  pipeline(readText(file), parser).catch(() => undefined);
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) yield parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(
      `${file.name} cannot be read as CSV from line ${error.lines ?? '?'} on: a quotation mark is opened and not closed.`,
      'Close it, or save the file anew.',
    );
  }
}

/** Which of comma, semicolon and tab the first lines have most of. */
async function delimiterOf(file: SourceFile): Promise<string> {
  let start = '';
  for await (const text of readText(file)) {
    start += text;
    if (start.length >= 10_000) break;
  }
  const lines = start
    .split(/\r\n|\n|\r/)
    .slice(0, headerWithin)
    .join('\n');
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: lines.split(delimiter).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}

const plain = (header: string) => header.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const positionsOf = (headers: readonly string[]): Positions => new Map(headers.map((header, i) => [plain(header), i]));
const expectedOf = (columns: Columns) =>
  Object.values(columns)
    .filter(({ expected }) => expected)
    .map(({ header }) => header);

function headerPositions(record: readonly string[], columns: Columns): Positions | undefined {
  const positions = positionsOf(record);
  return expectedOf(columns).every((header) => positions.has(plain(header))) ? positions : undefined;
}

function refuseTwice(file: SourceFile, record: readonly string[], columns: Columns): void {
  const seen = record.map(plain);
  for (const { header } of Object.values(columns)) {
    if (seen.indexOf(plain(header)) !== seen.lastIndexOf(plain(header))) {
      throw new ImportError(`${file.name} has the column “${header}” twice.`, 'Remove or rename the one that is not meant.');
    }
  }
}

function missingColumns(file: SourceFile, columns: Columns, above: readonly string[][]): ImportError {
  const lacking = above.map((record) => {
    const there = positionsOf(record);
    return expectedOf(columns).filter((header) => !there.has(plain(header)));
  });
  const missing = lacking.sort((a, b) => a.length - b.length)[0] ?? expectedOf(columns);
  return new ImportError(
    `${file.name} is not a file of this profile: it has no column${missing.length === 1 ? '' : 's'} ${missing.map((name) => `“${name}”`).join(', ')}.`,
    'Check the profile and the file.',
  );
}

/** Cells beyond the header that hold nothing are nothing; any other difference means cells may stand under the wrong header. */
function raggedness(record: readonly string[], width: number): { reason: string; remedy: string } | undefined {
  const isPadded = record.length > width && record.slice(width).every((cell) => cell.trim() === '');
  if (record.length === width || isPadded) return undefined;
  return {
    reason: `has ${record.length} cells where the header has ${width}`,
    remedy: 'Look for a comma or a line break outside quotation marks, and give the row as many cells as the header.',
  };
}
