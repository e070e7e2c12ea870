import { expect, it } from 'vitest';
import { readDay } from './DayInput.tsx';

it.each([
  ['22 November 2026', '2026-11-22'],
  ['3 Feb 2025', '2025-02-03'],
  ['3/2/2025', '2025-02-03'],
  [' 2025-04-01 ', '2025-04-01'],
  ['31/2/2025', null],
  ['2/2025', null],
  ['soon', null],
])('reads %j as %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});
