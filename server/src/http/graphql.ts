import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { Cookies } from './cookies.ts';
import type { RateLimits } from './rate-limits.ts';

/** Serves `/graphql`: POST, and GET for queries. */
export function registerGraphql(
  app: FastifyInstance,
  options: {
    apollo: ApolloServer<Context>;
    contextOf: (request: FastifyRequest) => Promise<Context>;
    cookies: Cookies;
    limits: RateLimits;
  },
): void {
  const { apollo, contextOf, cookies, limits } = options;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: async (request) => {
      // Before it is read: what cannot be parsed is work too.
      await limits.take(await contextOf(request), 'queries');
      if (isOwnGet(request, cookies)) request.headers['apollo-require-preflight'] = 'true';
    },
    handler: fastifyApolloHandler(apollo, { context: contextOf }),
  });
}

/**
 * Apollo refuses a plain GET, which another site's page could make a browser send with this site's cookie. One without a session
 * has nothing to gain from that, and a browser says itself when a request comes from another site.
 */
function isOwnGet(request: FastifyRequest, cookies: Cookies): boolean {
  const from = request.headers['sec-fetch-site'];
  const hasSession = cookies.session.read(request) !== undefined;
  return request.method === 'GET' && (!hasSession || from === undefined || from === 'same-origin' || from === 'none');
}
