import { addDays, type IsoDate } from '@atlas/shared/time';
import { PROVISION_VERIFY_AFTER_DAYS, TIE_VERIFY_AFTER_DAYS, type TieKind } from '@atlas/shared/vocabulary';
import type { Draft, StateDraft } from '../../../audit/draft.ts';
import { amend, inputOf, linkedFrom } from '../../../audit/snapshot.ts';
import type { Random } from '../../generator/random.ts';
import type { Moment, Past, What } from './moment.ts';

interface Fact {
  readonly status: string;
  readonly strength?: number;
  readonly disputeReason?: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly stateFrom?: IsoDate;
  readonly lastVerifiedOn?: IsoDate;
}
const factOf = (draft: Draft) => draft.properties as unknown as Fact;
const statesOf = (draft: Draft) =>
  (inputOf(draft).states ?? []).toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1)) as StateDraft[];

/** The past of a tie or a provision: first recorded, turned, looked at, put right, ended. */
export function pastOfFact(final: Draft, recordedOn: IsoDate, today: IsoDate, random: Random): Past {
  const moments = momentsOf(final, recordedOn, today, random);
  const mistake = mistakeIn(final, recordedOn, today, random);
  if (mistake !== undefined) moments.push({ on: mistake.until, reason: 'CORRECTION', what: 'corrected' });
  return {
    moments,
    asOf: (day) => {
      const then = factOn(final, recordedOn, today, day);
      return mistake !== undefined && day < mistake.until ? amend(then, { properties: mistake.properties }) : then;
    },
  };
}

/** What it said on a day: its later turns, its end and its last look were still to come. */
function factOn(final: Draft, recordedOn: IsoDate, today: IsoDate, day: IsoDate): Draft {
  const fact = factOf(final);
  const states = statesOf(final);
  const kept = states.filter(({ validTo }) => (validTo ?? '') <= day);
  const then = kept.length === states.length ? fact : (states[kept.length] as StateDraft);
  const endsLater = fact.validTo !== undefined && fact.validTo > day && fact.validTo <= today;
  const looksLater = fact.lastVerifiedOn !== undefined && fact.lastVerifiedOn > day;
  const sides = otherSides(final).map((to) => ({ to }));
  const doubters = linkedFrom(final, 'DISPUTED_BY').map((to) => ({ to }));
  return amend(final, {
    states: kept,
    properties: {
      status: then.status,
      strength: then.strength,
      disputeReason: then.disputeReason ?? null,
      stateFrom: kept.at(-1)?.validTo ?? null,
      ...(endsLater ? { validTo: null } : {}),
      ...(looksLater ? { lastVerifiedOn: recordedOn, verifyBy: addDays(recordedOn, verifyAfter(final)) } : {}),
    },
    links: {
      CONFIRMED_BY: then.status === 'CONFIRMED' ? sides : [],
      DISPUTED_BY: then.status !== 'DISPUTED' ? [] : doubters.length > 0 ? doubters : sides,
    },
  });
}

function momentsOf(final: Draft, recordedOn: IsoDate, today: IsoDate, random: Random): Moment[] {
  const { lastVerifiedOn, validTo, validFrom } = factOf(final);
  const isLate = addDays(validFrom, 150) < recordedOn && random.chance(0.3);
  const moments: Moment[] = [{ on: recordedOn, reason: 'RECORDED', what: isLate ? 'learntLate' : 'recorded' }];
  const states = statesOf(final);
  for (const [i, before] of states.entries()) {
    const on = before.validTo ?? '';
    if (on <= recordedOn) continue;
    const after = (states[i + 1] ?? factOf(final)) as StateDraft;
    moments.push({ on: addDays(on, random.int(0, 9)), reason: 'WORLD', what: turnOf(before, after) });
  }
  if (lastVerifiedOn !== undefined && lastVerifiedOn > recordedOn)
    moments.push({ on: lastVerifiedOn, reason: 'RECORDED', what: 'verified' });
  if (validTo !== undefined && validTo <= today && validTo > recordedOn)
    moments.push({ on: addDays(validTo, random.int(0, 20)), reason: 'WORLD', what: 'ended', action: 'ENDED' });
  return moments;
}

function turnOf(before: StateDraft, after: StateDraft): What {
  if (after.status === 'DISPUTED' && before.status !== 'DISPUTED') return 'disputed';
  if (before.status === 'DISPUTED' && after.status !== 'DISPUTED') return 'settled';
  if (after.status === 'CONFIRMED' && before.status !== 'CONFIRMED') return 'confirmed';
  return (after.strength ?? 0) < (before.strength ?? 0) ? 'weaker' : 'stronger';
}

/** One in sixteen was entered with a first day that was wrong, and put right some months on. */
function mistakeIn(final: Draft, recordedOn: IsoDate, today: IsoDate, random: Random) {
  const { validFrom, stateFrom } = factOf(final);
  const until = addDays(recordedOn, random.int(40, 300));
  const wrong = addDays(validFrom, -random.int(30, 240));
  const isPossible = statesOf(final).length === 0 && stateFrom === undefined && until < today;
  return random.chance(0.0625) && isPossible ? { until, properties: { validFrom: wrong } } : undefined;
}

function verifyAfter({ label, properties }: Draft): number {
  return label === 'Tie' ? TIE_VERIFY_AFTER_DAYS[properties.kind as TieKind] : PROVISION_VERIFY_AFTER_DAYS;
}

/** Who could confirm it: the side that did not say so first, or whoever provides. */
function otherSides(draft: Draft): string[] {
  if (draft.label === 'Provision') return linkedFrom(draft, 'PROVIDED_BY');
  const [said] = linkedFrom(draft, 'ASSERTED_BY');
  return [...linkedFrom(draft, 'FROM'), ...linkedFrom(draft, 'TO')].filter((side) => side !== said).slice(0, 1);
}
