import type { AreaMeasure } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import type { Place } from './place.ts';
import { record } from './record.ts';
import type { World } from './world.ts';

/** Who lives somewhere: how many, and how deprived they are together, from 0 to 100. */
interface People {
  readonly number: number;
  readonly score: number;
}

/** How many live where a council of a kind serves, from and to; a place without one is a town that never had its own. */
const NUMBERS: Readonly<Record<'T' | 'P' | 'M' | 'NONE', readonly [number, number]>> = {
  T: [3_200, 14_500],
  P: [190, 2_700],
  M: [45, 170],
  NONE: [48_000, 86_000],
};
/** How far a parish may be from the score of its district. */
const SPREAD = 9;

/** How many live in the parishes, districts and the county, and how deprived they are: made up, as all here is. */
export function areaFigureDrafts(world: World): Draft[] {
  const { data, places } = world;
  const random = world.random.fork('area-figures');
  const day = midYear(world);
  const small = places.filter(({ level }) => level === 'PARISH' || level === 'UNPARISHED');
  const people = new Map(small.map((place) => [place.slug, peopleOf(place, world, random)]));
  const ofDistrict = (slug: string) => together(small.filter(({ district }) => district === slug).map((place) => people.get(place.slug)));
  const districts = new Map(data.districts.map(({ slug }) => [slug, ofDistrict(slug)]));
  const wide = [
    ...districts,
    [data.county.slug, together([...districts.values()])] as const,
    ...data.reorganisation.unitaries.map(
      ({ area, districts: parts }) => [area, together(parts.map((slug) => districts.get(slug)))] as const,
    ),
  ];
  return [...wide, ...people].flatMap(([slug, { number, score }]) => [
    figure(world, random, { slug, measure: 'POPULATION', value: number, on: day, source: 'population-estimates' }),
    figure(world, random, {
      ...{ slug, measure: 'DEPRIVATION_SCORE', value: Math.round(score * 10) / 10, source: 'deprivation-index' },
      on: `${Number(day.slice(0, 4)) - 1}-10-01`,
    }),
  ]);
}

/** The last middle of a year that figures can be out for: ten months ago or longer. */
function midYear({ month }: World): string {
  const latest = month(-10);
  const year = Number(latest.slice(0, 4));
  return latest >= `${year}-06-30` ? `${year}-06-30` : `${year - 1}-06-30`;
}

function peopleOf({ council, district }: Place, { data }: World, random: Random): People {
  const { deprivation = 20 } = data.districts.find(({ slug }) => slug === district) ?? {};
  return {
    number: random.int(...NUMBERS[council ?? 'NONE']),
    score: Math.min(70, Math.max(3, deprivation + random.int(-SPREAD * 10, SPREAD * 10) / 10)),
  };
}

function together(parts: readonly (People | undefined)[]): People {
  const all = parts.filter((part) => part !== undefined);
  const number = all.reduce((sum, part) => sum + part.number, 0);
  return { number, score: all.reduce((sum, part) => sum + part.score * part.number, 0) / number };
}

interface Figure {
  readonly slug: string;
  readonly measure: AreaMeasure;
  readonly value: number;
  readonly on: string;
  readonly source: string;
}

const figure = (world: World, random: Random, { slug, measure, value, on, source }: Figure) =>
  record('AreaFigure', {
    id: merrowId.other('area-figure', slug, measure),
    properties: { measure, value, on },
    links: [{ type: 'ABOUT', to: merrowId.area(slug) }],
    evidence: [citation(world, random, source)],
  });
