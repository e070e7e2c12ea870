import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors.ts';

/** Refuses every mutation of somebody who came with an access token that only reads, before any of it is done. */
export const readOnlyPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation !== 'mutation' || contextValue.principal?.isReadOnly !== true) return;
        contextValue.tell('denied', { what: 'mutation', reason: 'READ_ONLY_TOKEN' });
        throw new GraphQLError('This access token only reads: to change something, make one that may, or sign in.', {
          extensions: { code: 'FORBIDDEN' satisfies ErrorCode },
        });
      },
    };
  },
};
