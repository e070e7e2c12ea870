import { CLOSE_FIELDS, type CloseFieldsName } from '@atlas/shared/permissions';
import { VISIBILITIES } from '@atlas/shared/vocabulary';
import { z } from 'zod';
import { namesNotSeen } from '../../auth/visibility-of-fields.ts';
import { WHOLE_LINKS } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';
import { seenDecision } from '../agreements/decisions.cypher.ts';

const ids = z.array(z.string());
/** What decides who may see a record. */
const openness = z.object({
  id: z.string(),
  visibility: z.enum(VISIBILITIES),
  ownerId: z.string().nullable(),
  partyIds: ids,
  sharedWith: ids,
  restrictedTo: ids,
  deniedTo: ids,
});
const opennessOf = (variable: string) =>
  `${variable} {.id, .visibility, .ownerId, ${['partyIds', 'sharedWith', 'restrictedTo', 'deniedTo'].map((name) => `${name}: coalesce(${variable}.${name}, [])`).join(', ')}}`;

/** What decides who may see each record, what it rests on, and which of its closer fields this reader does not see. */
export const accessOfRecords = defineQuery(
  'access-of-records',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE CASE WHEN n:Decision THEN ${seenDecision('n')} ELSE ${visible('n')} END
WITH n, head([label IN labels(n) WHERE label <> 'Entity']) AS label
RETURN ${opennessOf('n')} AS openness, label, ${namesNotSeen('n', 'label')} AS without,
  [(n)-[:${WHOLE_LINKS}]->(whole:Entity) WHERE ${visible('whole')} | ${opennessOf('whole')}]
  + CASE WHEN n:Decision AND n.visibility = 'PARTIES' THEN
    [(n)<-[:HAS_DECISION]-(about:Entity) WHERE ${visible('about')} | ${opennessOf('about')}]
    + [(n)<-[:DECIDED_BY]-(:StageEvent)<-[:HAS_STAGE]-(about:Entity) WHERE ${visible('about')} | ${opennessOf('about')}] ELSE [] END AS restsOn`,
  z.object({
    openness,
    label: z.string(),
    without: z.array(z.enum(Object.keys(CLOSE_FIELDS) as CloseFieldsName[])),
    restsOn: z.array(openness),
  }),
);
export type AccessRow = z.infer<typeof accessOfRecords.row>;
export type Openness = z.infer<typeof openness>;

/** What kind of record an id is of, for an edit of it. */
export const labelOfRecord = defineQuery(
  'access-label-of-record',
  cypher`MATCH (n:Entity {id: $id}) WHERE CASE WHEN n:Decision THEN ${seenDecision('n')} ELSE ${visible('n')} END
RETURN head([label IN labels(n) WHERE label <> 'Entity']) AS label`,
  z.object({ label: z.string() }),
);
