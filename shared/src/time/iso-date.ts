/** A day as YYYY-MM-DD. Such strings compare as days compare, so `<` and `===` are enough. */
export type IsoDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const FIRST: IsoDate = '1000-01-01';
const LAST: IsoDate = '2999-12-31';

/** True for a day that exists, from 1000-01-01 to 2999-12-31, so that a day reckoned from it is one too: "2026-02-30" and "2026-2-3" are not. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !SHAPE.test(text) || text < '1000' || text >= '3000') return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/**
 * The text as a day.
 * @throws RangeError saying what was given and what is expected.
 */
export function parseIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`“${text}” is not a day: write it as YYYY-MM-DD, from 1000 to 2999, for example 2026-11-22.`);
  return text;
}

/** −1, 0 or 1; for sorting. */
export function compareIsoDates(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

const toDays = (day: IsoDate) => Date.parse(`${parseIsoDate(day)}T00:00:00Z`) / DAY_MS;

/**
 * The day so many days later, earlier where the number is below 0.
 * @throws RangeError when the day is not one, or the result leaves the years 0000 to 9999.
 */
export function addDays(day: IsoDate, days: number): IsoDate {
  const result = new Date((toDays(day) + days) * DAY_MS).toISOString().slice(0, 10);
  if (!SHAPE.test(result)) throw new RangeError(`${day} and ${days} days leave the years 0000 to 9999.`);
  return result;
}

/** The next day: an inclusive last day turned into an exclusive end. */
export function dayAfter(day: IsoDate): IsoDate {
  return addDays(day, 1);
}

/** The day before: an exclusive end turned into an inclusive last day. */
export function dayBefore(day: IsoDate): IsoDate {
  return addDays(day, -1);
}

/** Days from the first to the second, below 0 when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDays(to) - toDays(from);
}

/**
 * The same day so many months later; a day the month does not have becomes its last (31 January + 1 is 28 or 29 February). What would leave the
 * years 1000 to 2999 is the first or the last of their days.
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = parseIsoDate(day).split('-').map(Number);
  const first = new Date(Date.UTC(2000, month - 1 + months, 1));
  first.setUTCFullYear(first.getUTCFullYear() - 2000 + year);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(date, last.getUTCDate()));
  if (first.getUTCFullYear() < 1000) return FIRST;
  return first.getUTCFullYear() > 2999 ? LAST : first.toISOString().slice(0, 10);
}
