import { sectors } from '@atlas/shared/vocabulary';
import { describe, expect, it } from 'vitest';
import { readAll, withChange } from './address.ts';

describe('the address', () => {
  const now = new URLSearchParams('asAt=2025-04-01&sector=NHS&sector=VCSE&after=abc');

  it('changes what is named and leaves the rest', () => {
    expect(withChange(now, { after: null, text: 'fen' }).toString()).toBe('asAt=2025-04-01&sector=NHS&sector=VCSE&text=fen');
  });

  it('writes a list as repeated parameters and takes an empty one out', () => {
    expect(withChange(now, { sector: ['PARISH', 'HOUSING'] }).getAll('sector')).toEqual(['PARISH', 'HOUSING']);
    expect(withChange(now, { sector: [] }).has('sector')).toBe(false);
    expect(withChange(now, { asAt: '' }).has('asAt')).toBe(false);
  });

  it('passes over values nobody knows', () => {
    expect(readAll(new URLSearchParams('sector=NHS&sector=MAGIC'), 'sector', sectors)).toEqual(['NHS']);
  });
});
