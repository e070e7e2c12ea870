import { z } from 'zod';
import { allOf } from '../../../neo4j/fragments.ts';
import { nodeRow } from '../../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../../neo4j/query.ts';

const stored = nodeRow('AreaFigure', { measure: z.string(), value: z.number(), on: z.string() });
export const areaFigureRow = {
  schema: stored.schema.extend({ areaId: z.string() }),
  of: (figure: string, area: string) => stored.of(figure, { areaId: cypher`${area}.id` }),
};
export type AreaFigureRow = z.infer<typeof areaFigureRow.schema>;

const seen = allOf(visible('f'), visible('a'));

export const areaFiguresById = defineQuery(
  'area-figures-by-id',
  cypher`UNWIND $ids AS id MATCH (f:Entity {id: id}) WHERE f:AreaFigure
MATCH (f)-[:ABOUT]->(a:Area) WHERE ${seen} RETURN ${areaFigureRow.of('f', 'a')} AS figure`,
  z.object({ figure: areaFigureRow.schema }),
);

/** Of each area and measure the latest that is of `$asAt` or before; of several of one day the one recorded last. */
export const latestFiguresOfAreas = defineQuery(
  'area-figures-latest',
  cypher`UNWIND $ids AS key MATCH (a:Entity {id: key})<-[:ABOUT]-(f:AreaFigure) WHERE ${seen} AND f.on <= $asAt
WITH key, a, f ORDER BY f.on DESC, f.recordedAt DESC, f.id
WITH key, a, f.measure AS measure, head(collect(f)) AS f
RETURN key, ${areaFigureRow.of('f', 'a')} AS value`,
  z.object({ key: z.string(), value: areaFigureRow.schema }),
);
