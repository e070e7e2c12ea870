import { addMonths, formatDay, type IsoDate } from '@atlas/shared/time';

/** A month of a calendar, with what falls in it. */
export interface Month<Entry> {
  readonly first: IsoDate;
  /** "December 2026". */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Every month from the one of a day up to another day, which is not in it, with what falls in it; empty ones too. */
export function monthsOf<Entry extends { readonly on: IsoDate }>(entries: readonly Entry[], from: IsoDate, until: IsoDate): Month<Entry>[] {
  const months: Month<Entry>[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first < until; first = addMonths(first, 1)) {
    const name = formatDay(first).replace(/^\d+ /, '');
    months.push({ first, name, entries: entries.filter(({ on }) => on >= from && on.startsWith(first.slice(0, 8))) });
  }
  return months;
}
