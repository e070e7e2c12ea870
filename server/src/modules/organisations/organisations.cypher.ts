import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import {
  allOf,
  areasInside,
  isInside,
  lines,
  openOn,
  organisationsIn,
  sitsIn,
  wholeVisible,
  worksOnThemes,
} from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import type { OrganisationOrder } from './organisations.input.ts';

export const organisationRow = nodeRow('Organisation', {
  name: z.string(),
  isNamed: z.boolean(),
  alsoKnownAs: z
    .array(z.string())
    .nullable()
    .transform((names) => names ?? []),
  kind: z.string(),
  sector: z.string(),
  description: z.string().nullable(),
  website: z.string().nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  decisionLeadDays: z.number().nullable(),
});
export type OrganisationRow = z.infer<typeof organisationRow.schema>;

const keyed = z.object({ key: z.string(), value: organisationRow.schema });

export const organisationsById = defineQuery(
  'organisations-by-id',
  cypher`UNWIND $ids AS id MATCH (o:Entity {id: id}) WHERE o:Organisation AND ${visible('o')}
RETURN ${organisationRow.of('o')} AS organisation`,
  z.object({ organisation: organisationRow.schema }),
);

/** The bodies by which `$part` is part of `$whole` on `$from` or later, from the one to the other; none where it is not. */
export const partsUpTo = defineQuery(
  'organisations-parts-up-to',
  cypher`MATCH path = (:Entity {id: $part})(()-[step:PART_OF WHERE coalesce(step.validTo > $from, true)]->()){0,20}(:Entity {id: $whole})
WITH nodes(path) AS chain ORDER BY length(path) LIMIT 1
UNWIND range(0, size(chain) - 1) AS i
WITH i, chain[i] AS o
RETURN o.id AS id, CASE WHEN ${visible('o')} THEN o.name END AS name ORDER BY i`,
  z.object({ id: z.string(), name: z.string().nullable() }),
);

export const organisationByIdentifier = defineQuery(
  'organisation-by-identifier',
  cypher`MATCH (i:Identifier {scheme: $scheme, value: $value})<-[:IDENTIFIED_BY]-(o:Organisation) WHERE ${visible('i')} AND ${visible('o')}
RETURN ${organisationRow.of('o')} AS organisation LIMIT 1`,
  z.object({ organisation: organisationRow.schema }),
);

export const identifiersOfOrganisations = defineQuery(
  'identifiers-of-organisations',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:IDENTIFIED_BY]->(i:Identifier) WHERE ${visible('i')}
RETURN key, i {.scheme, .value, .url} AS value ORDER BY i.scheme, i.value`,
  z.object({ key: z.string(), value: z.object({ scheme: z.string(), value: z.string(), url: z.string().nullable() }) }),
);

export const widerOrganisations = defineQuery(
  'organisations-part-of',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:PART_OF]->(o:Organisation)
WHERE ${visible('o')} AND ${validOn('r')} AND ${openOn('o')}
RETURN key, ${organisationRow.of('o')} AS value ORDER BY o.sortName, o.id`,
  keyed,
);

export const partsOfOrganisations = defineQuery(
  'organisations-parts',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[r:PART_OF]-(o:Organisation)
WHERE ${visible('o')} AND ${validOn('r')} AND ${openOn('o')}
RETURN key, ${organisationRow.of('o')} AS value ORDER BY o.sortName, o.id`,
  keyed,
);

/** Councils of areas, keyed by area. */
export const organisationsGoverning = defineQuery(
  'organisations-governing',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[r:GOVERNS]-(o:Organisation)
WHERE ${visible('o')} AND ${validOn('r')} AND ${openOn('o')}
RETURN key, ${organisationRow.of('o')} AS value ORDER BY o.sortName, o.id`,
  keyed,
);

/** How records of other kinds name organisations. */
export type OrganisationLink =
  | 'LED_BY'
  | 'PARTNERED_BY'
  | 'BACKED_BY'
  | 'OVERSEEN_BY'
  | 'FOR'
  | 'OWNED_BY'
  | 'MANAGED_BY'
  | 'HOSTED_BY'
  | 'ATTENDED_BY'
  | 'MADE_BY'
  | 'IN_ORGANISATION'
  | 'SET_BY'
  | 'RESPONSIBILITY_OF'
  | 'WRITTEN_BY'
  | 'ABOUT';

/** The organisations a record of any kind names by one kind of link on a day, keyed by the record. A link without dates holds always. */
export function organisationsLinked(link: OrganisationLink) {
  return defineQuery(
    `organisations-${link.toLowerCase().replaceAll('_', '-')}`,
    cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:${link}]->(o:Organisation)
WHERE ${visible('o')} AND ${validOn('r')}
RETURN key, ${organisationRow.of('o')} AS value ORDER BY o.sortName, o.id`,
    keyed,
  );
}

const succession = z.object({
  key: z.string(),
  value: z.object({ organisation: organisationRow.schema, on: z.string(), kind: z.string() }),
});

export const predecessorsOfOrganisations = defineQuery(
  'organisations-predecessors',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[r:SUCCEEDED_BY]-(o:Organisation) WHERE ${visible('o')}
RETURN key, {organisation: ${organisationRow.of('o')}, on: r.on, kind: r.kind} AS value ORDER BY r.on, o.sortName, o.id`,
  succession,
);

export const successorsOfOrganisations = defineQuery(
  'organisations-successors',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:SUCCEEDED_BY]->(o:Organisation) WHERE ${visible('o')}
RETURN key, {organisation: ${organisationRow.of('o')}, on: r.on, kind: r.kind} AS value ORDER BY r.on, o.sortName, o.id`,
  succession,
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface OrganisationConditions {
  readonly text: boolean;
  readonly kinds: boolean;
  readonly sectors: boolean;
  readonly within: boolean;
  readonly serves: boolean;
  readonly themes: boolean;
  readonly isIllustrative: boolean;
}

/** The order of a list of organisations; all columns go the same way, so that an index can give it. */
export function organisationKeyset({ field, direction }: OrganisationOrder): Keyset {
  const [name, id] = [
    { expression: 'o.sortName', type: 'string' },
    { expression: 'o.id', type: 'string' },
  ] as const;
  if (field === 'KIND') return new Keyset(direction, { expression: 'o.kind', type: 'string' }, name, id);
  if (field === 'SECTOR') return new Keyset(direction, { expression: 'o.sector', type: 'string' }, name, id);
  if (field === 'RECORDED_AT') return new Keyset(direction, { expression: 'o.recordedAt', type: 'datetime' }, id);
  return new Keyset(direction, name, id);
}

export function organisationsPage(conditions: OrganisationConditions, keyset: Keyset, goesOn: boolean) {
  return defineQuery(
    'organisations-page',
    cypher`${matching(conditions, keyset.scan('o', 'Organisation', goesOn), ...(goesOn ? [keyset.isAfter] : []))}
WITH o ORDER BY ${keyset.order} LIMIT $limit
RETURN ${organisationRow.of('o')} AS node, ${keyset.values} AS cursor`,
    pageRow(organisationRow.schema),
  );
}

export function organisationsCount(conditions: OrganisationConditions) {
  return defineQuery(
    'organisations-count',
    cypher`${matching(conditions, cypher`MATCH (o:Organisation)`)} RETURN count(*) AS count`,
    countRow,
  );
}

/**
 * Finds the organisations a filter describes as `o`: from the condition likely to leave fewest, the others checked on each.
 * @param all where to start when there is no such condition
 */
function matching(has: OrganisationConditions, all: Unguarded, ...more: readonly Unguarded[]): Guarded {
  const provides = has.serves || has.themes;
  const start = has.text ? byText : provides ? byProvision(has) : has.within ? organisationsIn('within') : all;
  const conditions: (Unguarded | Guarded)[] = [openOn('o')];
  if (has.kinds) conditions.push(cypher`o.kind IN $kinds`);
  if (has.sectors) conditions.push(cypher`o.sector IN $sectors`);
  if (has.isIllustrative) conditions.push(cypher`o.isIllustrative = $isIllustrative`);
  if (has.text && provides) conditions.push(providesThere(has));
  if (has.within && (has.text || provides)) conditions.push(sitsIn('o', 'within'));
  return cypher`${start} WHERE ${allOf(visible('o'), ...conditions, ...more)}`;
}

const byText = cypher`CALL db.index.fulltext.queryNodes('search_names', $text) YIELD node AS o WITH o WHERE o:Organisation WITH o`;

function byProvision(has: OrganisationConditions): Guarded {
  const start = has.serves
    ? lines(areasInside('serves', 'area'), cypher`MATCH (area)<-[:IN_AREA]-(p:Provision)-[:PROVIDED_BY]->(o:Organisation)`)
    : cypher`MATCH (theme:Entity) WHERE theme.id IN $themes AND ${visible('theme')} AND ${wholeVisible('theme')}
MATCH (theme)(()<-[:PART_OF]-(narrower WHERE ${allOf(visible('narrower'), wholeVisible('narrower'))})){0,6}(on:Theme)<-[:ON_THEME]-(p:Provision)-[:PROVIDED_BY]->(o:Organisation)`;
  const both = has.serves && has.themes ? [worksOnThemes('p')] : [];
  return cypher`${start} WHERE ${allOf(visible('p'), validOn('p'), ...both)} WITH DISTINCT o`;
}

function providesThere(has: OrganisationConditions): Guarded {
  const conditions: Unguarded[] = [validOn('p')];
  if (has.serves) conditions.push(cypher`EXISTS { (p)-[:IN_AREA]->(place:Area) WHERE ${isInside('place', 'serves')} }`);
  if (has.themes) conditions.push(worksOnThemes('p'));
  return cypher`EXISTS { (o)<-[:PROVIDED_BY]-(p:Provision) WHERE ${allOf(visible('p'), ...conditions)} }`;
}
