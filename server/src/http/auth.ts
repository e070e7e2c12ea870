import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { closeSession, findPrincipal, openSession, SESSION_SECONDS } from '../auth/sessions.ts';
import type { Principal } from '../context.ts';
import { personas } from '../demo/personas.ts';
import type { Executor } from '../neo4j/executor.ts';

const COOKIE = 'atlas_session';

/** Finds out who sends a request: once a request, however often it is asked. */
export function createPrincipalFinder(executor: Executor): (request: FastifyRequest) => Promise<Principal | undefined> {
  const found = new WeakMap<FastifyRequest, Promise<Principal | undefined>>();
  return (request) => {
    const token = request.cookies[COOKIE];
    if (token === undefined) return Promise.resolve(undefined);
    let finding = found.get(request);
    if (finding === undefined) {
      finding = findPrincipal(executor, token);
      found.set(request, finding);
    }
    return finding;
  };
}

/** True where the browser sends the session along, whoever made it send the request. */
export const carriesSession = (request: FastifyRequest): boolean => request.cookies[COOKIE] !== undefined;

/**
 * Serves sign-in and sign-out. `POST /auth/demo {"persona":"BROKER"}` signs in as one of the demo's people, in demo mode only;
 * `GET /auth/demo` says who they are.
 */
export function registerAuth(
  app: FastifyInstance,
  { executor, demo, secure }: { executor: Executor; demo: boolean; secure: boolean },
): void {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const signOut = async (request: FastifyRequest, reply: FastifyReply) => {
    const token = request.cookies[COOKIE];
    if (token !== undefined) await closeSession(executor, token);
    reply.clearCookie(COOKIE, cookie);
  };

  app.get('/auth/demo', () => ({
    isDemo: demo,
    personas: demo ? personas.map(({ persona, name, post, roles }) => ({ persona, name, post, roles })) : [],
  }));

  app.post<{ Body: unknown }>('/auth/demo', async (request, reply) => {
    if (!demo) return reply.code(404).send({ message: 'This Atlas is not a demo: sign in with your own account.' });
    const wanted =
      typeof request.body === 'object' && request.body !== null && 'persona' in request.body ? request.body.persona : undefined;
    const chosen = personas.find((each) => each.persona === wanted);
    if (chosen === undefined) {
      const known = personas.map((each) => each.persona).join(', ');
      return reply
        .code(400)
        .send({ message: `persona: ${JSON.stringify(wanted) ?? 'nothing'} is not one of the demo's people, who are ${known}.` });
    }
    await signOut(request, reply);
    const { post: _, ...principal } = chosen;
    const token = await openSession(executor, { ...principal, kind: 'PERSON' });
    reply.setCookie(COOKIE, token, { ...cookie, maxAge: SESSION_SECONDS });
    return { id: chosen.id, persona: chosen.persona, name: chosen.name, roles: chosen.roles };
  });

  app.post('/auth/sign-out', async (request, reply) => {
    await signOut(request, reply);
    return reply.code(204).send();
  });
}
