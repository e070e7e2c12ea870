import { addDays, type IsoDate } from '@atlas/shared/time';
import type { Draft, PartDraft, StageDraft } from '../../../audit/draft.ts';
import { amend, inputOf, linkedFrom, partsOf } from '../../../audit/snapshot.ts';
import { liveSpan, type StageOn } from '../../../modules/agreements/life.ts';
import type { Random } from '../../generator/random.ts';
import type { Moment, Past } from './moment.ts';

const closing = new Set(['ENDED', 'REJECTED', 'WITHDRAWN', 'NOVATED']);

type RecordedOn = (id: string) => IsoDate | undefined;

/** The past of an agreement: each of its steps, what was done under it, and a sum that was entered wrongly now and then. */
export function pastOfAgreement(final: Draft, recordedOn: IsoDate, today: IsoDate, random: Random, recordedOf: RecordedOn): Past {
  const stages = (inputOf(final).stages ?? []) as StageDraft[];
  const obligations = partsOf(final, 'HAS_OBLIGATION');
  const moments: Moment[] = [{ on: recordedOn, reason: 'RECORDED', what: 'recorded' }];
  for (const { stage, on } of stages)
    if (on > recordedOn)
      moments.push({ on: addDays(on, random.int(0, 4)), reason: 'WORLD', what: 'stage', action: closing.has(stage) ? 'ENDED' : undefined });
  for (const { properties } of obligations) {
    const doneOn = properties.doneOn as IsoDate | undefined;
    if (doneOn !== undefined && doneOn > recordedOn) moments.push({ on: doneOn, reason: 'WORLD', what: 'done' });
  }
  for (const decision of linkedFrom(final, 'HAS_DECISION')) {
    const on = recordedOf(decision);
    if (on !== undefined && on > recordedOn) moments.push({ on, reason: 'WORLD', what: 'stage' });
  }
  const corrected = addDays(recordedOn, random.int(20, 200));
  const value = final.properties.valuePence as number | undefined;
  const isWrong = value !== undefined && corrected < today && random.chance(0.08);
  if (isWrong) moments.push({ on: corrected, reason: 'CORRECTION', what: 'corrected' });
  return {
    moments,
    asOf: (day) => {
      const then = agreementOn(final, stages, obligations, day, recordedOf);
      return isWrong && day < corrected ? amend(then, { properties: { valuePence: value * 10 } }) : then;
    },
  };
}

/** What is known of an agreement from which stage on. */
const fromLegal = ['startsOn', 'validTo', 'noticeDays', 'reviewOn'] as const;

function agreementOn(
  final: Draft,
  stages: readonly StageDraft[],
  obligations: readonly PartDraft[],
  day: IsoDate,
  recordedOf: RecordedOn,
): Draft {
  const entered = stages.filter(({ on }) => on <= day);
  const has = (...wanted: readonly string[]) => entered.some(({ stage }) => wanted.includes(stage));
  const isAgreed = has('LEGAL', 'LIVE');
  const isCosted = isAgreed || has('DECISION');
  const { validTo } = final.properties as { validTo?: IsoDate };
  const hidden = isAgreed ? [] : fromLegal;
  return amend(final, {
    stages: entered,
    properties: {
      ...Object.fromEntries(hidden.map((name) => [name, null])),
      ...(isCosted ? {} : { valuePence: null }),
      ...(entered.length === stages.length ? {} : { meetingOn: null }),
      liveFrom: null,
      liveTo: null,
      liveWithBreaks: null,
      ...liveSpan(entered as StageOn[], isAgreed ? validTo : undefined),
    },
    links: {
      HAS_DECISION: linkedFrom(final, 'HAS_DECISION')
        .filter((to) => (recordedOf(to) ?? '') <= day)
        .map((to) => ({ to })),
      ...(isCosted ? {} : { FOR_DECISION_BY: [] }),
      ...(has('NOVATED') ? {} : { SUCCEEDED_BY: [] }),
    },
    parts: {
      ...(isCosted ? {} : { HAS_COST_OPTION: [], HAS_COST: [] }),
      ...(isAgreed ? {} : { HAS_RESOURCE: [] }),
      HAS_OBLIGATION: isAgreed ? obligations.map((one) => undone(one, day)) : [],
    },
  });
}

function undone({ properties, ...part }: PartDraft, day: IsoDate): PartDraft {
  const { doneOn, ...rest } = properties as { doneOn?: IsoDate };
  return { ...part, properties: doneOn !== undefined && doneOn > day ? rest : properties };
}
