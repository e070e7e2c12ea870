import { z } from 'zod';
import { model, type NodeModel } from '../neo4j/model.ts';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';
import { partTypes } from './withdrawal.cypher.ts';

const why = 'the check reads all that is kept and its whole history, whoever may see it';
const labels = Object.entries<NodeModel>(model);
const anyOf = (kept: boolean, variable: string) =>
  labels
    .filter(([, node]) => node.kept === kept)
    .map(([label]) => `${variable}:${label}`)
    .join(' OR ');

const values = z.record(z.string(), z.unknown());
const link = z.object({ type: z.string(), to: z.string().nullable(), properties: values });
const change = z.object({ revision: z.number(), before: z.string().nullable(), after: z.string().nullable() });
const history = '[(n)<-[:OF]-(c:Change) | c {.revision, .before, .after}] AS changes';

export const countKept = defineSystemQuery(
  'check-count-kept',
  why,
  cypher`MATCH (n:Entity) WHERE ${anyOf(true, 'n')} RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);

/** Records in the order of their ids, each with all it has and its whole history. */
export const keptAfter = defineSystemQuery(
  'check-kept-after',
  why,
  cypher`MATCH (n:Entity) WHERE n.id > $after AND (${anyOf(true, 'n')})
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
  [(n)-[r]->(m:Entity) WHERE NOT type(r) IN $partTypes | {type: type(r), to: m.id, properties: properties(r)}] AS links,
  [(n)-[r]->(p:Entity) WHERE type(r) IN $partTypes | {relationship: type(r), labels: labels(p), properties: properties(p),
    links: [(p)-[l]->(q:Entity) | {type: type(l), to: q.id, properties: properties(l)}]}] AS parts,
  ${history}`,
  z.object({
    id: z.string(),
    labels: z.array(z.string()),
    properties: values,
    links: z.array(link),
    parts: z.array(z.object({ relationship: z.string(), labels: z.array(z.string()), properties: values, links: z.array(link) })),
    changes: z.array(change),
  }),
);
export type KeptRow = z.infer<typeof keptAfter.row>;

export const withdrawnAfter = defineSystemQuery(
  'check-withdrawn-after',
  why,
  cypher`MATCH (n:Withdrawn) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, n.recordLabel AS label, n.revision AS revision, ${history}`,
  z.object({ id: z.string(), label: z.string(), revision: z.number(), changes: z.array(change) }),
);

/** Parts that belong to no record, and changes of none. */
export const strays = defineSystemQuery(
  'check-strays',
  why,
  cypher`CALL () {
  MATCH (n:Entity) WHERE (${anyOf(false, 'n')}) AND NOT EXISTS { ()-[:${partTypes}]->(n) } RETURN n, 'belongs to no record' AS what
  UNION
  MATCH (n:Change) WHERE NOT EXISTS { (n)-[:OF]->() } RETURN n, 'tells of a record that is no longer there' AS what
  UNION
  MATCH (n) WHERE n.visibility IS NOT NULL AND n.readers IS NULL RETURN n, 'lists nobody who may see it' AS what
}
RETURN n.id AS id, labels(n) AS labels, what`,
  z.object({ id: z.string(), labels: z.array(z.string()), what: z.string() }),
);
