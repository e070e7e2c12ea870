import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SHEET_LIMITS } from '@atlas/shared/inputs';
import { readRecords } from '../engine/csv-file.ts';
import { ImportError } from '../engine/refusal.ts';
import { inspectFile } from '../engine/source-file.ts';
import type { Table, TableRow } from './table.ts';
import { readWorkbook } from './workbook.ts';

/** The longest text a cell of a spreadsheet can hold. */
const LONGEST_CELL = 32_767;

/**
 * Reads workbooks and CSV files as tables of cells.
 * @returns the tables and a digest of all the bytes
 * @throws {ImportError} naming the file that cannot be read, and why
 */
export async function readTables(paths: readonly string[]): Promise<{ tables: Table[]; hash: string }> {
  const hash = createHash('sha256');
  const tables: Table[] = [];
  for (const path of paths) {
    const name = basename(path);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) throw new ImportError(`There is no file ${path}.`, 'Check the path.');
    if (found.size === 0) throw new ImportError(`${name} is empty.`, 'Save it again, and send it again.');
    if (found.size > SHEET_LIMITS.bytes)
      throw new ImportError(
        `${name} is larger than ${SHEET_LIMITS.bytes / 1_000_000} MB.`,
        'Take out pictures and unused sheets, or send it in parts.',
      );
    const start = await firstBytes(path);
    if (start.startsWith('504b')) {
      const bytes = await readFile(path);
      hash.update(bytes);
      tables.push(...(await readWorkbook(name, bytes)));
    } else if (start.startsWith('d0cf11e0')) {
      throw new ImportError(
        `${name} is an old Excel workbook (.xls), or one locked with a password.`,
        'Save it as .xlsx without a password.',
      );
    } else {
      const file = await inspectFile(path);
      hash.update(file.hash);
      tables.push(await readCsvTable(name, file));
    }
  }
  return { tables: tables.map(withoutOverlong), hash: hash.digest('hex') };
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readCsvTable(title: string, file: Awaited<ReturnType<typeof inspectFile>>): Promise<Table> {
  const rows: TableRow[] = [];
  for await (const { record, info } of readRecords(file)) {
    rows.push({ at: info.records + info.empty_lines, cells: record.map((text) => ({ text: text.trim() })) });
    if (rows.length > SHEET_LIMITS.rows + 100)
      throw new ImportError(`${title} has more than ${SHEET_LIMITS.rows.toLocaleString('en-GB')} rows.`, 'Send it in parts.');
  }
  return { title, rows };
}

/** No spreadsheet can hold such a cell: a quotation mark was not closed, or somebody is trying something. */
function withoutOverlong({ title, rows }: Table): Table {
  const problem = {
    reason: `is longer than the ${LONGEST_CELL.toLocaleString('en-GB')} characters a cell can hold`,
    remedy: 'Shorten it.',
  };
  return {
    title,
    rows: rows.map(({ at, cells }) => ({
      at,
      cells: cells.map((cell) => (cell.text.length > LONGEST_CELL ? { text: cell.text.slice(0, 100), problem } : cell)),
    })),
  };
}
