import { endNotAfterStart } from '@atlas/shared/inputs';
import { addDays, formatPeriod, type IsoDate, lastDayFromValidTo, todayInLondon } from '@atlas/shared/time';
import type { FactStatus } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { type Amendment, amend, inputOf } from '../../audit/snapshot.ts';
import { newId } from '../../neo4j/ids.ts';
import { userError } from '../../user-errors.ts';

/** What a fact says from a day on, where it changes. */
export interface Turn {
  readonly status?: FactStatus | undefined;
  readonly strength?: number | undefined;
  /** Why it is disputed; null where it no longer is. */
  readonly disputeReason?: string | null | undefined;
}

/** The day something was done or became so: today unless given. @throws {UserErrors} INVALID where it is still to come */
export function dayOf(on: IsoDate | null | undefined, field = 'on'): IsoDate {
  const today = todayInLondon();
  if (on != null && on > today) throw userError('INVALID', field, `${on} is still to come: give a day up to today, ${today}.`);
  return on ?? today;
}

/** Makes sure that a fact had begun by a day. @throws {UserErrors} INVALID, with the day it began */
export function refuseBeforeBeginning(held: Draft, on: IsoDate, field = 'on'): void {
  const { validFrom } = daysOf(held);
  if (validFrom !== undefined && on < validFrom)
    throw userError('INVALID', field, `It begins on ${validFrom}: give that day or a later one.`);
}

/**
 * What becomes of a fact that says something else from a day on: what it said until then stays, so that earlier days still show it.
 * @param field what the input calls the day
 * @throws {UserErrors} INVALID or CONFLICT where the fact does not hold on that day, or has turned since
 */
export function turned(held: Draft, turn: Turn, on: IsoDate, field = 'on'): Pick<Amendment, 'properties' | 'states'> {
  const { validFrom, validTo, stateFrom } = daysOf(held);
  refuseBeforeBeginning(held, on, field);
  if (validTo !== undefined && on >= validTo) throw userError('CONFLICT', field, `It ended on ${validTo}: give an earlier day.`);
  if (stateFrom !== undefined && on < stateFrom) {
    throw userError('CONFLICT', field, `It last changed on ${stateFrom}: give that day or a later one, or correct what is held.`);
  }
  const { status, strength, disputeReason } = held.properties as { status: FactStatus; strength?: number; disputeReason?: string };
  const begins = stateFrom ?? validFrom;
  if (begins !== undefined && begins >= on) return { properties: { ...turn } };
  const states = inputOf(held).states ?? [];
  return {
    properties: { ...turn, stateFrom: on },
    states: [...states, { status, strength, disputeReason, validFrom: begins, validTo: on }],
  };
}

/**
 * What becomes of a fact that ends. What it was said to be on or after that day goes with it, a confirmation or dispute too: the fact is again
 * what it was on its last day, and the history keeps what went.
 * @throws {UserErrors} INVALID where it would end before it began, CONFLICT where it has ended
 */
export function ended(held: Draft, on: IsoDate): Amendment {
  const { validFrom, validTo, stateFrom } = daysOf(held);
  if (validTo !== undefined && validTo <= on) {
    throw userError('CONFLICT', 'on', `It ended on ${validTo} already. If that is wrong, correct its last day instead.`);
  }
  if (validFrom !== undefined && on <= validFrom)
    throw userError('INVALID', 'on', `It began on ${validFrom}: the first day on which it no longer holds comes after that.`);
  if (stateFrom === undefined || stateFrom < on) return { properties: { validTo: on } };
  const earlier = statesOf(held).filter((state) => (state.validFrom ?? '') < on);
  const last = earlier.pop();
  // What nothing earlier is held of was so from the beginning, as far as is known.
  if (last === undefined) return { properties: { validTo: on, stateFrom: null } };
  const { status, strength, disputeReason } = last;
  return {
    properties: {
      validTo: on,
      status,
      strength,
      disputeReason: disputeReason ?? null,
      stateFrom: earlier.length === 0 ? null : last.validFrom,
    },
    states: earlier,
    links: {
      ...([last, ...earlier].some((state) => state.status === 'CONFIRMED') ? {} : { CONFIRMED_BY: [] }),
      ...(status === 'DISPUTED' ? {} : { DISPUTED_BY: [] }),
    },
  };
}

/**
 * What becomes of a fact whose first day, or first day no longer, was wrong or not known: its states are kept within them.
 * @throws {UserErrors} INVALID where it would end before it began, or before it last changed
 */
export function dated(held: Draft, days: { validFrom?: IsoDate | null | undefined; validTo?: IsoDate | null | undefined }): Amendment {
  const { stateFrom, ...were } = daysOf(held);
  const validFrom = days.validFrom === undefined ? were.validFrom : (days.validFrom ?? undefined);
  const validTo = days.validTo === undefined ? were.validTo : (days.validTo ?? undefined);
  const wrong = endNotAfterStart(validFrom, validTo);
  if (wrong !== undefined) throw userError('INVALID', days.validTo === undefined ? 'validFrom' : 'validTo', wrong);
  const [first, ...later] = statesOf(held);
  const firstTurn = first?.validTo ?? stateFrom;
  if (validFrom !== undefined && firstTurn !== undefined && validFrom >= firstTurn)
    throw userError('INVALID', 'validFrom', `It changed on ${firstTurn}: it began before that day.`);
  if (validTo !== undefined && stateFrom !== undefined && validTo <= stateFrom)
    throw userError('INVALID', 'validTo', `It last changed on ${stateFrom}: it ended after that day.`);
  return {
    properties: { validFrom: days.validFrom, validTo: days.validTo },
    ...(first === undefined ? {} : { states: [{ ...first, validFrom }, ...later] }),
  };
}

/** A new fact that says what this one would, from a day on, and which nobody has confirmed or made sure of yet. */
export function followedBy(fact: Draft, on: IsoDate, verifyAfterDays: number): Draft {
  return amend(
    { ...fact, id: newId(), parts: [] },
    {
      properties: {
        status: 'ASSERTED',
        validFrom: on,
        stateFrom: null,
        lastVerifiedOn: null,
        disputeReason: null,
        verifyBy: addDays(on, verifyAfterDays),
      },
      links: { CONFIRMED_BY: [], DISPUTED_BY: [] },
    },
  );
}

/** The day from which a change in the world holds. @throws {UserErrors} INVALID where a day is given for what is no change in the world */
export function changedOn(on: IsoDate | null | undefined, isWorld: boolean): IsoDate {
  if (on != null && !isWorld) {
    throw userError(
      'INVALID',
      'changedOn',
      'Only what changed in the world has a day it changed on: leave it out, or give changeReason WORLD.',
    );
  }
  return dayOf(on, 'changedOn');
}

/** What a fact was before, the earliest first. */
const statesOf = (held: Draft) => (inputOf(held).states ?? []).toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));

const daysOf = ({ properties }: Draft) => properties as { validFrom?: IsoDate; validTo?: IsoDate; stateFrom?: IsoDate };

/** When a fact holds, in words: "from 1 April 2025". */
export function periodOf({ validFrom, validTo }: { validFrom: IsoDate | null; validTo: IsoDate | null }): string {
  return formatPeriod(validFrom, lastDayFromValidTo(validTo));
}
