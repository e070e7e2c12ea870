import { describe, expect, it } from 'vitest';
import { countOf, dayInWords, edtfInWords, fewOf, listOf, spanInWords, validityInWords } from './wording.ts';

describe('wording', () => {
  it('counts', () => {
    expect(countOf(1, 'tie')).toBe('1 tie');
    expect(countOf(1234, 'organisation')).toBe('1,234 organisations');
    expect(countOf(0, 'parish', 'parishes')).toBe('0 parishes');
  });

  it('lists', () => {
    expect(listOf([])).toBe('');
    expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
    expect(fewOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });

  it('says days the British way, and nothing for none', () => {
    expect(dayInWords('2026-11-22')).toBe('22 November 2026');
    expect(dayInWords(null)).toBe('');
  });

  it('ends a validity on its last day, not the day after', () => {
    expect(validityInWords({ validFrom: '2025-04-01', validTo: '2028-04-01' })).toBe('1 April 2025 to 31 March 2028');
  });

  it('keeps what a source gives that is no date', () => {
    expect(edtfInWords('2023-23')).toBe('autumn 2023');
    expect(edtfInWords('before the war')).toBe('before the war');
    expect(spanInWords('2014', null)).toBe('from 2014');
  });
});
