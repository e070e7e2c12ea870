import { z } from 'zod';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';
import { perKey } from './per-key.ts';

const count = z.object({ count: z.number() });
const why = 'writes drafts: permission is settled by the service that made them';

export const findExisting = defineSystemQuery(
  'writer-find-existing',
  why,
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id})
    RETURN n.id AS id, labels(n) AS labels, n.revision AS revision, n.fingerprint AS fingerprint`,
  z.object({ id: z.string(), labels: z.array(z.string()), revision: z.number().nullable(), fingerprint: z.string().nullable() }),
);

/** The same, and what is left of records that were taken out. */
export const findEver = defineSystemQuery(
  'writer-find-ever',
  why,
  cypher`UNWIND $ids AS id
    CALL (id) { MATCH (n:Entity {id: id}) RETURN n UNION MATCH (n:Withdrawn {id: id}) RETURN n }
    RETURN n.id AS id, labels(n) AS labels, n.recordLabel AS recordLabel, n.revision AS revision, n.fingerprint AS fingerprint`,
  z.object({
    id: z.string(),
    labels: z.array(z.string()),
    recordLabel: z.string().nullable(),
    revision: z.number().nullable(),
    fingerprint: z.string().nullable(),
  }),
);

export const createNodes = perKey((label) =>
  defineSystemQuery(
    'writer-create-nodes',
    why,
    cypher`UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row.properties, n.recordedAt = row.at RETURN count(*) AS count`,
    count,
  ),
);

export const createParts = perKey((key) => {
  const [relationship = '', label = ''] = key.split('>');
  return defineSystemQuery(
    'writer-create-parts',
    why,
    cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.of})
      CREATE (n)-[:${relationship}]->(p:Entity:${label}) SET p = row.properties, p.recordedAt = row.at RETURN count(*) AS count`,
    count,
  );
});

export const updateParts = defineSystemQuery(
  'writer-update-parts',
  why,
  cypher`UNWIND $rows AS row MATCH (p:Entity {id: row.properties.id})
    WITH p, row, p.recordedAt AS recordedAt
    SET p = row.properties, p.recordedAt = recordedAt RETURN count(*) AS count`,
  count,
);

/** Keyed by type and the labels its other end may have: `HAS_PARTY>Organisation`. */
export const createLinks = perKey((key) => {
  const [type = '', labels = ''] = key.split('>');
  return defineSystemQuery(
    'writer-create-links',
    why,
    cypher`UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) WHERE b:${labels}
      CREATE (a)-[r:${type}]->(b) SET r = row.properties RETURN count(*) AS count`,
    count,
  );
});

export const labelsOfTargets = defineSystemQuery(
  'writer-labels-of-targets',
  why,
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, labels(n) AS labels`,
  z.object({ id: z.string(), labels: z.array(z.string()) }),
);

export const identifierHolders = defineSystemQuery(
  'writer-identifier-holders',
  why,
  cypher`UNWIND $ids AS id MATCH (i:Entity {id: id})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN id, o.id AS holder, o.name AS name`,
  z.object({ id: z.string(), holder: z.string(), name: z.string() }),
);

export const updateNodes = defineSystemQuery(
  'writer-update-nodes',
  why,
  cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.id})
    WITH n, row, n.recordedAt AS recordedAt
    SET n = row.properties SET n.recordedAt = recordedAt RETURN count(*) AS count`,
  count,
);

export const setFingerprints = defineSystemQuery(
  'writer-set-fingerprints',
  why,
  cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n.fingerprint = row.fingerprint RETURN count(*) AS count`,
  count,
);

export const dropLinks = perKey((type) =>
  defineSystemQuery(
    'writer-drop-links',
    why,
    cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.from})-[r:${type}]->(m:Entity {id: row.to})
      WHERE properties(r) = row.properties DELETE r RETURN count(*) AS count`,
    count,
  ),
);

export const dropParts = defineSystemQuery(
  'writer-drop-parts',
  why,
  cypher`UNWIND $ids AS id MATCH (p:Entity {id: id}) DETACH DELETE p RETURN count(*) AS count`,
  count,
);

/** Parts that stay but say something else lose their links first. */
export const dropLinksOfParts = defineSystemQuery(
  'writer-drop-links-of-parts',
  why,
  cypher`UNWIND $ids AS id MATCH (p:Entity {id: id})-[r]->() DELETE r RETURN count(*) AS count`,
  count,
);

export const missingTargets = defineSystemQuery(
  'writer-missing-targets',
  why,
  cypher`UNWIND $ids AS id WITH DISTINCT id WHERE NOT EXISTS { (:Entity {id: id}) } RETURN id`,
  z.object({ id: z.string() }),
);

export const latestSnapshots = defineSystemQuery(
  'writer-latest-snapshots',
  why,
  cypher`UNWIND $rows AS row MATCH (c:Change {recordId: row.id, revision: row.revision})-[:OF]->() WHERE c.after IS NOT NULL
    RETURN c.recordId AS id, c.after AS after`,
  z.object({ id: z.string(), after: z.string() }),
);

export const createChanges = defineSystemQuery(
  'writer-create-changes',
  why,
  cypher`UNWIND $rows AS row MATCH (n:Entity {id: row.recordId})
    CREATE (c:Entity:Change)-[:OF]->(n) SET c = $all, c += row RETURN count(*) AS count`,
  count,
);
