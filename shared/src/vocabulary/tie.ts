import { defineVocabulary } from './define.ts';

export const tieKinds = defineVocabulary({
  FUNDS: 'Funds',
  COMMISSIONS: 'Commissions',
  REFERS_TO: 'Refers to',
  HOSTS: 'Hosts',
  SUPPORTS: 'Supports',
  WORKS_WITH: 'Works with',
  LEARNS_WITH: 'Learns with',
  MEMBER_OF: 'Member of',
  OVERSEES: 'Oversees',
  SHARES_DATA_WITH: 'Shares data with',
});
export const TIE_KINDS = tieKinds.values;
export const TIE_KIND_LABELS = tieKinds.labels;
export type TieKind = (typeof TIE_KINDS)[number];

/** A tie as a verb: "A refers to B" read from A, "B receives referrals from A" read from B. */
export interface TieWording {
  readonly forward: string;
  readonly backward: string;
  /** True where direction says nothing: A works with B as B works with A. */
  readonly mutual: boolean;
}

export const TIE_WORDING: Readonly<Record<TieKind, TieWording>> = {
  FUNDS: { forward: 'funds', backward: 'is funded by', mutual: false },
  COMMISSIONS: { forward: 'commissions', backward: 'is commissioned by', mutual: false },
  REFERS_TO: { forward: 'refers to', backward: 'receives referrals from', mutual: false },
  HOSTS: { forward: 'hosts', backward: 'is hosted by', mutual: false },
  SUPPORTS: { forward: 'supports', backward: 'is supported by', mutual: false },
  WORKS_WITH: { forward: 'works with', backward: 'works with', mutual: true },
  LEARNS_WITH: { forward: 'learns with', backward: 'learns with', mutual: true },
  MEMBER_OF: { forward: 'is a member of', backward: 'has as a member', mutual: false },
  OVERSEES: { forward: 'oversees', backward: 'is overseen by', mutual: false },
  SHARES_DATA_WITH: { forward: 'shares data with', backward: 'shares data with', mutual: true },
};

/** The five strengths of a tie, 1 to 5. */
export const TIE_STRENGTH_LABELS = {
  1: 'Aware of',
  2: 'In touch',
  3: 'Cooperates',
  4: 'Works jointly',
  5: 'Integrated',
} as const satisfies Readonly<Record<number, string>>;
export type TieStrength = keyof typeof TIE_STRENGTH_LABELS;
export const TIE_STRENGTHS: readonly TieStrength[] = [1, 2, 3, 4, 5];

export const factStatuses = defineVocabulary({ ASSERTED: 'Asserted, not confirmed', CONFIRMED: 'Confirmed', DISPUTED: 'Disputed' });
export const FACT_STATUSES = factStatuses.values;
export const FACT_STATUS_LABELS = factStatuses.labels;
export type FactStatus = (typeof FACT_STATUSES)[number];

export const networkLayers = defineVocabulary({
  DECLARED: 'Declared ties',
  FUNDING: 'Funding',
  AGREEMENT: 'Agreements',
  GOVERNANCE: 'Governance',
  CONTACT: 'Contact in the last 12 months',
});
export const NETWORK_LAYERS = networkLayers.values;
export const NETWORK_LAYER_LABELS = networkLayers.labels;
export type NetworkLayer = (typeof NETWORK_LAYERS)[number];

/** The one layer a tie of this kind is drawn in; AGREEMENT and CONTACT come from other records. */
export const LAYER_OF_TIE_KIND: Readonly<Record<TieKind, NetworkLayer>> = {
  FUNDS: 'FUNDING',
  COMMISSIONS: 'FUNDING',
  REFERS_TO: 'DECLARED',
  HOSTS: 'DECLARED',
  SUPPORTS: 'DECLARED',
  WORKS_WITH: 'DECLARED',
  LEARNS_WITH: 'DECLARED',
  MEMBER_OF: 'GOVERNANCE',
  OVERSEES: 'GOVERNANCE',
  SHARES_DATA_WITH: 'DECLARED',
};
