import { LIVES, mayFollow } from '@atlas/shared/agreements';
import { addDays, addMonths, type IsoDate } from '@atlas/shared/time';
import type { AgreementKind, AgreementStage } from '@atlas/shared/vocabulary';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';

export interface StageEntered {
  readonly stage: AgreementStage;
  readonly on: IsoDate;
  readonly note?: string;
}
/** The stages an agreement went through, in order, one a day at most, and when it runs. */
export interface AgreementLife {
  readonly stages: readonly StageEntered[];
  readonly startsOn: IsoDate | undefined;
  /** The day after its last. */
  readonly validTo: IsoDate | undefined;
}

/** How long each stage before LIVE takes, in days from and to. */
const pipeline = [
  ['EXPRESSION_OF_INTEREST', 40, 120],
  ['BUSINESS_CASE', 30, 90],
  ['DECISION', 10, 40],
  ['LEGAL', 30, 120],
] as const;
const daysOfYears = (years: number) => Math.round(years * 365.25);

/** Where agreements of a kind can stand: where its life leads; what runs for a century has not lapsed, and a grant ends rather than lapses. */
export function canStandAt(kind: AgreementKind, stage: AgreementStage): boolean {
  if (kind === 'JOINT_COMMITTEE') return stage === 'LIVE';
  const isReached = Object.values(LIVES[kind]).some((steps) => steps.some(({ to }) => to === stage));
  if (!isReached && stage !== 'EXPRESSION_OF_INTEREST' && stage !== 'LAPSED') return false;
  if (stage === 'LAPSED') return !['ASSET_TRANSFER', 'LEASE', 'GRANT'].includes(kind);
  return stage !== 'NOVATED' || kind === 'AGENCY';
}

/** The stages that the life of a kind has: a grant needs no business case and no lawyers. */
export function stagesOfKind<T extends { readonly stage: AgreementStage }>(kind: AgreementKind, stages: readonly T[]): T[] {
  const kept: T[] = [];
  for (const entered of stages) {
    const last = kept.at(-1);
    if (last === undefined || mayFollow(kind, last.stage, entered.stage)) kept.push(entered);
  }
  return kept;
}

/**
 * A life that leads to `target` today. LAPSED is never set: the last stage stays LIVE and the end has passed.
 * @param endsSoon whether a live one has half a year left at most
 */
export function makeAgreementLife(
  { day }: Calendar,
  random: Random,
  target: AgreementStage,
  years: number,
  endsSoon: boolean,
): AgreementLife {
  switch (target) {
    case 'EXPRESSION_OF_INTEREST':
    case 'BUSINESS_CASE':
    case 'DECISION':
    case 'LEGAL': {
      const startsOn = target === 'LEGAL' || target === 'DECISION' ? day(random.int(20, 160)) : undefined;
      return { stages: upTo(random, target, day(-random.int(4, 140))), ...term(startsOn, years) };
    }
    case 'REJECTED': {
      const on = day(-random.int(20, 500));
      return {
        stages: [
          ...upTo(random, 'DECISION', addDays(on, -random.int(1, 9))),
          { stage: target, on, note: 'Whole-life cost was not covered.' },
        ],
        ...term(undefined, years),
      };
    }
    case 'WITHDRAWN': {
      const on = day(-random.int(20, 500));
      const from = random.pick(['EXPRESSION_OF_INTEREST', 'BUSINESS_CASE'] as const);
      return {
        stages: [...upTo(random, from, addDays(on, -random.int(10, 60))), { stage: target, on, note: 'Withdrawn by those who asked.' }],
        ...term(undefined, years),
      };
    }
    case 'LAPSED': {
      const validTo = day(-random.int(3, 330));
      const startsOn = addMonths(validTo, -12 * years);
      return { stages: upTo(random, 'LIVE', startsOn), startsOn, validTo };
    }
    case 'ENDED':
    case 'NOVATED': {
      const on = day(-random.int(10, 420));
      const startsOn = addDays(on, -random.int(150, Math.max(200, Math.min(1400, daysOfYears(years) - 30))));
      const note = target === 'NOVATED' ? 'Passed on to a neighbouring council.' : 'Ended by agreement before its time.';
      return { stages: [...upTo(random, 'LIVE', startsOn), { stage: target, on, note }], ...term(startsOn, years) };
    }
    default: {
      const validTo = day(endsSoon ? random.int(4, 178) : random.int(185, Math.max(200, Math.min(daysOfYears(years) - 60, 36_000))));
      const startsOn = addMonths(validTo, -12 * years);
      const stages = upTo(random, 'LIVE', startsOn);
      const review = day(-random.int(5, 80));
      const reviewed = addDays(review, -random.int(120, 200));
      if (target === 'UNDER_REVIEW') return { stages: [...stages, ...after(startsOn, { stage: target, on: review })], startsOn, validTo };
      if (!random.chance(0.2)) return { stages, startsOn, validTo };
      return {
        stages: [...stages, ...after(startsOn, { stage: 'UNDER_REVIEW', on: reviewed }, { stage: 'LIVE', on: review })],
        startsOn,
        validTo,
      };
    }
  }
}

/** The stages up to one entered on a day, worked out backwards. */
function upTo(random: Random, last: AgreementStage, on: IsoDate): StageEntered[] {
  const order: AgreementStage[] = [...pipeline.map(([stage]) => stage), 'LIVE'];
  const stages: StageEntered[] = [{ stage: last, on }];
  for (let i = order.indexOf(last) - 1; i >= 0; i -= 1) {
    const [stage, from, to] = pipeline[i] as (typeof pipeline)[number];
    stages.unshift({ stage, on: addDays((stages[0] as StageEntered).on, -random.int(from, to)) });
  }
  return stages;
}

function term(startsOn: IsoDate | undefined, years: number): Pick<AgreementLife, 'startsOn' | 'validTo'> {
  return { startsOn, validTo: startsOn === undefined ? undefined : addMonths(startsOn, 12 * years) };
}

function after(day: IsoDate, ...stages: readonly StageEntered[]): readonly StageEntered[] {
  return stages.every(({ on }) => on > day) ? stages : [];
}
