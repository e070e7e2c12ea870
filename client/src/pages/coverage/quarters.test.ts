import { expect, it } from 'vitest';
import { quarterEnds } from './quarters.ts';

it('gives the first days of quarters, and the day itself last', () => {
  expect(quarterEnds('2026-11-29', 4)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2026-11-29']);
});

it('gives a first day of a quarter once', () => {
  expect(quarterEnds('2026-01-01', 2)).toEqual(['2025-10-01', '2026-01-01']);
});
