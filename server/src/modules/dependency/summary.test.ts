import { expect, it } from 'vitest';
import { dependencySummary } from './summary.ts';

const fallen = {
  names: ['Hub', 'Household Support Fund'],
  within: 'Fen',
  councils: ['Fen Council'],
  asAt: '2026-06-01',
  ...{ cells: 12, lost: 2, worse: 1, agreements: 1, cutOff: 3, initiatives: 0, assets: 1 },
};

it('says what falls', () => {
  expect(dependencySummary(fallen)).toBe(
    'Without Hub and Household Support Fund, as at 1 June 2026: of 12 cells of Fen, for Fen Council, 2 would have no partner left and 1 would be worse off. 1 agreement is affected; 3 organisations are cut off from the rest; no initiatives and 1 asset are left without an owner.',
  );
});

it('says so where there are too many organisations', () => {
  expect(dependencySummary({ ...fallen, cutOff: undefined })).toContain('too many organisations to tell who is cut off');
});
