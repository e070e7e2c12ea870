const NO_PASSAGES = 'records of this kind have no passages of sources';
const ERASURE = 'what stands in the way comes first here; tests/integration/privacy/erasure.test.ts has it';
const RETENTION = 'nobody’s time is past in this world; tests/integration/privacy/retention.test.ts has it';
const UNDO = 'what is done by hand comes after; tests/integration/api/undo.test.ts has it';

const SHARING = 'what is denied to the council that owns it is hidden from its stewards too; tests/integration/auth/sharing.test.ts has it';
const VIEWING = 'nobody here views the Atlas as somebody else; tests/integration/auth/view-as.test.ts has it';
const ENDING = 'nothing under it ends here; tests/integration/coverage/calendar.test.ts has it';
const NOTHING_NEW = 'the input found by trying is refused or changes nothing; tests/integration/api has it';
const COVERAGE =
  'here partners cover by ties alone, on whose themes nobody else is active and nobody looked; tests/integration/coverage has it';

/** Why the walk does not reach a field: by its coordinate, or by its type for all of them. */
const reasons: Readonly<Record<string, string>> = {
  'FollowUp.evidence': NO_PASSAGES,
  'Grant.evidence': NO_PASSAGES,
  'PersonalContact.evidence': NO_PASSAGES,
  'Stewardship.evidence': NO_PASSAGES,
  'InformationRequest.evidence': NO_PASSAGES,
  'Portfolio.evidence': NO_PASSAGES,
  'Source.evidence': NO_PASSAGES,
  'CoverageCheck.evidence': NO_PASSAGES,
  'CoverageCell.check': COVERAGE,
  'CoverageCell.checkedOn': COVERAGE,
  'CoverageCell.councilProvisions': COVERAGE,
  'CoverageCell.othersActive': COVERAGE,
  'CoverageEvidence.agreement': COVERAGE,
  AskLoad: 'no two teams lean on one here; tests/integration/coverage/partner-finder.test.ts has it',
  'Query.askLoad': 'no two teams lean on one here; tests/integration/coverage/partner-finder.test.ts has it',
  CoverageCellChange: 'nothing changes between these days; tests/integration/coverage/in-time.test.ts has it',
  'CoverageChanges.cells': 'nothing changes between these days; tests/integration/coverage/in-time.test.ts has it',
  CoverageCalendarEntry: ENDING,
  'CoverageCalendar.entries': ENDING,
  'CoverageDueFact.provision': 'no provision under it is past its day here; tests/integration/coverage/calendar.test.ts has it',
  'Dependency.cellsWorse': 'what goes leaves nothing here; tests/integration/coverage/dependency.test.ts has it',
  'Dependency.organisationsCutOff': 'nobody is cut off here; tests/integration/coverage/dependency.test.ts has it',
  'NovateAgreementsPayload.agreements': NOTHING_NEW,
  'NovateAgreementsPayload.changeId': NOTHING_NEW,
  'SuccessionPayload.area': NOTHING_NEW,
  'SuccessionPayload.changeId': NOTHING_NEW,
  'SuccessionPayload.organisation': NOTHING_NEW,
  'CoverageEvidence.through': 'no council here follows another; tests/integration/coverage/places.test.ts has it',
  AccessGap: SHARING,
  'RecordAccess.gaps': SHARING,
  'RecordAccess.deniedOrganisations': SHARING,
  'RecordAccess.deniedPeople': SHARING,
  ViewingAs: VIEWING,
  'Viewer.viewingAs': VIEWING,
  'Disclosure.entries': 'no request is released here; tests/integration/privacy/information.test.ts has it',
  'Disclosure.reference': 'no request is released here; tests/integration/privacy/information.test.ts has it',
  'HeldRole.validFrom': 'roles are held here by the provider’s claim; tests/integration/auth/grants.test.ts has it',
  'HeldRole.validTo': 'roles are held here by the provider’s claim; tests/integration/auth/grants.test.ts has it',
  'MaturityAssessmentPayload.changeId': NOTHING_NEW,
  'PersonalContactPayload.changeId': NOTHING_NEW,
  'RolePayload.changeId': NOTHING_NEW,
  'SessionsOfPayload.userErrors': NOTHING_NEW,
  'StewardshipPayload.changeId': NOTHING_NEW,
  'TiePayload.changeId': NOTHING_NEW,
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
