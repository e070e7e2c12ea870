import { csvTable } from '@atlas/shared/csv';
import { COUNCIL_SHEETS, SHEET_NAMES, type Sheet, type SheetName } from '@atlas/shared/inputs';
import { PARTY_ROLE_LABELS } from '@atlas/shared/vocabulary';
import ExcelJS from 'exceljs';
import { CHOICES } from './columns.ts';
import { EXAMPLE } from './example.ts';
import { GUIDE_SHEETS } from './layout.ts';

/** How many rows get their drop-downs. */
const ROWS_WITH_CHOICES = 500;

/** The workbook to fill in, with a sheet that says how. @param isFilled with the example's rows in it */
export async function templateWorkbook(isFilled: boolean): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Partnership Atlas';
  for (const name of SHEET_NAMES) addSheet(workbook, name, isFilled);
  addGuide(workbook);
  addWords(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** One sheet as CSV. */
export function templateCsv(name: SheetName, isFilled: boolean): string {
  const columns = Object.fromEntries(
    Object.entries(COUNCIL_SHEETS[name].columns).map(([key, { header }]) => [
      header,
      (row: Readonly<Record<string, string>>) => row[key] ?? '',
    ]),
  );
  return csvTable(columns, isFilled ? EXAMPLE[name] : []);
}

function addSheet(workbook: ExcelJS.Workbook, name: SheetName, isFilled: boolean): void {
  const { title, columns }: Sheet = COUNCIL_SHEETS[name];
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = Object.entries(columns).map(([key, { header }]) => ({
    key,
    header,
    width: Math.max(16, header.length + 4),
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const [i, { isRequired, help, choices }] of Object.values(columns).entries()) {
    sheet.getRow(1).getCell(i + 1).note = `${isRequired ? 'Always there. ' : ''}${help}`;
    if (choices === undefined) continue;
    const column = Object.keys(CHOICES).indexOf(choices) + 1;
    const letter = workbook.getWorksheet(title)?.getColumn(column).letter ?? 'A';
    const last = Object.keys(CHOICES[choices]).length + 1;
    for (let row = 2; row <= ROWS_WITH_CHOICES; row += 1)
      sheet.getCell(row, i + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`'${GUIDE_SHEETS.words}'!$${letter}$2:$${letter}$${last}`],
        showErrorMessage: true,
        error: 'Take one from the list.',
      };
  }
  if (isFilled)
    for (const [i, row] of EXAMPLE[name].entries())
      for (const [key, value] of Object.entries(row)) sheet.getRow(i + 2).getCell(key).value = value;
}

function addGuide(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEETS.guide);
  sheet.columns = [{ width: 18 }, { width: 22 }, { width: 12 }, { width: 100 }];
  sheet.addRow(['Sheet', 'Column', 'Needed', 'What to write']).font = { bold: true };
  for (const name of SHEET_NAMES) {
    const { title, about, columns }: Sheet = COUNCIL_SHEETS[name];
    sheet.addRow([title, '', '', about]).font = { italic: true };
    for (const { header, isRequired, help } of Object.values(columns)) sheet.addRow([title, header, isRequired ? 'always' : '', help]);
  }
  sheet.addRow(['Agreements', 'Parties', '', `Roles: ${Object.values(PARTY_ROLE_LABELS).join(', ')}.`]);
}

/** The words that cells are chosen from, a column for each vocabulary. */
function addWords(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEETS.words);
  for (const [i, words] of Object.values(CHOICES).entries())
    for (const [row, word] of ['', ...Object.values(words)].entries()) if (word !== '') sheet.getCell(row + 1, i + 1).value = word;
}
