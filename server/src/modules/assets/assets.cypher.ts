import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, areasInside } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

export const assetRow = nodeRow('Asset', {
  name: z.string(),
  isNamed: z.boolean(),
  kind: z.string(),
  summary: z.string().nullable(),
  uprn: z.string().nullable(),
});
export type AssetRow = z.infer<typeof assetRow.schema>;

export const assetsById = defineQuery(
  'assets-by-id',
  cypher`UNWIND $ids AS id MATCH (s:Entity {id: id}) WHERE s:Asset AND ${visible('s')} RETURN ${assetRow.of('s')} AS asset`,
  z.object({ asset: assetRow.schema }),
);

/** The assets an agreement concerns or an initiative uses, keyed by it. */
export const assetsOfRecords = defineQuery(
  'assets-of-records',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:CONCERNS|USES]->(s:Asset) WHERE ${visible('s')}
RETURN key, ${assetRow.of('s')} AS value ORDER BY s.sortName, s.id`,
  z.object({ key: z.string(), value: assetRow.schema }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface AssetConditions {
  readonly text: boolean;
  readonly kinds: boolean;
  readonly within: boolean;
}

export const assetKeyset = new Keyset('ASC', { expression: 's.sortName', type: 'string' }, { expression: 's.id', type: 'string' });

export function assetsPage(conditions: AssetConditions, goesOn: boolean) {
  return defineQuery(
    'assets-page',
    cypher`${matching(conditions, ...(goesOn ? [assetKeyset.isAfter] : []))}
WITH s ORDER BY ${assetKeyset.order} LIMIT $limit
RETURN ${assetRow.of('s')} AS node, ${assetKeyset.values} AS cursor`,
    pageRow(assetRow.schema),
  );
}

export function assetsCount(conditions: AssetConditions) {
  return defineQuery('assets-count', cypher`${matching(conditions)} RETURN count(*) AS count`, countRow);
}

function matching(has: AssetConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.within
    ? cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(s:Asset) WITH DISTINCT s`
    : cypher`MATCH (s:Asset)`;
  const conditions: Unguarded[] = [];
  if (has.text) conditions.push(cypher`toLower(s.name) CONTAINS $text`);
  if (has.kinds) conditions.push(cypher`s.kind IN $kinds`);
  return cypher`${start} WHERE ${allOf(visible('s'), ...conditions, ...more)}`;
}
