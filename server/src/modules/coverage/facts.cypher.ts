import { PARTNER_ROLES, PARTNER_STRENGTH } from '@atlas/shared/coverage';
import type { CoverageBoundaries } from '@atlas/shared/vocabulary';
import { z } from 'zod';
import { allOf, isStale, openOn, stateOn, wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { liveOn } from '../agreements/life.cypher.ts';
import { areaRow } from '../areas/areas.cypher.ts';
import { downTo, fromSplit, liesIn, standsIn, toFollowed, upTo, wasWhole } from '../areas/places.cypher.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import { frameworkRow, themeRow } from '../themes/themes.cypher.ts';
import { seenCheck } from './checks.cypher.ts';
import type { FactsRow } from './facts.rows.ts';

/** How far bodies, and what follows what, are followed at most. */
const BODY_DEPTH = 6;

/** Which parts of the statement vary; their values come as parameters of the same names. */
export interface FactsConditions {
  /** Whether the councils are given, in place of those that govern the place. */
  readonly for: boolean;
  readonly sectors: boolean;
  readonly boundaries: CoverageBoundaries;
}

/**
 * Everything coverage follows from, in one statement and one row: the councils, the areas asked for and those they lie in or hold, the themes,
 * what the councils' partners do and by what they are partners, what the councils do themselves, and where somebody looked.
 *
 * It goes out from the place: to its areas, its councils, and from these by their own ties and agreements to their partners and what those do.
 * No statement here starts from all organisations, all provisions or all ties, so what lies outside costs little.
 */
export function coverageFacts(has: FactsConditions) {
  return defineQuery(
    'coverage-facts',
    cypher`OPTIONAL MATCH (within:Entity {id: $within}) WHERE within:Area AND ${visible('within')}
OPTIONAL MATCH (f:Entity {id: $framework}) WHERE f:Framework AND ${visible('f')}
${has.for ? councilsGiven : councilsGoverning}
${themesOf}
${areasOf(has.boundaries)}
${bearers}
${partnersOf(has)}
${ownWork}
${looks}
RETURN ${areaRow.of('within')} AS within, ${frameworkRow.of('f')} AS framework, [c IN councils | ${organisationRow.of('c')}] AS councils,
  themes, [a IN asked | ${areaRow.of('a')}] AS asked, areas, steps, partners, own, looks`,
    // One row of thousands of small lists: parsed field by field where it is read (facts.rows.ts), since a schema for each would take
    // longer than the database does.
    z.custom<FactsRow>(),
  );
}

/** Gives the organisations `$for` as `councils`. */
export const councilsGiven = cypher`CALL {
  UNWIND $for AS id MATCH (c:Entity {id: id}) WHERE c:Organisation AND ${visible('c')}
  WITH DISTINCT c ORDER BY c.sortName, c.id RETURN collect(c) AS councils
}`;

/** Gives those that govern the area in `within` as `councils`. */
export const councilsGoverning = cypher`CALL (within) {
  MATCH (within)(()-[then:SUCCEEDED_BY WHERE then.on <= $asAt]->(next WHERE ${visible('next')})){0,${BODY_DEPTH}}(place:Area)
  MATCH (place)<-[governs:GOVERNS]-(c:Organisation) WHERE ${allOf(visible('c'), validOn('governs'), openOn('c'))}
  WITH DISTINCT c ORDER BY c.sortName, c.id RETURN collect(c) AS councils
}`;

const themesOf = cypher`CALL (f) {
  MATCH (f)<-[:IN_FRAMEWORK]-(t:Theme) WHERE ${visible('t')}
  WITH t ORDER BY t.position, t.name, t.id
  RETURN collect([${themeRow.of('t')}, COLLECT { MATCH (t)-[:PART_OF]->(whole:Theme) WHERE ${allOf(visible('whole'), wholeVisible('whole'))} RETURN whole.id }]) AS themes
}`;

/** Gives as `bearers` the organisations `councils` and the closed bodies they follow: what these were tied to by ties and agreements that go on is theirs. */
export const bearers = cypher`CALL (councils) {
  UNWIND councils AS c
  MATCH (c)(()<-[then:SUCCEEDED_BY WHERE then.on <= $asAt]-(before WHERE before.closedOn <= $asAt AND ${visible('before')})){0,${BODY_DEPTH}}(bearer:Organisation)
  RETURN collect(DISTINCT bearer) AS bearers
}`;

const areasOf = (boundaries: CoverageBoundaries): Guarded => cypher`CALL (within) {
  MATCH (within)${fromSplit('start')}
  MATCH (start)${downTo('a')} WHERE a.level = $level AND ${standsIn('a', boundaries)}
  WITH DISTINCT a ORDER BY a.sortName, a.id RETURN collect(a) AS asked
}
CALL (asked) {
  UNWIND asked AS outer
  MATCH (outer)${downTo('held')}
  WITH DISTINCT held
  MATCH (held)${upTo('wider')}
  WITH DISTINCT wider
  MATCH (wider)${toFollowed('a')}
  WITH DISTINCT a
  RETURN collect([a.id, a.level, ${standsIn('a', boundaries)}]) AS areas, collect(COLLECT {
    MATCH (a)-[step:WITHIN|SUCCEEDED_BY]->(outer:Area) WHERE ${allOf(visible('outer'), liesIn('a', 'step', 'outer'))} RETURN outer.id
    UNION MATCH (a)<-[was:SUCCEEDED_BY]-(outer:Area) WHERE ${allOf(visible('outer'), wasWhole('was'))} RETURN outer.id }) AS steps
}`;

/**
 * What the provision in `p` says of its areas and themes, and how sure it is. Themes of other frameworks come too: to ask of each which framework it is in
 * makes the database go over all themes of this one for every provision.
 */
const provision = cypher`[p.id, ${stateOn('p', 'status')}, ${isStale('p')}, p.validTo, [(p)-[:IN_AREA]->(at:Area) | at.id],
    [(p)-[:ON_THEME]->(on:Theme) | on.id]]`;

const whatIsDone: Guarded = cypher`MATCH (o)<-[:PROVIDED_BY]-(p:Provision) WHERE ${allOf(visible('p'), validOn('p'))}
    WITH o, ${provision} AS done WHERE done[1] <> 'DISPUTED'
    RETURN collect(done) AS work`;

/** The links that make organisations partners, each once: council by council, through ties and live agreements. */
function partnersOf(has: FactsConditions): Guarded {
  const wanted = (variable: string): Unguarded =>
    allOf(visible(variable), openOn(variable), ...(has.sectors ? [cypher`${variable}.sector IN $sectors`] : []));
  const roles = PARTNER_ROLES.map((role) => `'${role}'`).join(', ');
  return cypher`CALL (councils, bearers) {
  UNWIND bearers AS c
  WITH bearers, c, CASE WHEN NOT c IN councils THEN c.id END AS through
  CALL (c, through) {
    MATCH (c)<-[end:FROM|TO]-(t:Tie) WHERE ${allOf(visible('t'), validOn('t'))}
    WITH c, through, t, type(end) = 'FROM' AND t.kind = 'MEMBER_OF' AS joins, ${stateOn('t', 'status')} AS status, ${stateOn('t', 'strength')} AS strength
    WHERE status <> 'DISPUTED' AND (strength >= ${PARTNER_STRENGTH} OR joins)
    MATCH (t)-[:FROM|TO]->(o:Organisation) WHERE o <> c AND ${wanted('o')}
    WITH through, t, o, status, strength, joins AND o.kind = 'PARTNERSHIP_BOARD' AS isMembership
    WHERE isMembership OR strength >= ${PARTNER_STRENGTH}
    RETURN o, [CASE WHEN isMembership THEN 'MEMBERSHIP' ELSE 'TIE' END, t.id, status, ${isStale('t')}, t.validTo, null, null, through] AS link
   UNION
    MATCH (c)<-[:HAS_PARTY]-(a:Agreement) WHERE ${visible('a')} AND ${liveOn('a')}
    WITH DISTINCT c, through, a
    MATCH (a)-[as:HAS_PARTY]->(o:Organisation) WHERE as.role IN [${roles}] AND o <> c AND ${wanted('o')}
    WITH DISTINCT through, a, o
    RETURN o, ['AGREEMENT', a.id, 'CONFIRMED', false, coalesce(a.liveTo, a.validTo),
      CASE WHEN EXISTS { (a)-[:IN_AREA]->(limit:Area) WHERE ${visible('limit')} } THEN [(a)-[:IN_AREA]->(at:Area) | at.id] END,
      CASE WHEN EXISTS { (a)-[:ON_THEME]->(limit:Theme) WHERE ${allOf(visible('limit'), wholeVisible('limit'))} } THEN [(a)-[:ON_THEME]->(on:Theme) | on.id] END, through] AS link
  }
  WITH bearers, o, collect(DISTINCT link) AS links
  CALL (o) {
    ${whatIsDone}
  }
  WITH bearers, o, links, work WHERE size(work) > 0
  WITH bearers, o, links, work, COLLECT {
    MATCH (o)(()-[part:PART_OF WHERE ${validOn('part')}]->(whole WHERE ${visible('whole')})){1,${BODY_DEPTH}}(body:Organisation) RETURN DISTINCT body.id } AS bodies
  WHERE NOT o IN bearers AND none(c IN bearers WHERE c.id IN bodies)
  WITH o, links, work, bodies ORDER BY o.sortName, o.id
  RETURN collect([o.id, bodies, links, work]) AS partners
}`;
}

const ownWork = cypher`CALL (bearers) {
  UNWIND bearers AS c
  MATCH (c)(()<-[part:PART_OF WHERE ${validOn('part')}]-(inside WHERE ${visible('inside')})){0,${BODY_DEPTH}}(o:Organisation)
  WITH DISTINCT o, o IN bearers AS isBearer WHERE isBearer OR (${openOn('o')})
  CALL (o) {
    ${whatIsDone}
  }
  UNWIND work AS done RETURN collect([o.id, done]) AS own
}`;

/** Checks for these very councils, no more and no fewer. */
const looks = cypher`CALL (councils) {
  WITH councils, councils[0] AS c
  MATCH (c)<-[:FOR]-(k:CoverageCheck) WHERE k.checkedOn > $since AND k.checkedOn <= $asAt
    AND COUNT { (k)-[:FOR]->() } = size(councils) AND NOT EXISTS { MATCH (k)-[:FOR]->(other) WHERE NOT other IN councils }
  MATCH (area:Area)<-[:IN_AREA]-(k)-[:ON_THEME]->(theme:Theme) WHERE ${seenCheck}
  RETURN collect([k.id, area.id, theme.id, k.checkedOn, k.recordedAt]) AS looks
}`;

/** What others do in areas or the places in them, whoever they are: for what is active there and no partner's. */
export function othersActive(has: Pick<FactsConditions, 'sectors'>) {
  return defineQuery(
    'coverage-others',
    cypher`UNWIND $in.areas AS id MATCH (a:Entity {id: id}) WHERE ${visible('a')}
MATCH (a)<-[:IN_AREA]-(p:Provision) WHERE ${allOf(visible('p'), validOn('p'))}
WITH DISTINCT p, ${stateOn('p', 'status')} AS status WHERE status <> 'DISPUTED'
MATCH (p)-[:PROVIDED_BY]->(o:Organisation) WHERE ${allOf(visible('o'), openOn('o'))}${has.sectors ? cypher` AND o.sector IN $sectors` : cypher``}
WITH o, status, [(p)-[:IN_AREA]->(at:Area) | at.id] AS areas, [(p)-[:ON_THEME]->(on:Theme) | on.id] AS themes
WITH o, collect([status = 'CONFIRMED', areas, themes]) AS work ORDER BY o.sortName, o.id
RETURN o.id AS id, work`,
    z.object({ id: z.string(), work: z.array(z.tuple([z.boolean(), z.array(z.string()), z.array(z.string())])) }),
  );
}
