import { SHEET_LIMITS } from '@atlas/shared/inputs';
import ExcelJS from 'exceljs';
import { ImportError } from '../engine/refusal.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { checkArchive } from './zip-check.ts';

/** Columns beyond this are nobody's. */
const MOST_COLUMNS = 100;
/** Rows above the header, and a few to spare. */
const ROWS_ABOVE = 100;

/**
 * Reads the sheets of an .xlsx workbook.
 * @throws {ImportError} for what is no such workbook, holds macros, or is too large
 */
export async function readWorkbook(name: string, bytes: Buffer): Promise<Table[]> {
  const entries = await checkArchive(name, bytes);
  if (entries.some((entry) => /vbaProject\.bin$/i.test(entry)))
    throw new ImportError(`${name} holds macros.`, 'Save it as .xlsx, which has none, and send that.');
  if (!entries.includes('xl/workbook.xml')) throw new ImportError(`${name} is no Excel workbook.`, 'Save it as .xlsx, and send it again.');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new ImportError(`${name} cannot be read as a workbook (${said.slice(0, 100)}).`, 'Save it anew as .xlsx, and send it again.');
  }
  return workbook.worksheets.map((sheet) => ({ title: sheet.name, rows: rowsOf(sheet) }));
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  if (sheet.actualRowCount > SHEET_LIMITS.rows + ROWS_ABOVE) {
    const most = SHEET_LIMITS.rows.toLocaleString('en-GB');
    throw new ImportError(`The sheet “${sheet.name}” has more than ${most} rows.`, 'Send it in parts.');
  }
  const rows: TableRow[] = [];
  sheet.eachRow((row, at) => {
    const width = Math.min(row.cellCount, MOST_COLUMNS);
    rows.push({ at, cells: Array.from({ length: width }, (_, i) => cellOf(row.getCell(i + 1))) });
  });
  return rows;
}

function cellOf(cell: ExcelJS.Cell): TableCell {
  const text = textOf(cell.value).trim();
  if (cell.type === ExcelJS.ValueType.Formula)
    return { text, problem: { reason: 'is worked out by a formula', remedy: 'Copy it and paste it as a value.' } };
  if (cell.type === ExcelJS.ValueType.Error)
    return { text, problem: { reason: 'is an error of the spreadsheet', remedy: 'Write what it should be, or leave the cell empty.' } };
  if (cell.isMerged && text !== '')
    return { text, problem: { reason: 'stands in merged cells', remedy: 'Unmerge them, and write the value into each.' } };
  return { text };
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no day' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : textOf(value.text as ExcelJS.CellValue);
  if ('error' in value) return value.error;
  if ('formula' in value || 'sharedFormula' in value) return textOf((value.result ?? null) as ExcelJS.CellValue);
  return '';
}
