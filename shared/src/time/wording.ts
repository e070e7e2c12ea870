import { type IsoDate, parseIsoDate } from './iso-date.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "22 November 2026". @throws RangeError when it is not a day. */
export function formatDay(day: IsoDate): string {
  const [year, month, date] = parseIsoDate(day).split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** "1 April 2025 to 31 March 2028", "from 1 April 2025", "until 31 March 2028", "not dated": last days as people say them, not exclusive ends. */
export function formatPeriod(firstDay: IsoDate | null, lastDay: IsoDate | null): string {
  if (firstDay !== null && lastDay !== null) return `${formatDay(firstDay)} to ${formatDay(lastDay)}`;
  if (firstDay !== null) return `from ${formatDay(firstDay)}`;
  return lastDay === null ? 'not dated' : `until ${formatDay(lastDay)}`;
}
