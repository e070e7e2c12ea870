import { z } from 'zod';
import { cypher, defineSystemQuery, type Unguarded } from '../../neo4j/query.ts';

const why = 'what is past its time goes, whoever could see it';
const count = z.object({ count: z.number() });
const drop = (name: string, found: Unguarded) =>
  defineSystemQuery(`old-logs-${name}`, why, cypher`${found} WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS count`, count);

/** Takes away records with their parts and their history. */
const dropRecords = (name: string, found: Unguarded) =>
  defineSystemQuery(
    `old-logs-${name}`,
    why,
    cypher`${found} WITH n LIMIT $limit
CALL (n) { MATCH (n)-[:HAS_FIELD|EVIDENCED_BY]->(part) DETACH DELETE part }
CALL (n) { MATCH (c:Change)-[:OF]->(n) DETACH DELETE c }
DETACH DELETE n RETURN count(*) AS count`,
    count,
  );

/** The condition that somebody has not signed in since `$before`, and holds nothing that would let them act. */
const isGone = (person: string): Unguarded => cypher`${person}.lastSignedInAt < $before AND ${person}.subject IS NOT NULL
  AND NOT EXISTS { MATCH (${person})<-[:GIVEN_TO]-(g:Grant) WHERE coalesce(g.validTo > date($now), true) }
  AND NOT EXISTS { MATCH (t:AccessToken {principalId: ${person}.id}) WHERE t.revokedAt IS NULL AND t.expiresAt > $now }`;

/** What an erasure or a person is said to be by once nobody may know any more who it was. */
export const NO_LONGER_KNOWN = 'Somebody no longer known';

/**
 * What takes away each kind of record the Atlas keeps of its own users, once it is past its time: kept until `$before`. An erasure stays, as the
 * journals know it by its id: who asked for it and why goes. A person who signs in stays as what grants and history point at: their name goes.
 * Of a proposal or a request for information all goes; that something was released is in the log of disclosures for longer.
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
  Grant: dropRecords('grants', cypher`MATCH (n:Grant) WHERE n.validTo < date($before)`),
  Change: dropRecords('history', cypher`MATCH (n:Withdrawn) WHERE NOT EXISTS { MATCH (c:Change)-[:OF]->(n) WHERE c.at >= $before }`),
  Proposal: dropRecords('proposals', cypher`MATCH (n:Proposal) WHERE n.recordedAt < $before`),
  // Before the requests they are of: what one run leaves, the next one finds.
  DisclosedRecord: dropRecords(
    'disclosed',
    cypher`CALL () {
  MATCH (n:DisclosedRecord)-[:IN_REQUEST]->(q:InformationRequest) WHERE q.recordedAt < $before RETURN n
  UNION
  MATCH (n:Withdrawn {recordLabel: 'DisclosedRecord'}) WHERE n.recordedAt < $before RETURN n
}`,
  ),
  InformationRequest: dropRecords(
    'information-requests',
    cypher`MATCH (n:InformationRequest) WHERE n.recordedAt < $before AND NOT EXISTS { (n)<-[:IN_REQUEST]-(:DisclosedRecord) }`,
  ),
  // Before the people they are of, of whom nothing then tells when they signed in.
  Portfolio: dropRecords('portfolios', cypher`MATCH (n:Portfolio)-[:PORTFOLIO_OF]->(p:Principal) WHERE ${isGone('p')}`),
  Principal: defineSystemQuery(
    'old-logs-people',
    why,
    cypher`MATCH (n:Principal) WHERE ${isGone('n')}
WITH n LIMIT $limit
SET n.name = '${NO_LONGER_KNOWN}', n.roles = [], n.councilIds = [], n.organisationIds = [], n.areaIds = [], n.themeIds = []
REMOVE n.email, n.issuer, n.subject, n.persona, n.lastSignedInAt
RETURN count(*) AS count`,
    count,
  ),
} as const;
export type OldLog = keyof typeof oldLogs;
