import { addDays, type IsoDate } from '@atlas/shared/time';
import { type Draft, type PartDraft, partId, type StageDraft } from '../../../audit/draft.ts';
import { amend, evidenceOf, inputOf, partsOf } from '../../../audit/snapshot.ts';
import type { Random } from '../../generator/random.ts';
import type { Moment, Past } from './moment.ts';

const dayOf = (part: PartDraft, name: string) => part.properties[name] as IsoDate | undefined;

/** The past of an initiative: its stages, what it reached and counted, and what was raised and closed. */
export function pastOfInitiative(final: Draft, recordedOn: IsoDate, today: IsoDate, random: Random): Past {
  const stages = (inputOf(final).stages ?? []) as StageDraft[];
  const moments: Moment[] = [{ on: recordedOn, reason: 'RECORDED', what: 'recorded' }];
  const add = (on: IsoDate | undefined, reason: Moment['reason'], what: Moment['what']) => {
    if (on !== undefined && on > recordedOn && on <= today) moments.push({ on: addDays(on, random.int(0, 5)), reason, what });
  };
  for (const { on } of stages) add(on, 'WORLD', 'stage');
  for (const part of partsOf(final, 'HAS_MILESTONE')) add(dayOf(part, 'doneOn'), 'WORLD', 'done');
  for (const part of partsOf(final, 'HAS_VALUE')) add(dayOf(part, 'onSort'), 'RECORDED', 'changed');
  for (const part of partsOf(final, 'HAS_RISK')) {
    add(dayOf(part, 'raisedOn'), 'RECORDED', 'changed');
    add(dayOf(part, 'closedOn'), 'WORLD', 'changed');
  }
  return { moments, asOf: (day) => initiativeOn(final, stages, day) };
}

function initiativeOn(final: Draft, stages: readonly StageDraft[], day: IsoDate): Draft {
  const values = partsOf(final, 'HAS_VALUE');
  const known = values.filter((part) => (dayOf(part, 'onSort') ?? '') <= day);
  const later = new Set(values.filter((part) => !known.includes(part)).map(({ key }) => partId(final.id, 'HAS_VALUE', key)));
  return amend(final, {
    stages: stages.filter(({ on }) => on <= day),
    parts: {
      HAS_MILESTONE: partsOf(final, 'HAS_MILESTONE').map((part) => without(part, 'doneOn', day)),
      HAS_VALUE: known,
      HAS_RISK: partsOf(final, 'HAS_RISK')
        .filter((part) => (dayOf(part, 'raisedOn') ?? '') <= day)
        .map((part) => without(part, 'closedOn', day)),
    },
    evidence: evidenceOf(final).filter(({ field }) => field === undefined || !later.has(field)),
  });
}

/** The past of an asset: who took it over, and what was found when somebody looked. */
export function pastOfAsset(final: Draft, recordedOn: IsoDate, today: IsoDate): Past {
  const moments: Moment[] = [{ on: recordedOn, reason: 'RECORDED', what: 'recorded' }];
  for (const { properties } of final.links) {
    const from = properties?.validFrom as IsoDate | undefined;
    if (from !== undefined && from > recordedOn && from <= today) moments.push({ on: from, reason: 'WORLD', what: 'stage' });
  }
  const surveys = partsOf(final, 'HAS_CONDITION');
  for (const part of surveys) {
    const on = dayOf(part, 'surveyedOn');
    if (on !== undefined && on > recordedOn) moments.push({ on, reason: 'RECORDED', what: 'changed' });
  }
  const heldOn = (type: string, day: IsoDate) =>
    final.links
      .filter((link) => link.type === type && String(link.properties?.validFrom ?? '') <= day)
      .map(({ to, properties = {} }) => {
        const { validTo, ...rest } = properties;
        return { to, properties: typeof validTo === 'string' && validTo > day ? rest : properties };
      });
  return {
    moments,
    asOf: (day) =>
      amend(final, {
        links: { OWNED_BY: heldOn('OWNED_BY', day), MANAGED_BY: heldOn('MANAGED_BY', day) },
        parts: { HAS_CONDITION: surveys.filter((part) => (dayOf(part, 'surveyedOn') ?? '') <= day) },
      }),
  };
}

function without({ properties, ...part }: PartDraft, name: string, day: IsoDate): PartDraft {
  const { [name]: on, ...rest } = properties;
  return { ...part, properties: typeof on === 'string' && on > day ? rest : properties };
}
