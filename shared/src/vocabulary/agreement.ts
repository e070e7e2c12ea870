import { defineVocabulary } from './define.ts';

export const agreementKinds = defineVocabulary({
  AGENCY: 'Agency agreement',
  ASSET_TRANSFER: 'Asset transfer',
  SERVICE_LEVEL: 'Service level agreement',
  CONTRACT: 'Contract',
  MEMORANDUM: 'Memorandum of understanding',
  GRANT: 'Grant',
  DEVOLVED_BUDGET: 'Devolved budget',
  LEASE: 'Lease',
  DATA_SHARING: 'Data-sharing agreement',
  JOINT_COMMITTEE: 'Joint committee',
  OTHER: 'Other',
});
export const AGREEMENT_KINDS = agreementKinds.values;
export const AGREEMENT_KIND_LABELS = agreementKinds.labels;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const agreementStages = defineVocabulary({
  EXPRESSION_OF_INTEREST: 'Expression of interest',
  BUSINESS_CASE: 'Business case',
  DECISION: 'Decision',
  LEGAL: 'Legal',
  LIVE: 'Live',
  UNDER_REVIEW: 'Under review',
  ENDED: 'Ended',
  LAPSED: 'Lapsed',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  NOVATED: 'Novated',
});
export const AGREEMENT_STAGES = agreementStages.values;
export const AGREEMENT_STAGE_LABELS = agreementStages.labels;
export type AgreementStage = (typeof AGREEMENT_STAGES)[number];

/** An agreement in one of these stages is live: it draws a line in the network. */
export const LIVE_STAGES: readonly AgreementStage[] = ['LIVE', 'UNDER_REVIEW'];

/** What an agreement of this kind is once its last day has passed. */
export function stageAfterEnd(kind: AgreementKind): 'ENDED' | 'LAPSED' {
  return kind === 'GRANT' ? 'ENDED' : 'LAPSED';
}

export const partyRoles = defineVocabulary({
  PRINCIPAL: 'Principal',
  DELIVERER: 'Deliverer',
  FUNDER: 'Funder',
  RECIPIENT: 'Recipient',
  TRANSFEROR: 'Transferor',
  TRANSFEREE: 'Transferee',
  HOST: 'Host',
  MEMBER: 'Member',
  GUARANTOR: 'Guarantor',
});
export const PARTY_ROLES = partyRoles.values;
export const PARTY_ROLE_LABELS = partyRoles.labels;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const costKinds = defineVocabulary({ CAPITAL: 'Capital', RUNNING: 'Running', INCOME: 'Income', SAVING: 'Saving' });
export const COST_KINDS = costKinds.values;
export const COST_KIND_LABELS = costKinds.labels;
export type CostKind = (typeof COST_KINDS)[number];

/** What passes with a responsibility, or is asked of whoever takes it on. */
export const resourceKinds = defineVocabulary({
  MONEY: 'Money',
  ASSET: 'Asset',
  STAFF: 'Staff',
  SUPPORT: 'Support',
  DUTY: 'Work to be done',
});
export const RESOURCE_KINDS = resourceKinds.values;
export const RESOURCE_KIND_LABELS = resourceKinds.labels;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const resourceSides = defineVocabulary({ PASSED: 'Passed on', ASKED: 'Asked of the partner' });
export const RESOURCE_SIDES = resourceSides.values;
export const RESOURCE_SIDE_LABELS = resourceSides.labels;
export type ResourceSide = (typeof RESOURCE_SIDES)[number];

/** What a stage has to have before an agreement goes on from it. */
export const stageNeeds = defineVocabulary({
  WHOLE_LIFE_COST: 'a whole-life cost',
  DECISION: 'a decision: body, meeting and outcome',
  SUCCESSOR: 'the agreement that takes its place',
  PARTIES: 'parties in the roles of its kind',
});
export const STAGE_NEEDS = stageNeeds.values;
export const STAGE_NEED_LABELS = stageNeeds.labels;
export type StageNeed = (typeof STAGE_NEEDS)[number];

/** How far an agreement of a body that others follow is. */
export const novationStates = defineVocabulary({
  WITH_PREDECESSOR: 'Still with the body before',
  NOVATED: 'Passed on',
});
