import { type AreaMeasure, DEPRIVATION_MEASURES } from '@atlas/shared/vocabulary';
import { dayInWords, formatCount, listOf } from '../../../lib/wording.ts';

interface Figure {
  readonly measure: AreaMeasure;
  readonly value: number;
  readonly on: string;
}
type DeprivationMeasure = keyof typeof DEPRIVATION_MEASURES;

/** What is held of who lives in an area, as far as areas are put in order by it. */
export interface PlaceFigures {
  readonly people: number | undefined;
  /** The higher, the more deprived. */
  readonly deprivation: number | undefined;
}

/** What is held of so many of the areas, of which days. */
interface Held {
  readonly areas: number;
  readonly days: readonly string[];
}
/** By what areas are put in order, beside their gaps. */
export interface Weighing {
  readonly all: number;
  readonly people: Held | undefined;
  /** Measures of deprivation are not to be compared: the one most areas have is taken. */
  readonly deprivation: (Held & { readonly measure: DeprivationMeasure }) | undefined;
}

export function weighingOf(areas: readonly (readonly Figure[])[]): Weighing {
  const held = (measure: AreaMeasure): Held | undefined => {
    const found = areas.flatMap((figures) => figures.filter((figure) => figure.measure === measure).slice(0, 1));
    return found.length === 0 ? undefined : { areas: found.length, days: [...new Set(found.map(({ on }) => on))].toSorted() };
  };
  const deprivations = (Object.keys(DEPRIVATION_MEASURES) as DeprivationMeasure[]).flatMap((measure) => {
    const found = held(measure);
    return found ? [{ ...found, measure }] : [];
  });
  return { all: areas.length, people: held('POPULATION'), deprivation: deprivations.toSorted((a, b) => b.areas - a.areas)[0] };
}

export function figuresOf(figures: readonly Figure[], { deprivation }: Weighing): PlaceFigures {
  const held = (measure: AreaMeasure | undefined) => figures.find((figure) => figure.measure === measure)?.value;
  const value = held(deprivation?.measure);
  const isHigherWorse = deprivation && DEPRIVATION_MEASURES[deprivation.measure];
  return { people: held('POPULATION'), deprivation: value === undefined || isHigherWorse ? value : -value };
}

/** More first; an area of which nothing is held comes after those of which something is. */
const moreFirst = (a: number | undefined, b: number | undefined) => (a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : b - a);

/** Where more people live first, then where they are more deprived; or the other way round. */
export const byFigures =
  (first: 'PEOPLE' | 'DEPRIVATION') =>
  (a: PlaceFigures, b: PlaceFigures): number => {
    const [people, deprivation] = [moreFirst(a.people, b.people), moreFirst(a.deprivation, b.deprivation)];
    return first === 'PEOPLE' ? people || deprivation : deprivation || people;
  };

/** Says by what places with as many gaps are ordered, of which day that is and of how many it is held; undefined where nothing is held. */
export function weighingInWords({ all, people, deprivation }: Weighing, first: 'PEOPLE' | 'DEPRIVATION'): string | undefined {
  const of = ({ areas, days }: Held) =>
    `of ${listOf(days.map(dayInWords))}, held for ${areas === all ? (all === 1 ? 'the one place' : `all ${formatCount(all)}`) : `${formatCount(areas)} of ${formatCount(all)} places`}`;
  const ways = [
    ...(people ? [{ weight: 'PEOPLE', comes: 'those with more people', rests: `population ${of(people)}` }] : []),
    ...(deprivation ? [{ weight: 'DEPRIVATION', comes: 'the more deprived', rests: `deprivation ${of(deprivation)}` }] : []),
  ].toSorted((a, b) => Number(b.weight === first) - Number(a.weight === first));
  if (ways.length === 0) return undefined;
  const [one, other] = ways.map(({ comes }) => comes);
  const rests = ways.map((way) => way.rests).join('; ');
  return `Of places with as many gaps, ${one} come first${other ? `, then ${other}` : ''}: ${rests}.`;
}
