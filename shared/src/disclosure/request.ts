import { defineVocabulary } from '../vocabulary/define.ts';
import { EXEMPTION_KEYS, type ExemptionKey, exemptionName } from './exemptions.ts';

/** Who asks, as a kind: the law asks for no reason, and the Atlas keeps no name. */
export const askerKinds = defineVocabulary({
  RESIDENT: 'A resident',
  JOURNALIST: 'A journalist',
  BUSINESS: 'A business',
  VOLUNTARY_BODY: 'A voluntary or community body',
  PUBLIC_BODY: 'A public body',
  MEMBER: 'An elected member',
  RESEARCHER: 'A researcher or campaign',
  OTHER: 'Somebody else',
});
export type AskerKind = (typeof askerKinds.values)[number];

export const requestStates = defineVocabulary({
  DRAFT: 'Being prepared',
  IN_REVIEW: 'In review',
  RETURNED: 'Sent back',
  APPROVED: 'Approved',
  RELEASED: 'Released',
  CANCELLED: 'Cancelled',
});
export type RequestState = (typeof requestStates.values)[number];

/** Where a request may go from where it is. */
export const NEXT_STATES: Readonly<Record<RequestState, readonly RequestState[]>> = {
  DRAFT: ['IN_REVIEW', 'CANCELLED'],
  IN_REVIEW: ['RETURNED', 'APPROVED', 'CANCELLED'],
  RETURNED: ['IN_REVIEW', 'CANCELLED'],
  APPROVED: ['RETURNED', 'RELEASED', 'CANCELLED'],
  RELEASED: [],
  CANCELLED: [],
};

/** What is to become of a field. */
export const fieldDecisions = defineVocabulary({ RELEASE: 'Release', WITHHOLD: 'Withhold', UNDECIDED: 'Not decided' });
export type FieldDecision = (typeof fieldDecisions.values)[number];

/** What the reviewer says of a decision. */
export const fieldVerdicts = defineVocabulary({ AGREED: 'Agreed', QUERIED: 'Sent back' });
export type FieldVerdict = (typeof fieldVerdicts.values)[number];

export const exemptions = defineVocabulary(
  Object.fromEntries(EXEMPTION_KEYS.map((key) => [key, exemptionName(key)])) as Record<ExemptionKey, string>,
);
