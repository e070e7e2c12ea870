import { SECTOR_OF_KIND } from '@atlas/shared/vocabulary';
import type { Random } from '../generator/random.ts';
import type { Place } from './place.ts';
import { slugOf } from './record.ts';
import type { Body, World } from './world.ts';

const groupCount = 168;
/** Groups that provide something and that nobody knows: no tie, no meeting, no agreement. */
const isolatedShare = 0.07;

/** Districts differ in how much voluntary life they have. */
const weightOf: Readonly<Record<string, number>> = { ashmere: 0.8, calderstow: 1.3, fenmarch: 0.7, harrowick: 1.4, saltreach: 1.1 };

interface Cell {
  readonly theme: World['data']['themes'][number];
  readonly district: string;
}

/** The generated voluntary groups, each with a name of its own; gaps stay empty and sole providers alone. */
export function makeGroups(world: World): Body[] {
  const random = world.random.fork('groups');
  const cells = world.data.themes.flatMap((theme) => world.data.districts.map(({ slug }) => ({ theme, district: slug })));
  const open = cells.filter(({ theme, district }) => !theme.gaps.includes(district) && theme.sole[district] === undefined);
  const alone = cells.filter(({ theme, district }) => theme.sole[district] !== undefined && !isHeld(world, theme.slug, district));
  const namer = makeNamer(world, random);
  const groups = alone.map((cell) => makeGroup(cell, namer, 2));
  while (groups.length < groupCount) {
    const cell = random.pickBy(open, ({ district }) => weightOf[district] ?? 1);
    groups.push(makeGroup(cell, namer, random.chance(isolatedShare) ? 0 : reachOf(random)));
  }
  return groups;
}

/** A few know everybody, most know a few. */
function reachOf(random: Random): number {
  return Math.round(30 / (1 - 0.98 * random.share()) ** 0.75) / 100;
}

function isHeld(world: World, theme: string, district: string): boolean {
  return world.bodies.some((body) =>
    body.provisions.some(
      ({ themes, areas }) =>
        themes.some((part) => world.themeOfPart.get(part) === theme) && areas.some((area) => world.place(area).district === district),
    ),
  );
}

interface Named {
  readonly name: string;
  readonly place: Place;
  readonly pattern: World['data']['names']['patterns'][string][number];
}
type Namer = (cell: Cell) => Named;

function makeNamer(world: World, random: Random): Namer {
  const taken = new Set(world.bodies.map((body) => body.name));
  const turns = new Map<string, number>();
  const placesOf = new Map(
    world.data.districts.map(({ slug }) => [
      slug,
      world.places.filter((place) => place.district === slug && (place.level === 'PARISH' || place.level === 'UNPARISHED')),
    ]),
  );
  return ({ theme, district }) => {
    const patterns = world.data.names.patterns[theme.slug] ?? [];
    for (;;) {
      const turn = turns.get(theme.slug) ?? random.int(0, patterns.length - 1);
      turns.set(theme.slug, turn + 1);
      const pattern = patterns[turn % patterns.length] as Named['pattern'];
      const place = random.pickBy(placesOf.get(district) ?? [], ({ level, council }) =>
        level === 'UNPARISHED' ? 6 : council === 'T' ? 3 : 1,
      );
      const name = pattern.name.replace('{place}', place.name).replace('{street}', random.pick(world.data.names.landmarks));
      if (taken.has(name)) continue;
      taken.add(name);
      return { name, place, pattern };
    }
  };
}

function makeGroup(cell: Cell, namer: Namer, reach: number): Body {
  const { name, place, pattern } = namer(cell);
  return {
    slug: slugOf(name),
    name,
    kind: pattern.kind,
    sector: SECTOR_OF_KIND[pattern.kind],
    base: place.slug,
    district: cell.district,
    reach,
    also: [],
    description: undefined,
    decisionLeadDays: undefined,
    partOf: undefined,
    governs: undefined,
    members: [],
    provisions: [{ themes: [...pattern.parts], areas: [place.slug], title: '' }],
  };
}
