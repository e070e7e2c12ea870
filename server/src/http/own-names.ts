import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ErrorCode } from '../errors.ts';
import type { SecurityLog } from '../telemetry/security-log.ts';

/** Names that nobody can register: an address, a name without a dot, and those kept for networks of one's own. */
function isNobodys(name: string): boolean {
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) > 0 || !name.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(name);
}

/**
 * Refuses a name that somebody else may have given this machine. Their page, at a name that first led to them and then leads here, would be the
 * same site to a browser as the Atlas, and read it from inside. Where the Atlas has a public address, its certificate and `__Host-` cookies see to that.
 */
export function registerOwnNames(
  app: FastifyInstance,
  { publicUrl, security }: { publicUrl: string | undefined; security: SecurityLog },
): void {
  if (publicUrl !== undefined) return;
  app.addHook('onRequest', async (request, reply) => {
    const { host = '' } = request.headers;
    const asked = `http://${host}`;
    if (URL.canParse(asked) && isNobodys(new URL(asked).hostname)) return;
    security('denied', { requestId: request.id, address: request.ip, what: request.routeOptions.url, reason: 'FOREIGN_NAME' });
    const message =
      'This Atlas does not go by that name. Open it at the address it says when it starts, or set ATLAS_PUBLIC_URL to the name it goes by.';
    return reply.code(421).send({ errors: [{ message, extensions: { code: 'FORBIDDEN' satisfies ErrorCode } }] });
  });
}
