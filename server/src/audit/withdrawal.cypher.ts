import { z } from 'zod';
import { model, type NodeModel } from '../neo4j/model.ts';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';
import { perKey } from './per-key.ts';

const why = 'taking a record out concerns all that hangs on it, whoever may see it';
const nodes: readonly NodeModel[] = Object.values(model);
/** The types by which records have their parts. */
export const partTypes = [...new Set(nodes.flatMap(({ parts = {} }) => Object.keys(parts)))].join('|');
/** Links to what a record cannot be shown without. */
const wholes = [...new Set([...nodes.flatMap(({ kept, single = [] }) => (kept ? single : [])), 'IN_ORGANISATION'])];
const wholeTypes = wholes.join('|');

/** True for records that cannot be shown without another: they go before that one does, and so still know which it was. */
export const leansOnAnother = (label: string): boolean =>
  Object.keys((model as Readonly<Record<string, NodeModel>>)[label]?.links ?? {}).some((type) => wholes.includes(type));

/** Makes others who write round these records wait until they are out. */
export const lockRecords = defineSystemQuery(
  'withdrawal-lock-records',
  why,
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n.lock = true REMOVE n.lock
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS label`,
  z.object({ id: z.string(), label: z.string() }),
);

/** Records beside these that lead to one of them, or to a part of one. */
export const restingOn = defineSystemQuery(
  'withdrawal-resting-on',
  why,
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { RETURN n AS target UNION MATCH (n)-[:${partTypes}]->(target) RETURN target }
MATCH (target)<-[r]-(m:Entity) WHERE NOT type(r) IN ['OF', 'RESTED_ON']
OPTIONAL MATCH (whole:Entity)-[:${partTypes}]->(m)
WITH DISTINCT coalesce(whole, m) AS m WHERE NOT m.id IN $ids
RETURN m.id AS id, head([label IN labels(m) WHERE label <> 'Entity']) AS label, coalesce(m.name, m.title, m.heading, m.label) AS name
ORDER BY name, id LIMIT 20`,
  z.object({ id: z.string(), label: z.string(), name: z.string().nullable() }),
);

/** Takes records of one label out; what is left of each says who could see it, and carries its history. */
export const withdraw = perKey((label) =>
  defineSystemQuery(
    'withdrawal-withdraw',
    why,
    cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.recordId})
MATCH (last:Change {recordId: row.recordId, revision: n.revision})-[:OF]->(n)
CREATE (c:Entity:Change)-[:OF]->(n) SET c = row, c += $all, c.revision = n.revision + 1, c.before = last.after, c.recordLabel = last.recordLabel
WITH n, c
CALL (n) { MATCH (n)-[:${partTypes}]->(part) DETACH DELETE part }
CALL (n) { MATCH (n)-[:${wholeTypes}]->(whole) MERGE (n)-[:RESTED_ON]->(whole) }
CALL (n) { MATCH (n)-[r]-() WHERE NOT type(r) IN ['OF', 'RESTED_ON'] DELETE r }
SET n = n {.id, .ownerId, .visibility, .partyIds, .sharedWith, .restrictedTo, .deniedTo, .readers, .isIllustrative, .recordedAt, .fingerprint, revision: c.revision, recordLabel: c.recordLabel}
REMOVE n:Entity:${label} SET n:Withdrawn
RETURN count(*) AS count`,
    z.object({ count: z.number() }),
  ),
);

/** Makes of what is left of a record that record again, still empty. */
export const revive = perKey((label) =>
  defineSystemQuery(
    'withdrawal-revive',
    why,
    cypher`UNWIND $ids AS id MATCH (n:Withdrawn {id: id})
CALL (n) { MATCH (n)-[r:RESTED_ON]->() DELETE r }
REMOVE n:Withdrawn SET n:Entity:${label}
RETURN count(*) AS count`,
    z.object({ count: z.number() }),
  ),
);
