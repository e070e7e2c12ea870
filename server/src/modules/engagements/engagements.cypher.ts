import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, isInside, worksOnThemes } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

export const engagementRow = nodeRow('Engagement', {
  title: z.string(),
  kind: z.string(),
  on: z.string().nullable(),
  heldOn: z.string().nullable(),
  place: z.string().nullable(),
  attendance: z.number().nullable(),
  summary: z.string().nullable(),
  notes: z.string().nullable(),
  decisions: z.string().nullable(),
});
export type EngagementRow = z.infer<typeof engagementRow.schema>;

export const engagementsById = defineQuery(
  'engagements-by-id',
  cypher`UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e:Engagement AND ${visible('e')} RETURN ${engagementRow.of('e')} AS engagement`,
  z.object({ engagement: engagementRow.schema }),
);

/** Who took part in person, and for which organisation: ids only, for those the reader may see. */
export const attendancesOfEngagements = defineQuery(
  'engagements-attendances',
  cypher`UNWIND $ids AS key MATCH (e:Entity {id: key})-[:HAS_ATTENDANCE]->(a:Attendance)-[:ATTENDED_AS]->(p:Person)
WHERE ${visible('e')} AND ${visible('a')} AND ${visible('p')}
OPTIONAL MATCH (a)-[:ON_BEHALF_OF]->(o:Organisation) WHERE ${visible('o')}
RETURN key, {person: p.id, organisation: o.id} AS value ORDER BY p.sortName, p.id`,
  z.object({ key: z.string(), value: z.object({ person: z.string(), organisation: z.string().nullable() }) }),
);

/** The ids of the initiatives, or agreements, each was about. */
export function mattersOfEngagements(link: 'ABOUT_INITIATIVE' | 'ABOUT_AGREEMENT') {
  return defineQuery(
    `engagements-${link.toLowerCase().replace('_', '-')}`,
    cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:${link}]->(n) WHERE ${visible('n')} RETURN key, n.id AS value ORDER BY n.sortName, n.id`,
    z.object({ key: z.string(), value: z.string() }),
  );
}

/** The latest meeting of each organisation with one of the reader's councils, or with a part of one, by a day. */
export const lastContacts = defineQuery(
  'engagements-last-contacts',
  cypher`UNWIND $ids AS key
CALL (key) {
  MATCH (o:Entity {id: key})<-[:HOSTED_BY|ATTENDED_BY]-(e:Engagement) WHERE ${visible('e')} AND e.heldOn <= $asAt
    AND EXISTS { (e)-[:HOSTED_BY|ATTENDED_BY]->(us:Organisation)(()-[:PART_OF]->(whole WHERE ${visible('whole')})){0,3}(ours:Organisation)
      WHERE ours.id IN $councils AND us <> o AND ${visible('us')} }
  RETURN e ORDER BY e.heldOn DESC, e.id DESC LIMIT 1
}
RETURN key, ${engagementRow.of('e')} AS value`,
  z.object({ key: z.string(), value: engagementRow.schema }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface EngagementConditions {
  readonly kinds: boolean;
  readonly with: boolean;
  readonly programme: boolean;
  readonly text: boolean;
  readonly person: boolean;
  readonly themes: boolean;
  readonly about: boolean;
  readonly within: boolean;
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
  if (has.text) conditions.push(cypher`toLower(e.searchText) CONTAINS $text`);
  if (has.person)
    conditions.push(
      cypher`EXISTS { (e)-[:HAS_ATTENDANCE]->(:Attendance)-[:ATTENDED_AS]->(guest:Entity {id: $person}) WHERE ${visible('guest')} }`,
    );
  if (has.themes) conditions.push(worksOnThemes('e'));
  if (has.about)
    conditions.push(cypher`EXISTS { (e)-[:ABOUT_INITIATIVE|ABOUT_AGREEMENT]->(matter:Entity {id: $about}) WHERE ${visible('matter')} }`);
  if (has.within) conditions.push(cypher`EXISTS { (e)-[:IN_AREA]->(place:Area) WHERE ${isInside('place', 'within')} }`);
  if (has.kinds) conditions.push(cypher`e.kind IN $kinds`);
  if (has.from) conditions.push(cypher`e.heldOn >= $from`);
  if (has.to) conditions.push(cypher`e.heldOn <= $to`);
  return cypher`${start} WHERE ${allOf(visible('e'), ...conditions, ...more)}`;
}
