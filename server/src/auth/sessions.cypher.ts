import { VIEWABLES } from '@atlas/shared/permissions';
import { z } from 'zod';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';
import { principalAs, principalRow } from './principals.cypher.ts';

const why = 'sessions say who a reader is, so they come before any reader';
const counted = z.object({ count: z.number() });

export const createSession = defineSystemQuery(
  'session-create',
  why,
  cypher`CREATE (s:Session {id: $id, tokenHash: $tokenHash, principalId: $principalId, provider: $provider, userAgent: $userAgent,
  createdAt: $at, lastSeenAt: $at, idleExpiresAt: $idleExpiresAt, expiresAt: $expiresAt})
RETURN s.id AS id`,
  z.object({ id: z.string() }),
);

export const sessionPrincipal = defineSystemQuery(
  'session-principal',
  why,
  cypher`MATCH (s:Session {tokenHash: $tokenHash}) WHERE s.expiresAt > $now AND s.idleExpiresAt > $now
MATCH (p:Principal {id: s.principalId})
RETURN s.id AS sessionId, s.provider AS provider, s.lastSeenAt AS lastSeenAt, ${principalAs('p')} AS principal,
  s.viewAs AS viewAs, s.viewAsOrganisationId AS viewAsOrganisationId`,
  z.object({
    sessionId: z.string(),
    provider: z.string(),
    lastSeenAt: z.string(),
    principal: principalRow,
    viewAs: z.enum(VIEWABLES).nullable(),
    viewAsOrganisationId: z.string().nullable(),
  }),
);

/** Several requests at once touch a session once. It never lasts longer than it was given at sign-in. */
export const touchSession = defineSystemQuery(
  'session-touch',
  why,
  cypher`MATCH (s:Session {id: $id}) WHERE s.lastSeenAt < $before
SET s.lastSeenAt = $at, s.idleExpiresAt = CASE WHEN s.expiresAt < $idleExpiresAt THEN s.expiresAt ELSE $idleExpiresAt END
RETURN count(s) AS count`,
  counted,
);

/** From now on the session sees as another would; as its own person where `$viewAs` is null. */
export const setViewAs = defineSystemQuery(
  'session-view-as',
  why,
  cypher`MATCH (s:Session {id: $id}) SET s.viewAs = $viewAs, s.viewAsOrganisationId = $organisationId RETURN count(s) AS count`,
  counted,
);

export const endSession = defineSystemQuery(
  'session-end',
  why,
  cypher`MATCH (s:Session {tokenHash: $tokenHash})
WITH s, s.id AS id, s.principalId AS principalId, s.provider AS provider
DELETE s RETURN id, principalId, provider`,
  z.object({ id: z.string(), principalId: z.string(), provider: z.string() }),
);

export const dropExpiredSessions = defineSystemQuery(
  'sessions-drop-expired',
  why,
  cypher`MATCH (s:Session) WHERE s.expiresAt <= $now DELETE s RETURN count(*) AS count`,
  counted,
);
