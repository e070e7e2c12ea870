import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { safeReturnTo } from '../auth/return-to.ts';
import type { Sessions } from '../auth/sessions.ts';
import { PENDING_SECONDS, type SignIn } from '../auth/sign-in.ts';
import { SignInError, type SignInFailure } from '../auth/sign-in-error.ts';
import type { SignInLimits } from '../auth/sign-in-limits.ts';
import type { SecurityLog } from '../telemetry/security-log.ts';
import type { Cookies } from './cookies.ts';
import { plainPage } from './plain-page.ts';

const STATUS: Record<SignInFailure, number> = {
  DENIED: 403,
  MISMATCH: 400,
  EXPIRED: 400,
  REFUSED: 400,
  NO_NAME: 403,
  PROVIDER_DOWN: 503,
  TOO_MANY: 429,
};

/** Serves `GET /auth/sign-in?returnTo=`, which leads to the provider, and `GET /auth/callback`, to which the provider leads back. */
export function registerSignIn(
  app: FastifyInstance,
  {
    signIn,
    sessions,
    limits,
    cookies,
    security,
  }: { signIn: SignIn; sessions: Sessions; limits: SignInLimits; cookies: Cookies; security: SecurityLog },
): void {
  const guarded = async (request: FastifyRequest, reply: FastifyReply, returnTo: unknown, work: () => Promise<string>) => {
    reply.header('cache-control', 'no-store');
    try {
      const seconds = await limits.secondsFor(request.ip);
      if (seconds > 0) {
        reply.header('retry-after', seconds);
        throw new SignInError('TOO_MANY');
      }
      return reply.redirect(await work(), 303);
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      const { reason, message } = error;
      security('sign-in-failed', { requestId: request.id, address: request.ip, reason });
      request.log.warn({ err: error.cause, requestId: request.id, reason }, 'sign-in failed');
      const again = { to: `/auth/sign-in?returnTo=${encodeURIComponent(safeReturnTo(returnTo))}`, label: 'Sign in again' };
      const links = [again, { to: '/', label: 'Go to the first page' }];
      const page = plainPage({ title: 'You are not signed in', text: message, requestId: request.id, links });
      return reply.code(STATUS[reason]).type('text/html; charset=utf-8').send(page);
    }
  };

  app.get<{ Querystring: { returnTo?: unknown } }>('/auth/sign-in', (request, reply) =>
    guarded(request, reply, request.query.returnTo, async () => {
      const { address, sealed } = await signIn.begin(request.query.returnTo);
      cookies.pending.set(reply, sealed, PENDING_SECONDS);
      return address;
    }),
  );

  app.get('/auth/callback', (request, reply) =>
    guarded(request, reply, '/', async () => {
      const sealed = cookies.pending.read(request);
      cookies.pending.clear(reply);
      const origin = { address: request.ip, userAgent: request.headers['user-agent'], replaces: cookies.session.read(request) };
      const asked = new URL(request.url, 'http://atlas.invalid').searchParams;
      const { token, sessionId, principalId, returnTo } = await signIn.finish(asked, sealed, origin);
      cookies.session.set(reply, token, sessions.rules.absoluteMs / 1000);
      security('signed-in', { requestId: request.id, address: request.ip, principalId, subjectId: sessionId });
      return returnTo;
    }),
  );
}
