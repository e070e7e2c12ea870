import { defineVocabulary } from './define.ts';

export const proposalStates = defineVocabulary({
  OPEN: 'Waiting for an answer',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  WITHDRAWN: 'Taken back',
});
export const PROPOSAL_STATES = proposalStates.values;
export const PROPOSAL_STATE_LABELS = proposalStates.labels;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The mutations that a proposal may ask for, by their names in the API: what partners say and councils keep. Nothing else can be proposed. */
export const proposableMutations = defineVocabulary({
  updateOrganisation: 'Change an organisation',
  recordTie: 'Record a tie',
  updateTie: 'Change a tie',
  endTie: 'End a tie',
  recordProvision: 'Record what an organisation does',
  updateProvision: 'Change what an organisation does',
  endProvision: 'End what an organisation does',
  updateAgreement: 'Change an agreement',
  recordOffer: 'Record an offer',
  updateOffer: 'Change an offer',
  endOffer: 'End an offer',
  recordNeed: 'Record a need',
  updateNeed: 'Change a need',
  endNeed: 'End a need',
});
export const PROPOSABLE_MUTATIONS = proposableMutations.values;
export const PROPOSABLE_MUTATION_LABELS = proposableMutations.labels;
export type ProposableMutation = (typeof PROPOSABLE_MUTATIONS)[number];
