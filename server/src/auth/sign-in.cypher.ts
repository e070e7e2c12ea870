import { z } from 'zod';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';

const why = 'whoever signs in is no reader yet';

/** What the provider says of somebody is taken anew at each sign-in. */
export const keepPerson = defineSystemQuery(
  'sign-in-person',
  why,
  cypher`MERGE (p:Principal {id: $id})
SET p:Entity, p.kind = 'PERSON', p.issuer = $issuer, p.subject = $subject, p.name = $name, p.email = $email, p.roles = $roles, p.lastSignedInAt = $at, p += $access
RETURN p.id AS id`,
  z.object({ id: z.string() }),
);

/** Counts one more; a count whose time is over begins again. */
export const countAttempt = defineSystemQuery(
  'sign-in-count',
  why,
  cypher`MERGE (a:SignInAttempts {key: $key})
ON CREATE SET a.count = 0, a.expiresAt = $until
WITH a, a.expiresAt <= $now AS isOver
SET a.count = CASE WHEN isOver THEN 1 ELSE a.count + 1 END, a.expiresAt = CASE WHEN isOver THEN $until ELSE a.expiresAt END
RETURN a.count AS count`,
  z.object({ count: z.number() }),
);

export const attempts = defineSystemQuery(
  'sign-in-attempts',
  why,
  cypher`MATCH (a:SignInAttempts {key: $key}) WHERE a.expiresAt > $now RETURN a.count AS count, a.expiresAt AS expiresAt`,
  z.object({ count: z.number(), expiresAt: z.string() }),
);

export const dropOldAttempts = defineSystemQuery(
  'sign-in-attempts-drop',
  why,
  cypher`MATCH (a:SignInAttempts) WHERE a.expiresAt <= $now DELETE a RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);
