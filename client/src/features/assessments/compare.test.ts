import { expect, it } from 'vitest';
import { type Compared, chosenUnlessTold, inOrder, movement, movementInWords, nameOf } from './compare.ts';

const assessment = (body: string, on: string, scores: readonly number[]): Compared => ({
  id: `${body} ${on}`,
  on,
  organisation: { id: body, name: body },
  scores: scores.map((score, i) => ({ score, dimension: { id: `d${i}` } })),
});
const all = [
  assessment('Town', '2025-03-01', [4]),
  assessment('County', '2025-03-01', [3, 2]),
  assessment('County', '2024-03-01', [1, 3]),
  assessment('County', '2023-03-01', [1, 1]),
];

it('shows of each body the latest two, from left to right by body and day', () => {
  expect(chosenUnlessTold(all).map(({ id }) => id)).toEqual(['County 2024-03-01', 'County 2025-03-01', 'Town 2025-03-01']);
  expect(nameOf(all[0] as Compared)).toBe('Town, 1 March 2025');
});

it('tells how a body moved, and nothing where it was scored once', () => {
  expect(movement(all, 'County', 'd0')).toBe(2);
  expect(movement(chosenUnlessTold(all), 'County', 'd1')).toBe(-1);
  expect(movement(all, 'Town', 'd0')).toBeUndefined();
  expect(movement(inOrder(all), 'Town', 'd1')).toBeUndefined();
  expect([2, -1, 0].map(movementInWords)).toEqual(['up 2', 'down 1', 'the same']);
});
