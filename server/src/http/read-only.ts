import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors.ts';

/** What is said to whoever would change something while they view the Atlas as another. */
export const ONLY_VIEWING = 'You view the Atlas as another and only look: stop viewing as another to change something.';
const TOKEN_ONLY_READS = 'This access token only reads: to change something, make one that may, or sign in.';

/** Refuses every mutation of somebody who only reads, by their access token or as they view the Atlas as another, before any of it is done. */
export const readOnlyPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        const { principal } = contextValue;
        if (operation?.operation !== 'mutation' || principal?.isReadOnly !== true) return;
        const isViewing = principal.viewing !== undefined;
        contextValue.tell('denied', { what: 'mutation', reason: isViewing ? 'VIEWING_AS' : 'READ_ONLY_TOKEN' });
        throw new GraphQLError(isViewing ? ONLY_VIEWING : TOKEN_ONLY_READS, {
          extensions: { code: 'FORBIDDEN' satisfies ErrorCode },
        });
      },
    };
  },
};
