import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

export const engagementRow = nodeRow('Engagement', {
  title: z.string(),
  kind: z.string(),
  on: z.string().nullable(),
  heldOn: z.string().nullable(),
  summary: z.string().nullable(),
});
export type EngagementRow = z.infer<typeof engagementRow.schema>;

export const engagementsById = defineQuery(
  'engagements-by-id',
  cypher`UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e:Engagement AND ${visible('e')} RETURN ${engagementRow.of('e')} AS engagement`,
  z.object({ engagement: engagementRow.schema }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface EngagementConditions {
  readonly kinds: boolean;
  readonly with: boolean;
  readonly programme: boolean;
  readonly from: boolean;
  readonly to: boolean;
}

/** Latest first; those whose year is not given (XXXX in the sort key), then those without a date, come last. */
export const engagementKeyset = new Keyset(
  'DESC',
  { expression: "coalesce(toString(e.heldOn), replace(e.onSort, 'XXXX', '0000'), '')", type: 'string' },
  { expression: 'e.id', type: 'string' },
);

export function engagementsPage(conditions: EngagementConditions, goesOn: boolean) {
  return defineQuery(
    'engagements-page',
    cypher`${matching(conditions, ...(goesOn ? [engagementKeyset.isAfter] : []))}
WITH e ORDER BY ${engagementKeyset.order} LIMIT $limit
RETURN ${engagementRow.of('e')} AS node, ${engagementKeyset.values} AS cursor`,
    pageRow(engagementRow.schema),
  );
}

export function engagementsCount(conditions: EngagementConditions) {
  return defineQuery('engagements-count', cypher`${matching(conditions)} RETURN count(*) AS count`, countRow);
}

function matching(has: EngagementConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.with
    ? cypher`MATCH (guest:Entity {id: $with})<-[:HOSTED_BY|ATTENDED_BY]-(e:Engagement) WHERE ${visible('guest')} WITH DISTINCT e`
    : has.programme
      ? cypher`MATCH (programme:Entity {id: $programme})<-[:IN_PROGRAMME]-(e:Engagement) WHERE ${visible('programme')} WITH DISTINCT e`
      : cypher`MATCH (e:Engagement)`;
  const conditions: Unguarded[] = [];
  if (has.with && has.programme)
    conditions.push(cypher`EXISTS { (e)-[:IN_PROGRAMME]->(programme:Entity {id: $programme}) WHERE ${visible('programme')} }`);
  if (has.kinds) conditions.push(cypher`e.kind IN $kinds`);
  if (has.from) conditions.push(cypher`e.heldOn >= $from`);
  if (has.to) conditions.push(cypher`e.heldOn <= $to`);
  return cypher`${start} WHERE ${allOf(visible('e'), ...conditions, ...more)}`;
}
