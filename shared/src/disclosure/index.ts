export { EXEMPTION_KEYS, EXEMPTIONS, type Exemption, type ExemptionKey, exemptionName, needsBalance } from './exemptions.ts';
export {
  type AskerKind,
  askerKinds,
  exemptions,
  type FieldDecision,
  type FieldVerdict,
  fieldDecisions,
  fieldVerdicts,
  NEXT_STATES,
  type RequestState,
  requestStates,
} from './request.ts';
export { DISCLOSURE_RULES, type FieldAsked, type Proposal, proposalFor } from './rules.ts';
