import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Sessions } from '../auth/sessions.ts';
import type { Context, Principal } from '../context.ts';
import { ViewAsService } from '../modules/viewer/view-as.service.ts';
import type { SecurityLog } from '../telemetry/security-log.ts';
import { UserErrors } from '../user-errors.ts';
import type { RateLimits } from './rate-limits.ts';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/**
 * Serves `POST /auth/view-as {"as": "PARTNER", "organisation": "…"}`: from then on the session sees what that role would, and no more than its
 * own person, and changes nothing. `{"as": null}` ends it.
 */
export function registerViewAs(
  app: FastifyInstance,
  parts: {
    sessions: Sessions;
    findPrincipal: (request: FastifyRequest) => Promise<Principal | undefined>;
    contextFor: (request: FastifyRequest, principal: Principal | undefined) => Context;
    security: SecurityLog;
    limits: RateLimits;
  },
): void {
  const { sessions, findPrincipal, contextFor, security, limits } = parts;
  app.post('/auth/view-as', async (request, reply) => {
    const found = await findPrincipal(request);
    const own = found?.viewing?.own ?? found;
    const context = contextFor(request, own);
    // Whom a session views the Atlas as is kept with it.
    await limits.take(context, 'mutations');
    try {
      const asked = await context.use(ViewAsService).asked(request.body);
      if (own?.sessionId === undefined) return { viewingAs: null };
      await sessions.viewAs(own.sessionId, asked);
      const who = { requestId: request.id, address: request.ip, principalId: own.id };
      if (asked !== undefined) security('view-as-begun', { ...who, what: asked.as, subjectId: asked.organisationId ?? undefined });
      else if (found?.viewing !== undefined) security('view-as-ended', { ...who, what: found.viewing.as });
      return { viewingAs: asked?.as ?? null };
    } catch (error) {
      return refused(error, reply);
    }
  });
}

function refused(error: unknown, reply: FastifyReply): FastifyReply {
  const code = error instanceof UserErrors ? error.errors[0]?.code : error instanceof GraphQLError ? error.extensions.code : undefined;
  if (code === undefined) throw error;
  return reply.code(STATUS[String(code)] ?? 400).send({ message: (error as Error).message });
}
