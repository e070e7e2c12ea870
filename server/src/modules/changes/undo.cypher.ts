import { z } from 'zod';
import { cypher, defineQuery, defineSystemQuery } from '../../neo4j/query.ts';
import { shown } from './changes.cypher.ts';

/** All changes that one edit made: that one alone where it was made by an import or before edits were marked. */
export const changesToUndo = defineQuery(
  'undo-changes',
  cypher`MATCH (asked:Entity {id: $id}) WHERE asked:Change
CALL (asked) { RETURN asked AS c UNION MATCH (c:Change) WHERE c.batchId = asked.batchId RETURN c }
MATCH (c)-[:OF]->(record) WHERE ${shown}
RETURN c.id AS id, c.recordId AS recordId, c.recordLabel AS label, c.before AS before, c.importRunId AS importRunId, c.principalId AS principalId,
  c.by AS by, toString(date(c.at)) AS on, c.action AS action, c.revision = record.revision AS isLatest, record.revision AS now,
  record.ownerId AS ownerId, coalesce(record.name, record.title, record.heading, record.label) AS name
ORDER BY recordId`,
  z.object({
    id: z.string(),
    recordId: z.string(),
    label: z.string(),
    before: z.string().nullable(),
    importRunId: z.string().nullable(),
    principalId: z.string(),
    by: z.string(),
    on: z.string(),
    action: z.string(),
    isLatest: z.boolean(),
    now: z.number(),
    ownerId: z.string().nullable(),
    name: z.string().nullable(),
  }),
);
export type ChangeToUndo = z.infer<typeof changesToUndo.row>;

/** Holds all that one edit wrote, taken out or not, and says which changes of which records that are. */
export const holdBatch = defineSystemQuery(
  'undo-hold-batch',
  'what is undone together is held together, whoever may see it',
  cypher`MATCH (asked:Entity {id: $id}) WHERE asked:Change
CALL (asked) { RETURN asked AS c UNION MATCH (c:Change) WHERE c.batchId = asked.batchId RETURN c }
MATCH (c)-[:OF]->(record) WITH record, c ORDER BY record.id SET record.lock = true REMOVE record.lock
RETURN c.id AS id, record.id AS recordId`,
  z.object({ id: z.string(), recordId: z.string() }),
);
export type HeldChange = z.infer<typeof holdBatch.row>;
