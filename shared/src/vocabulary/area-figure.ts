import { defineVocabulary } from './define.ts';

/** What is counted of an area and who lives in it. */
export const areaMeasures = defineVocabulary({
  POPULATION: 'Population',
  DEPRIVATION_SCORE: 'Deprivation, score',
  DEPRIVATION_RANK: 'Deprivation, rank',
  DEPRIVATION_DECILE: 'Deprivation, decile',
});
export const AREA_MEASURES = areaMeasures.values;
export const AREA_MEASURE_LABELS = areaMeasures.labels;
export type AreaMeasure = (typeof AREA_MEASURES)[number];

/** Those of deprivation, what tells areas apart best first; true where the higher number is the more deprived area. */
export const DEPRIVATION_MEASURES = {
  DEPRIVATION_SCORE: true,
  DEPRIVATION_RANK: false,
  DEPRIVATION_DECILE: false,
} as const satisfies Partial<Record<AreaMeasure, boolean>>;

/** What is wrong with a figure of a measure, in words that follow the figure; undefined where it can be. */
export function areaFigureProblem(measure: AreaMeasure, value: number): string | undefined {
  const isWhole = Number.isInteger(value);
  switch (measure) {
    case 'POPULATION':
      return isWhole && value >= 0 && value <= 100_000_000 ? undefined : 'is no number of people: give a whole number from 0';
    case 'DEPRIVATION_SCORE':
      return value >= 0 && value <= 100 ? undefined : 'is no score: give a number from 0 to 100, the most deprived the highest';
    case 'DEPRIVATION_RANK':
      return isWhole && value >= 1 ? undefined : 'is no rank: give a whole number from 1, the most deprived';
    case 'DEPRIVATION_DECILE':
      return isWhole && value >= 1 && value <= 10 ? undefined : 'is no decile: give a whole number from 1, the most deprived tenth, to 10';
  }
}
