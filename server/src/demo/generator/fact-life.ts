import type { IsoDate } from '@atlas/shared/time';
import type { FactStatus } from '@atlas/shared/vocabulary';
import type { StateDraft } from '../../audit/draft.ts';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';

/** When a fact holds, how sure it is, and how that came about. */
export interface FactLife {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | undefined;
  readonly status: FactStatus;
  readonly lastVerifiedOn: IsoDate | undefined;
  readonly verifyBy: IsoDate | undefined;
  /** Since when status and strength are what they are; none where they were never otherwise. */
  readonly stateFrom: IsoDate | undefined;
  readonly states: readonly StateDraft[];
}

const twoYears = 730;

/**
 * The life of a fact: some have ended, some end soon, a fifth are overdue for a look, and a third were once less sure or weaker.
 * @param verifyAfterDays how long one look at such a fact is good for
 * @param strength now, of a tie; a provision has none
 */
export function makeFactLife({ day }: Calendar, random: Random, verifyAfterDays: number, strength?: number): FactLife {
  // Days are counted from today until the end, where they become dates.
  const from = -(random.chance(0.35) ? random.int(20, 400) : Math.round(120 + 2800 * random.share() ** 2));
  const fate = random.pickKey({ open: 84, ended: 8, ending: 8 });
  const to = fate === 'ended' ? -random.int(1, Math.min(-from - 15, 500)) : fate === 'ending' ? random.int(15, 320) : undefined;
  const knownUntil = to !== undefined && to < 0 ? to - 1 : 0;
  const verified = random.chance(0.93)
    ? Math.max(from, Math.min(-1, knownUntil - Math.round(1.25 * verifyAfterDays * random.share())))
    : undefined;
  const status = random.pickKey({ CONFIRMED: 57, ASSERTED: 38, DISPUTED: 5 });
  const earliestTurn = Math.max(from + 30, -twoYears);
  const mayTurn = knownUntil - earliestTurn > 40 && random.chance(0.4);
  const turns = mayTurn
    ? Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => random.int(earliestTurn, knownUntil - 1)).sort((a, b) => a - b)
    : [];
  const validFrom = day(from);
  return {
    validFrom,
    validTo: to === undefined ? undefined : day(to),
    status,
    lastVerifiedOn: verified === undefined ? undefined : day(verified),
    verifyBy: verified === undefined ? undefined : day(verified + verifyAfterDays),
    ...history(random, validFrom, [...new Set(turns)].map(day), { status, strength }),
  };
}

/** Goes back from what holds now: before each turn it was weaker or less sure, sometimes stronger. */
function history(random: Random, validFrom: IsoDate, turns: readonly IsoDate[], now: { status: FactStatus; strength: number | undefined }) {
  const states: StateDraft[] = [];
  let later = now;
  for (let i = turns.length - 1; i >= 0; i -= 1) {
    const strength = later.strength === undefined ? undefined : clamp(later.strength + random.pick([-1, -1, -2, 0, 1]));
    const mayStay = strength !== later.strength && random.chance(0.5);
    const status: FactStatus = mayStay ? later.status : later.status === 'ASSERTED' ? 'CONFIRMED' : 'ASSERTED';
    states.unshift({ status, strength, validFrom: turns[i - 1] ?? validFrom, validTo: turns[i] });
    later = { status, strength };
  }
  return { stateFrom: turns.at(-1), states };
}

const clamp = (strength: number) => Math.min(5, Math.max(1, strength));
