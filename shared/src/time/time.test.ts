import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareIsoDates,
  dayAfter,
  dayBefore,
  daysBetween,
  formatDay,
  formatPeriod,
  isIsoDate,
  isNever,
  isValidOn,
  lastDayFromValidTo,
  overlaps,
  parseIsoDate,
  todayInLondon,
  validToFromLastDay,
  verifyByFrom,
} from './index.ts';

describe('days', () => {
  it.each(['2026-11-22', '2024-02-29', '1000-01-01', '2999-12-31'])('takes %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '22/11/2026', '2026-11-22T00:00:00Z', '0000-01-01', '', ' 2026-11-22'])(
    'refuses %j',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
      expect(() => parseIsoDate(text)).toThrow(`“${text}” is not a day: write it as YYYY-MM-DD`);
    },
  );

  it('moves over months, years and clock changes', () => {
    expect([dayAfter('2026-03-28'), dayAfter('2026-03-29'), dayAfter('2026-12-31'), dayAfter('2024-02-28')]).toEqual([
      '2026-03-29',
      '2026-03-30',
      '2027-01-01',
      '2024-02-29',
    ]);
    expect(dayBefore('2023-04-01')).toBe('2023-03-31');
    expect(addDays('2026-10-24', 3)).toBe('2026-10-27');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
    expect(() => dayAfter('9999-12-31')).toThrow(RangeError);
  });

  it('adds months, ending a shorter month on its last day', () => {
    expect([addMonths('1000-06-01', -12), addMonths('2999-12-31', 1), addMonths('2999-01-31', 1)]).toEqual([
      '1000-01-01',
      '2999-12-31',
      '2999-02-28',
    ]);
    expect([addMonths('2026-01-31', 1), addMonths('2024-01-31', 1), addMonths('2026-11-22', -12), addMonths('2026-11-30', 3)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2025-11-22',
      '2027-02-28',
    ]);
  });

  it('compares as strings do', () => {
    expect([
      compareIsoDates('2026-01-02', '2026-01-10'),
      compareIsoDates('2026-01-02', '2026-01-02'),
      compareIsoDates('2027-01-01', '2026-12-31'),
    ]).toEqual([-1, 0, 1]);
  });

  it('knows that London is ahead of UTC in summer and level with it in winter', () => {
    expect(todayInLondon(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(todayInLondon(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-22');
  });

  it('says days and periods in British English', () => {
    expect(formatDay('2026-11-22')).toBe('22 November 2026');
    expect(formatDay('2025-04-01')).toBe('1 April 2025');
    expect(formatPeriod('2025-04-01', '2028-03-31')).toBe('1 April 2025 to 31 March 2028');
    expect([formatPeriod('2025-04-01', null), formatPeriod(null, '2028-03-31'), formatPeriod(null, null)]).toEqual([
      'from 1 April 2025',
      'until 31 March 2028',
      'not dated',
    ]);
  });
});

describe('validity [from, to)', () => {
  const year = { validFrom: '2025-04-01', validTo: '2026-04-01' };

  it('holds on its first day and no longer on validTo', () => {
    expect(['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01'].map((day) => isValidOn(year, day))).toEqual([false, true, true, false]);
    expect(isValidOn({}, '1066-10-14')).toBe(true);
    expect(isValidOn({ validFrom: null, validTo: '2020-01-01' }, '2020-01-01')).toBe(false);
  });

  it('overlaps where a day is shared', () => {
    expect(overlaps(year, { validFrom: '2026-04-01' })).toBe(false);
    expect(overlaps(year, { validFrom: '2026-03-31' })).toBe(true);
    expect(overlaps({ validTo: '2025-04-01' }, year)).toBe(false);
    expect(overlaps({}, year)).toBe(true);
    expect(overlaps({ validFrom: '2025-06-01', validTo: '2025-06-01' }, year)).toBe(false);
    expect(isNever({ validFrom: '2025-06-01', validTo: '2025-06-01' })).toBe(true);
  });

  it('turns last days into ends and back', () => {
    expect(validToFromLastDay('2023-03-31')).toBe('2023-04-01');
    expect(lastDayFromValidTo('2023-04-01')).toBe('2023-03-31');
    expect([validToFromLastDay(null), lastDayFromValidTo(null)]).toEqual([null, null]);
  });

  it('is due again so many days after it was verified, and on no day where it never was', () => {
    expect(verifyByFrom('2026-01-01', 182)).toBe('2026-07-02');
    expect(verifyByFrom(null, 182)).toBeNull();
  });
});
