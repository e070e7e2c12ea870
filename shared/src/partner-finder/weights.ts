import type { MetricDefinition } from '../network/metric.ts';

/**
 * What each kind of fact adds to an organisation's score as a partner for a theme in an area. A kind counts once, however many facts of it there
 * are; only being asked already counts again with each team. They are judgements, not measurements: they order a list, and are kept in this
 * one place so that they can be argued about.
 */
export const PARTNER_WEIGHTS = {
  /** It does this, or a part of it, in a place inside the area. */
  INSIDE: 4,
  /** It does this, or a part of it, in an area beside it: one of the same level in the same wider area. */
  NEXT_DOOR: 3,
  /** It does a part of it in the area already. */
  PART: 3,
  /** It does something else of the same tree of themes in the area. */
  OTHER_PART: 2,
  /** It has an open offer on it, there or for anywhere. */
  OFFER: 2,
  /** It took part in an initiative on it there or nearby. */
  INITIATIVE: 1,
  /** It took part in such an initiative that has a measured value or an evaluation. */
  OUTCOME: 1,
  /** It has a live, undisputed tie with one of the councils. */
  KNOWN: 2,
  /** It has a live, undisputed tie with somebody who has one with a council. */
  ONE_STEP: 1,
  /** For each council team after the first that leans on it already. */
  ASKED: -1,
} as const satisfies Readonly<Record<string, number>>;

export type PartnerFactKind = keyof typeof PARTNER_WEIGHTS;
export const PARTNER_FACT_KINDS = Object.keys(PARTNER_WEIGHTS) as PartnerFactKind[];

/** The score as it stands among the definitions of figures. */
export const PARTNER_FINDER_DEFINITION: MetricDefinition = {
  key: 'partnerScore',
  name: 'Score of a possible partner',
  formula: `the sum, each kind of fact once, of: does it in a place inside the area ${PARTNER_WEIGHTS.INSIDE}; does it next door ${PARTNER_WEIGHTS.NEXT_DOOR}; does a part of it in the area ${PARTNER_WEIGHTS.PART}; does something else of the same tree of themes in the area ${PARTNER_WEIGHTS.OTHER_PART}; open offer ${PARTNER_WEIGHTS.OFFER}; took part in an initiative on it ${PARTNER_WEIGHTS.INITIATIVE}, and in one whose outcome is recorded ${PARTNER_WEIGHTS.OUTCOME} more; tie with one of the councils ${PARTNER_WEIGHTS.KNOWN}, or with somebody they know ${PARTNER_WEIGHTS.ONE_STEP}; less ${-PARTNER_WEIGHTS.ASKED} for each council team after the first that leans on it already`,
  range: 'whole number',
  reference: 'Partnership Atlas, shared/src/partner-finder/weights.ts',
  version: 1,
};
