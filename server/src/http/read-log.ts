import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors.ts';
import { ReadLogStore } from '../modules/privacy/read-log.store.ts';

/** Keeps who reads what is personal or restricted, before the answer is sent; where that cannot be kept, nothing is answered. */
export function readLogPlugin(logger: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, operation, operationName, response }) {
          try {
            await contextValue.use(ReadLogStore).keep(operation ? nameOf(operation, operationName) : '');
          } catch (error) {
            const { requestId } = contextValue;
            logger.error({ err: error, requestId, operationName }, 'the read log could not be kept, so the read was refused');
            const message = 'Who reads this is written down, and that cannot be done just now: try again in a few minutes.';
            const extensions = { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, requestId };
            response.body = { kind: 'single', singleResult: { errors: [{ message, extensions }] } };
            response.http.status = 503;
          }
        },
      };
    },
  };
}

/** What the request calls itself, and what it asks for: "PersonPage (person, viewer)". */
function nameOf({ selectionSet }: OperationDefinitionNode, name: string | null | undefined): string {
  const fields = selectionSet.selections.map((each) =>
    each.kind === Kind.FIELD || each.kind === Kind.FRAGMENT_SPREAD ? each.name.value : '…',
  );
  return `${name ?? 'unnamed'} (${[...new Set(fields)].join(', ')})`;
}
