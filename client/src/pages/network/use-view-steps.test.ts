import { expect, it } from 'vitest';
import { nextSteps, type Steps } from './use-view-steps.ts';

const steps = (keys: string, at: number): Steps => ({ keys: [...keys], at });

it('adds a step, and forgets those that were undone', () => {
  expect(nextSteps(steps('ab', 1), 'c', 'PUSH')).toEqual(steps('abc', 2));
  expect(nextSteps(steps('abc', 0), 'd', 'PUSH')).toEqual(steps('ad', 1));
});

it('goes back and forward among the steps it knows', () => {
  expect(nextSteps(steps('abc', 2), 'a', 'POP')).toEqual(steps('abc', 0));
  expect(nextSteps(steps('abc', 0), 'b', 'POP')).toEqual(steps('abc', 1));
  expect(nextSteps(steps('abc', 1), 'z', 'POP')).toEqual(steps('z', 0));
});

it('takes what replaces a step for the same step', () => {
  expect(nextSteps(steps('abc', 1), 'x', 'REPLACE')).toEqual(steps('axc', 1));
  expect(nextSteps(steps('abc', 1), 'b', 'POP')).toEqual(steps('abc', 1));
});
