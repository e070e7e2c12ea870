import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, areasInside, isInside, openOn } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { downTo, fromSplit } from './places.cypher.ts';

const stored = nodeRow('Area', {
  name: z.string(),
  level: z.string(),
  gssCode: z.string().nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  centroid: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
});

/** The boundary itself stays in the database: it may be megabytes, and the API only says whether it is there. */
export const areaRow = {
  schema: stored.schema.extend({ hasBoundary: z.boolean() }),
  of: (variable: string) => stored.of(variable, { hasBoundary: cypher`${variable}.boundary IS NOT NULL` }),
};
export type AreaRow = z.infer<typeof areaRow.schema>;

const one = z.object({ area: areaRow.schema });
const keyed = z.object({ key: z.string(), value: areaRow.schema });

export const areasById = defineQuery(
  'areas-by-id',
  cypher`UNWIND $ids AS id MATCH (a:Entity {id: id}) WHERE a:Area AND ${visible('a')} RETURN ${areaRow.of('a')} AS area`,
  one,
);

/** Areas of this very name, as `sortName` has it, that are open on `$asAt`. */
export const areasNamed = defineQuery(
  'areas-named',
  cypher`MATCH (a:Area {sortName: $sortName}) WHERE ${visible('a')} AND ${openOn('a')} RETURN ${areaRow.of('a')} AS area ORDER BY a.level, a.id LIMIT 10`,
  one,
);

export const areaByGssCode = defineQuery(
  'area-by-gss-code',
  cypher`MATCH (a:Area {gssCode: $gssCode}) WHERE ${visible('a')}
RETURN ${areaRow.of('a')} AS area ORDER BY a.closedOn IS NOT NULL, a.openedOn DESC, a.id LIMIT 1`,
  one,
);

export const widerAreas = defineQuery(
  'areas-within',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:WITHIN]->(a:Area)
WHERE ${visible('a')} AND ${validOn('r')} AND ${openOn('a')}
WITH DISTINCT key, a ORDER BY a.sortName, a.id RETURN key, ${areaRow.of('a')} AS value`,
  keyed,
);

/** The areas right inside each, and where a level is asked for, those of that level at any depth. */
export const narrowerAreas = defineQuery(
  'areas-contained',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[r:WITHIN]-(a:Area)
WHERE ${visible('a')} AND ${validOn('r')} AND ${openOn('a')}
WITH DISTINCT key, a ORDER BY a.sortName, a.id RETURN key, ${areaRow.of('a')} AS value`,
  keyed,
);

export const narrowerAreasOfLevel = defineQuery(
  'areas-contained-of-level',
  cypher`UNWIND $ids AS key MATCH (outer:Entity {id: key})
MATCH (outer)(()<-[step:WITHIN WHERE ${validOn('step')}]-()){1,8}(a:Area)
WHERE a.level = $level AND ${visible('a')} AND ${openOn('a')}
WITH DISTINCT key, a ORDER BY a.sortName, a.id RETURN key, ${areaRow.of('a')} AS value`,
  keyed,
);

/** The levels of what lies inside each, at any depth; of one that is no more, of what lies where it was. */
export const levelsInsideAreas = defineQuery(
  'areas-levels-inside',
  cypher`UNWIND $ids AS key MATCH (outer:Entity {id: key}) WHERE ${visible('outer')}
MATCH (outer)${fromSplit('start')}
MATCH (start)${downTo('a')} WHERE a <> outer AND ${openOn('a')}
RETURN DISTINCT key, a.level AS value`,
  z.object({ key: z.string(), value: z.string() }),
);

export const areasOfOrganisationsBased = defineQuery(
  'areas-based-in',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:BASED_IN]->(a:Area)
WHERE ${visible('a')} AND ${validOn('r')} AND ${openOn('a')}
RETURN key, ${areaRow.of('a')} AS value ORDER BY a.sortName, a.id`,
  keyed,
);

export const areasGoverned = defineQuery(
  'areas-governed',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:GOVERNS]->(a:Area)
WHERE ${visible('a')} AND ${validOn('r')} AND ${openOn('a')}
RETURN key, ${areaRow.of('a')} AS value ORDER BY a.sortName, a.id`,
  keyed,
);

export const areasServed = defineQuery(
  'areas-served',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:PROVIDED_BY]-(p:Provision)-[:IN_AREA]->(a:Area)
WHERE ${visible('p')} AND ${validOn('p')} AND ${visible('a')} AND ${openOn('a')}
WITH DISTINCT key, a ORDER BY a.sortName, a.id RETURN key, ${areaRow.of('a')} AS value`,
  keyed,
);

/** Areas any record names by IN_AREA or FOR_AREA: provisions, programmes, initiatives, agreements, assets, engagements, roles, decisions. */
export const areasOfRecords = defineQuery(
  'areas-of-records',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:IN_AREA|FOR_AREA]->(a:Area) WHERE ${visible('a')}
RETURN key, ${areaRow.of('a')} AS value ORDER BY a.sortName, a.id`,
  keyed,
);

export const predecessorsOfAreas = defineQuery(
  'areas-predecessors',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[r:SUCCEEDED_BY]-(a:Area) WHERE ${visible('a')}
RETURN key, ${areaRow.of('a')} AS value ORDER BY r.on, a.sortName, a.id`,
  keyed,
);

export const successorsOfAreas = defineQuery(
  'areas-successors',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:SUCCEEDED_BY]->(a:Area) WHERE ${visible('a')}
RETURN key, ${areaRow.of('a')} AS value ORDER BY r.on, a.sortName, a.id`,
  keyed,
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface AreaConditions {
  readonly text: boolean;
  readonly levels: boolean;
  readonly within: boolean;
  readonly isIllustrative: boolean;
}

export const areaKeyset = new Keyset('ASC', { expression: 'a.sortName', type: 'string' }, { expression: 'a.id', type: 'string' });

export function areasPage(conditions: AreaConditions, goesOn: boolean) {
  return defineQuery(
    'areas-page',
    cypher`${matching(conditions, areaKeyset.scan('a', 'Area', goesOn), ...(goesOn ? [areaKeyset.isAfter] : []))}
WITH a ORDER BY ${areaKeyset.order} LIMIT $limit
RETURN ${areaRow.of('a')} AS node, ${areaKeyset.values} AS cursor`,
    pageRow(areaRow.schema),
  );
}

export function areasCount(conditions: AreaConditions) {
  return defineQuery('areas-count', cypher`${matching(conditions, cypher`MATCH (a:Area)`)} RETURN count(*) AS count`, countRow);
}

/** @param all where to start when no condition leaves fewer */
function matching(has: AreaConditions, all: Unguarded, ...more: readonly Unguarded[]): Guarded {
  const start = has.text
    ? cypher`CALL db.index.fulltext.queryNodes('search_names', $text) YIELD node AS a WITH a WHERE a:Area WITH a`
    : has.within
      ? areasInside('within', 'a')
      : all;
  const conditions: Unguarded[] = [openOn('a')];
  if (has.within) conditions.push(cypher`a.id <> $within`);
  if (has.within && has.text) conditions.push(isInside('a', 'within'));
  if (has.levels) conditions.push(cypher`a.level IN $levels`);
  if (has.isIllustrative) conditions.push(cypher`a.isIllustrative = $isIllustrative`);
  return cypher`${start} WHERE ${allOf(visible('a'), ...conditions, ...more)}`;
}
