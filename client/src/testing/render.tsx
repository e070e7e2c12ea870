import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { GraphQLFormattedError } from 'graphql';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Observable } from 'rxjs';
import { createCache } from '../apollo/cache.ts';
import { theme } from '../styles/theme.ts';

/** What the server would answer to an operation, by its name: data, errors, or "never" for no answer at all. */
export type Answers = Readonly<
  Record<string, ((variables: Record<string, unknown>) => { data?: object; errors?: GraphQLFormattedError[] } | 'never') | undefined>
>;

/** Everything asked, in order. */
export interface Asked {
  readonly name: string;
  readonly variables: Record<string, unknown>;
}

/** A client that these answers are given to. */
export function createClient(answers: Answers, asked: Asked[]): ApolloClient {
  const link = new ApolloLink(({ operationName = '', variables }) => {
    asked.push({ name: operationName, variables });
    return new Observable((observer) => {
      const answer = answers[operationName];
      if (!answer) throw new Error(`The test has no answer to ${operationName}.`);
      const result = answer(variables);
      if (result === 'never') return;
      queueMicrotask(() => {
        observer.next(result as ApolloLink.Result);
        observer.complete();
      });
    });
  });
  return new ApolloClient({
    link,
    cache: createCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' } },
  });
}

/** Renders an element under a path pattern at an address, with the server's answers given by hand. */
export function renderAt(address: string, element: ReactNode, { answers = {}, path = '*' }: { answers?: Answers; path?: string } = {}) {
  const asked: Asked[] = [];
  const router = createMemoryRouter([{ path, element }], { initialEntries: [address] });
  const view = render(
    <MantineProvider theme={theme} env="test">
      <ApolloProvider client={createClient(answers, asked)}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>,
  );
  return { ...view, asked, search: () => new URLSearchParams(router.state.location.search), path: () => router.state.location.pathname };
}
