import { addDays, type IsoDate } from './iso-date.ts';

/**
 * Bank holidays of England and Wales that no rule gives: proclaimed for one year, moved from their usual day, or taken away.
 * From https://www.gov.uk/bank-holidays, read 29 November 2026.
 */
const EXCEPTIONS: Readonly<Record<string, { readonly added?: readonly IsoDate[]; readonly dropped?: readonly IsoDate[] }>> = {
  2020: { added: ['2020-05-08'], dropped: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], dropped: ['2022-05-30'] },
  2023: { added: ['2023-05-08'] },
};

/** The bank holidays of a year in England and Wales, by the Banking and Financial Dealings Act 1971 and common law, in order. */
export function bankHolidays(year: number): IsoDate[] {
  const easter = easterSunday(year);
  const { added = [], dropped = [] } = EXCEPTIONS[year] ?? {};
  const days = [
    ...substituted([`${year}-01-01`]),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    ...substituted([`${year}-12-25`, `${year}-12-26`]),
  ];
  return [...days.filter((day) => !dropped.includes(day)), ...added].toSorted();
}

/** True for Monday to Friday but for bank holidays of England and Wales. */
export function isWorkingDay(day: IsoDate): boolean {
  return !isWeekend(day) && !bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The day so many working days after this one, which does not count itself. */
export function addWorkingDays(day: IsoDate, count: number): IsoDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** 0 is Sunday. */
const weekday = (day: IsoDate) => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: IsoDate) => weekday(day) % 6 === 0;
const mondayFrom = (day: IsoDate): IsoDate => addDays(day, (8 - weekday(day)) % 7);

/** Holidays on a weekend move to the next weekdays that are none of them. */
function substituted(days: readonly IsoDate[]): IsoDate[] {
  const kept = days.filter((day) => !isWeekend(day));
  for (const day of days.filter(isWeekend)) {
    let next = addDays(day, 1);
    while (isWeekend(next) || kept.includes(next)) next = addDays(next, 1);
    kept.push(next);
  }
  return kept;
}

/** The Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}
