import { describe, expect, it } from 'vitest';
import { csvCell, csvRow, csvTable, isFormulaLike } from './index.ts';

describe('csvCell', () => {
  it.each([
    ['Ely', 'Ely'],
    ['Ely, Cambridgeshire', '"Ely, Cambridgeshire"'],
    ['the "Hub"', '"the ""Hub"""'],
    ['two\nlines', '"two\nlines"'],
    [' spaced', '" spaced"'],
    ["King's Lynn", "King's Lynn"],
    [12.5, '12.5'],
    [-12.5, '-12.5'],
    [0, '0'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
  ])('writes %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['+44 1223', "'+44 1223"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
    ['-5-3', "'-5-3"],
  ])('neutralises %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('leaves plain numbers in text alone', () => {
    expect([isFormulaLike('-12.50'), isFormulaLike('12'), isFormulaLike('a=b')]).toEqual([false, false, false]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (value) => {
    expect(() => csvCell(value)).toThrow('is not a figure');
  });
});

describe('csvRow and csvTable', () => {
  it('joins cells and ends lines as RFC 4180 has it', () => {
    expect(csvRow(['a', null, 'b,c'])).toBe('a,,"b,c"\r\n');
    expect(csvRow([''])).toBe('""\r\n');
    const columns = { name: ({ name }: { name: string }) => name, '=n': ({ n }: { name: string; n: number }) => n };
    expect(csvTable<{ name: string; n: number }>(columns, [{ name: 'Ely', n: 1 }])).toBe("name,'=n\r\nEly,1\r\n");
  });
});
