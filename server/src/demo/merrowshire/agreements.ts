import { type AgreementStage, LIVE_STAGES, type PartyRole, type Visibility } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { liveSpan } from '../../modules/agreements/life.ts';
import { type AgreementLife, canStandAt, makeAgreementLife } from '../generator/agreement-life.ts';
import type { Random } from '../generator/random.ts';
import type { Handover, Property } from './assets.ts';
import { citation } from './citation.ts';
import { makeDecision } from './decisions.ts';
import { merrowId } from './ids.ts';
import { record, searchTextOf, sortNameOf } from './record.ts';
import { type Cast, makeCast } from './wishes.ts';
import type { Body, World } from './world.ts';

type Recipe = World['data']['agreements']['recipes'][number];
interface Party {
  readonly body: Body;
  readonly role: PartyRole;
}
interface Deal {
  readonly title: string;
  readonly giver: Body;
  readonly parties: readonly Party[];
  readonly place: string | undefined;
  readonly property: Property | undefined;
  readonly fund: string | undefined;
}

/** Agreements at every stage, their decisions and funds, and what changed hands with them. */
export function makeAgreements(world: World, properties: readonly Property[]): { drafts: Draft[]; handovers: Map<Property, Handover> } {
  const random = world.random.fork('agreements');
  const { recipes, funds, endingSoon } = world.data.agreements;
  const pool = stagePool(
    world,
    random,
    recipes.reduce((sum, { count }) => sum + count, 0),
  );
  const dealer = makeDealer(world, random, properties);
  const handovers = new Map<Property, Handover>();
  const drafts = funds.map((fund) =>
    record('Fund', {
      id: merrowId.other('fund', fund.slug),
      properties: { name: fund.name, summary: fund.summary },
      links: [{ type: 'OWNED_BY', to: merrowId.organisation(fund.owner) }],
    }),
  );
  let number = 0;
  for (const recipe of recipes) {
    for (let i = 0; i < recipe.count; i += 1) {
      number += 1;
      const at = pool.findIndex((stage) => canStandAt(recipe.kind, stage));
      const [target = 'LIVE'] = pool.splice(Math.max(at, 0), 1);
      const years = random.int(...recipe.years);
      const life = makeAgreementLife(world, random, target, years, years < 30 && random.chance(endingSoon));
      const deal = dealer(recipe);
      const decision = makeDecision(world, random, deal, life, target, number);
      if (decision !== undefined) drafts.push(decision);
      const made = makeAgreement(world, random, { recipe, deal, life, target, years, number, decision: decision?.id });
      drafts.push(made);
      const receiver = deal.parties.find(({ role }) => role === 'TRANSFEREE');
      if (deal.property !== undefined && receiver !== undefined && LIVE_STAGES.includes(target) && life.startsOn !== undefined)
        handovers.set(deal.property, { to: receiver.body, on: life.startsOn, as: recipe.kind === 'LEASE' ? 'MANAGER' : 'OWNER' });
    }
  }
  return { drafts, handovers };
}

/** As many of each stage as the data asks for, in any order. */
function stagePool(world: World, random: Random, total: number): AgreementStage[] {
  const shares = Object.entries(world.data.agreements.stages) as [AgreementStage, number][];
  const pool = shares.flatMap(([stage, percent]) => Array<AgreementStage>(Math.floor((percent * total) / 100)).fill(stage));
  while (pool.length < total) pool.push('LIVE');
  return random.shuffle(pool);
}

function makeDealer(world: World, random: Random, properties: readonly Property[]): (recipe: Recipe) => Deal {
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

interface Making {
  readonly recipe: Recipe;
  readonly deal: Deal;
  readonly life: AgreementLife;
  readonly target: AgreementStage;
  readonly years: number;
  readonly number: number;
  readonly decision: string | undefined;
}

function makeAgreement(world: World, random: Random, { recipe, deal, life, target, years, number, decision }: Making): Draft {
  const reference = `MAR-${String(number).padStart(4, '0')}`;
  const [low, high] = recipe.value;
  const aYear = high === 0 ? 0 : random.int(low * 10, high * 10) * 10_000;
  return record('Agreement', {
    id: merrowId.other('agreement', reference),
    owner: merrowId.organisation(deal.giver.kind === 'DISTRICT_COUNCIL' ? deal.giver.slug : 'merrowshire-county-council'),
    visibility: visibilityAt(random, target),
    properties: {
      title: deal.title,
      sortName: sortNameOf(deal.title),
      kind: recipe.kind,
      reference,
      startsOn: life.startsOn as string,
      validFrom: life.stages[0]?.on as string,
      validTo: life.validTo as string,
      ...liveSpan(life.stages, life.validTo),
      noticeDays: (recipe.noticeDays === 0 ? undefined : recipe.noticeDays) as number,
      valuePence: (aYear === 0 ? undefined : aYear * years) as number,
      searchText: searchTextOf(deal.title, reference),
    },
    links: [
      ...deal.parties.map(({ body, role }) => ({ type: 'HAS_PARTY' as const, to: merrowId.organisation(body.slug), properties: { role } })),
      ...recipe.themes.map((theme) => ({ type: 'ON_THEME' as const, to: merrowId.theme(theme) })),
      ...(deal.place === undefined ? [] : [{ type: 'IN_AREA' as const, to: merrowId.area(deal.place) }]),
      ...(deal.property === undefined ? [] : [{ type: 'CONCERNS' as const, to: merrowId.other('asset', deal.property.slug) }]),
      ...(recipe.initiative !== undefined && random.chance(0.6)
        ? [{ type: 'UNDER' as const, to: merrowId.other('initiative', recipe.initiative) }]
        : []),
      ...(deal.fund === undefined ? [] : [{ type: 'FUNDED_FROM' as const, to: merrowId.other('fund', deal.fund) }]),
    ],
    stages: life.stages.map(({ stage, on, note }) => ({
      stage,
      on,
      note,
      setBy: merrowId.organisation(deal.giver.slug),
      decision: stage === 'DECISION' || stage === 'REJECTED' ? decision : undefined,
    })),
    evidence: [citation(world, random, 'agreement-register')],
  });
}

/** What is still being talked about is told to fewer. */
function visibilityAt(random: Random, stage: AgreementStage): Visibility {
  const isEarly = stage === 'EXPRESSION_OF_INTEREST' || stage === 'BUSINESS_CASE' || stage === 'WITHDRAWN';
  return random.pickKey(isEarly ? { PUBLIC: 45, NETWORK: 15, PARTIES: 20, OWNER: 20 } : { PUBLIC: 86, NETWORK: 6, PARTIES: 5, OWNER: 3 });
}
