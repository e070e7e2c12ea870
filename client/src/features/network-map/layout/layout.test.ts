import { seededRandom } from '@atlas/shared/network';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../testing/network.ts';
import type { Point } from '../model/navigate.ts';
import { layOut } from './lay-out.ts';
import { partOverlaps } from './overlaps.ts';
import { isAnother } from './place.ts';
import { ring } from './ring.ts';
import { settle } from './settle.ts';

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('a layout from nothing', () => {
  // Two groups of 20, each well linked within, one line between them, and three with no line.
  const random = seededRandom(1);
  const name = (group: number, index: number) => `g${group}-${index}`;
  const lines: [string, string][] = [[name(0, 0), name(1, 0)]];
  for (const group of [0, 1]) {
    for (let index = 1; index < 20; index++) {
      for (let times = 0; times < 3; times++) lines.push([name(group, index), name(group, Math.floor(random() * index))]);
    }
  }
  const nodes = [
    ...[0, 1].flatMap((group) => Array.from({ length: 20 }, (_, index) => ({ id: name(group, index), radius: 8, community: group }))),
    ...['x', 'y', 'z'].map((id) => ({ id, radius: 5, community: null })),
  ];
  const placed = layOut({ nodes, lines, aspect: 1.6 });

  const spot = (id: string) => placed[id] as Point;

  it('is the same each time, whatever the order it is given in', () => {
    expect(layOut({ nodes: nodes.toReversed(), lines: lines.toReversed(), aspect: 1.6 })[name(0, 3)]).toEqual(placed[name(0, 3)]);
  });

  it('keeps groups together and nothing on top of anything', () => {
    const mean = (pairs: [number, number][]) =>
      pairs.reduce((sum, [a, b]) => sum + distance(spot(name(a, 5)), spot(name(a, b))), 0) / pairs.length;
    const within = mean([1, 2, 3, 4].map((index) => [0, index]));
    const apart = distance(spot(name(0, 5)), spot(name(1, 5)));
    expect(apart).toBeGreaterThan(within);
    const all = Object.values(placed);
    for (const [index, a] of all.entries()) for (const b of all.slice(index + 1)) expect(distance(a, b)).toBeGreaterThan(10);
  });

  it('puts those without a line in a row beneath', () => {
    const lowest = Math.max(...nodes.slice(0, 40).map(({ id }) => spot(id).y));
    expect(['x', 'y', 'z'].every((id) => spot(id).y > lowest)).toBe(true);
    expect(new Set(['x', 'y', 'z'].map((id) => spot(id).y)).size).toBe(1);
  });
});

it('parts what lies in one place', () => {
  const parted = partOverlaps(new Map(['a', 'b', 'c'].map((id) => [id, { x: 0, y: 0 }])), new Map(['a', 'b', 'c'].map((id) => [id, 10])));
  const [a, b, c] = [...parted.values()];
  for (const [one, two] of [
    [a, b],
    [b, c],
    [a, c],
  ] as const)
    expect(distance(one as Point, two as Point)).toBeGreaterThanOrEqual(24.9);
});

describe('something added', () => {
  const radii = new Map([...'abcdef'].map((id) => [id, 10]));
  const known = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 0 }],
  ]);

  it('leaves what is there where it is and comes to stand beside its neighbours, clear of all', () => {
    const network = networkOf('abcdef', ['ab', 'ac', 'bc', 'bd', 'de']);
    const placed = settle(network, known, radii);
    expect(placed.get('a')).toEqual({ x: 0, y: 0 });
    expect(placed.get('b')).toEqual({ x: 200, y: 0 });
    expect(distance(placed.get('c') as Point, { x: 100, y: 0 })).toBeLessThan(40);
    expect(distance(placed.get('d') as Point, { x: 200, y: 0 })).toBeLessThan(100);
    const all = [...placed.values()];
    for (const [index, one] of all.entries())
      for (const two of all.slice(index + 1)) expect(distance(one, two)).toBeGreaterThanOrEqual(27.9);
  });

  it('is the same each time, and forgets what went', () => {
    const network = networkOf('acd', ['ac', 'cd']);
    expect(settle(network, known, radii)).toEqual(settle(network, known, radii));
    expect(settle(network, known, radii).has('b')).toBe(false);
  });

  it('is told from another network altogether', () => {
    expect(isAnother(networkOf('abc', []), known)).toBe(false);
    expect(isAnother(networkOf('xyzab', []), known)).toBe(false);
    expect(isAnother(networkOf('wxyzb', []), known)).toBe(true);
    expect(isAnother(networkOf('', []), new Map())).toBe(false);
  });
});

it('rings one organisation with its partners', () => {
  const placed = ring(networkOf('abcd', ['ab', 'ac', 'ad']), 'a');
  expect(placed.get('a')).toEqual({ x: 0, y: 0 });
  expect(new Set([...placed.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(4);
});
