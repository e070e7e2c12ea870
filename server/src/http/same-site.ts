import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors.ts';
import type { SecurityLog } from '../telemetry/security-log.ts';
import type { Cookies } from './cookies.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Where a browser could be made to change something without a session, such as whose session it has. */
const ALWAYS = /^\/auth\//;

interface Origins {
  /** The Atlas's own, where it is told; else what the request calls it. */
  readonly own: string | undefined;
  /** Sites of others whose pages may ask with the reader's session. */
  readonly allowed: readonly string[];
}

/** Refuses what another site's page made a browser send with this site's cookie, and lets the pages of allowed origins ask. */
export async function registerSameSite(
  app: FastifyInstance,
  { origins, cookies, security }: { origins: Origins; cookies: Cookies; security: SecurityLog },
): Promise<void> {
  if (origins.allowed.length > 0) {
    const exposed = { exposedHeaders: ['retry-after', 'content-disposition'], maxAge: 600 };
    await app.register(cors, { origin: [...origins.allowed], credentials: true, methods: ['GET', 'POST'], ...exposed });
  }
  app.addHook('onRequest', async (request, reply) => {
    if (READING.has(request.method) || !(cookies.session.read(request) !== undefined || ALWAYS.test(request.url))) return;
    if (isFromOurPages(request, origins)) return;
    security('denied', { requestId: request.id, address: request.ip, what: request.routeOptions.url, reason: 'OTHER_SITE' });
    const message =
      'This request came from another site’s page, or does not say where it came from. Do it on the pages of the Atlas; a program sends the header X-Atlas-Request.';
    return reply.code(403).send({ errors: [{ message, extensions: { code: 'FORBIDDEN' satisfies ErrorCode } }] });
  });
}

/**
 * A browser says itself where a request comes from, by Sec-Fetch-Site, an older one by Origin. What says neither is no browser, or one so old that
 * only what no form can send tells a script of ours from another site's form.
 */
export function isFromOurPages(request: FastifyRequest, { own, allowed }: Origins): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && allowed.includes(origin)) return true;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin !== undefined) return origin === (own ?? `${request.protocol}://${host}`);
  return (
    request.headers['x-atlas-request'] !== undefined ||
    request.headers['apollo-require-preflight'] !== undefined ||
    /^application\/json\b/.test(request.headers['content-type'] ?? '')
  );
}
