import { createBrowserRouter, type RouteObject } from 'react-router';
import { AppRoot } from './app/AppRoot.tsx';
import { RouteFailure } from './app/RouteFailure.tsx';
import { PageSkeleton } from './ui/Loading.tsx';

const loading = { HydrateFallback: () => <PageSkeleton text="Opening the page." /> };

/** Every page of the Atlas by its path; each is read when first opened. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: AppRoot,
    ErrorBoundary: RouteFailure,
    ...loading,
    children: [
      {
        ErrorBoundary: RouteFailure,
        ...loading,
        children: [
          { index: true, lazy: { Component: async () => (await import('./pages/home/HomePage.tsx')).HomePage } },
          {
            path: 'coverage/changes',
            lazy: { Component: async () => (await import('./pages/coverage/CoverageChangesPage.tsx')).CoverageChangesPage },
          },
          {
            path: 'coverage/gap',
            lazy: { Component: async () => (await import('./pages/coverage-gap/CoverageGapPage.tsx')).CoverageGapPage },
          },
          {
            path: 'coverage/dependency',
            lazy: { Component: async () => (await import('./pages/dependency/DependencyPage.tsx')).DependencyPage },
          },
          {
            path: 'coverage/briefing',
            lazy: { Component: async () => (await import('./pages/briefing/BriefingPage.tsx')).BriefingPage },
          },
          { path: 'coverage', lazy: { Component: async () => (await import('./pages/coverage/CoveragePage.tsx')).CoveragePage } },
          { path: 'network', lazy: { Component: async () => (await import('./pages/network/NetworkPage.tsx')).NetworkPage } },
          {
            path: 'organisations',
            lazy: { Component: async () => (await import('./pages/organisations/OrganisationsPage.tsx')).OrganisationsPage },
          },
          {
            path: 'organisations/:id',
            lazy: { Component: async () => (await import('./pages/organisation/OrganisationPage.tsx')).OrganisationPage },
          },
          { path: 'agreements', lazy: { Component: async () => (await import('./pages/agreements/AgreementsPage.tsx')).AgreementsPage } },
          { path: 'agreements/:id', lazy: { Component: async () => (await import('./pages/agreement/AgreementPage.tsx')).AgreementPage } },
          { path: 'pipeline', lazy: { Component: async () => (await import('./pages/pipeline/PipelinePage.tsx')).PipelinePage } },
          {
            path: 'board-meeting',
            lazy: { Component: async () => (await import('./pages/board-meeting/BoardMeetingPage.tsx')).BoardMeetingPage },
          },
          {
            path: 'responsibilities',
            lazy: { Component: async () => (await import('./pages/responsibilities/ResponsibilitiesPage.tsx')).ResponsibilitiesPage },
          },
          { path: 'programmes', lazy: { Component: async () => (await import('./pages/programmes/ProgrammesPage.tsx')).ProgrammesPage } },
          { path: 'programmes/:id', lazy: { Component: async () => (await import('./pages/programme/ProgrammePage.tsx')).ProgrammePage } },
          {
            path: 'initiatives/:id',
            lazy: { Component: async () => (await import('./pages/initiative/InitiativePage.tsx')).InitiativePage },
          },
          { path: 'assets', lazy: { Component: async () => (await import('./pages/assets/AssetsPage.tsx')).AssetsPage } },
          { path: 'assets/:id', lazy: { Component: async () => (await import('./pages/asset/AssetPage.tsx')).AssetPage } },
          {
            path: 'assessments',
            lazy: { Component: async () => (await import('./pages/assessments/AssessmentsPage.tsx')).AssessmentsPage },
          },
          { path: 'places', lazy: { Component: async () => (await import('./pages/places/PlacesPage.tsx')).PlacesPage } },
          { path: 'places/:id', lazy: { Component: async () => (await import('./pages/place/PlacePage.tsx')).PlacePage } },
          { path: 'people', lazy: { Component: async () => (await import('./pages/people/PeoplePage.tsx')).PeoplePage } },
          { path: 'people/:id', lazy: { Component: async () => (await import('./pages/person/PersonPage.tsx')).PersonPage } },
          {
            path: 'engagements',
            lazy: { Component: async () => (await import('./pages/engagements/EngagementsPage.tsx')).EngagementsPage },
          },
          {
            path: 'engagements/:id',
            lazy: { Component: async () => (await import('./pages/engagement/EngagementPage.tsx')).EngagementPage },
          },
          { path: 'offers', lazy: { Component: async () => (await import('./pages/offers/OffersPage.tsx')).OffersPage } },
          { path: 'my-work', lazy: { Component: async () => (await import('./pages/my-work/MyWorkPage.tsx')).MyWorkPage } },
          { path: 'proposals', lazy: { Component: async () => (await import('./pages/proposals/ProposalsPage.tsx')).ProposalsPage } },
          { path: 'proposals/:id', lazy: { Component: async () => (await import('./pages/proposal/ProposalPage.tsx')).ProposalPage } },
          {
            path: 'my-organisation',
            lazy: { Component: async () => (await import('./pages/my-organisation/MyOrganisationPage.tsx')).MyOrganisationPage },
          },
          { path: 'sources', lazy: { Component: async () => (await import('./pages/sources/SourcesPage.tsx')).SourcesPage } },
          { path: 'sources/:id', lazy: { Component: async () => (await import('./pages/source/SourcePage.tsx')).SourcePage } },
          { path: 'facts/:id', lazy: { Component: async () => (await import('./pages/fact/FactPage.tsx')).FactPage } },
          { path: 'changes', lazy: { Component: async () => (await import('./pages/comparison/ComparisonPage.tsx')).ComparisonPage } },
          { path: 'history', lazy: { Component: async () => (await import('./pages/history/HistoryPage.tsx')).HistoryPage } },
          { path: 'import', lazy: { Component: async () => (await import('./pages/import/ImportPage.tsx')).ImportPage } },
          { path: 'imports', lazy: { Component: async () => (await import('./pages/imports/ImportsPage.tsx')).ImportsPage } },
          { path: 'imports/:id', lazy: { Component: async () => (await import('./pages/imports/ImportRunPage.tsx')).ImportRunPage } },
          {
            path: 'stewardship',
            lazy: { Component: async () => (await import('./pages/stewardship/StewardshipPage.tsx')).StewardshipPage },
          },
          {
            path: 'stewardship/disclosures',
            lazy: { Component: async () => (await import('./pages/stewardship/DisclosuresPage.tsx')).DisclosuresPage },
          },
          {
            path: 'stewardship/disclosures/subject',
            lazy: { Component: async () => (await import('./pages/stewardship/SubjectAccessPage.tsx')).SubjectAccessPage },
          },
          {
            path: 'stewardship/disclosures/:id',
            lazy: { Component: async () => (await import('./pages/stewardship/InformationRequestPage.tsx')).InformationRequestPage },
          },
          {
            path: 'stewardship/retention',
            lazy: { Component: async () => (await import('./pages/stewardship/RetentionPage.tsx')).RetentionPage },
          },
          {
            path: 'stewardship/erasures',
            lazy: { Component: async () => (await import('./pages/stewardship/ErasuresPage.tsx')).ErasuresPage },
          },
          {
            path: 'stewardship/grants',
            lazy: { Component: async () => (await import('./pages/stewardship/GrantsPage.tsx')).GrantsPage },
          },
          {
            path: 'stewardship/read-log',
            lazy: { Component: async () => (await import('./pages/stewardship/ReadLogPage.tsx')).ReadLogPage },
          },
          {
            path: 'who-sees-what',
            lazy: { Component: async () => (await import('./pages/who-sees-what/WhoSeesWhatPage.tsx')).WhoSeesWhatPage },
          },
          {
            path: 'what-is-held',
            lazy: { Component: async () => (await import('./pages/what-is-held/WhatIsHeldPage.tsx')).WhatIsHeldPage },
          },
          { path: 'account', lazy: { Component: async () => (await import('./pages/account/AccountPage.tsx')).AccountPage } },
          { path: '*', lazy: { Component: async () => (await import('./pages/not-found/NotFoundPage.tsx')).NotFoundPage } },
        ],
      },
    ],
  },
];

/** The router over the browser's address. */
export const createRouter = () => createBrowserRouter(routes);
