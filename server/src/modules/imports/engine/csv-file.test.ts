import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optional, required } from './columns.ts';
import { readCsv } from './csv-file.ts';
import { inspectFile } from './source-file.ts';
import { decimal, longText, text } from './values.ts';

const columns = {
  name: required('Name', text),
  place: optional('Place', text),
  amount: optional('Amount', decimal),
  about: optional('About', longText),
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, options?: { headers: readonly string[] }) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  const rows = [];
  const refusals = [];
  for await (const item of readCsv(await inspectFile(path), columns, options)) {
    if (item.row !== undefined) rows.push(item.row);
    refusals.push(...item.refusals);
  }
  return { rows, refusals };
}
const header = 'Name,Place,Amount,About\n';

describe('a reader of a CSV file', () => {
  it('may stop anywhere, and nothing fails behind its back', async () => {
    const failures: unknown[] = [];
    const note = (error: unknown) => failures.push(error);
    process.on('uncaughtExceptionMonitor', note);
    const path = join(folder, 'left.csv');
    await writeFile(path, header + 'Ely Hub,Ely,1,\n'.repeat(30));
    const file = await inspectFile(path);
    for (const last of [1, 15, 29]) {
      let rows = 0;
      for await (const item of readCsv(file, columns)) {
        rows += item.row === undefined ? 0 : 1;
        // Meanwhile the whole file is read.
        await sleep(1);
        if (rows >= last) break;
      }
      expect(rows).toBe(last);
      await sleep(10);
    }
    process.off('uncaughtExceptionMonitor', note);
    expect(failures).toEqual([]);
  });

  it('is told when the file goes while it reads', async () => {
    const path = join(folder, 'gone.csv');
    await writeFile(path, `${header}Ely Hub,Ely,1,\n`);
    const file = await inspectFile(path);
    await rm(path);
    await expect(readCsv(file, columns).next()).rejects.toThrow('ENOENT');
  });
});

describe('a CSV file as it comes in the wild', () => {
  it('may begin with a byte order mark and end its lines with CRLF', async () => {
    const { rows, refusals } = await read(`\uFEFF${header}Ely Hub,Ely,12.5,\n`.replaceAll('\n', '\r\n'));
    expect(rows).toEqual([{ at: 2, name: 'Ely Hub', place: 'Ely', amount: 12.5 }]);
    expect(refusals).toEqual([]);
  });

  it('may end some lines one way and some another', async () => {
    expect((await read('Name,Place,Amount,About\r\nA,,,\nB,,,\rC,,,')).rows.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['Windows-1252', Buffer.from(`${header}Caf\u00e9 \u0096 St Mary\u0092s,,,\n`, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${header}Café – St Mary’s,,,\n`, 'utf16le')],
  ])('may be in %s', async (_, content) => {
    expect((await read(content)).rows).toEqual([{ at: 2, name: 'Café – St Mary’s' }]);
  });

  it('may have a title and blank lines above its header, which may be written another way', async () => {
    const { rows } = await read('Partners of the council; as of May\n\n NAME , place,Amount,  About\nEly Hub,Ely,,\n');
    expect(rows).toEqual([{ at: 4, name: 'Ely Hub', place: 'Ely' }]);
  });

  it('may repeat its header further down', async () => {
    expect((await read(`${header}A,,,\n${header}B,,,\n`)).rows.map(({ at, name }) => `${at} ${name}`)).toEqual(['2 A', '4 B']);
  });

  it('may part its cells by semicolons or tabs', async () => {
    expect((await read('Name;Place;Amount;About\n"Hub; the";Ely;1;\n')).rows).toEqual([
      { at: 2, name: 'Hub; the', place: 'Ely', amount: 1 },
    ]);
    expect((await read('Name\tPlace\tAmount\tAbout\nHub\tEly\t1\t\n')).rows).toHaveLength(1);
  });

  it('may have newlines and quotation marks in cells', async () => {
    const { rows } = await read(`${header}"Ely\r\n Hub",,,"Two\r\nlines, ""quoted"""\nThe "Hub",,,\n`);
    expect(rows).toEqual([
      { at: 2, name: 'Ely Hub', about: 'Two\nlines, "quoted"' },
      { at: 3, name: 'The "Hub"' },
    ]);
  });

  it('may have empty cells beyond its header, but no row whose cells do not fit', async () => {
    const { rows, refusals } = await read(`${header}A,,,,,\nB,Ely\nC,Ely,1,x,more\n`);
    expect(rows.map(({ name }) => name)).toEqual(['A']);
    expect(refusals).toMatchObject([
      { row: 3, reason: 'has 2 cells where the header has 4', extent: 'ROW', value: 'B, Ely' },
      { row: 4, reason: 'has 5 cells where the header has 4', extent: 'ROW' },
    ]);
  });

  it('takes a literal NA for nothing, and refuses a row that needs a value there', async () => {
    const { rows, refusals } = await read(`${header}A,NA,NA,NA\nNA,Ely,,\n,Ely,,\n`);
    expect(rows).toEqual([{ at: 2, name: 'A' }]);
    expect(refusals).toMatchObject([
      { row: 3, column: 'Name', value: 'NA', reason: 'is “NA”, which stands for nothing', extent: 'ROW' },
      { row: 4, column: 'Name', value: '', reason: 'is empty', extent: 'ROW' },
    ]);
  });

  it('refuses formulas, and reads what a spreadsheet was told to keep as text', async () => {
    const { rows, refusals } = await read(`${header}"=HYPERLINK(""x"")",,,\nA,=1+1,,\n"=""00123""",,-5,- first\n@cmd|x,,,\n`);
    expect(rows).toEqual([
      { at: 3, name: 'A' },
      { at: 4, name: '00123', amount: -5, about: '- first' },
    ]);
    expect(refusals).toMatchObject([
      { row: 2, column: 'Name', extent: 'ROW', reason: 'is a spreadsheet formula, not text' },
      { row: 3, column: 'Place', extent: 'FIELD', value: '=1+1' },
      { row: 5, column: 'Name', extent: 'ROW' },
    ]);
  });

  it('refuses what was garbled before', async () => {
    const { rows, refusals } = await read(`${header}Ynys Mï¿½n,,,\nA,CafÃ©,,\n`);
    expect(rows).toEqual([{ at: 3, name: 'A' }]);
    expect(refusals.map(({ reason }) => reason)).toEqual(Array(2).fill('has characters that were garbled when the file was made'));
  });

  it('leaves out a field it cannot read, and names row, column, value and remedy', async () => {
    expect((await read(`${header}A,,twelve,\n`)).refusals).toEqual([
      {
        row: 2,
        column: 'Amount',
        value: 'twelve',
        reason: 'is not a number',
        remedy: 'Write a number such as 51.75, without units.',
        extent: 'FIELD',
      },
    ]);
  });

  it('reads a file without a header by the order of its columns', async () => {
    expect((await read('"Hub","Ely","1",""\n', { headers: ['Name', 'Place', 'Amount', 'About'] })).rows).toEqual([
      { at: 1, name: 'Hub', place: 'Ely', amount: 1 },
    ]);
  });

  it.each([
    ['misses columns', 'Name,Town\nA,Ely\n', /no columns “Place”, “Amount”, “About”/],
    ['has a column twice', 'Name,Place,Amount,About,Place\n', /the column “Place” twice/],
    ['never closes a quotation mark', `${header}"A,,,\nB,,,\n`, /a quotation mark is opened and not closed/],
    ['is empty', '', /is empty/],
    ['is a workbook', 'PK\u0003\u0004', /is a workbook or an archive/],
    ['is no text', Buffer.from([1, 0, 2, 0]), /is not a text file/],
  ])('is refused as a whole where it %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
});
