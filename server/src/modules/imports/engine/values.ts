import { parsePounds } from '@atlas/shared/money';
import { isIsoDate } from '@atlas/shared/time';
import type { z } from 'zod';
import { Unreadable } from './refusal.ts';

/** Reads a cell that is not empty. Throws Unreadable where it cannot. */
export type ReadValue<T> = (text: string) => T;

/** Bytes read in the wrong encoding once before, and characters that no register means. */
const garbled = /\uFFFD|ï¿½|Ã[\u0080-\u00BF]|â€|ï¾|(?![\t\n\r])\p{Cc}/u;
/** A name may begin with a plus, minus or @ and be no formula; one that goes on like a call or a sum is. */
const formula = /^(=|[@+-]\s*\w+[!(|]|[+-]\d+[+\-*/])/;

/** Text in one or several lines. */
export function longText(text: string): string {
  if (garbled.test(text)) {
    throw new Unreadable(
      'has characters that were garbled when the file was made',
      'Save the file anew as UTF-8 from its source, and correct this cell.',
    );
  }
  if (formula.test(text)) throw new Unreadable('is a spreadsheet formula, not text', 'Replace the formula by the text it stands for.');
  return text.replaceAll(/\r\n?/g, '\n').trim();
}

/** Text in one line: newlines and runs of spaces become one space. */
export function text(value: string): string {
  return longText(value).replaceAll(/\s+/g, ' ');
}

/** The name of a thing: one line that is not endless, of signs that can be seen. */
export function title(value: string): string {
  const tidy = value.trim();
  if (/[\p{Cc}\p{Cf}]/u.test(tidy))
    throw new Unreadable(
      'has signs in it that nobody sees, such as those that turn text around',
      'Write it anew on one line, without them.',
    );
  if (tidy.length > MOST_IN_TITLE) throw new Unreadable(`has more than ${MOST_IN_TITLE} characters`, 'Shorten it.');
  return text(tidy);
}
const MOST_IN_TITLE = 500;

/** A code of a fixed shape. */
export function code(pattern: RegExp, expected: string): ReadValue<string> {
  return (value) => {
    const tidy = value.trim();
    if (!pattern.test(tidy)) throw new Unreadable(`is not ${expected}`, `Give ${expected}.`);
    return tidy;
  };
}

/** What a schema of ours takes, said in its own words. */
export function checked<T>(schema: z.ZodType<T, string>): ReadValue<T> {
  return (value) => {
    const result = schema.safeParse(value);
    if (!result.success) throw new Unreadable(result.error.issues[0]?.message ?? 'is not valid', 'Correct the value, or leave it empty.');
    return result.data;
  };
}

/** A day as YYYY-MM-DD; a time of day after it is left out. */
export function isoDay(value: string): string {
  return plainDay(value.trim().replace(/[T ]\d{2}:\d{2}.*$/, ''));
}

/** A day as YYYY-MM-DD and nothing else. */
export function plainDay(value: string): string {
  const day = value.trim();
  if (!isIsoDate(day)) throw new Unreadable('is not a day', 'Write the day as YYYY-MM-DD, such as 2023-04-01.');
  return day;
}

/** A day as YYYYMMDD. */
export function compactDay(value: string): string {
  const day = value.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (!isIsoDate(day)) throw new Unreadable('is not a day', 'Write the day as YYYYMMDD, such as 20230401.');
  return day;
}

export function decimal(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number))
    throw new Unreadable('is not a number', 'Write a number such as 51.75, without units.');
  return number;
}

/** A number in plain digits, as a figure is told: not "0x10", "1e5" or "1,200". */
export function plainNumber(value: string): number {
  const tidy = value.trim();
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(tidy))
    throw new Unreadable('is not a number in plain digits', 'Write a number such as 1200 or 51.75, without units or commas.');
  return Number(tidy);
}

/** Whole pence from an amount in pounds. */
export function pence(value: string): number {
  try {
    return positive(parsePounds(value));
  } catch (error) {
    if (error instanceof RangeError)
      throw new Unreadable('is not an amount in pounds and pence', 'Write the amount like 1234.50, without words.');
    throw error;
  }
}

function positive(amount: number): number {
  if (amount < 0) throw new Unreadable('is below nought', 'Give the amount that was awarded; leave repayments out.');
  return amount;
}

/** One of a few words, turned into what they stand for. */
export function oneOf<T>(meanings: Readonly<Record<string, T>>): ReadValue<T> {
  return (value) => {
    const meaning = Object.hasOwn(meanings, value.trim()) ? meanings[value.trim()] : undefined;
    if (meaning === undefined) throw new Unreadable('is none of the values we know', `Give one of ${Object.keys(meanings).join(', ')}.`);
    return meaning;
  };
}

/** Several values in one cell, with commas between. */
export function list<T>(read: ReadValue<T>): ReadValue<T[]> {
  return (value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(read);
}
