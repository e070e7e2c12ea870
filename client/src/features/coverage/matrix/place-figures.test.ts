import type { AreaMeasure } from '@atlas/shared/vocabulary';
import { describe, expect, it } from 'vitest';
import { byFigures, figuresOf, weighingInWords, weighingOf } from './place-figures.ts';

const figure = (measure: AreaMeasure, value: number, on = '2024-06-30') => ({ measure, value, on });
const ordered = (areas: Record<string, ReturnType<typeof figure>[]>, first: 'PEOPLE' | 'DEPRIVATION') => {
  const weighing = weighingOf(Object.values(areas));
  return Object.entries(areas)
    .map(([name, figures]) => ({ name, figures: figuresOf(figures, weighing) }))
    .toSorted((a, b) => byFigures(first)(a.figures, b.figures))
    .map(({ name }) => name);
};

describe('figures of places', () => {
  it('put those with more people first, and those of which nothing is held last', () => {
    const areas = { nothing: [], small: [figure('POPULATION', 200)], large: [figure('POPULATION', 9000)] };
    expect(ordered(areas, 'PEOPLE')).toEqual(['large', 'small', 'nothing']);
  });

  it('put the more deprived first by the measure most have: the lowest rank or decile, the highest score', () => {
    const areas = {
      seventh: [figure('DEPRIVATION_DECILE', 7)],
      second: [figure('DEPRIVATION_DECILE', 2)],
      scored: [figure('DEPRIVATION_SCORE', 60)],
    };
    expect(ordered(areas, 'DEPRIVATION')).toEqual(['second', 'seventh', 'scored']);
    const scores = { low: [figure('DEPRIVATION_SCORE', 8)], high: [figure('DEPRIVATION_SCORE', 40)] };
    expect(ordered(scores, 'DEPRIVATION')).toEqual(['high', 'low']);
  });

  it('say by what, of which day and of how many', () => {
    const weighing = weighingOf([[figure('POPULATION', 200), figure('DEPRIVATION_DECILE', 2, '2019-09-26')], [figure('POPULATION', 900)]]);
    expect(weighingInWords(weighing, 'PEOPLE')).toBe(
      'Of places with as many gaps, those with more people come first, then the more deprived: population of 30 June 2024, held for all 2; deprivation of 26 September 2019, held for 1 of 2 places.',
    );
    expect(weighingInWords(weighing, 'DEPRIVATION')).toMatch(
      /^Of places with as many gaps, the more deprived come first, then those with more people: /,
    );
    expect(weighingInWords(weighingOf([[], []]), 'PEOPLE')).toBeUndefined();
  });
});
