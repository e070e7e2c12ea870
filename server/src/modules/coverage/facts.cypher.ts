import { PARTNER_ROLES, PARTNER_STRENGTH } from '@atlas/shared/coverage';
import { z } from 'zod';
import { allOf, areasInside, isStale, openOn, stateOn, wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { liveOn } from '../agreements/life.cypher.ts';
import { areaRow } from '../areas/areas.cypher.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import { frameworkRow, themeRow } from '../themes/themes.cypher.ts';
import { seenCheck } from './checks.cypher.ts';
import type { FactsRow } from './facts.rows.ts';

/** How far up and down areas and bodies are followed at most; the areas' fragment says the same. */
const [AREA_DEPTH, BODY_DEPTH] = [8, 6];

/** Which parts of the statement vary; their values come as parameters of the same names. */
export interface FactsConditions {
  /** Whether the councils are given, in place of those that govern the place. */
  readonly for: boolean;
  readonly sectors: boolean;
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
${areasOf}
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
  MATCH (within)<-[governs:GOVERNS]-(c:Organisation) WHERE ${allOf(visible('c'), validOn('governs'), openOn('c'))}
  WITH DISTINCT c ORDER BY c.sortName, c.id RETURN collect(c) AS councils
}`;

const themesOf = cypher`CALL (f) {
  MATCH (f)<-[:IN_FRAMEWORK]-(t:Theme) WHERE ${visible('t')}
  WITH t ORDER BY t.position, t.name, t.id
  RETURN collect([${themeRow.of('t')}, COLLECT { MATCH (t)-[:PART_OF]->(whole:Theme) WHERE ${allOf(visible('whole'), wholeVisible('whole'))} RETURN whole.id }]) AS themes
}`;

const areasOf = cypher`CALL {
  ${areasInside('within', 'a')} WHERE a.level = $level AND ${openOn('a')}
  WITH a ORDER BY a.sortName, a.id RETURN collect(a) AS asked
}
CALL (asked) {
  UNWIND asked AS outer
  MATCH (outer)(()<-[down:WITHIN WHERE ${validOn('down')}]-(inner WHERE ${visible('inner')})){0,${AREA_DEPTH}}(held:Area)
  WITH DISTINCT held
  MATCH (held)(()-[up:WITHIN WHERE ${validOn('up')}]->(wider WHERE ${visible('wider')})){0,${AREA_DEPTH}}(a:Area)
  WITH DISTINCT a
  RETURN collect([a.id, a.level, ${openOn('a')}]) AS areas, collect(COLLECT {
    MATCH (a)-[step:WITHIN]->(outer:Area) WHERE ${allOf(visible('outer'), validOn('step'))} RETURN DISTINCT outer.id }) AS steps
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
  return cypher`CALL (councils) {
  UNWIND councils AS c
  CALL (c) {
    MATCH (c)<-[end:FROM|TO]-(t:Tie) WHERE ${allOf(visible('t'), validOn('t'))}
    WITH c, t, type(end) = 'FROM' AND t.kind = 'MEMBER_OF' AS joins, ${stateOn('t', 'status')} AS status, ${stateOn('t', 'strength')} AS strength
    WHERE status <> 'DISPUTED' AND (strength >= ${PARTNER_STRENGTH} OR joins)
    MATCH (t)-[:FROM|TO]->(o:Organisation) WHERE o <> c AND ${wanted('o')}
    WITH c, t, o, status, strength, joins AND o.kind = 'PARTNERSHIP_BOARD' AS isMembership
    WHERE isMembership OR strength >= ${PARTNER_STRENGTH}
    RETURN o, [CASE WHEN isMembership THEN 'MEMBERSHIP' ELSE 'TIE' END, t.id, status, ${isStale('t')}, t.validTo, null, null] AS link
   UNION
    MATCH (c)<-[:HAS_PARTY]-(a:Agreement) WHERE ${visible('a')} AND ${liveOn('a')}
    WITH DISTINCT c, a
    MATCH (a)-[as:HAS_PARTY]->(o:Organisation) WHERE as.role IN [${roles}] AND o <> c AND ${wanted('o')}
    WITH DISTINCT a, o
    RETURN o, ['AGREEMENT', a.id, 'CONFIRMED', false, coalesce(a.liveTo, a.validTo),
      CASE WHEN EXISTS { (a)-[:IN_AREA]->() } THEN [(a)-[:IN_AREA]->(at:Area) | at.id] END,
      CASE WHEN EXISTS { (a)-[:ON_THEME]->() } THEN [(a)-[:ON_THEME]->(on:Theme) | on.id] END] AS link
  }
  WITH councils, o, collect(DISTINCT link) AS links
  CALL (o) {
    ${whatIsDone}
  }
  WITH councils, o, links, work WHERE size(work) > 0
  WITH councils, o, links, work, COLLECT {
    MATCH (o)(()-[part:PART_OF WHERE ${validOn('part')}]->(whole WHERE ${visible('whole')})){1,${BODY_DEPTH}}(body:Organisation) RETURN DISTINCT body.id } AS bodies
  WHERE NOT o IN councils AND none(c IN councils WHERE c.id IN bodies)
  WITH o, links, work, bodies ORDER BY o.sortName, o.id
  RETURN collect([o.id, bodies, links, work]) AS partners
}`;
}

const ownWork = cypher`CALL (councils) {
  UNWIND councils AS c
  MATCH (c)(()<-[part:PART_OF WHERE ${validOn('part')}]-(inside WHERE ${visible('inside')})){0,${BODY_DEPTH}}(o:Organisation)
  WITH DISTINCT o WHERE ${openOn('o')}
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
  RETURN collect([k.id, area.id, theme.id, k.checkedOn]) AS looks
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
