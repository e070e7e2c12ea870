import { describe, expect, it } from 'vitest';
import { organisationsBetween, radii } from './between.ts';

const map = (hops: Record<string, number>) => new Map(Object.entries(hops));

describe('organisationsBetween', () => {
  it('gives those on ways of at most maxHops steps, the shortest first', () => {
    // a – b – c – z, a – d – z, and e and f at the rim of one side only.
    const from = map({ a: 0, b: 1, d: 1, c: 2, z: 2, e: 2 });
    const to = map({ z: 0, c: 1, d: 1, a: 2, b: 2, f: 2 });
    expect(organisationsBetween({ from, to }, radii(4))).toEqual(['a', 'd', 'z', 'b', 'c']);
  });

  it('gives none where the two sides do not meet', () => {
    expect(organisationsBetween({ from: map({ a: 0, b: 1 }), to: map({ z: 0, y: 1 }) }, radii(2))).toEqual([]);
    expect(organisationsBetween({ from: map({ a: 0, b: 1 }), to: map({ z: 0 }) }, radii(1))).toEqual([]);
  });

  it('gives the two ends where they are neighbours', () => {
    expect(organisationsBetween({ from: map({ a: 0, b: 1, z: 1 }), to: map({ z: 0 }) }, radii(1))).toEqual(['a', 'z']);
  });
});

it.each([
  [1, 1, 0],
  [4, 2, 2],
  [5, 3, 2],
])('goes %i steps as %i and %i', (maxHops, from, to) => {
  expect(radii(maxHops)).toEqual({ from, to });
});
