import { describe, expect, it } from 'vitest';
import { summarise } from './summary.ts';

const end = (name: string, more = {}) => ({ name, isNamed: true, isOpen: true, ...more });
const way = (...names: string[]) => ({ organisations: names.map((name) => ({ name })) });
const facts = { ends: { from: end('A'), to: end('Z') }, paths: [], maxHops: 4, first: 5, asAt: '2026-11-22', wasCut: false };

describe('the sentence about introductions', () => {
  it.each([
    [{ ends: { from: undefined, to: end('Z') } }, 'There is no organisation you may see under the id given as from.'],
    [{ ends: { from: end('A'), to: end('Z', { isOpen: false }) } }, 'Z is not there as at 22 November 2026.'],
    [{ ends: { from: end('A'), to: end('a school', { isNamed: false }) } }, 'No source names “a school”, so there is nobody to introduce.'],
    [{}, 'No way is known from A to Z in at most 4 steps as at 22 November 2026.'],
    [{ paths: [way('A', 'Z')], maxHops: 1 }, '1 way from A to Z in at most 1 step as at 22 November 2026: they are already in touch.'],
    [{ paths: [way('A', 'B', 'C', 'Z')] }, '1 way from A to Z in at most 4 steps as at 22 November 2026: it goes by way of B and C.'],
    [
      { paths: [way('A', 'B', 'Z'), way('A', 'Z')], first: 2, wasCut: true },
      'The best 2 ways from A to Z in at most 4 steps as at 22 November 2026: the best goes by way of B. The network between them is too large to search whole: the nearest and best connected were tried first, so there may be other ways.',
    ],
    [{ paths: [way('A', 'B', 'Z')], first: 1 }, 'The best way from A to Z in at most 4 steps as at 22 November 2026: it goes by way of B.'],
  ])('%#', (more, sentence) => {
    expect(summarise({ ...facts, ...more })).toBe(sentence);
  });
});
