import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { isEndOfMistakes } from '../errors.ts';

/** Logs each unexpected error under its request's id, and puts that id on the answer. */
export function errorLogPlugin(logger: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors) {
            const { code } = error.extensions;
            if ((code !== undefined && code !== 'INTERNAL_SERVER_ERROR') || isEndOfMistakes(error)) continue;
            Object.assign(error.extensions, { code: 'INTERNAL_SERVER_ERROR', requestId: contextValue.requestId });
            logger.error(
              { err: unwrapResolverError(error), requestId: contextValue.requestId, operationName, path: error.path },
              'request failed',
            );
          }
        },
      };
    },
  };
}
