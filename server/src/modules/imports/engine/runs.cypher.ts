import { z } from 'zod';
import { cypher, defineSystemQuery } from '../../../neo4j/query.ts';

const why = 'the import keeps its own record; readers come to it through the API';
const count = z.object({ count: z.number() });

/** Whoever holds this node's lock may look for running imports and start one. */
export const lockRuns = defineSystemQuery(
  'import-lock-runs',
  why,
  cypher`MERGE (s:AtlasStore {key: 'imports'}) SET s.at = datetime() RETURN count(s) AS count`,
  count,
);

export const runningRuns = defineSystemQuery(
  'import-running-runs',
  why,
  cypher`MATCH (r:ImportRun) WHERE r.state IN ['RUNNING', 'UNDOING']
RETURN r.id AS id, r.state AS state, r.profile AS profile, r.fileName AS fileName, r.fileHash AS fileHash, r.host AS host, r.processId AS processId,
  r.startedAt AS startedAt, r.heartbeatAt AS heartbeatAt`,
  z.object({
    id: z.string(),
    state: z.string(),
    profile: z.string(),
    fileName: z.string(),
    fileHash: z.string(),
    host: z.string(),
    processId: z.number(),
    startedAt: z.string(),
    heartbeatAt: z.string(),
  }),
);

export const createRun = defineSystemQuery(
  'import-create-run',
  why,
  cypher`CREATE (r:Entity:ImportRun) SET r = $run, r.startedAt = datetime(), r.heartbeatAt = datetime() RETURN count(r) AS count`,
  count,
);

/** The counts so far, in the transaction that wrote what they count. */
export const countRun = defineSystemQuery(
  'import-count-run',
  why,
  cypher`MATCH (r:Entity {id: $id}) WHERE r:ImportRun SET r += $counts, r.heartbeatAt = datetime() RETURN count(r) AS count`,
  count,
);

/** Marks a run as being taken back by this process. */
export const beginUndo = defineSystemQuery(
  'import-begin-undo',
  why,
  cypher`MATCH (r:Entity {id: $id}) WHERE r:ImportRun
SET r.state = 'UNDOING', r.host = $host, r.processId = $processId, r.heartbeatAt = datetime() RETURN count(r) AS count`,
  count,
);

/** Shows that whoever is at it is alive. */
export const touchRun = defineSystemQuery(
  'import-touch-run',
  why,
  cypher`MATCH (r:Entity {id: $id}) WHERE r:ImportRun SET r.heartbeatAt = datetime() RETURN count(r) AS count`,
  count,
);

export const endRuns = defineSystemQuery(
  'import-end-runs',
  why,
  cypher`UNWIND $ids AS id MATCH (r:Entity {id: id}) WHERE r:ImportRun SET r.state = $state, r.finishedAt = coalesce(r.finishedAt, datetime())
RETURN count(r) AS count`,
  count,
);

export const runById = defineSystemQuery(
  'import-run-by-id',
  why,
  cypher`MATCH (r:Entity {id: $id}) WHERE r:ImportRun RETURN r.id AS id, r.state AS state, r.profile AS profile, r.fileName AS fileName, r.ownerId AS ownerId`,
  z.object({ id: z.string(), state: z.string(), profile: z.string(), fileName: z.string(), ownerId: z.string().nullable() }),
);

/** The latest finished import of a file with these bytes. */
export const lastRunOfFile = defineSystemQuery(
  'import-last-run-of-file',
  why,
  cypher`MATCH (r:ImportRun {fileHash: $fileHash, profile: $profile}) WHERE r.state IN ['SUCCEEDED', 'FAILED']
RETURN r.id AS id, r.state AS state, r.startedAt AS startedAt ORDER BY r.startedAt DESC LIMIT 1`,
  z.object({ id: z.string(), state: z.string(), startedAt: z.string() }),
);
