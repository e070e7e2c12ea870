import { z } from 'zod';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

const stored = nodeRow('FollowUp', {
  text: z.string(),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
  outcome: z.string().nullable(),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
});
/** The name kept of whoever is to do the follow-up in `variable`; null where that is somebody held whom the reader may not see. */
export const nameIfSeen = (variable: string) =>
  cypher`CASE WHEN NOT EXISTS { (${variable})-[:ASSIGNED_TO]->(doer) WHERE NOT (${visible('doer')}) } THEN ${variable}.assigneeName END`;

/** With the ids of what it is about, what it follows from and who is to do it; null where the reader may not see them. */
export const followUpRow = {
  schema: stored.schema.extend({ organisation: z.string(), engagement: z.string().nullable(), person: z.string().nullable() }),
  of: (variable: string, organisation: string) =>
    stored.of(variable, {
      organisation: cypher`${organisation}.id`,
      engagement: cypher`head([(${variable})-[:FOLLOWS_FROM]->(origin:Engagement) WHERE ${visible('origin')} | origin.id])`,
      person: cypher`head([(${variable})-[:ASSIGNED_TO]->(doer:Person) WHERE ${visible('doer')} | doer.id])`,
      assigneeName: nameIfSeen(variable),
    }),
};
export type FollowUpRow = z.infer<typeof followUpRow.schema>;
const keyed = z.object({ key: z.string(), value: followUpRow.schema });
const row = followUpRow.of('f', 'o');

export const followUpsById = defineQuery(
  'follow-ups-by-id',
  cypher`UNWIND $ids AS id MATCH (f:Entity {id: id})-[:ABOUT]->(o:Organisation) WHERE f:FollowUp AND ${visible('f')} AND ${visible('o')}
RETURN ${row} AS followUp`,
  z.object({ followUp: followUpRow.schema }),
);

export const followUpsOfEngagements = defineQuery(
  'follow-ups-of-engagements',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:FOLLOWS_FROM]-(f:FollowUp)-[:ABOUT]->(o:Organisation)
WHERE ${visible('f')} AND ${wholeVisible('f')} AND ${visible('o')}
RETURN key, ${row} AS value ORDER BY f.dueOn, f.id`,
  keyed,
);

/** Those of the reader's councils about each organisation, what is still to be done first. */
export const followUpsOfOrganisations = defineQuery(
  'follow-ups-of-organisations',
  cypher`UNWIND $ids AS key MATCH (o:Entity {id: key})<-[:ABOUT]-(f:FollowUp)
WHERE ${visible('f')} AND ${visible('o')} AND f.ownerId IN $councils
RETURN key, ${row} AS value ORDER BY f.doneOn IS NOT NULL, f.dueOn, f.id`,
  keyed,
);
