export { createAccessTokenSchema, TOKEN_DAYS } from './access-token.ts';
export {
  createAgreementSchema,
  createFundSchema,
  dayOrderProblems,
  RECORDABLE_STAGES,
  updateAgreementSchema,
  updateFundSchema,
} from './agreement.ts';
export {
  advanceAgreementSchema,
  correctStageSchema,
  decisionSchema,
  novateAgreementSchema,
  recordDecisionSchema,
  recordDecisionsSchema,
  updateDecisionSchema,
} from './agreement-life.ts';
export {
  completeObligationSchema,
  MOST_YEARS,
  recordObligationSchema,
  setResourcesSchema,
  updateObligationSchema,
  wholeLifeCostSchema,
} from './agreement-part.ts';
export {
  createMaturityScaleSchema,
  recordAssessmentSchema,
  scaleUpsideDown,
  updateAssessmentSchema,
  updateMaturityScaleSchema,
} from './assessment.ts';
export { createAssetSchema, updateAssetSchema } from './asset.ts';
export { recordCoverageCheckSchema } from './coverage.ts';
export { endBeforeStart } from './dates.ts';
export {
  attendanceProblem,
  completeFollowUpSchema,
  dueBeforeMeeting,
  quickLogSchema,
  recordEngagementSchema,
  recordFollowUpSchema,
  updateEngagementSchema,
  updateFollowUpSchema,
} from './engagement.ts';
export { createSourceSchema, evidenceSchema, updateSourceSchema } from './evidence.ts';
export { confirmSchema, disputeSchema, endNotAfterStart, endSchema, passageSchema, verifySchema } from './fact.ts';
export { giveGrantSchema } from './grant.ts';
export {
  COUNCIL_SHEETS,
  type RowFate,
  type RowOutcome,
  type RowProblem,
  SHEET_LIMITS,
  SHEET_NAMES,
  type Sheet,
  type SheetColumn,
  type SheetName,
  type SheetOutcome,
} from './import.ts';
export {
  cancelInformationRequestSchema,
  concludeReviewSchema,
  createInformationRequestSchema,
  decideDisclosureSchema,
  reviewDisclosureSchema,
  updateInformationRequestSchema,
} from './information.ts';
export {
  citationSchema,
  completeMilestoneSchema,
  milestoneSchema,
  recordDueDiligenceSchema,
  recordEvaluationSchema,
  recordMeasureSchema,
  recordMeasureValueSchema,
  recordRiskSchema,
  updateDueDiligenceSchema,
  updateEvaluationSchema,
  updateRiskSchema,
} from './initiative-part.ts';
export { recordOfferSchema, updateOfferSchema } from './offer.ts';
export { createOrganisationSchema, updateOrganisationSchema } from './organisation.ts';
export {
  createPersonSchema,
  personalContactSchema,
  recordRoleSchema,
  relationshipOwnerSchema,
  roleProblems,
  updatePersonSchema,
  updateRoleSchema,
} from './person.ts';
export { portfolioOfSchema, portfolioSchema } from './portfolio.ts';
export { approveRetentionSchema, eraseSubjectSchema } from './privacy.ts';
export { createInitiativeSchema, createProgrammeSchema, updateInitiativeSchema, updateProgrammeSchema } from './programme.ts';
export { acceptProposalSchema, declineProposalSchema, proposeChangeSchema } from './proposal.ts';
export { recordProvisionSchema, updateProvisionSchema } from './provision.ts';
export { shareRecordSchema } from './share.ts';
export { novateAgreementsSchema, recordSuccessionSchema } from './succession.ts';
export { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';
export { recordTieSchema, updateTieSchema } from './tie.ts';
export { viewAsSchema } from './view-as.ts';
