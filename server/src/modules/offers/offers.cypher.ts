import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, isInside, worksOnThemes } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { type CapacityLabel, OF_ORGANISATION } from './capacity.ts';

const fields = {
  title: z.string(),
  kind: z.string(),
  description: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
};
const stored = { Offer: nodeRow('Offer', fields), Need: nodeRow('Need', fields) };
const schema = z.union([
  stored.Offer.schema.extend({ organisation: z.string(), __typename: z.literal('Offer') }),
  stored.Need.schema.extend({ organisation: z.string(), __typename: z.literal('Need') }),
]);
export type CapacityRow = z.infer<typeof schema>;

const row = (label: CapacityLabel) => stored[label].of('n', { organisation: cypher`o.id`, __typename: cypher`'${label}'` });
const found = (label: CapacityLabel) => cypher`MATCH (n)-[:${OF_ORGANISATION[label]}]->(o:Organisation)`;
const allVisible = cypher`${visible('n')} AND ${visible('o')}`;
const lower = (label: CapacityLabel) => `${label.toLowerCase()}s`;

export function capacitiesById(label: CapacityLabel) {
  return defineQuery(
    `${lower(label)}-by-id`,
    cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE n:${label} ${found(label)} WHERE ${allVisible} RETURN ${row(label)} AS capacity`,
    z.object({ capacity: schema }),
  );
}

/** Those of each organisation that hold on the day. */
export function capacitiesOfOrganisations(label: CapacityLabel) {
  return defineQuery(
    `${lower(label)}-of-organisations`,
    cypher`UNWIND $ids AS key MATCH (o:Entity {id: key})<-[:${OF_ORGANISATION[label]}]-(n:${label}) WHERE ${allVisible} AND ${validOn('n')}
RETURN key, ${row(label)} AS value ORDER BY n.sortName, n.id`,
    z.object({ key: z.string(), value: schema }),
  );
}

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface CapacityConditions {
  readonly text: boolean;
  readonly kinds: boolean;
  readonly organisation: boolean;
  readonly themes: boolean;
  readonly within: boolean;
}

export const capacityKeyset = new Keyset('ASC', { expression: 'n.sortName', type: 'string' }, { expression: 'n.id', type: 'string' });

export function capacitiesPage(label: CapacityLabel, conditions: CapacityConditions, goesOn: boolean) {
  return defineQuery(
    `${lower(label)}-page`,
    cypher`${matching(label, conditions, ...(goesOn ? [capacityKeyset.isAfter] : []))}
WITH n, o ORDER BY ${capacityKeyset.order} LIMIT $limit
RETURN ${row(label)} AS node, ${capacityKeyset.values} AS cursor`,
    pageRow(schema),
  );
}

export function capacitiesCount(label: CapacityLabel, conditions: CapacityConditions) {
  return defineQuery(`${lower(label)}-count`, cypher`${matching(label, conditions)} RETURN count(*) AS count`, countRow);
}

function matching(label: CapacityLabel, has: CapacityConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.organisation
    ? cypher`MATCH (o:Entity {id: $organisation})<-[:${OF_ORGANISATION[label]}]-(n:${label})`
    : cypher`MATCH (n:${label}) ${found(label)}`;
  const conditions: (Unguarded | Guarded)[] = [visible('o'), validOn('n')];
  if (has.text) conditions.push(cypher`toLower(n.searchText) CONTAINS $text`);
  if (has.kinds) conditions.push(cypher`n.kind IN $kinds`);
  if (has.themes) conditions.push(worksOnThemes('n'));
  if (has.within) conditions.push(cypher`EXISTS { (n)-[:IN_AREA]->(place:Area) WHERE ${isInside('place', 'within')} }`);
  return cypher`${start} WHERE ${allOf(visible('n'), ...conditions, ...more)}`;
}
