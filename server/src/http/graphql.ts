import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Context, type Principal } from '../context.ts';
import type { Executor } from '../neo4j/executor.ts';
import { carriesSession } from './auth.ts';

/** Serves `/graphql`: POST, and GET for queries. */
export function registerGraphql(
  app: FastifyInstance,
  options: {
    apollo: ApolloServer<Context>;
    executor: Executor;
    findPrincipal: (request: FastifyRequest) => Promise<Principal | undefined>;
  },
): void {
  const { apollo, executor, findPrincipal } = options;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: async (request) => {
      if (isOwnGet(request)) request.headers['apollo-require-preflight'] = 'true';
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => new Context({ executor, principal: await findPrincipal(request), requestId: request.id }),
    }),
  });
}

/**
 * Apollo refuses a plain GET, which another site's page could make a browser send with this site's cookie. One without a session
 * has nothing to gain from that, and a browser says itself when a request comes from another site.
 */
function isOwnGet(request: FastifyRequest): boolean {
  const from = request.headers['sec-fetch-site'];
  return request.method === 'GET' && (!carriesSession(request) || from === undefined || from === 'same-origin' || from === 'none');
}
