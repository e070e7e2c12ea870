import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, areasInside } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { agreementRow, hasBegun } from '../agreements/agreements.cypher.ts';

export const assetRow = nodeRow('Asset', {
  name: z.string(),
  isNamed: z.boolean(),
  kind: z.string(),
  summary: z.string().nullable(),
  uprn: z.string().nullable(),
  tenure: z.string().nullable(),
  runningCostPence: z.number().nullable(),
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

const surveyRow = nodeRow('ConditionSurvey', { condition: z.string(), surveyedOn: z.string(), note: z.string().nullable() });
export type SurveyRow = z.infer<typeof surveyRow.schema>;

/** In what condition assets were found by a day, the latest first. */
export const surveysOfAssets = defineQuery(
  'surveys-of-assets',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_CONDITION]->(c:ConditionSurvey) WHERE ${visible('c')} AND c.surveyedOn <= $asAt
RETURN key, ${surveyRow.of('c')} AS value ORDER BY c.surveyedOn DESC, c.id`,
  z.object({ key: z.string(), value: surveyRow.schema }),
);

/** Who owned and managed assets over time, the latest first: by id of the organisation. */
export const holdersOfAssets = defineQuery(
  'holders-of-assets',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:OWNED_BY|MANAGED_BY]->(o:Organisation) WHERE ${visible('o')}
RETURN key, {organisationId: o.id, as: CASE type(r) WHEN 'OWNED_BY' THEN 'OWNER' ELSE 'MANAGER' END, validFrom: r.validFrom, validTo: r.validTo} AS value
ORDER BY r.validTo IS NOT NULL, r.validFrom DESC, type(r) DESC, o.sortName, o.id`,
  z.object({
    key: z.string(),
    value: z.object({ organisationId: z.string(), as: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable() }),
  }),
);

/** Assets with this property number; no more than one, save where it was entered before we looked for that. */
export const assetsByUprn = defineQuery(
  'assets-by-uprn',
  cypher`MATCH (s:Asset {uprn: $uprn}) RETURN s.id AS id, CASE WHEN ${visible('s')} THEN s.name END AS name ORDER BY name IS NULL, s.id`,
  z.object({ id: z.string(), name: z.string().nullable() }),
);

/** The assets an organisation owns or manages on a day, keyed by it. */
export const assetsOfOrganisations = defineQuery(
  'assets-of-organisations',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[r:OWNED_BY|MANAGED_BY]-(s:Asset) WHERE ${visible('s')} AND ${validOn('r')}
WITH DISTINCT key, s ORDER BY s.sortName, s.id RETURN key, ${assetRow.of('s')} AS value`,
  z.object({ key: z.string(), value: assetRow.schema }),
);

/** The agreements that concern assets, begun by a day, keyed by the asset. */
export const agreementsOnAssets = defineQuery(
  'agreements-on-assets',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:CONCERNS]-(g:Agreement) WHERE ${visible('g')} AND ${hasBegun}
RETURN key, ${agreementRow.of('g')} AS value ORDER BY g.sortName, g.id`,
  z.object({ key: z.string(), value: agreementRow.schema }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface AssetConditions {
  readonly text: boolean;
  readonly kinds: boolean;
  readonly within: boolean;
  readonly ownedBy: boolean;
  readonly managedBy: boolean;
  readonly conditions: boolean;
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

/** The condition that an organisation holds the asset `s` on the day. */
const isHeld = (link: string, parameter: string) =>
  cypher`EXISTS { (s)-[held:${link}]->(holder:Organisation) WHERE holder.id = $${parameter} AND ${validOn('held')} AND ${visible('holder')} }`;

function matching(has: AssetConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.within
    ? cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(s:Asset) WITH DISTINCT s`
    : cypher`MATCH (s:Asset)`;
  const conditions: (Guarded | Unguarded)[] = [];
  if (has.text) conditions.push(cypher`toLower(s.name) CONTAINS $text`);
  if (has.kinds) conditions.push(cypher`s.kind IN $kinds`);
  if (has.ownedBy) conditions.push(isHeld('OWNED_BY', 'ownedBy'));
  if (has.managedBy) conditions.push(isHeld('MANAGED_BY', 'managedBy'));
  if (has.conditions)
    conditions.push(cypher`head(COLLECT { MATCH (s)-[:HAS_CONDITION]->(c:ConditionSurvey) WHERE c.surveyedOn <= $asAt
      RETURN c.condition ORDER BY c.surveyedOn DESC, c.id LIMIT 1 }) IN $conditions`);
  return cypher`${start} WHERE ${allOf(visible('s'), ...conditions, ...more)}`;
}
