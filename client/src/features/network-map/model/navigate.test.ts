import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../testing/network.ts';
import { beginAt, clockwise, nextBeside, stepAlong } from './navigate.ts';

// h stands in the middle: n above it, e and f to the right, s below; x is apart.
const network = networkOf('hnefsx', ['hn', 'he', 'hf', 'hs']);
const positions = new Map([
  ['h', { x: 0, y: 0 }],
  ['n', { x: 0, y: -10 }],
  ['e', { x: 10, y: 1 }],
  ['f', { x: 30, y: 0 }],
  ['s', { x: 2, y: 12 }],
  ['x', { x: -10, y: 0 }],
]);

it('begins at the organisation with the most lines', () => {
  expect(beginAt(network)).toBe('h');
  expect(beginAt(networkOf('', []))).toBeUndefined();
});

it('counts neighbours clockwise from the top', () => {
  expect(clockwise(network, positions, 'h')).toEqual(['n', 'f', 'e', 's']);
});

describe('an arrow', () => {
  it('follows the line that lies best that way, and says which of how many', () => {
    expect(stepAlong(network, positions, 'h', 'right')).toEqual({ to: 'e', index: 3, of: 4 });
    expect(stepAlong(network, positions, 'h', 'up')).toEqual({ to: 'n', index: 1, of: 4 });
    expect(stepAlong(network, positions, 's', 'up')).toEqual({ to: 'h', index: 1, of: 1 });
  });

  it('goes along lines only, never to what merely stands there', () => {
    expect(stepAlong(network, positions, 'h', 'left')).toBeUndefined();
    expect(stepAlong(network, positions, 'x', 'right')).toBeUndefined();
    expect(stepAlong(network, new Map(), 'h', 'right')).toBeUndefined();
  });
});

it('reaches each neighbour in turn, round and round, either way', () => {
  const turn = (by: 1 | -1) => {
    const met: string[] = [];
    for (let at = 'n', step = 0; step < 4; step++) {
      at = nextBeside(network, positions, 'h', at, by)?.to ?? '';
      met.push(at);
    }
    return met;
  };
  expect(turn(1)).toEqual(['f', 'e', 's', 'n']);
  expect(turn(-1)).toEqual(['s', 'e', 'f', 'n']);
  expect(nextBeside(network, positions, 'h', 'h', -1)).toEqual({ to: 's', index: 4, of: 4 });
  expect(nextBeside(network, positions, 'x', 'x', 1)).toBeUndefined();
});
