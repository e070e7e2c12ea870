import ExcelJS from 'exceljs';

/** How many groups stand in the spreadsheet. */
export const GROUPS = 40;

/** What the nth group is called, from 1. */
export const groupName = (n: number, run: string) => `Knitting circle ${n} of ${run}`;

/**
 * The council's template with forty groups in it, as a file to choose: each group with what it does.
 * @param template where the template was saved
 * @param mistakeIn the group whose kind is no kind of body
 */
export async function groupsIn(template: string, run: string, mistakeIn?: number) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(template);
  for (let n = 1; n <= GROUPS; n += 1) {
    const name = groupName(n, run);
    fill(book, 'Organisations', { Name: name, Kind: n === mistakeIn ? 'Knitters' : 'Community group', 'Based in': 'Sluiceby' });
    fill(book, 'Provisions', { Organisation: name, 'What it does': 'Knitting', Themes: 'Loneliness and befriending', Places: 'Sluiceby' });
  }
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `groups-${run}.xlsx`, mimeType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

/** Writes a row under the headers of a sheet, below those that are there. */
function fill(book: ExcelJS.Workbook, title: string, cells: Readonly<Record<string, string>>): void {
  const sheet = book.getWorksheet(title);
  if (sheet === undefined) throw new Error(`The template has no sheet “${title}”.`);
  const heads = sheet.getRow(1).values as string[];
  let at = 2;
  while (sheet.getCell(at, 1).value !== null) at += 1;
  for (const [head, value] of Object.entries(cells)) sheet.getCell(at, heads.indexOf(head)).value = value;
}
