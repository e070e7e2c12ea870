import { z } from 'zod';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

const stored = nodeRow('ParticipantGroup', {
  text: z.string(),
  number: z.number().nullable(),
  qualifier: z.string().nullable(),
  capacity: z.string(),
});
export const groupRow = {
  schema: stored.schema.extend({ recordId: z.string() }),
  of: (group: string, record: string) => stored.of(group, { recordId: cypher`${record}.id` }),
};
export type GroupRow = z.infer<typeof groupRow.schema>;

export const groupsOfRecords = defineQuery(
  'participant-groups-of-records',
  cypher`UNWIND $ids AS key MATCH (record:Entity {id: key})-[:HAS_GROUP]->(g:ParticipantGroup) WHERE ${visible('g')} AND ${visible('record')}
RETURN key, ${groupRow.of('g', 'record')} AS value ORDER BY g.position, g.id`,
  z.object({ key: z.string(), value: groupRow.schema }),
);
