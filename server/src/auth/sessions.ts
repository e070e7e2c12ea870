import { createHash, randomBytes } from 'node:crypto';
import type { Principal } from '../context.ts';
import type { Executor } from '../neo4j/executor.ts';
import { newId } from '../neo4j/ids.ts';
import { toNeo4jDateTime } from '../neo4j/values.ts';
import * as query from './sessions.cypher.ts';

/** How long a session lasts, in seconds: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/**
 * Signs somebody in; drops sessions that have run out.
 * @returns the token for the cookie; the store keeps only its hash
 */
export async function openSession(executor: Executor, principal: Principal & { kind: string; persona?: string }): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const [at, expiresAt] = [toNeo4jDateTime(now), toNeo4jDateTime(new Date(now.getTime() + SESSION_SECONDS * 1000))];
  await executor.write('session-open', async (tx) => {
    await tx.run(query.dropExpiredSessions, { now: at });
    await tx.run(query.createSession, { principal, id: newId(), tokenHash: hashOf(token), at, expiresAt });
  });
  return token;
}

/** Whoever this token was given to, undefined where it has run out, was ended, or never was. */
export async function findPrincipal(executor: Executor, token: string): Promise<Principal | undefined> {
  const [row] = await executor.system(query.sessionPrincipal, { tokenHash: hashOf(token), now: toNeo4jDateTime(new Date()) });
  return row?.principal;
}

/** Signs out. */
export async function closeSession(executor: Executor, token: string): Promise<void> {
  await executor.write('session-close', (tx) => tx.run(query.endSession, { tokenHash: hashOf(token) }));
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
