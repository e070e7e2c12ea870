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
            path: 'organisations',
            lazy: { Component: async () => (await import('./pages/organisations/OrganisationsPage.tsx')).OrganisationsPage },
          },
          {
            path: 'organisations/:id',
            lazy: { Component: async () => (await import('./pages/organisation/OrganisationPage.tsx')).OrganisationPage },
          },
          { path: '*', lazy: { Component: async () => (await import('./pages/not-found/NotFoundPage.tsx')).NotFoundPage } },
        ],
      },
    ],
  },
];

/** The router over the browser's address. */
export const createRouter = () => createBrowserRouter(routes);
