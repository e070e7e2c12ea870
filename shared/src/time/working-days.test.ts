import { expect, it } from 'vitest';
import { addWorkingDays, bankHolidays, isWorkingDay } from './working-days.ts';

// As https://www.gov.uk/bank-holidays lists them for England and Wales.
const PUBLISHED = {
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

it.each(Object.entries(PUBLISHED))('gives the bank holidays of %s as they were published', (year, days) => {
  expect(bankHolidays(Number(year))).toEqual(days.split(' ').map((day) => `${year}-${day}`));
});

it('counts working days from the day after', () => {
  expect(addWorkingDays('2026-11-02', 20)).toBe('2026-11-30');
  expect(addWorkingDays('2026-11-28', 1)).toBe('2026-11-30');
  // Over Christmas: the 25th and 28th of December and New Year’s Day do not count.
  expect(addWorkingDays('2026-12-14', 20)).toBe('2027-01-14');
  expect([isWorkingDay('2026-12-28'), isWorkingDay('2026-12-29'), isWorkingDay('2026-12-27')]).toEqual([false, true, false]);
});
