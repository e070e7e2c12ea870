export type CsvValue = string | number | boolean | null | undefined;

/** What a spreadsheet may take for a formula: = + - @, their full-width twins, and the control characters it skips before looking. */
const FORMULA_LIKE = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** True for text that a spreadsheet would run or reshape when it opens the file; a plain number such as −12.50 is not. */
export function isFormulaLike(text: string): boolean {
  return FORMULA_LIKE.test(text) && !(text.startsWith('-') && PLAIN_NUMBER.test(text));
}

/** The text with an apostrophe before it where it is formula-like, so that a spreadsheet shows it and does not run it. */
export function neutraliseCell(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

/**
 * One cell as RFC 4180 writes it: neutralised, and quoted where it must be. Nothing is an empty cell; true and false are words.
 * @throws RangeError for NaN and infinities, which are no figures.
 */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} is not a figure that a table can hold.`);
  const text = typeof value === 'string' ? neutraliseCell(value) : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row, ended by CRLF. A row of one empty cell is written "" so that it is not taken for a blank line. */
export function csvRow(values: readonly CsvValue[]): string {
  const row = values.map(csvCell).join(',');
  return `${row === '' ? '""' : row}\r\n`;
}

/** The header and a row for each record; columns are header → what stands under it, in order. Neutralises headers as well. */
export function csvTable<T>(columns: Readonly<Record<string, (record: T) => CsvValue>>, records: Iterable<T>): string {
  const read = Object.values(columns);
  const rows = [csvRow(Object.keys(columns))];
  for (const record of records) rows.push(csvRow(read.map((cell) => cell(record))));
  return rows.join('');
}
