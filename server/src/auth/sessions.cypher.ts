import { z } from 'zod';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';

const why = 'sessions say who a reader is, so they come before any reader';

const principal = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  councilIds: z.array(z.string()),
  organisationIds: z.array(z.string()),
  areaIds: z.array(z.string()),
  themeIds: z.array(z.string()),
});

export const createSession = defineSystemQuery(
  'session-create',
  why,
  cypher`MERGE (p:Principal {id: $principal.id})
SET p:Entity, p += $principal
WITH p
CREATE (s:Session {id: $id, tokenHash: $tokenHash, principalId: p.id, createdAt: $at, lastUsedAt: $at, expiresAt: $expiresAt})
RETURN s.id AS id`,
  z.object({ id: z.string() }),
);

export const sessionPrincipal = defineSystemQuery(
  'session-principal',
  why,
  cypher`MATCH (s:Session {tokenHash: $tokenHash}) WHERE s.expiresAt > $now
MATCH (p:Principal {id: s.principalId})
RETURN p {.id, .name, roles: coalesce(p.roles, []), councilIds: coalesce(p.councilIds, []), organisationIds: coalesce(p.organisationIds, []),
  areaIds: coalesce(p.areaIds, []), themeIds: coalesce(p.themeIds, [])} AS principal`,
  z.object({ principal }),
);

export const endSession = defineSystemQuery(
  'session-end',
  why,
  cypher`MATCH (s:Session {tokenHash: $tokenHash}) DELETE s RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);

export const dropExpiredSessions = defineSystemQuery(
  'sessions-drop-expired',
  why,
  cypher`MATCH (s:Session) WHERE s.expiresAt <= $now DELETE s RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);
