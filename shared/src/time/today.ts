import type { IsoDate } from './iso-date.ts';

/** The civil time everything in the Atlas is dated by. */
export const TIME_ZONE = 'Europe/London';

const dayInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in London at this moment: in summer an hour before midnight UTC it is already tomorrow. */
export function todayInLondon(now: Date = new Date()): IsoDate {
  const part = Object.fromEntries(dayInLondon.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}
