import { z } from 'zod';
import { cypher, defineSystemQuery } from '../../neo4j/query.ts';

const why = 'sessions are nobody’s records: each statement names the person whose they are';

const session = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  idleExpiresAt: z.string(),
  userAgent: z.string(),
});
export type SessionRow = z.infer<typeof session>;

export const sessionsOf = defineSystemQuery(
  'account-sessions',
  why,
  cypher`MATCH (s:Session {principalId: $principalId}) WHERE s.expiresAt > $now AND s.idleExpiresAt > $now
RETURN s {.id, .createdAt, .lastSeenAt, .idleExpiresAt, .userAgent} AS session ORDER BY s.lastSeenAt DESC, s.id`,
  z.object({ session }),
);

export const endSessionOf = defineSystemQuery(
  'account-session-end',
  why,
  cypher`MATCH (s:Session {principalId: $principalId, id: $id}) WITH s, s.id AS id DELETE s RETURN id`,
  z.object({ id: z.string() }),
);

export const endOtherSessionsOf = defineSystemQuery(
  'account-sessions-end-others',
  why,
  cypher`MATCH (s:Session {principalId: $principalId}) WHERE s.id <> $kept WITH s, s.id AS id DELETE s RETURN id`,
  z.object({ id: z.string() }),
);
