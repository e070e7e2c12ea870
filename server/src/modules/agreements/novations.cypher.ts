import { z } from 'zod';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import { agreementRow } from './agreements.cypher.ts';
import { liveOn } from './life.cypher.ts';

const novationRow = z.object({
  agreement: agreementRow.schema,
  predecessor: organisationRow.schema,
  passedOnTo: agreementRow.schema.nullable(),
});
export type NovationRow = z.infer<typeof novationRow>;

/** What is live with bodies, and what was passed on from them: where such a body is a party to the next one too, that is the one listed. */
export const novationsFrom = defineQuery(
  'agreements-novations-from',
  cypher`UNWIND $from AS id MATCH (o:Entity {id: id}) WHERE o:Organisation AND ${visible('o')}
MATCH (o)<-[:HAS_PARTY]-(g:Agreement) WHERE ${visible('g')}
WITH DISTINCT o, g, head(COLLECT { MATCH (g)-[step:SUCCEEDED_BY]->(next:Agreement) WHERE ${visible('next')} AND step.on <= $asAt
  AND NOT EXISTS { (next)-[:HAS_PARTY]->(o) } RETURN next ORDER BY next.id LIMIT 1 }) AS next
WHERE next IS NOT NULL OR (${liveOn('g')})
RETURN ${agreementRow.of('g')} AS agreement, ${organisationRow.of('o')} AS predecessor,
  CASE WHEN next IS NOT NULL THEN ${agreementRow.of('next')} END AS passedOnTo
ORDER BY g.sortName, g.id, o.id LIMIT 500`,
  novationRow,
);
