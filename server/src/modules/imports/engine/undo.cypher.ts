import { z } from 'zod';
import { cypher, defineSystemQuery } from '../../../neo4j/query.ts';

const why = 'taking back an import concerns all it wrote, whoever may see it';
const count = z.object({ count: z.number() });
const blocker = z.object({ id: z.string(), label: z.string(), name: z.string().nullable() });

/** Records the run wrote that somebody or something else has changed since. */
export const changedSince = defineSystemQuery(
  'import-changed-since',
  why,
  cypher`MATCH (c:Change {importRunId: $run})-[:OF]->(n)
WITH n, max(c.revision) AS last WHERE n.revision > last
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS label, coalesce(n.name, n.title) AS name ORDER BY name LIMIT 20`,
  blocker,
);

/** Records that other work has come to rest on: they lead to something the run created. */
export const restingOn = defineSystemQuery(
  'import-resting-on',
  why,
  cypher`MATCH (c:Change {importRunId: $run, action: 'CREATED'})-[:OF]->(n)<-[r]-(m:Entity) WHERE type(r) <> 'OF'
OPTIONAL MATCH (whole:Entity)-[:EVIDENCED_BY|HAS_STAGE|HAS_STATE]->(m)
WITH DISTINCT coalesce(whole, m) AS m WHERE NOT EXISTS { (:Change {importRunId: $run})-[:OF]->(m) }
RETURN m.id AS id, head([label IN labels(m) WHERE label <> 'Entity']) AS label, coalesce(m.name, m.title) AS name ORDER BY name LIMIT 20`,
  blocker,
);

/** What the run wrote: the first Change of each record says whether it made it, and what it was before. */
export const writtenBy = defineSystemQuery(
  'import-written-by',
  why,
  cypher`MATCH (c:Change {importRunId: $run})-[:OF]->(n)
WITH n, c ORDER BY c.revision
WITH n, head(collect(c)) AS first
RETURN n.id AS id, first.recordLabel AS label, first.action AS action, first.before AS before`,
  z.object({ id: z.string(), label: z.string(), action: z.string(), before: z.string().nullable() }),
);

/** Takes records out; the history keeps that they were there and what they said. */
export const withdraw = defineSystemQuery(
  'import-withdraw',
  why,
  cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.recordId})
MATCH (last:Change {recordId: row.recordId, revision: n.revision})-[:OF]->(n)
CREATE (c:Entity:Change) SET c = row, c.revision = n.revision + 1, c.before = last.after, c.at = datetime(), c.recordLabel = last.recordLabel
WITH n
OPTIONAL MATCH (n)-[:IDENTIFIED_BY|EVIDENCED_BY|HAS_STATE|HAS_STAGE]->(part)
DETACH DELETE part
WITH DISTINCT n
DETACH DELETE n
RETURN count(*) AS count`,
  count,
);
