import { z } from 'zod';
import { partTypes } from '../../../audit/withdrawal.cypher.ts';
import { cypher, defineSystemQuery } from '../../../neo4j/query.ts';

const why = 'taking back an import concerns all it wrote, whoever may see it';
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
  cypher`MATCH (c:Change {importRunId: $run})-[:OF]->(n:Entity) WHERE c.before IS NULL
CALL (n) { RETURN n AS target UNION MATCH (n)-[:${partTypes}]->(target) RETURN target }
MATCH (target)<-[r]-(m:Entity) WHERE NOT type(r) IN ['OF', 'RESTED_ON']
OPTIONAL MATCH (whole:Entity)-[:${partTypes}]->(m)
WITH DISTINCT coalesce(whole, m) AS m WHERE NOT EXISTS { (:Change {importRunId: $run})-[:OF]->(m) }
RETURN m.id AS id, head([label IN labels(m) WHERE label <> 'Entity']) AS label, coalesce(m.name, m.title) AS name ORDER BY name LIMIT 20`,
  blocker,
);

/** What the run wrote and was not taken back yet: the first Change of each record says what it was before, nothing where the run made it. */
export const writtenBy = defineSystemQuery(
  'import-written-by',
  why,
  cypher`MATCH (c:Change {importRunId: $run})-[:OF]->(n:Entity)
WITH n, c ORDER BY c.revision
WITH n, head(collect(c)) AS first
RETURN n.id AS id, first.recordLabel AS label, first.before AS before`,
  z.object({ id: z.string(), label: z.string(), before: z.string().nullable() }),
);
