import { expect, it } from 'vitest';
import { areaFigureProblem } from './area-figure.ts';

it.each([
  ['POPULATION', 0, true],
  ['POPULATION', 12_400, true],
  ['POPULATION', 12.5, false],
  ['POPULATION', -1, false],
  ['DEPRIVATION_SCORE', 21.69, true],
  ['DEPRIVATION_SCORE', 101, false],
  ['DEPRIVATION_RANK', 1, true],
  ['DEPRIVATION_RANK', 0, false],
  ['DEPRIVATION_DECILE', 10, true],
  ['DEPRIVATION_DECILE', 11, false],
] as const)('%s may be %d: %s', (measure, value, isFine) => {
  expect(areaFigureProblem(measure, value) === undefined).toBe(isFine);
});
