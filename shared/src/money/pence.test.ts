import { describe, expect, it } from 'vitest';
import { formatPounds, formatPoundsShort, parsePounds } from './index.ts';

describe('money', () => {
  it.each([
    [123_456_700, '£1,234,567.00', '£1.2m'],
    [0, '£0.00', '£0'],
    [5, '£0.05', '£0'],
    [-5, '−£0.05', '£0'],
    [95_000, '£950.00', '£950'],
    [99_949, '£999.49', '£999'],
    [100_000, '£1,000.00', '£1k'],
    [16_000_000, '£160,000.00', '£160k'],
    [99_990_000, '£999,900.00', '£999.9k'],
    [99_996_000, '£999,960.00', '£1m'],
    [100_000_000, '£1,000,000.00', '£1m'],
    [250_000_000_000, '£2,500,000,000.00', '£2.5bn'],
    [-123_456_700, '−£1,234,567.00', '−£1.2m'],
    [Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91', '£90072bn'],
  ])('%i pence is %s and %s', (pence, full, short) => {
    expect(formatPounds(pence)).toBe(full);
    expect(formatPoundsShort(pence)).toBe(short);
  });

  it.each([1.5, Number.NaN, 2 ** 53])('refuses %s', (pence) => {
    expect(() => formatPounds(pence)).toThrow('whole number of pence');
    expect(() => formatPoundsShort(pence)).toThrow('whole number of pence');
  });

  it.each([
    ['1234.5', 123_450],
    ['£1,234.50', 123_450],
    ['0.29', 29],
    ['-20', -2_000],
    ['-0', 0],
    [' 10000 ', 1_000_000],
    ['1.1', 110],
  ])('reads %s', (text, pence) => {
    expect(parsePounds(text)).toBe(pence);
  });

  it.each(['', 'NA', '1.234', '1,23', '£', '1e6', '99999999999999999'])('refuses the amount %j', (text) => {
    expect(() => parsePounds(text)).toThrow('is not an amount in pounds');
  });
});
