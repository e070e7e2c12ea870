const NO_PASSAGES = 'records of this kind have no passages of sources';
const ERASURE = 'what stands in the way comes first here; tests/integration/privacy/erasure.test.ts has it';
const RETENTION = 'nobody’s time is past in this world; tests/integration/privacy/retention.test.ts has it';
const UNDO = 'what is done by hand comes after; tests/integration/api/undo.test.ts has it';

/** Why the walk does not reach a field: by its coordinate, or by its type for all of them. */
const reasons: Readonly<Record<string, string>> = {
  'FollowUp.evidence': NO_PASSAGES,
  'Grant.evidence': NO_PASSAGES,
  'PersonalContact.evidence': NO_PASSAGES,
  'Stewardship.evidence': NO_PASSAGES,
  EraseSubjectPayload: ERASURE,
  ErasePlan: ERASURE,
  ErasedRecord: ERASURE,
  ErasureHold: ERASURE,
  ErasurePlan: ERASURE,
  NameMention: ERASURE,
  RetentionProposal: RETENTION,
  UndoPayload: UNDO,
  UndoImportPayload: UNDO,
  'ResponsibilityRow.withoutResources':
    'something passes with each responsibility of this world; tests/integration/records/agreements.test.ts has it',
  'NetworkMetrics.degreeCentralisation': 'the network drawn has too few organisations for it; tests/integration/network has it',
  'NetworkMetrics.transitivity': 'no three organisations of the network drawn are tied; tests/integration/network has it',
  'GrantPayload.changeId': 'needs a council of the giver’s own; tests/integration/auth/grants.test.ts has it',
  'GrantPayload.grant': 'needs a council of the giver’s own; tests/integration/auth/grants.test.ts has it',
  'SessionsPayload.sessions': 'readers of the walk have no session of their own; tests/integration/auth/sessions.test.ts has it',
  'InitiativePayload.programme': 'its mutations are sent for an initiative; tests/integration/api/programme-edits.test.ts has it',
};

/** The reason for a field, where there is one. */
export const unreached = (coordinate: string): string | undefined => reasons[coordinate] ?? reasons[coordinate.split('.')[0] ?? ''];
