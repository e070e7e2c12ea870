import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit } from 'graphql';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';

/** Keeps the schema from those who are not signed in. */
export const noAnonymousIntrospection: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue }) {
        if (contextValue.reader.kind !== 'ANONYMOUS') return;
        visit(document, {
          [Kind.FIELD]({ name }) {
            if (name.value === '__schema' || name.value === '__type') throw unauthenticated('read the schema');
          },
        });
      },
    };
  },
};
