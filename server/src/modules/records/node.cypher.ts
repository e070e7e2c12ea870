import { z } from 'zod';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

/** What kind of record an id is of. A Change, ImportRun or Decision is guarded where it is loaded, by its record or its own rule. */
export const labelsOfNodes = defineQuery(
  'nodes-labels',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE n:Change OR n:ImportRun OR n:Decision OR ${visible('n')} RETURN n.id AS id, labels(n) AS labels`,
  z.object({ id: z.string(), labels: z.array(z.string()) }),
);

/** How each record is called, where the reader may see it. */
export const namesOfNodes = defineQuery(
  'nodes-names',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE ${visible('n')} AND ${wholeVisible('n')}
RETURN n.id AS id, coalesce(n.name, n.title, n.heading, n.label, CASE WHEN n:Decision THEN coalesce(n.reference, toString(n.meetingOn)) END, n.id) AS name`,
  z.object({ id: z.string(), name: z.string() }),
);
