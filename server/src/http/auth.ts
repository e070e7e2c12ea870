import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OidcProvider } from '../auth/oidc.ts';
import { ensurePrincipal } from '../auth/principals.ts';
import { DEMO_PROVIDER, type Sessions } from '../auth/sessions.ts';
import type { Principal } from '../context.ts';
import { personas } from '../demo/personas.ts';
import type { Executor } from '../neo4j/executor.ts';
import type { SecurityLog } from '../telemetry/security-log.ts';
import { bearerOf } from './bearer.ts';
import type { Cookies } from './cookies.ts';
import type { RateLimits } from './rate-limits.ts';

/** Finds out who sends a request: once a request, however often it is asked. */
export function createPrincipalFinder(sessions: Sessions, cookies: Cookies): (request: FastifyRequest) => Promise<Principal | undefined> {
  const found = new WeakMap<FastifyRequest, Promise<Principal | undefined>>();
  return (request) => {
    const token = cookies.session.read(request);
    if (token === undefined) return Promise.resolve(bearerOf(request));
    let finding = found.get(request);
    if (finding === undefined) {
      finding = sessions.find(token);
      found.set(request, finding);
    }
    return finding;
  };
}

/**
 * Serves what all ways of signing in share: `GET /auth/options` says which there are, `POST /auth/sign-out` ends the session, and in demo mode
 * `POST /auth/demo {"persona":"BROKER"}` signs in as one of the demo's people, whom `GET /auth/demo` names.
 */
export function registerAuth(
  app: FastifyInstance,
  parts: {
    executor: Executor;
    sessions: Sessions;
    cookies: Cookies;
    security: SecurityLog;
    demo: boolean;
    provider: OidcProvider | undefined;
    limits: RateLimits;
  },
): void {
  const { executor, sessions, cookies, security, demo, provider, limits } = parts;
  const demoPeople = () => ({
    isDemo: demo,
    personas: demo ? personas.map(({ persona, name, post, roles }) => ({ persona, name, post, roles })) : [],
  });

  app.get('/auth/demo', demoPeople);
  app.get('/auth/options', () => ({ signIn: provider === undefined ? null : '/auth/sign-in', ...demoPeople() }));

  app.post<{ Body: unknown }>('/auth/demo', async (request, reply) => {
    if (!demo) return reply.code(404).send({ message: 'This Atlas is not a demo: sign in with your own account.' });
    // Each opens a session, which is kept.
    await limits.take(
      { rateKey: request.ip, tell: (event, details) => security(event, { ...details, requestId: request.id, address: request.ip }) },
      'mutations',
    );
    const wanted =
      typeof request.body === 'object' && request.body !== null && 'persona' in request.body ? request.body.persona : undefined;
    const chosen = personas.find((each) => each.persona === wanted);
    if (chosen === undefined) {
      security('sign-in-failed', { requestId: request.id, address: request.ip, reason: 'NO_SUCH_PERSONA' });
      const known = personas.map((each) => each.persona).join(', ');
      return reply
        .code(400)
        .send({ message: `persona: ${JSON.stringify(wanted) ?? 'nothing'} is not one of the demo's people, who are ${known}.` });
    }
    const { post: _, ...principal } = chosen;
    await executor.write('sign-in-persona', (tx) => ensurePrincipal(tx, { ...principal, kind: 'PERSON' }));
    const options = { provider: DEMO_PROVIDER, userAgent: request.headers['user-agent'], replaces: cookies.session.read(request) };
    const { token, sessionId } = await sessions.open(chosen.id, options);
    cookies.session.set(reply, token, sessions.rules.absoluteMs / 1000);
    security('signed-in', { requestId: request.id, address: request.ip, principalId: chosen.id, subjectId: sessionId });
    return { id: chosen.id, persona: chosen.persona, name: chosen.name, roles: chosen.roles };
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const token = cookies.session.read(request);
    const ended = token === undefined ? undefined : await sessions.end(token);
    cookies.session.clear(reply);
    if (ended === undefined) return { next: null };
    security('signed-out', { requestId: request.id, address: request.ip, principalId: ended.principalId, subjectId: ended.id });
    return { next: ended.provider === DEMO_PROVIDER ? null : ((await provider?.endSessionAddress()) ?? null) };
  });
}
