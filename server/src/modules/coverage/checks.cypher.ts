import { z } from 'zod';
import { allOf, wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

export const checkRow = nodeRow('CoverageCheck', {
  checkedOn: z.string(),
  checkedBy: z.string().nullable(),
  note: z.string().nullable(),
});
export type CheckRow = z.infer<typeof checkRow.schema>;

/** The condition that the check in `k` may be seen, with the area and the theme it is nothing without, as `area` and `theme`. */
export const seenCheck = allOf(visible('k'), visible('area'), visible('theme'), wholeVisible('theme'));

export const checksById = defineQuery(
  'coverage-checks-by-id',
  cypher`UNWIND $ids AS id MATCH (k:Entity {id: id}) WHERE k:CoverageCheck
MATCH (area:Area)<-[:IN_AREA]-(k)-[:ON_THEME]->(theme:Theme) WHERE ${seenCheck}
RETURN ${checkRow.of('k')} AS check`,
  z.object({ check: checkRow.schema }),
);
