import type { IsoDate } from './iso-date.ts';
import { todayInLondon } from './today.ts';

/** The moment a day begins in London: midnight there, which in summer is 23:00 UTC of the day before. */
export function startOfDayInLondon(day: IsoDate): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  const anHourBefore = new Date(midnight.getTime() - 3_600_000);
  return todayInLondon(anHourBefore) === day ? anHourBefore : midnight;
}
