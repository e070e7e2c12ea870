import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { registerNode } from './graphql/node-loaders.ts';
import { AccessResolver, SharingResolver } from './modules/access/access.resolver.ts';
import { AccountResolver } from './modules/account/account.resolver.ts';
import { AgreementEditsResolver } from './modules/agreements/agreement-edits.resolver.ts';
import { AgreementPartsResolver, DecisionAgreementsResolver, ObligationResolver } from './modules/agreements/agreement-parts.resolver.ts';
import {
  AgreementResolver,
  DecisionResolver,
  FundResolver,
  OrganisationAgreementsResolver,
  StageEventResolver,
} from './modules/agreements/agreements.resolver.ts';
import { AgreementStore } from './modules/agreements/agreements.store.ts';
import { NovationResolver } from './modules/agreements/novations.resolver.ts';
import { PipelineResolver } from './modules/agreements/pipeline.resolver.ts';
import { AreaResolver } from './modules/areas/areas.resolver.ts';
import { AreaStore } from './modules/areas/areas.store.ts';
import { AreaFigureResolver, AreaFiguresResolver } from './modules/areas/figures/area-figures.resolver.ts';
import { AreaFigureStore } from './modules/areas/figures/area-figures.store.ts';
import { AskLoadResolver, TracedFactResolver } from './modules/ask-load/ask-load.resolver.ts';
import {
  MaturityAssessmentResolver,
  MaturityDimensionResolver,
  MaturityScaleResolver,
  OrganisationAssessmentsResolver,
} from './modules/assessments/assessments.resolver.ts';
import { AssessmentStore } from './modules/assessments/assessments.store.ts';
import { AssetEditsResolver } from './modules/assets/asset-edits.resolver.ts';
import { AssetHoldingResolver, AssetResolver, OrganisationAssetsResolver } from './modules/assets/assets.resolver.ts';
import { AssetStore } from './modules/assets/assets.store.ts';
import { ChangeResolver } from './modules/changes/changes.resolver.ts';
import { ChangeStore } from './modules/changes/changes.store.ts';
import { UndoResolver } from './modules/changes/undo.resolver.ts';
import { ComparisonResolver } from './modules/comparison/comparison.resolver.ts';
import {
  CoverageCellResolver,
  CoverageCheckResolver,
  CoverageDueFactResolver,
  CoverageEvidenceResolver,
  CoverageResolver,
} from './modules/coverage/coverage.resolver.ts';
import { CoverageStore } from './modules/coverage/coverage.store.ts';
import {
  CoverageCalendarEntryResolver,
  CoverageCalendarResolver,
  CoverageWithCalendarResolver,
} from './modules/coverage-in-time/coverage-calendar.resolver.ts';
import { CoverageInTimeResolver } from './modules/coverage-in-time/coverage-in-time.resolver.ts';
import { DependencyResolver } from './modules/dependency/dependency.resolver.ts';
import { EngagementEditsResolver } from './modules/engagements/engagement-edits.resolver.ts';
import {
  EngagementResolver,
  OrganisationContactResolver,
  ProgrammeEngagementsResolver,
} from './modules/engagements/engagements.resolver.ts';
import { EngagementStore } from './modules/engagements/engagements.store.ts';
import { FollowUpResolver, OrganisationFollowUpsResolver } from './modules/engagements/follow-ups.resolver.ts';
import { FollowUpStore } from './modules/engagements/follow-ups.store.ts';
import {
  EvidenceResolver,
  NoteResolver,
  OrganisationFiguresResolver,
  SourceResolver,
  StatedFigureResolver,
} from './modules/evidence/evidence.resolver.ts';
import { EvidenceStore } from './modules/evidence/evidence.store.ts';
import { EvidenceEditsResolver } from './modules/evidence/evidence-edits.resolver.ts';
import { GrantResolver } from './modules/grants/grants.resolver.ts';
import { GrantStore } from './modules/grants/grants.store.ts';
import { PrincipalResolver } from './modules/grants/principals.resolver.ts';
import { ImportRunUndoResolver, ImportUndoResolver } from './modules/imports/import-undo.resolver.ts';
import { ChangeImportResolver, ImportRunResolver } from './modules/imports/imports.resolver.ts';
import { ImportStore } from './modules/imports/imports.store.ts';
import { InformationEditsResolver, InformationResolver } from './modules/information/information.resolver.ts';
import { InformationService } from './modules/information/information.service.ts';
import { IntroductionResolver } from './modules/introductions/introductions.resolver.ts';
import { NetworkResolver } from './modules/network/network.resolver.ts';
import { OfferEditsResolver } from './modules/offers/offer-edits.resolver.ts';
import { NeedResolver, OfferResolver, OrganisationOffersResolver } from './modules/offers/offers.resolver.ts';
import { OfferStore } from './modules/offers/offers.store.ts';
import { OrganisationEditsResolver } from './modules/organisations/organisation-edits.resolver.ts';
import { OrganisationResolver } from './modules/organisations/organisations.resolver.ts';
import { OrganisationStore } from './modules/organisations/organisations.store.ts';
import { OverviewResolver } from './modules/overview/overview.resolver.ts';
import {
  EngagementParticipantsResolver,
  InitiativeParticipantsResolver,
  ParticipantGroupResolver,
  ProgrammeParticipantsResolver,
} from './modules/participants/participants.resolver.ts';
import { PartnerFinderResolver } from './modules/partner-finder/partner-finder.resolver.ts';
import { OrganisationRolesResolver, PersonResolver, RoleResolver } from './modules/people/people.resolver.ts';
import { PersonStore } from './modules/people/people.store.ts';
import { PersonEditsResolver } from './modules/people/person-edits.resolver.ts';
import { RelationshipOwnerResolver, StewardshipResolver } from './modules/people/stewardships.resolver.ts';
import { StewardshipStore } from './modules/people/stewardships.store.ts';
import { PortfolioResolver } from './modules/portfolios/portfolios.resolver.ts';
import { PortfolioStore } from './modules/portfolios/portfolios.store.ts';
import { ErasureResolver } from './modules/privacy/erasure.resolver.ts';
import { PurposeResolver } from './modules/privacy/purposes.resolver.ts';
import { ReadLogResolver } from './modules/privacy/read-log.resolver.ts';
import { RetentionResolver } from './modules/privacy/retention.resolver.ts';
import { SubjectResolver } from './modules/privacy/subject.resolver.ts';
import { DecisionWorkResolver, InitiativeDecisionsResolver, ProgrammeDecisionsResolver } from './modules/programmes/decisions.resolver.ts';
import { DueDiligenceResolver, EvaluationResolver } from './modules/programmes/evaluations.resolver.ts';
import { EvaluationStore } from './modules/programmes/evaluations.store.ts';
import {
  InitiativePayloadResolver,
  MeasureResolver,
  MeasureValueResolver,
  MilestoneResolver,
  RiskResolver,
} from './modules/programmes/initiative-parts.resolver.ts';
import { InitiativeResolver } from './modules/programmes/initiatives.resolver.ts';
import { ProgrammeEditsResolver } from './modules/programmes/programme-edits.resolver.ts';
import { OrganisationProgrammesResolver, ProgrammeResolver } from './modules/programmes/programmes.resolver.ts';
import { ProgrammeStore } from './modules/programmes/programmes.store.ts';
import { ProposalResolver } from './modules/proposals/proposals.resolver.ts';
import { ProposalStore } from './modules/proposals/proposals.store.ts';
import { ProvisionEditsResolver } from './modules/provisions/provision-edits.resolver.ts';
import { ProvisionResolver } from './modules/provisions/provisions.resolver.ts';
import { ProvisionStore } from './modules/provisions/provisions.store.ts';
import { RecordResolver } from './modules/records/records.resolver.ts';
import { SearchResolver } from './modules/search/search.resolver.ts';
import { SuccessionResolver } from './modules/successions/successions.resolver.ts';
import { FrameworkResolver, ThemeResolver } from './modules/themes/themes.resolver.ts';
import { ThemeStore } from './modules/themes/themes.store.ts';
import { TieEditsResolver } from './modules/ties/tie-edits.resolver.ts';
import { OrganisationTiesResolver, TieResolver } from './modules/ties/ties.resolver.ts';
import { TieStore } from './modules/ties/ties.store.ts';
import { AccessTokenResolver } from './modules/viewer/access-tokens.resolver.ts';
import { ViewerResolver } from './modules/viewer/viewer.resolver.ts';
import { WorkListResolver } from './modules/work-list/work-list.resolver.ts';

/** Every resolver of the API: a module adds its own here. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as functions
const resolvers: NonEmptyArray<Function> = [
  RecordResolver,
  AccessResolver,
  SharingResolver,
  ViewerResolver,
  GrantResolver,
  InformationResolver,
  InformationEditsResolver,
  PortfolioResolver,
  PrincipalResolver,
  AccessTokenResolver,
  PurposeResolver,
  ErasureResolver,
  ReadLogResolver,
  SubjectResolver,
  RetentionResolver,
  OrganisationResolver,
  OrganisationEditsResolver,
  OrganisationTiesResolver,
  OrganisationFiguresResolver,
  ProvisionResolver,
  ProvisionEditsResolver,
  AreaResolver,
  AreaFigureResolver,
  AreaFiguresResolver,
  FrameworkResolver,
  ThemeResolver,
  TieResolver,
  TieEditsResolver,
  SourceResolver,
  EvidenceResolver,
  EvidenceEditsResolver,
  StatedFigureResolver,
  NoteResolver,
  ChangeResolver,
  ComparisonResolver,
  UndoResolver,
  ImportRunResolver,
  ChangeImportResolver,
  ImportUndoResolver,
  ImportRunUndoResolver,
  ProgrammeResolver,
  OrganisationProgrammesResolver,
  InitiativeResolver,
  ProgrammeEditsResolver,
  MilestoneResolver,
  InitiativePayloadResolver,
  RiskResolver,
  MeasureResolver,
  MeasureValueResolver,
  EvaluationResolver,
  DecisionWorkResolver,
  ProgrammeDecisionsResolver,
  InitiativeDecisionsResolver,
  ParticipantGroupResolver,
  ProgrammeParticipantsResolver,
  InitiativeParticipantsResolver,
  EngagementParticipantsResolver,
  DueDiligenceResolver,
  MaturityScaleResolver,
  MaturityDimensionResolver,
  MaturityAssessmentResolver,
  OrganisationAssessmentsResolver,
  AgreementResolver,
  AgreementEditsResolver,
  AgreementPartsResolver,
  ObligationResolver,
  DecisionAgreementsResolver,
  PipelineResolver,
  OrganisationAgreementsResolver,
  NovationResolver,
  StageEventResolver,
  DecisionResolver,
  FundResolver,
  AssetResolver,
  AssetHoldingResolver,
  AssetEditsResolver,
  OrganisationAssetsResolver,
  EngagementResolver,
  EngagementEditsResolver,
  FollowUpResolver,
  OrganisationContactResolver,
  OrganisationFollowUpsResolver,
  ProgrammeEngagementsResolver,
  OfferResolver,
  NeedResolver,
  OfferEditsResolver,
  OrganisationOffersResolver,
  PersonEditsResolver,
  StewardshipResolver,
  RelationshipOwnerResolver,
  WorkListResolver,
  ProposalResolver,
  PersonResolver,
  RoleResolver,
  OrganisationRolesResolver,
  CoverageResolver,
  DependencyResolver,
  PartnerFinderResolver,
  AskLoadResolver,
  TracedFactResolver,
  CoverageInTimeResolver,
  CoverageWithCalendarResolver,
  CoverageCalendarResolver,
  CoverageCalendarEntryResolver,
  CoverageDueFactResolver,
  CoverageCellResolver,
  CoverageEvidenceResolver,
  CoverageCheckResolver,
  SuccessionResolver,
  NetworkResolver,
  IntroductionResolver,
  SearchResolver,
  OverviewResolver,
  AccountResolver,
];

/** How each kind of record is found by its id alone: a module adds its own here. */
registerNode('Organisation', (context, id) => context.use(OrganisationStore).byId.load(id));
registerNode('Provision', (context, id, asAt) => context.use(ProvisionStore).byId(asAt).load(id));
registerNode('Area', (context, id) => context.use(AreaStore).byId.load(id));
registerNode('Framework', (context, id) => context.use(ThemeStore).frameworkById.load(id));
registerNode('Theme', (context, id) => context.use(ThemeStore).byId.load(id));
registerNode('Tie', (context, id, asAt) => context.use(TieStore).byId(asAt).load(id));
registerNode('Source', (context, id) => context.use(EvidenceStore).sourceById.load(id));
registerNode('Evidence', (context, id) => context.use(EvidenceStore).byId.load(id));
registerNode('StatedFigure', (context, id) => context.use(EvidenceStore).figureById.load(id));
registerNode('Note', (context, id) => context.use(EvidenceStore).noteById.load(id));
registerNode('Programme', (context, id) => context.use(ProgrammeStore).byId.load(id));
registerNode('Initiative', (context, id) => context.use(ProgrammeStore).initiativeById.load(id));
registerNode('Agreement', (context, id) => context.use(AgreementStore).byId.load(id));
registerNode('Decision', (context, id) => context.use(AgreementStore).decisionById.load(id));
registerNode('Fund', (context, id) => context.use(AgreementStore).fundById.load(id));
registerNode('Asset', (context, id) => context.use(AssetStore).byId.load(id));
registerNode('Evaluation', (context, id) => context.use(EvaluationStore).byId.load(id));
registerNode('DueDiligence', (context, id) => context.use(EvaluationStore).checkById.load(id));
registerNode('MaturityScale', (context, id) => context.use(AssessmentStore).scaleById.load(id));
registerNode('MaturityAssessment', (context, id) => context.use(AssessmentStore).byId.load(id));
registerNode('AreaFigure', (context, id) => context.use(AreaFigureStore).byId.load(id));
registerNode('CoverageCheck', (context, id) => context.use(CoverageStore).checkById.load(id));
registerNode('Engagement', (context, id) => context.use(EngagementStore).byId.load(id));
registerNode('Person', (context, id) => context.use(PersonStore).byId.load(id));
registerNode('PersonalContact', (context, id) => context.use(PersonStore).contactById.load(id));
registerNode('Stewardship', (context, id) => context.use(StewardshipStore).byId.load(id));
registerNode('FollowUp', (context, id) => context.use(FollowUpStore).byId.load(id));
registerNode('Offer', (context, id) => context.use(OfferStore).offerById.load(id));
registerNode('Need', (context, id) => context.use(OfferStore).needById.load(id));
registerNode('Role', (context, id) => context.use(PersonStore).roleById.load(id));
registerNode('Grant', (context, id) => context.use(GrantStore).byId.load(id));
registerNode('Proposal', (context, id) => context.use(ProposalStore).byId.load(id));
registerNode('InformationRequest', (context, id) => context.use(InformationService).findNode(id));
registerNode('DisclosedRecord', (context, id) => context.use(InformationService).findNodeOfDisclosed(id));
registerNode('Portfolio', (context, id) => context.use(PortfolioStore).byId.load(id));
registerNode('Change', (context, id) => context.use(ChangeStore).byId.load(id));
registerNode('ImportRun', (context, id) => context.use(ImportStore).byId.load(id));

/** The whole GraphQL schema of the Atlas. */
export function buildAtlasSchema(): GraphQLSchema {
  built ??= buildSchemaSync({ resolvers, validate: false });
  return built;
}

/** There is one, however often it is asked for. */
let built: GraphQLSchema | undefined;
