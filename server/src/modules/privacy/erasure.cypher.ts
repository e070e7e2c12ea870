import { z } from 'zod';
import { pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf } from '../../neo4j/fragments.ts';
import { model, type NodeModel } from '../../neo4j/model.ts';
import { cypher, defineQuery, defineSystemQuery, visible } from '../../neo4j/query.ts';
import { SAID_FOR_GOOD, type SaidForGood } from './naming.ts';
import { TOMBSTONE } from './tombstone.ts';

const count = z.object({ count: z.number() });
const why = 'what is known of a person goes wherever it is, whoever may see it; permission is settled by the service';

/** A person, or what is left of one that was taken out: its history still tells of them. Holds it. */
export const lockSubject = defineQuery(
  'erasure-lock-subject',
  cypher`CALL () {
  MATCH (n:Entity {id: $id}) WHERE n:Person RETURN n
  UNION
  MATCH (n:Withdrawn {id: $id}) WHERE n.recordLabel = 'Person' RETURN n
}
WITH n WHERE ${visible('n')}
SET n.lock = true REMOVE n.lock
RETURN n.revision AS revision, n.ownerId AS ownerId`,
  z.object({ revision: z.number(), ownerId: z.string().nullable() }),
);

/**
 * The person and all that is held of how to reach them in private, by whichever council, taken out or not, each with its whole history; of the id
 * of a private contact, that alone.
 */
export const recordsOfSubject = defineQuery(
  'erasure-records-of-subject',
  cypher`CALL () {
  MATCH (n:Entity {id: $id}) WHERE n:Person RETURN n
  UNION
  MATCH (n:Withdrawn {id: $id}) WHERE n.recordLabel = 'Person' RETURN n
  UNION
  MATCH (n:Entity {id: $id}) WHERE n:PersonalContact RETURN n
  UNION
  MATCH (n:Withdrawn {id: $id}) WHERE n.recordLabel = 'PersonalContact' RETURN n
  UNION
  MATCH (:Entity {id: $id})<-[:ABOUT]-(n:PersonalContact) RETURN n
  UNION
  MATCH (n:Withdrawn)-[:RESTED_ON]->({id: $id}) WHERE n.recordLabel = 'PersonalContact' RETURN n
}
SET n.lock = true REMOVE n.lock
WITH n ORDER BY n.id
RETURN n.id AS id, coalesce(n.recordLabel, CASE WHEN n:Person THEN 'Person' ELSE 'PersonalContact' END) AS label, n:Withdrawn AS isWithdrawn,
  n.revision AS revision, ${visible('n')} AS isSeen,
  COLLECT { MATCH (c:Change)-[:OF]->(n) RETURN c {.id, .revision, .before, .after, .why, .batchId} ORDER BY c.revision } AS changes`,
  z.object({
    id: z.string(),
    label: z.enum(['Person', 'PersonalContact']),
    isWithdrawn: z.boolean(),
    revision: z.number(),
    isSeen: z.boolean(),
    changes: z.array(
      z.object({
        id: z.string(),
        revision: z.number(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        why: z.string().nullable(),
        batchId: z.string().nullable(),
      }),
    ),
  }),
);
export type SubjectRecord = z.infer<typeof recordsOfSubject.row>;

const saidLabels = Object.keys(SAID_FOR_GOOD) as SaidForGood[];
const textsOf = (of: 'own' | 'fields') =>
  [...new Set(Object.values(SAID_FOR_GOOD).flatMap((texts) => texts[of]))].map((name) => `.${name}`).join(', ');
const listOf = (names: readonly string[]) => `[${[...new Set(names)].map((name) => `'${name}'`).join(', ')}]`;

/**
 * What was said for good, or is held by requests for information, with one of `$names` (in lower case) or of the ids of a person and what is held of
 * how to reach them, `$ids`, in it, then or now, taken out or not, each with its history. `$names` are looked for as they come; whether they are
 * words of their own is for whoever reads on. What a change began with another ended with, so that each text is read once. Holds it.
 */
export const saidOfSubject = defineQuery(
  'erasure-said-of-subject',
  cypher`CALL () {
  MATCH (n:${saidLabels.join('|')}) RETURN n, head([label IN labels(n) WHERE label <> 'Entity']) AS label
  UNION
  MATCH (n:Withdrawn) WHERE n.recordLabel IN ${listOf(saidLabels)} RETURN n, n.recordLabel AS label
}
WITH n, label WHERE EXISTS { (c:Change)-[:OF]->(n)
  WHERE any(id IN $ids WHERE c.after CONTAINS id) OR any(name IN $names WHERE toLower(c.after) CONTAINS name OR toLower(c.why) CONTAINS name) }
SET n.lock = true REMOVE n.lock
WITH n, label ORDER BY n.id
RETURN n.id AS id, label, ${visible('n')} AS isSeen, n {${textsOf('own')}} AS own,
  [(n)-[:HAS_FIELD|EVIDENCED_BY]->(f:DisclosedField|Evidence) | f {.id, ${textsOf('fields')}}] AS fields,
  COLLECT { MATCH (c:Change)-[:OF]->(n) RETURN c {.id, .before, .after, .why, .batchId} ORDER BY c.revision } AS changes`,
  z.object({
    id: z.string(),
    label: z.enum(saidLabels),
    isSeen: z.boolean(),
    own: z.record(z.string(), z.string().nullable()),
    fields: z.array(z.record(z.string(), z.string().nullable())),
    changes: z.array(
      z.object({
        id: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        why: z.string().nullable(),
        batchId: z.string().nullable(),
      }),
    ),
  }),
);
export type SaidOfSubject = z.infer<typeof saidOfSubject.row>;

/** What still needs the person: follow-ups they are to do and organisations they look after, on `$today`. */
export const holdsOnSubject = defineQuery(
  'erasure-holds',
  cypher`CALL () {
  MATCH (:Entity {id: $id})<-[:ASSIGNED_TO]-(n:FollowUp) WHERE n.doneOn IS NULL RETURN n, 'FollowUp' AS label, n.text AS what
  UNION
  MATCH (:Entity {id: $id})<-[:HELD_BY]-(n:Stewardship)-[:ABOUT]->(o) WHERE coalesce(n.validTo > $today, true) RETURN n, 'Stewardship' AS label, o.name AS what
}
WITH n, label, what, ${visible('n')} AS isSeen
RETURN n.id AS id, label, CASE WHEN isSeen THEN what END AS what, isSeen ORDER BY label, id`,
  z.object({ id: z.string(), label: z.string(), what: z.string().nullable(), isSeen: z.boolean() }),
);

const texts = Object.entries<NodeModel>(model)
  .filter(([label]) => label !== 'Person' && label !== 'PersonalContact' && label !== 'DisclosedField' && !(label in SAID_FOR_GOOD))
  .map(
    ([label, { properties }]) => [label, Object.entries(properties).flatMap(([name, type]) => (type === 'string' ? [name] : []))] as const,
  )
  .filter(([, names]) => names.length > 0);
const textLabels = texts.map(([label]) => label).join('|');
/** Properties that may hold what somebody wrote; `searchText` and `sortName` say again what others say. */
export const textProperties = [...new Set(texts.flatMap(([, names]) => names))].filter(
  (name) => !['searchText', 'sortName'].includes(name),
);

/** Records and parts of records whose text has one of `$names` (in lower case) in it: 200 at most. */
export const mentionsOf = defineQuery(
  'erasure-mentions',
  cypher`MATCH (n:${textLabels}) WHERE ${visible('n')} AND NOT EXISTS { (n)<-[:EVIDENCED_BY]-(:Proposal) }
WITH n, [name IN $texts WHERE any(one IN $names WHERE toLower(toStringOrNull(n[name])) CONTAINS one)] AS fields
WHERE size(fields) > 0
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS label, fields ORDER BY label, id LIMIT 200`,
  z.object({ id: z.string(), label: z.string(), fields: z.array(z.string()) }),
);

/** Writes the history again as it is to be. */
export const rewriteChanges = defineSystemQuery(
  'erasure-rewrite-changes',
  why,
  cypher`UNWIND $rows AS row MATCH (c:Entity {id: row.id}) WHERE c:Change
SET c.before = row.before, c.after = row.after, c.why = row.why RETURN count(*) AS count`,
  count,
);

/** What was said on the way of other records: a reason stands on all that one edit wrote. */
export const dropReasons = defineSystemQuery(
  'erasure-drop-reasons',
  why,
  cypher`UNWIND $batches AS batch MATCH (c:Change {batchId: batch})
WHERE any(name IN $names WHERE toLower(c.why) CONTAINS name) REMOVE c.why RETURN count(*) AS count`,
  count,
);

/** What a node keeps of itself, whatever else goes. */
const own =
  '.id, .ownerId, .visibility, .partyIds, .sharedWith, .restrictedTo, .deniedTo, .readers, .isIllustrative, .recordedAt, .fingerprint, revision: n.revision + 1';
const stone = Object.entries(TOMBSTONE)
  .map(([name, value]) => `${name}: ${typeof value === 'string' ? `'${value}'` : String(value)}`)
  .join(', ');

/** Leaves of the records nothing but whose they are, a revision on, so that nobody writes back what they still have before them. */
export const emptyRecords = defineSystemQuery(
  'erasure-empty-records',
  why,
  cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.recordId})
CALL (n) { MATCH (n)-[:EVIDENCED_BY]->(e:Evidence) DETACH DELETE e }
FOREACH (_ IN CASE WHEN n:Person THEN [1] ELSE [] END | SET n = n {${own}, ${stone}})
FOREACH (_ IN CASE WHEN n:PersonalContact THEN [1] ELSE [] END | SET n = n {${own}})
CREATE (c:Entity:Change)-[:OF]->(n) SET c = row, c += $all, c.revision = n.revision
RETURN count(*) AS count`,
  count,
);

/** Empties what requests for information hold of the person: of the `$records`, what leads to `$ids`. */
export const emptyDisclosed = defineSystemQuery(
  'erasure-empty-disclosed',
  why,
  cypher`UNWIND $records AS id MATCH (d:Entity {id: id})-[:HAS_FIELD]->(f:DisclosedField)
WHERE d.recordId IN $ids OR any(one IN f.subjectIds WHERE one IN $ids)
SET f.value = $erased REMOVE f.reason, f.reviewNote
FOREACH (_ IN CASE WHEN d.recordId IN $ids AND d.recordName IS NOT NULL THEN [1] ELSE [] END | SET d.recordName = $erased)
RETURN count(*) AS count`,
  count,
);

/** Writes what was said again as it is to be: texts of records, and of their parts, by id. */
export const rewriteSaid = defineSystemQuery(
  'erasure-rewrite-said',
  why,
  cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.texts RETURN count(*) AS count`,
  count,
);

export const recordErasure = defineSystemQuery(
  'erasure-record',
  why,
  cypher`MERGE (e:Erasure {id: $erasure.id}) SET e = $erasure RETURN count(*) AS count`,
  count,
);

export const erasuresKnown = defineSystemQuery(
  'erasure-known',
  'compares the journal with the store',
  cypher`MATCH (e:Erasure) WHERE e.id IN $ids RETURN e.id AS id`,
  z.object({ id: z.string() }),
);

/** Every erasure, as the journal tells of it. */
export const allErasures = defineSystemQuery(
  'erasure-all',
  'compares the journal with the store',
  cypher`MATCH (e:Erasure) RETURN e.id AS id, e.recordId AS recordId, e.at AS at ORDER BY e.at, e.id`,
  z.object({ id: z.string(), recordId: z.string(), at: z.string() }),
);

/** Whose a person is, for what is told of their erasure. */
export const ownerOfSubject = defineSystemQuery(
  'erasure-owner',
  why,
  cypher`CALL () { MATCH (n:Entity {id: $id}) RETURN n UNION MATCH (n:Withdrawn {id: $id}) RETURN n } RETURN n.ownerId AS ownerId`,
  z.object({ ownerId: z.string().nullable() }),
);

export const erasureRow = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  recordId: z.string(),
});
export type ErasureRow = z.infer<typeof erasureRow>;
export const erasureKeyset = new Keyset('DESC', { expression: 'e.at', type: 'datetime' }, { expression: 'e.id', type: 'string' });

export function erasuresPage(goesOn: boolean) {
  return defineQuery(
    'erasures-page',
    cypher`MATCH (e:Erasure) WHERE ${allOf(visible('e'), ...(goesOn ? [erasureKeyset.isAfter] : []))}
WITH e ORDER BY ${erasureKeyset.order} LIMIT $limit
RETURN e {.id, .at, .by, .reason, .recordId} AS node, ${erasureKeyset.values} AS cursor`,
    pageRow(erasureRow),
  );
}

export const erasuresCount = defineQuery('erasures-count', cypher`MATCH (e:Erasure) WHERE ${visible('e')} RETURN count(*) AS count`, count);
