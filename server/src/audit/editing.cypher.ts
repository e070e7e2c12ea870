import { z } from 'zod';
import { wholeVisible } from '../neo4j/fragments.ts';
import { cypher, defineQuery, defineSystemQuery, visible } from '../neo4j/query.ts';

/** Takes the record's lock, so that what is read of it here is what is written over. */
export const lockRecord = defineQuery(
  'editing-lock-record',
  cypher`MATCH (n:Entity {id: $id}) WHERE ${visible('n')} AND ${wholeVisible('n')}
SET n.lock = true REMOVE n.lock
WITH n MATCH (c:Change {recordId: n.id, revision: n.revision})-[:OF]->(n)
RETURN labels(n) AS labels, n.revision AS revision, n.ownerId AS ownerId, n.fingerprint AS fingerprint, c.after AS snapshot`,
  z.object({
    labels: z.array(z.string()),
    revision: z.number(),
    ownerId: z.string().nullable(),
    fingerprint: z.string().nullable(),
    snapshot: z.string(),
  }),
);

/** What an input speaks of by id: what it is, and how it is called. */
export const referredTo = defineQuery(
  'editing-referred-to',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE ${visible('n')} AND ${wholeVisible('n')}
RETURN id, labels(n) AS labels, coalesce(n.name, n.title, n.label, id) AS name, coalesce(n.isIllustrative, false) AS isIllustrative`,
  z.object({ id: z.string(), labels: z.array(z.string()), name: z.string(), isIllustrative: z.boolean() }),
);

/** Which of these the reader may see. */
export const seenOf = defineQuery(
  'editing-seen-of',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE ${visible('n')} RETURN id`,
  z.object({ id: z.string() }),
);

const reach = z.object({ liesNowhere: z.boolean(), areas: z.array(z.string()) });

/** The condition that one of two areas is the other, or was ever inside it. */
const touches = cypher`(own = asked OR EXISTS { (own)-[:WITHIN]->{1,8}(asked) } OR EXISTS { (asked)-[:WITHIN]->{1,8}(own) })`;

/** Which of `$areas` a record lies in or covers: itself where it is an area, else where it leads. */
export const areasReached = defineSystemQuery(
  'editing-areas-reached',
  'asked of a record that the reader has loaded already, for a rule about it',
  cypher`MATCH (n:Entity {id: $id})
WITH n, [(n)-->(a:Area) WHERE NOT n:Area | a] + CASE WHEN n:Area THEN [n] ELSE [] END AS places
RETURN size(places) = 0 AS liesNowhere,
  [asked IN COLLECT { UNWIND $areas AS id MATCH (a:Entity {id: id}) RETURN a } WHERE any(own IN places WHERE ${touches}) | asked.id] AS areas`,
  reach,
);

/** The same of areas by their ids, for a record that is not written yet. */
export const areasReachedFrom = defineSystemQuery(
  'editing-areas-reached-from',
  'asked of areas that the reader was shown already, for a rule about them',
  cypher`WITH COLLECT { UNWIND $ids AS id MATCH (a:Entity {id: id}) RETURN a } AS places
RETURN size($ids) = 0 AS liesNowhere,
  [asked IN COLLECT { UNWIND $areas AS id MATCH (a:Entity {id: id}) RETURN a } WHERE any(own IN places WHERE ${touches}) | asked.id] AS areas`,
  reach,
);

/** Makes others who are about to write round the same records wait. In the order of ids, so that two never wait for each other. */
export const lockAll = defineSystemQuery(
  'editing-lock-all',
  'keeps two edits of the same facts apart; nothing is read',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n.lock = true REMOVE n.lock RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);

/** Makes others who claim the same name wait: for what no record stands for, such as a number that one record may have. */
export const claimName = defineSystemQuery(
  'editing-claim-name',
  'only a name is held; nothing is read',
  cypher`MERGE (l:EditLock {name: $name}) SET l.lock = true REMOVE l.lock RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);

/** Notes that a request with this key was made; the first to come keeps it. */
export const claimKey = defineSystemQuery(
  'editing-claim-key',
  'a request is only found by the key of whoever made it',
  cypher`MERGE (r:EditRequest {key: $key})
ON CREATE SET r.digest = $digest, r.at = datetime()
SET r.lock = true REMOVE r.lock
RETURN r.digest AS digest, r.recordId AS recordId, r.changeId AS changeId`,
  z.object({ digest: z.string(), recordId: z.string().nullable(), changeId: z.string().nullable() }),
);

export const settleKey = defineSystemQuery(
  'editing-settle-key',
  'a request is only found by the key of whoever made it',
  cypher`MATCH (r:EditRequest {key: $key}) SET r.recordId = $recordId, r.changeId = $changeId RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);
