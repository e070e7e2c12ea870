import type { IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../audit/draft.ts';
import type { Chronicle } from '../history.ts';
import { makeAgreements } from './agreements.ts';
import { areaFigureDrafts } from './area-figures.ts';
import { assessmentDrafts } from './assessments.ts';
import { assetDrafts, makeProperties } from './assets.ts';
import { coverDrafts } from './cover.ts';
import { engagementDrafts } from './engagements.ts';
import { makeGroups } from './groups.ts';
import { chroniclesOf } from './history/index.ts';
import { lessonDrafts } from './lessons.ts';
import { offerDrafts } from './offers.ts';
import { organisationDrafts } from './organisations.ts';
import { makePeople, peopleDrafts, personalContactDrafts, stewardshipDrafts } from './people.ts';
import { placeDrafts } from './places.ts';
import { programmeDrafts } from './programmes.ts';
import { provisionDrafts } from './provisions.ts';
import { sourceDrafts, themeDrafts } from './reference.ts';
import { succeedingProvisions, succeedingTies } from './successions.ts';
import { tieDrafts } from './ties.ts';
import { makeWorld, type World } from './world.ts';

/**
 * Everything there is in Merrowshire, the made-up county: each record is illustrative. Ordered so that what a record leads to comes
 * first, but for a few links that the writer keeps for the end.
 * @param today the day it is fresh on: all dates follow from it
 * @param seed another number gives another Merrowshire of the same shape
 */
export function merrowshireDrafts({ today, seed = 1 }: { today: IsoDate; seed?: number }): Draft[] {
  return draftsOf(makeWorld(today, seed));
}

/** The same with how each record came to be what it is over the last two years: its revisions, by whom, when and why. */
export function merrowshireChronicles({ today, seed = 1 }: { today: IsoDate; seed?: number }): Chronicle[] {
  const world = makeWorld(today, seed);
  return chroniclesOf(world, draftsOf(world));
}

function draftsOf(world: World): Draft[] {
  world.bodies.push(...makeGroups(world));
  const properties = makeProperties(world);
  const agreements = makeAgreements(world, properties);
  const people = makePeople(world);
  const provisions = provisionDrafts(world);
  const ties = tieDrafts(world);
  const laterTies = succeedingTies(world, ties);
  return [
    ...sourceDrafts(world),
    ...placeDrafts(world.places, world.data, world.vesting),
    ...areaFigureDrafts(world),
    ...organisationDrafts(world),
    ...themeDrafts(world),
    ...provisions,
    ...succeedingProvisions(world, provisions),
    ...ties,
    ...laterTies,
    ...coverDrafts(world, [...ties, ...laterTies]),
    ...programmeDrafts(world, properties),
    ...lessonDrafts(world),
    ...assetDrafts(world, properties, agreements.handovers),
    ...agreements.drafts,
    ...engagementDrafts(world, people, agreements.drafts),
    ...peopleDrafts(world, people),
    ...personalContactDrafts(people),
    ...stewardshipDrafts(world),
    ...offerDrafts(world),
    ...assessmentDrafts(world),
  ];
}
