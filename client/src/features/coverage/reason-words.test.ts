import { expect, it } from 'vitest';
import { coverageCell } from '../../testing/coverage.ts';
import type { Cell } from './matrix/model.ts';
import { cellInWords, reasonsInWords } from './reason-words.ts';

it('says a state and why', () => {
  expect(cellInWords(coverageCell())).toBe('Covered');
  expect(cellInWords(coverageCell({ state: 'FRAGILE', reasons: ['SOLE_PARTNER', 'ENDING'], endsOn: '2027-03-31' }))).toBe(
    'Fragile: one partner only and ending on 31 March 2027',
  );
  expect(cellInWords(coverageCell({ state: 'NONE', checkedOn: '2026-09-01' }))).toBe('Nobody found: looked on 1 September 2026');
});

it('says how many places and parts are held, or that only something smaller is', () => {
  const partly: Partial<Cell> = { state: 'PARTLY', reasons: ['SOME_PLACES', 'SOME_PARTS'], placesTotal: 16, partsTotal: 5 };
  expect(reasonsInWords(coverageCell({ ...partly, placesHeld: 3, partsHeld: 2 }))).toBe('3 of 16 places and 2 of 5 parts of the theme');
  expect(reasonsInWords(coverageCell(partly))).toBe('Only something smaller inside it');
});
