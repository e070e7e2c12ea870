import { daysBetween, type IsoDate } from '../../time/index.ts';
import type { IntroductionOrganisation, IntroductionTie } from './types.ts';
import { INTRODUCTION_WEIGHTS as WEIGHTS } from './weights.ts';

/** Costs are whole numbers, millionths of −ln(likelihood): they add up exactly, so that equally good paths are equal on every machine. */
const SCALE = 1_000_000;
export const costOf = (likelihood: number) => Math.round(-Math.log(likelihood) * SCALE);
export const scoreOf = (cost: number) => Math.exp(-cost / SCALE);

/** How likely an introduction is to carry over this tie on that day, in (0, 1]. */
export function tieLikelihood(tie: IntroductionTie, asAt: IsoDate): number {
  const strength = tie.strength === null ? WEIGHTS.unstatedStrength : WEIGHTS.strength[tie.strength];
  if (strength === undefined)
    throw new RangeError(`Tie ${tie.id} has the strength ${tie.strength}; it must be a whole number from 1 to 5.`);
  return tie.status === null ? strength : strength * WEIGHTS.status[tie.status] * ageLikelihood(tie, asAt);
}

function ageLikelihood({ lastVerifiedOn, verifyBy }: IntroductionTie, asAt: IsoDate): number {
  if (lastVerifiedOn === null || verifyBy === null) return WEIGHTS.neverVerified;
  const overdue = daysBetween(verifyBy, asAt);
  return overdue <= 0 ? 1 : Math.max(WEIGHTS.staleFloor, 0.5 ** (overdue / WEIGHTS.staleHalfLifeDays));
}

/** How likely an organisation in between is to make the introduction, in (0, 1]: a hub is asked by everybody. */
export function intermediaryLikelihood({ degree }: IntroductionOrganisation): number {
  const excess = Math.max(1, degree / WEIGHTS.hubDegree);
  return WEIGHTS.intermediary / (1 + WEIGHTS.hubFall * Math.log(excess));
}
