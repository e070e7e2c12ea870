import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessTokens } from '../auth/tokens.ts';
import type { Principal } from '../context.ts';
import type { ErrorCode } from '../errors.ts';
import type { SecurityLog } from '../telemetry/security-log.ts';
import type { Cookies } from './cookies.ts';
import { METRICS } from './operations.ts';
import type { RateLimits } from './rate-limits.ts';

/** Where programs read and write; everything else is for browsers. */
const FOR_PROGRAMS = /^\/(graphql|export\/[^?]*)(\?|$)/;
/** The same for every reason, which is nobody's business but the owner's: the list of their tokens tells them. */
const REFUSED = 'This access token does not work here: make a new one, or sign in on its pages.';
const BOTH = 'This request comes with a session and with an access token: send one of the two.';

const found = new WeakMap<FastifyRequest, Principal>();

/** Whoever the access token of a request speaks for, where it came with one. */
export const bearerOf = (request: FastifyRequest): Principal | undefined => found.get(request);

/** Reads `Authorization: Bearer …` before anything else does, and refuses what it does not know. A token anywhere else is not looked at. */
export function registerBearer(
  app: FastifyInstance,
  { tokens, cookies, security, limits }: { tokens: AccessTokens; cookies: Cookies; security: SecurityLog; limits: RateLimits },
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { authorization } = request.headers;
    if (authorization === undefined || request.routeOptions.url === METRICS) return;
    const refuse = async (status: number, code: ErrorCode, message: string, reason: string) => {
      const who = { requestId: request.id, address: request.ip };
      security('token-refused', { ...who, what: request.routeOptions.url, reason });
      await limits.take({ rateKey: request.ip, tell: (event, details) => security(event, { ...details, ...who }) }, 'queries');
      if (status === 401) reply.header('www-authenticate', 'Bearer');
      return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
    };
    if (cookies.session.read(request) !== undefined) return refuse(400, 'BAD_USER_INPUT', BOTH, 'TWO_AT_ONCE');
    const [, secret] = /^bearer +(\S+)$/i.exec(authorization) ?? [];
    if (secret === undefined || !FOR_PROGRAMS.test(request.url)) return refuse(401, 'UNAUTHENTICATED', REFUSED, 'NOT_HERE');
    const principal = await tokens.find(secret);
    if (principal === undefined) return refuse(401, 'UNAUTHENTICATED', REFUSED, 'UNKNOWN');
    security('token-used', { requestId: request.id, address: request.ip, principalId: principal.id, subjectId: principal.tokenId });
    found.set(request, principal);
  });
  app.addHook('onClose', () => tokens.flush());
}
