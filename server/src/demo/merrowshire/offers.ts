import type { Draft } from '../../audit/draft.ts';
import type { Random } from '../generator/random.ts';
import { castAs } from './casting.ts';
import { citation } from './citation.ts';
import type { Capacity } from './data-work.ts';
import { merrowId } from './ids.ts';
import { record, searchTextOf, sortNameOf } from './record.ts';
import { type Cast, makeCast } from './wishes.ts';
import type { Body, World } from './world.ts';

/** What bodies can give and are looking for, some of it over. */
export function offerDrafts(world: World): Draft[] {
  const random = world.random.fork('offers');
  const cast = makeCast(world);
  const each = (all: readonly Capacity[], make: (world: World, random: Random, capacity: Capacity, body: Body) => Draft) =>
    all.flatMap((capacity) => pick(world, random, cast, capacity).map((body) => make(world, random, capacity, body)));
  return [...each(world.data.offers, makeOffer), ...each(world.data.needs, makeNeed)];
}

function pick(world: World, random: Random, cast: Cast, { from, theme, count }: Capacity): Body[] {
  const all = castAs(cast, from);
  const fitting = from === 'voluntary' ? cast.onTheme(all, world.themeOfPart.get(theme) ?? '') : all;
  return random.sample(fitting, count);
}

function capacityOf(world: World, random: Random, { title, kind, description, theme }: Capacity, body: Body) {
  const begins = -random.int(10, 560);
  const isOver = random.chance(0.2);
  const runsOut = random.chance(0.35);
  const ends = isOver ? Math.min(begins + random.int(30, 200), -1) : random.int(20, 300);
  const place = body.base ?? 'merrowshire';
  return {
    properties: {
      title,
      sortName: sortNameOf(title),
      kind,
      description,
      validFrom: world.day(begins),
      validTo: (isOver || runsOut ? world.day(ends) : undefined) as string,
      searchText: searchTextOf(title, body.name),
    },
    links: [
      { type: 'ON_THEME' as const, to: merrowId.theme(theme) },
      { type: 'IN_AREA' as const, to: merrowId.area(random.chance(0.6) ? place : (body.district ?? place)) },
    ],
    evidence: [citation(world, random, 'connector-notebook')],
  };
}

function makeOffer(world: World, random: Random, capacity: Capacity, body: Body): Draft {
  const { links, ...rest } = capacityOf(world, random, capacity, body);
  return record('Offer', {
    id: merrowId.other('offer', capacity.title, body.slug),
    ...rest,
    links: [{ type: 'OFFERED_BY', to: merrowId.organisation(body.slug) }, ...links],
  });
}

function makeNeed(world: World, random: Random, capacity: Capacity, body: Body): Draft {
  const { links, ...rest } = capacityOf(world, random, capacity, body);
  return record('Need', {
    id: merrowId.other('need', capacity.title, body.slug),
    ...rest,
    links: [{ type: 'NEEDED_BY', to: merrowId.organisation(body.slug) }, ...links],
  });
}
