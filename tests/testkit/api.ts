import { grantsOf, type HeldGrant, type Role, standingsOf } from '@atlas/shared/permissions';
import pino from 'pino';
import type { Reader } from '../../server/src/auth/reader.ts';
import { Context, type Principal } from '../../server/src/context.ts';
import { createApollo } from '../../server/src/http/apollo.ts';
import type { TestStore } from './store.ts';

/** What the API answered. */
interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string; argument?: string; requestId?: string };
  }[];
}

/** A reader with roles: a viewer unless told. */
export type TestReader = Reader & { readonly roles?: readonly Role[] };

/** The API without HTTP, over a test's store. Who asks is a reader, or a principal with their grants: anonymous unless told. */
export interface TestApi {
  /** Asks and gives the whole answer. */
  send(query: string, variables?: Record<string, unknown>, reader?: TestReader | Principal): Promise<Answer>;
  /** Asks and gives the data; fails the test where there are errors. */
  ask(query: string, variables?: Record<string, unknown>, reader?: TestReader | Principal): Promise<Answer['data']>;
}

/** Makes the API over a store. */
export async function createTestApi(store: Pick<TestStore, 'executor'>, logger = pino({ level: 'error' })): Promise<TestApi> {
  const apollo = createApollo(logger);
  await apollo.start();
  const send: TestApi['send'] = async (query, variables = {}, reader = { kind: 'ANONYMOUS' }) => {
    const { executor } = store;
    const contextValue =
      'grants' in reader ? new Context({ executor, principal: reader }) : new Context({ executor, reader, principal: principalOf(reader) });
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    // As a client gets it: what JSON cannot say is gone.
    const { data, errors = [] } = JSON.parse(JSON.stringify(body.singleResult)) as Answer;
    return { data, errors };
  };
  return {
    send,
    ask: async (query, variables, reader) => {
      const { data, errors } = await send(query, variables, reader);
      if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
      return data;
    },
  };
}

/** A signed-in reader as the session would know them. */
function principalOf(reader: TestReader): Principal | undefined {
  if (reader.kind !== 'SIGNED_IN') return undefined;
  const { principalId, councilIds, organisationIds, roles = ['VIEWER'] } = reader;
  return heldBy(principalId, grantsOf(roles, councilIds, organisationIds));
}

/** Somebody signed in who holds these grants. */
export function heldBy(id: string, grants: readonly HeldGrant[]): Principal {
  return { id, name: id, ...standingsOf(grants), areaIds: [], themeIds: [], grants, via: 'SESSION', isReadOnly: false };
}
