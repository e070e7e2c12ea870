import { z } from 'zod';
import { fieldIfSeen } from '../../auth/visibility-of-fields.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, areasInside, isInside, isStale, stateMeets, stateOn, worksOnThemes } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';

const stored = nodeRow('Provision', {
  title: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  status: z.string(),
  lastVerifiedOn: z.string().nullable(),
  verifyBy: z.string().nullable(),
  disputeReason: z.string().nullable(),
});

/** Status and staleness are those of `$asAt`. */
export const provisionRow = {
  schema: stored.schema.extend({ isStale: z.boolean(), organisationId: z.string() }),
  of: (variable: string, organisation: string) =>
    stored.of(variable, {
      status: stateOn(variable, 'status'),
      isStale: isStale(variable),
      disputeReason: fieldIfSeen('provisionDispute', variable, 'disputeReason'),
      organisationId: cypher`${organisation}.id`,
    }),
};
export type ProvisionRow = z.infer<typeof provisionRow.schema>;

export const provisionsById = defineQuery(
  'provisions-by-id',
  cypher`UNWIND $ids AS id MATCH (p:Entity {id: id}) WHERE p:Provision
MATCH (p)-[:PROVIDED_BY]->(o:Organisation) WHERE ${visible('p')} AND ${visible('o')}
RETURN ${provisionRow.of('p', 'o')} AS provision`,
  z.object({ provision: provisionRow.schema }),
);

export const provisionsOfOrganisations = defineQuery(
  'provisions-of-organisations',
  cypher`UNWIND $ids AS key MATCH (o:Entity {id: key})<-[:PROVIDED_BY]-(p:Provision)
WHERE ${visible('p')} AND ${visible('o')} AND ${validOn('p')}
RETURN key, ${provisionRow.of('p', 'o')} AS value ORDER BY coalesce(p.title, ''), p.id`,
  z.object({ key: z.string(), value: provisionRow.schema }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface ProvisionConditions {
  readonly organisation: boolean;
  readonly within: boolean;
  readonly themes: boolean;
  readonly statuses: boolean;
  readonly isStale: boolean;
}

export const provisionKeyset = new Keyset('ASC', { expression: 'p.id', type: 'string' });

export function provisionsPage(conditions: ProvisionConditions, goesOn: boolean) {
  return defineQuery(
    'provisions-page',
    cypher`${matching(conditions, provisionKeyset.scan('p', 'Provision', goesOn), ...(goesOn ? [provisionKeyset.isAfter] : []))}
WITH p, o ORDER BY ${provisionKeyset.order} LIMIT $limit
RETURN ${provisionRow.of('p', 'o')} AS node, ${provisionKeyset.values} AS cursor`,
    pageRow(provisionRow.schema),
  );
}

export function provisionsCount(conditions: ProvisionConditions) {
  return defineQuery('provisions-count', cypher`${matching(conditions, cypher`MATCH (p:Provision)`)} RETURN count(*) AS count`, countRow);
}

/** @param all where to start when no condition leaves fewer */
function matching(has: ProvisionConditions, all: Unguarded, ...more: readonly Unguarded[]): Guarded {
  const start = has.organisation
    ? cypher`MATCH (o:Entity {id: $organisation})<-[:PROVIDED_BY]-(p:Provision)`
    : has.within
      ? cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(p:Provision) WITH DISTINCT p MATCH (p)-[:PROVIDED_BY]->(o:Organisation)`
      : cypher`${all} MATCH (p)-[:PROVIDED_BY]->(o:Organisation)`;
  const conditions: (Unguarded | Guarded)[] = [visible('o'), validOn('p')];
  if (has.within && has.organisation) conditions.push(cypher`EXISTS { (p)-[:IN_AREA]->(place:Area) WHERE ${isInside('place', 'within')} }`);
  if (has.themes) conditions.push(worksOnThemes('p'));
  if (has.statuses) conditions.push(stateMeets('p', 'status', (status) => `${status} IN $statuses`));
  if (has.isStale) conditions.push(cypher`${isStale('p')} = $isStale`);
  return cypher`${start} WHERE ${allOf(visible('p'), ...conditions, ...more)}`;
}
