import { addDays, addMonths, daysBetween, type IsoDate } from '@atlas/shared/time';
import { type AgreementStage, LIVE_STAGES, type Visibility } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { liveSpan } from '../../modules/agreements/life.ts';
import { type AgreementLife, canStandAt, makeAgreementLife, stagesOfKind } from '../generator/agreement-life.ts';
import type { Random } from '../generator/random.ts';
import { type Deal, makeDealer, type Party, type Recipe, stagePool } from './agreement-deals.ts';
import { costParts, obligationParts, resourceParts } from './agreement-terms.ts';
import type { Handover, Property } from './assets.ts';
import { boardMeetingBy, boardMeetingFrom } from './board.ts';
import { citation } from './citation.ts';
import { deciderOf, makeDecision, noLaterThan, onMeetingDays, outcomeAt } from './decisions.ts';
import { merrowId } from './ids.ts';
import { record, searchTextOf, sortNameOf } from './record.ts';
import type { Body, World } from './world.ts';

/** Agreements at every stage, their decisions and funds, and what changed hands with them. */
export function makeAgreements(world: World, properties: readonly Property[]): { drafts: Draft[]; handovers: Map<Property, Handover> } {
  const random = world.random.fork('agreements');
  const { recipes, funds } = world.data.agreements;
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
      const [target = 'LIVE'] = at < 0 ? [] : pool.splice(at, 1);
      const deal = dealer(recipe);
      const making = { ...plan(world, random, recipe, deal, target), recipe, deal, target, number };
      drafts.push(...makeAgreement(world, random, making));
      const receiver = deal.parties.find(({ role }) => role === 'TRANSFEREE');
      const { startsOn } = making.life;
      if (deal.property !== undefined && receiver !== undefined && LIVE_STAGES.includes(target) && startsOn !== undefined)
        handovers.set(deal.property, { to: receiver.body, on: startsOn, as: recipe.kind === 'LEASE' ? 'MANAGER' : 'OWNER' });
    }
  }
  return { drafts, handovers };
}

/** Who decides on a deal, how it went so far, and until when it runs. */
function plan(world: World, random: Random, recipe: Recipe, { giver }: Deal, target: AgreementStage) {
  const years = random.int(...recipe.years);
  const endsSoon = years < 30 && random.chance(world.data.agreements.endingSoon);
  const drawn = startedLately(world, random, makeAgreementLife(world, random, target, years, endsSoon), years);
  const decider = deciderOf(world, random, giver);
  const waitsFor = target === 'DECISION' ? awaited(world, random, decider) : {};
  const entered = onMeetingDays(decider, stagesOfKind(recipe.kind, drawn.stages));
  // What a meeting has put off was at decision before it met.
  const stages = waitsFor.deferredOn === undefined ? entered : noLaterThan(entered, entered.length - 1, addDays(waitsFor.deferredOn, -12));
  // Some are to be decided on within half a year: their end is that day, and the notice and the papers after it.
  const mayWait = target === 'LIVE' && years < 30 && !endsSoon && random.chance(0.25);
  const wait = random.int(4, 175) + recipe.noticeDays + (decider.decisionLeadDays ?? 0) + 1;
  return { years, decider, waitsFor, life: { ...drawn, stages, validTo: mayWait ? world.day(wait) : drawn.validTo } };
}

interface Making {
  readonly recipe: Recipe;
  readonly deal: Deal;
  readonly life: AgreementLife;
  readonly target: AgreementStage;
  readonly years: number;
  readonly number: number;
  readonly decider: Body;
  readonly waitsFor: Waiting;
}

/** An agreement with what was decided about it, and the one it was passed on to. */
function makeAgreement(world: World, random: Random, making: Making): Draft[] {
  const { recipe, deal, life, target, years, number, decider, waitsFor } = making;
  const reference = referenceOf(number);
  const [low, high] = recipe.value;
  const aYear = high === 0 ? 0 : random.int(low * 10, high * 10) * 10_000;
  const owner = merrowId.organisation(deal.giver.kind === 'DISTRICT_COUNCIL' ? deal.giver.slug : 'merrowshire-county-council');
  const access = { owner, visibility: visibilityAt(random, target), restrictedTo: [] };
  const about = { ...deal, decider, number, access };
  const decisionAt = life.stages.findIndex(({ stage }) => stage === 'DECISION');
  const settledBy = decisionAt < 0 ? undefined : life.stages[decisionAt + 1];
  const isDecided = settledBy !== undefined && settledBy.stage !== 'WITHDRAWN';
  const decision = isDecided ? makeDecision(world, random, about, settledBy.on, outcomeAt(random, target)) : undefined;
  const deferral =
    waitsFor.deferredOn === undefined
      ? undefined
      : makeDecision(world, random, about, waitsFor.deferredOn, 'Deferred: more was asked about the whole-life cost');
  const taker = deal.parties.at(-1)?.body ?? deal.giver;
  const terms = {
    kind: recipe.kind,
    stage: target,
    years,
    giver: deal.giver,
    taker,
    aYear,
    duties: recipe.duties,
    startsOn: life.startsOn,
  };
  const isHeldFor = decisionAt >= 0 || target === 'LIVE' || (target === 'BUSINESS_CASE' && random.chance(0.6));
  const successor = target === 'NOVATED' ? makeSuccessor(world, random, making, access) : undefined;
  const decisions = [decision, deferral].filter((one) => one !== undefined);
  const agreement = record('Agreement', {
    id: merrowId.other('agreement', reference),
    ...access,
    properties: {
      title: deal.title,
      sortName: sortNameOf(deal.title),
      kind: recipe.kind,
      reference,
      summary: recipe.summary as string,
      startsOn: life.startsOn as string,
      validFrom: life.stages[0]?.on as string,
      validTo: life.validTo as string,
      ...liveSpan(life.stages, life.validTo),
      noticeDays: (recipe.noticeDays === 0 ? undefined : recipe.noticeDays) as number,
      valuePence: (aYear === 0 ? undefined : aYear * years) as number,
      reviewOn: (target === 'LIVE' && random.chance(0.35) ? world.day(random.int(10, 300)) : undefined) as string,
      meetingOn: waitsFor.meetingOn as string,
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
      ...(isHeldFor ? [{ type: 'FOR_DECISION_BY' as const, to: merrowId.organisation(decider.slug) }] : []),
      ...decisions.map(({ id }) => ({ type: 'HAS_DECISION' as const, to: id })),
      ...(successor === undefined
        ? []
        : [{ type: 'SUCCEEDED_BY' as const, to: successor.id, properties: { on: life.stages.at(-1)?.on, kind: 'NOVATED' } }]),
    ],
    stages: life.stages.map((entered) => ({
      ...entered,
      setBy: merrowId.organisation(deal.giver.slug),
      decision: entered === settledBy ? decision?.id : undefined,
    })),
    parts: [...costParts(terms, random), ...resourceParts(terms, random), ...obligationParts(world, terms, random)],
    evidence: [citation(world, random, 'agreement-register')],
  });
  return [...decisions, ...(successor === undefined ? [] : [successor]), agreement];
}

const referenceOf = (number: number, ...more: string[]) => ['MAR', String(number).padStart(4, '0'), ...more].join('-');

/** What runs for a lifetime began in the last years here: handing over is new. */
function startedLately(world: World, random: Random, life: AgreementLife, years: number): AgreementLife {
  const at = life.stages.findIndex(({ stage }) => stage === 'LIVE');
  const start = world.day(-random.int(300, 1_500));
  if (years < 7 || at < 0 || life.startsOn === undefined || life.startsOn >= start) return life;
  const shift = daysBetween(life.startsOn, start);
  const stages = life.stages.map((entered, i) => (i > at ? entered : { ...entered, on: addDays(entered.on, shift) }));
  return { stages, startsOn: start, validTo: addMonths(start, 12 * years) };
}

interface Waiting {
  readonly meetingOn?: IsoDate | undefined;
  readonly deferredOn?: IsoDate | undefined;
}
/** When what is at decision is to be decided, and whether a meeting has put it off already. */
function awaited({ today }: World, random: Random, decider: Body): Waiting {
  const papersBy = addDays(today, (decider.decisionLeadDays ?? 0) > 20 ? 20 : 2);
  return {
    meetingOn: random.chance(0.75) ? boardMeetingFrom(papersBy) : undefined,
    deferredOn: random.chance(0.35) ? boardMeetingBy(addDays(today, -1)) : undefined,
  };
}

/** The agreement that took the place of one passed on: a neighbouring council does the work from that day. */
function makeSuccessor(
  world: World,
  random: Random,
  { recipe, deal, life, number }: Making,
  access: { owner: string; visibility: Visibility; restrictedTo: string[] },
): Draft {
  const on = life.stages.at(-1)?.on as string;
  const taker = deal.parties.at(-1) as Party;
  const neighbours = world.bodies.filter(
    ({ kind, district, slug }) =>
      (kind === 'TOWN_COUNCIL' || kind === 'PARISH_COUNCIL') && district === taker.body.district && slug !== taker.body.slug,
  );
  const parties = [...deal.parties.slice(0, -1), { ...taker, body: random.pick(neighbours) }];
  const stages = [{ stage: 'LIVE' as const, on }];
  return record('Agreement', {
    id: merrowId.other('agreement', referenceOf(number, 'N')),
    ...access,
    properties: {
      title: deal.title,
      sortName: sortNameOf(deal.title),
      kind: recipe.kind,
      reference: referenceOf(number, 'N'),
      summary: recipe.summary as string,
      startsOn: on,
      validFrom: on,
      validTo: life.validTo as string,
      ...liveSpan(stages, life.validTo),
      noticeDays: recipe.noticeDays,
      searchText: searchTextOf(deal.title, referenceOf(number, 'N')),
    },
    links: [
      ...parties.map(({ body, role }) => ({ type: 'HAS_PARTY' as const, to: merrowId.organisation(body.slug), properties: { role } })),
      ...recipe.themes.map((theme) => ({ type: 'ON_THEME' as const, to: merrowId.theme(theme) })),
      ...(deal.place === undefined ? [] : [{ type: 'IN_AREA' as const, to: merrowId.area(deal.place) }]),
    ],
    stages: stages.map((entered) => ({ ...entered, setBy: merrowId.organisation(deal.giver.slug) })),
    evidence: [citation(world, random, 'agreement-register')],
  });
}

/** What is still being talked about is told to fewer. */
function visibilityAt(random: Random, stage: AgreementStage): Visibility {
  const isEarly = stage === 'EXPRESSION_OF_INTEREST' || stage === 'BUSINESS_CASE' || stage === 'WITHDRAWN';
  return random.pickKey(isEarly ? { PUBLIC: 45, NETWORK: 15, PARTIES: 20, OWNER: 20 } : { PUBLIC: 86, NETWORK: 6, PARTIES: 5, OWNER: 3 });
}
