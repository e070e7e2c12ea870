import { z } from 'zod';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

const storedFigure = nodeRow('StatedFigure', {
  label: z.string(),
  value: z.number(),
  qualifier: z.string(),
  unit: z.string(),
  on: z.string().nullable(),
});
export const figureRow = {
  schema: storedFigure.schema.extend({ aboutId: z.string() }),
  of: (figure: string, about: string) => storedFigure.of(figure, { aboutId: cypher`${about}.id` }),
};
export type FigureRow = z.infer<typeof figureRow.schema>;

export const noteRow = nodeRow('Note', { heading: z.string(), text: z.string() });
export type NoteRow = z.infer<typeof noteRow.schema>;

export const figuresById = defineQuery(
  'stated-figures-by-id',
  cypher`UNWIND $ids AS id MATCH (f:Entity {id: id}) WHERE f:StatedFigure
MATCH (f)-[:ABOUT]->(about:Entity) WHERE ${visible('f')} AND ${visible('about')} RETURN ${figureRow.of('f', 'about')} AS figure`,
  z.object({ figure: figureRow.schema }),
);

export const figuresOfRecords = defineQuery(
  'stated-figures-of-records',
  cypher`UNWIND $ids AS key MATCH (about:Entity {id: key})<-[:ABOUT]-(f:StatedFigure) WHERE ${visible('f')} AND ${visible('about')}
RETURN key, ${figureRow.of('f', 'about')} AS value ORDER BY f.label, f.onSort, f.id`,
  z.object({ key: z.string(), value: figureRow.schema }),
);

export const notesById = defineQuery(
  'notes-by-id',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE n:Note
MATCH (n)-[:ABOUT]->(about:Entity) WHERE ${visible('n')} AND ${visible('about')} RETURN ${noteRow.of('n')} AS note`,
  z.object({ note: noteRow.schema }),
);

export const notesOfRecords = defineQuery(
  'notes-of-records',
  cypher`UNWIND $ids AS key MATCH (about:Entity {id: key})<-[:ABOUT]-(n:Note) WHERE ${visible('n')} AND ${visible('about')}
RETURN key, ${noteRow.of('n')} AS value ORDER BY n.position, n.id`,
  z.object({ key: z.string(), value: noteRow.schema }),
);
