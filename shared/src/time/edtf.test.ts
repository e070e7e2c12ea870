import { describe, expect, it } from 'vitest';
import { compareEdtf, edtfSortKey, formatEdtf, isEdtf, parseEdtf } from './index.ts';

describe('formatEdtf and edtfSortKey', () => {
  it.each([
    ['2026-11-22', '22 November 2026', '2026-11-22'],
    ['2013-09', 'September 2013', '2013-09-01'],
    ['2014', '2014', '2014-01-01'],
    ['2023-21', 'spring 2023', '2023-03-01'],
    ['2023-23', 'autumn 2023', '2023-09-01'],
    ['2023-24', 'winter 2023', '2023-12-01'],
    ['2023-34', 'second quarter of 2023', '2023-04-01'],
    ['2023-41', 'second half of 2023', '2023-07-01'],
    ['2014?', '2014, uncertain', '2014-01-01'],
    ['2014-09~', 'September 2014, approximate', '2014-09-01'],
    ['1984%', '1984, uncertain and approximate', '1984-01-01'],
    ['XXXX-02-07', '7 February, year not given', 'XXXX-02-07'],
    ['XXXX-12-XX', 'December, year and day not given', 'XXXX-12-01'],
    ['XXXX', 'year not given', 'XXXX-01-01'],
    ['2014-XX', '2014, month not given', '2014-01-01'],
    ['2014-02-XX', 'February 2014, day not given', '2014-02-01'],
    ['2014-XX-05', 'day 5 of a month in 2014, month not given', '2014-01-05'],
    ['201X', 'the 2010s', '2010-01-01'],
    ['20XX', 'between 2000 and 2099', '2000-01-01'],
    ['2013-09/2014', 'September 2013 to 2014', '2013-09-01'],
    ['2014/..', 'from 2014 onwards', '2014-01-01'],
    ['2014/', 'from 2014, end not given', '2014-01-01'],
    ['../2014', 'up to 2014', '2014-01-01'],
    ['2014-XX/2015', '2014, month not given to 2015', '2014-01-01'],
    ['[2013,2012-05]', 'one of 2013, May 2012', '2012-05-01'],
    ['{2012,2013}', '2012 and 2013', '2012-01-01'],
  ])('%s is %s', (text, words, key) => {
    expect(formatEdtf(text)).toBe(words);
    expect(edtfSortKey(text)).toBe(key);
    expect(isEdtf(text)).toBe(true);
  });

  it('sorts by first day, unknown years last', () => {
    const texts = ['XXXX-03-01', '2014?', 'XXXX-02-07', '2013-09', '2023-23', '2014', '2013-12-31'];
    expect(texts.sort(compareEdtf)).toEqual(['2013-09', '2013-12-31', '2014', '2014?', '2023-23', 'XXXX-02-07', 'XXXX-03-01']);
  });
});

describe('parseEdtf', () => {
  it.each([
    '',
    ' 2014',
    'autumn 2023',
    '22/11/2026',
    '2014-13',
    '2013-02-29',
    'XXXX-02-30',
    '2014-W05',
    '2014-09-01T10:00:00Z',
    'Y170000',
    '-0044',
    '/',
    '2023-29',
  ])('refuses %j', (text) => {
    expect(isEdtf(text)).toBe(false);
    expect(() => parseEdtf(text)).toThrow(`“${text}” is not a date the Atlas can keep: write it as ISO 8601-2`);
  });

  it('lets an unknown year have a leap day', () => {
    expect(formatEdtf('XXXX-02-29')).toBe('29 February, year not given');
  });
});
