import { ApolloClient, HttpLink } from '@apollo/client';
import { createCache } from './cache.ts';

declare module '@apollo/client' {
  export namespace ApolloClient {
    export namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Query {
        errorPolicy: 'all';
      }
    }
  }
}

/** Days kept in memory at once; going back to an older one reads it again. */
const KEPT = 6;

/** Apollo clients by as-at date, each with its own cache; the least lately used is let go. */
export class ClientsByDay {
  readonly #clients = new Map<string, ApolloClient>();

  /** @param asAt the day, undefined for today. */
  get(asAt: string | undefined): ApolloClient {
    const day = asAt ?? '';
    const client = this.#clients.get(day) ?? createClient();
    this.#clients.delete(day);
    this.#clients.set(day, client);
    for (const [oldest, { cache }] of this.#clients) {
      if (this.#clients.size <= KEPT) break;
      this.#clients.delete(oldest);
      void cache.reset();
    }
    return client;
  }

  /** Lets go of all days but one: what they hold was true before something was written. */
  keepOnly(asAt: string | undefined): void {
    for (const day of [...this.#clients.keys()]) if (day !== (asAt ?? '')) this.#clients.delete(day);
  }
}

function createClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    cache: createCache(),
    defaultOptions: {
      // What is opened again is shown as it was and read again: an edit on another page, or by somebody else, may have changed it.
      watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
      query: { errorPolicy: 'all' },
    },
  });
}
