/**
 * How likely an introduction is to carry, by what is known of each tie and each organisation on the way. The score of a path is the product of
 * all of them, so it is above 0 and at most 1, and longer paths score less by themselves. They are judgements, not measurements: they order
 * paths, and are kept in this one place so that they can be argued about.
 */
export const INTRODUCTION_WEIGHTS = {
  /** By strength of the tie, 1 (aware of) to 5 (integrated). */
  strength: { 1: 0.3, 2: 0.5, 3: 0.7, 4: 0.85, 5: 0.95 } as Readonly<Record<number, number>>,
  /** A line without a strength: an agreement or a meeting, which people stand behind. */
  unstatedStrength: 0.7,
  /** By what the other side says of the tie. */
  status: { CONFIRMED: 1, ASSERTED: 0.75, DISPUTED: 0.25 },
  /** A tie past its verify-by day loses half of its worth with each such number of days, down to the floor. */
  staleHalfLifeDays: 365,
  staleFloor: 0.4,
  /** A tie that nobody ever verified. */
  neverVerified: 0.6,
  /** For each organisation in between, whose time is asked for. */
  intermediary: 0.8,
  /** An organisation in between with more partners than this is a hub, and its worth falls with the logarithm of how many times more. */
  hubDegree: 12,
  hubFall: 0.3,
} as const;
