import type { AgreementStage, PartyRole } from '@atlas/shared/vocabulary';
import type { Random } from '../generator/random.ts';
import type { Property } from './assets.ts';
import { type Cast, makeCast } from './wishes.ts';
import type { Body, World } from './world.ts';

export type Recipe = World['data']['agreements']['recipes'][number];
export interface Party {
  readonly body: Body;
  readonly role: PartyRole;
}
/** Who agrees with whom about what, before it is told how far they came. */
export interface Deal {
  readonly title: string;
  readonly giver: Body;
  readonly parties: readonly Party[];
  readonly place: string | undefined;
  readonly property: Property | undefined;
  readonly fund: string | undefined;
}

/** As many of each stage as the data asks for, in any order. */
export function stagePool(world: World, random: Random, total: number): AgreementStage[] {
  const shares = Object.entries(world.data.agreements.stages) as [AgreementStage, number][];
  const pool = shares.flatMap(([stage, percent]) => Array<AgreementStage>(Math.floor((percent * total) / 100)).fill(stage));
  while (pool.length < total) pool.push('LIVE');
  return random.shuffle(pool);
}

/** Draws deals by recipe, no two of one title. */
export function makeDealer(world: World, random: Random, properties: readonly Property[]): (recipe: Recipe) => Deal {
  const cast = makeCast(world);
  const titles = new Set<string>();
  const left = [...random.shuffle(properties)];
  const draw = (recipe: Recipe): Deal => {
    const property = recipe.asset ? left.pop() : undefined;
    const taker = pickTaker(world, random, cast, recipe, property);
    const fund = recipe.fund ? random.pickBy(world.data.agreements.funds, ({ owner }) => (owner === recipe.giver ? 4 : 1)) : undefined;
    const giver =
      recipe.giver === 'district' ? (property?.owner ?? world.body('merrowshire-county-council')) : world.body(fund?.owner ?? recipe.giver);
    const takers = recipe.taker === 'districts' ? cast.districts : [taker];
    const place = recipe.taker === 'districts' ? 'merrowshire' : (property?.place.slug ?? taker.base);
    const title = random
      .pick(recipe.title)
      .replace('{place}', place === undefined ? '' : world.place(place).name)
      .replace('{taker}', taker.name)
      .replace('{asset}', property?.name ?? '');
    if (titles.has(title) && property === undefined) return draw(recipe);
    titles.add(title);
    const parties = [{ body: giver, role: recipe.giverRole }, ...takers.map((body) => ({ body, role: recipe.takerRole }))];
    return { title, giver, parties, place, property, fund: fund?.slug };
  };
  return draw;
}

function pickTaker(world: World, random: Random, cast: Cast, recipe: Recipe, property: Property | undefined): Body {
  const known = ({ reach }: Body) => reach;
  if (recipe.taker === 'parishes') {
    if (property !== undefined) return world.body(`${property.place.slug}-council`);
    return random.pickBy(
      cast.parishes.filter(({ kind }) => kind !== 'PARISH_MEETING'),
      ({ reach }) => reach,
    );
  }
  if (recipe.taker === 'health') return random.pick(cast.kind('NHS_TRUST', 'INTEGRATED_CARE_BOARD', 'PRIMARY_CARE_NETWORK'));
  if (recipe.taker === 'districts') return random.pick(cast.districts);
  const near = property === undefined ? cast.voluntary : cast.inDistrict(cast.voluntary, property.place.district);
  const fitting = recipe.themes.length === 0 || property !== undefined ? near : cast.onTheme(near, ...recipe.themes);
  return random.pickBy(
    fitting.filter(({ slug }) => slug !== 'merrowshire-community-fund'),
    known,
  );
}
