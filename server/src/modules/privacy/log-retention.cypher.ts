import { z } from 'zod';
import { cypher, defineSystemQuery, type Unguarded } from '../../neo4j/query.ts';

const why = 'what is past its time goes, whoever could see it';
const count = z.object({ count: z.number() });
const drop = (name: string, found: Unguarded) =>
  defineSystemQuery(`old-logs-${name}`, why, cypher`${found} WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS count`, count);

/** What an erasure or a person is said to be by once nobody may know any more who it was. */
export const NO_LONGER_KNOWN = 'Somebody no longer known';

/**
 * What takes away each kind of record the Atlas keeps of its own users, once it is past its time: kept until `$before`. An erasure stays, as the
 * journals know it by its id: who asked for it and why goes. A person who signs in stays as what grants and history point at: their name goes.
 */
export const oldLogs = {
  Session: drop('sessions', cypher`MATCH (n:Session) WHERE n.expiresAt < $before OR n.idleExpiresAt < $before`),
  AccessToken: drop('tokens', cypher`MATCH (n:AccessToken) WHERE coalesce(n.revokedAt < $before, false) OR n.expiresAt < $before`),
  SignInAttempts: drop('sign-ins', cypher`MATCH (n:SignInAttempts) WHERE n.expiresAt < $before`),
  EditRequest: drop('requests', cypher`MATCH (n:EditRequest) WHERE n.at < $before`),
  PersonalRead: drop('reads', cypher`MATCH (n:PersonalRead) WHERE n.at < $before`),
  Disclosure: drop('disclosures', cypher`MATCH (n:Disclosure) WHERE n.at < $before`),
  Erasure: defineSystemQuery(
    'old-logs-erasures',
    why,
    cypher`MATCH (n:Erasure) WHERE n.at < $before AND n.principalId <> 'system' WITH n LIMIT $limit
SET n.principalId = 'system', n.by = '${NO_LONGER_KNOWN}', n.reason = 'No longer kept' RETURN count(*) AS count`,
    count,
  ),
  Grant: defineSystemQuery(
    'old-logs-grants',
    why,
    cypher`MATCH (n:Grant) WHERE n.validTo < date($before) WITH n LIMIT $limit
OPTIONAL MATCH (c:Change)-[:OF]->(n)
WITH n, collect(c) AS changes FOREACH (c IN changes | DETACH DELETE c) DETACH DELETE n RETURN count(*) AS count`,
    count,
  ),
  Change: defineSystemQuery(
    'old-logs-history',
    why,
    cypher`MATCH (n:Withdrawn) WHERE NOT EXISTS { MATCH (c:Change)-[:OF]->(n) WHERE c.at >= $before } WITH n LIMIT $limit
OPTIONAL MATCH (c:Change)-[:OF]->(n)
WITH n, collect(c) AS changes FOREACH (c IN changes | DETACH DELETE c) DETACH DELETE n RETURN count(*) AS count`,
    count,
  ),
  Principal: defineSystemQuery(
    'old-logs-people',
    why,
    cypher`MATCH (n:Principal) WHERE n.lastSignedInAt < $before AND n.subject IS NOT NULL
  AND NOT EXISTS { MATCH (n)<-[:GIVEN_TO]-(g:Grant) WHERE coalesce(g.validTo > date($now), true) }
  AND NOT EXISTS { MATCH (t:AccessToken {principalId: n.id}) WHERE t.revokedAt IS NULL AND t.expiresAt > $now }
WITH n LIMIT $limit
SET n.name = '${NO_LONGER_KNOWN}', n.roles = [], n.councilIds = [], n.organisationIds = [], n.areaIds = [], n.themeIds = []
REMOVE n.email, n.issuer, n.subject, n.persona, n.lastSignedInAt
RETURN count(*) AS count`,
    count,
  ),
} as const;
export type OldLog = keyof typeof oldLogs;
