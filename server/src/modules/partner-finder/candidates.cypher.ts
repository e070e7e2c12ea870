import { z } from 'zod';
import { allOf, openOn, stateOn, wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { downTo, toFollowed, upTo } from '../areas/places.cypher.ts';
import { teamsOfCouncils } from '../ask-load/ask-load.cypher.ts';
import { councilsGiven, councilsGoverning } from '../coverage/facts.cypher.ts';

const THEME_DEPTH = 6;
const ids = z.array(z.string());

/**
 * Where a partner is sought and for what: the area with those it lies in, those inside it and those beside it, by what followed what as coverage
 * has it; the theme with those it is part of, its parts, and the top of its tree; the councils, the closed ones they follow, and their teams.
 */
export function soughtFor(has: { readonly for: boolean }) {
  return defineQuery(
    'partner-finder-sought',
    cypher`OPTIONAL MATCH (within:Entity {id: $area}) WHERE within:Area AND ${visible('within')}
OPTIONAL MATCH (theme:Entity {id: $theme}) WHERE theme:Theme AND ${visible('theme')} AND ${wholeVisible('theme')}
${has.for ? councilsGiven : councilsGoverning}
${teamsOfCouncils}
RETURN within.name AS area, theme.name AS theme, [c IN councils | {id: c.id, name: c.name}] AS councils, [t IN teams | t.id] AS teams,
  [b IN bearers | b.id] AS bearers,
  COLLECT { MATCH (within)${upTo('wider')}
    MATCH (wider)${toFollowed('a')} RETURN DISTINCT a.id } AS here,
  COLLECT { MATCH (within)${downTo('a')} WHERE a <> within RETURN DISTINCT a.id } AS inside,
  COLLECT { MATCH (within)-[up:WITHIN]->(wider:Area)<-[down:WITHIN]-(a:Area)
    WHERE ${allOf(visible('wider'), visible('a'), validOn('up'), validOn('down'), openOn('a'))} AND a <> within AND a.level = within.level
    RETURN DISTINCT a.id } AS beside,
  COLLECT { MATCH (theme)(()-[:PART_OF]->(over WHERE ${allOf(visible('over'), wholeVisible('over'))})){0,${THEME_DEPTH}}(t:Theme) RETURN DISTINCT t.id } AS whole,
  COLLECT { MATCH (theme)(()<-[:PART_OF]-(part WHERE ${allOf(visible('part'), wholeVisible('part'))})){1,${THEME_DEPTH}}(t:Theme) RETURN DISTINCT t.id } AS parts,
  COLLECT { MATCH (theme)(()-[:PART_OF]->(over WHERE ${allOf(visible('over'), wholeVisible('over'))})){0,${THEME_DEPTH}}(top:Theme)
      (()<-[:PART_OF]-(part WHERE ${allOf(visible('part'), wholeVisible('part'))})){0,${THEME_DEPTH}}(t:Theme) RETURN DISTINCT t.id } AS tree`,
    z.object({
      area: z.string().nullable(),
      theme: z.string().nullable(),
      councils: z.array(z.object({ id: z.string(), name: z.string() })),
      ...{ bearers: ids, teams: ids, here: ids, inside: ids, beside: ids, whole: ids, parts: ids, tree: ids },
    }),
  );
}

/** The condition that the record in `variable` is on a theme of `$on`. */
const isOn = (variable: string, parameter: string): Unguarded =>
  cypher`EXISTS { (${variable})-[:ON_THEME]->(about:Theme) WHERE about.id IN $${parameter} }`;

/**
 * What is known of organisations that may have to do with it: what they do on the tree of themes in these areas, what they offer on it there or
 * for anywhere, and initiatives on it there that they lead or partner. One row for each fact, with where and on what.
 */
export const candidateFacts = defineQuery(
  'partner-finder-facts',
  cypher`CALL {
  UNWIND $at.areas AS id MATCH (a:Entity {id: id})<-[:IN_AREA]-(p:Provision)-[:ON_THEME]->(t:Theme)
  WHERE ${visible('a')} AND ${visible('p')} AND ${validOn('p')} AND t.id IN $at.tree
  WITH a, p, t, ${stateOn('p', 'status')} AS status WHERE status <> 'DISPUTED'
  MATCH (p)-[:PROVIDED_BY]->(o:Organisation)
  RETURN o, 'PROVISION' AS kind, p.id AS record, a.id AS area, a.name AS place, t.id AS theme, t.name AS what
 UNION
  UNWIND $at.on AS id MATCH (t:Entity {id: id})<-[:ON_THEME]-(f:Offer)-[:OFFERED_BY]->(o:Organisation)
  WHERE ${visible('t')} AND ${visible('f')} AND ${validOn('f')}
    AND (NOT EXISTS { (f)-[:IN_AREA]->(named:Area) WHERE ${visible('named')} } OR EXISTS { (f)-[:IN_AREA]->(a:Area) WHERE a.id IN $at.there })
  RETURN DISTINCT o, 'OFFER' AS kind, f.id AS record, null AS area, null AS place, null AS theme, f.title AS what
 UNION
  UNWIND $at.there AS id MATCH (a:Entity {id: id})<-[:IN_AREA]-(f:Offer)-[:OFFERED_BY]->(o:Organisation)
  WHERE ${visible('a')} AND ${visible('f')} AND ${validOn('f')} AND NOT EXISTS { (f)-[:ON_THEME]->(about:Theme) WHERE ${visible('about')} AND ${wholeVisible('about')} }
  RETURN DISTINCT o, 'OFFER' AS kind, f.id AS record, null AS area, null AS place, null AS theme, f.title AS what
 UNION
  UNWIND $at.areas AS id MATCH (a:Entity {id: id})<-[:IN_AREA]-(i:Initiative)-[:LED_BY|PARTNERED_BY]->(o:Organisation)
  WHERE ${visible('a')} AND ${visible('i')} AND coalesce(i.startsFrom <= $asAt, true) AND ${isOn('i', 'at.on')}
  WITH DISTINCT o, i, EXISTS { (i)-[:HAS_VALUE]->() } OR EXISTS { (i)<-[:ABOUT]-(e:Evaluation) WHERE ${visible('e')} } AS hasOutcome
  RETURN o, CASE WHEN hasOutcome THEN 'OUTCOME' ELSE 'INITIATIVE' END AS kind, i.id AS record, null AS area, null AS place, null AS theme, i.name AS what
}
WITH o, kind, record, area, place, theme, what WHERE ${allOf(visible('o'), openOn('o'))} AND o.isNamed AND NOT o.id IN $teams
RETURN o.id AS id, o.sortName AS sortName, kind, record, area, place, theme, what ORDER BY o.sortName, o.id, kind, what, place, record`,
  z.object({
    id: z.string(),
    sortName: z.string(),
    kind: z.enum(['PROVISION', 'OFFER', 'OUTCOME', 'INITIATIVE']),
    record: z.string(),
    area: z.string().nullable(),
    place: z.string().nullable(),
    theme: z.string().nullable(),
    what: z.string(),
  }),
);
export type CandidateRow = z.infer<typeof candidateFacts.row>;

/** The live, undisputed ties by which the councils know each of them, or know somebody who does. */
export const reachOf = defineQuery(
  'partner-finder-reach',
  cypher`UNWIND $of.ids AS id MATCH (o:Entity {id: id}) WHERE o:Organisation AND ${visible('o')}
RETURN o.id AS id, COLLECT {
    MATCH (o)<-[:FROM|TO]-(t:Tie)-[:FROM|TO]->(c:Organisation) WHERE c.id IN $councils AND ${allOf(visible('t'), visible('c'), validOn('t'))}
    WITH t, c, ${stateOn('t', 'status')} AS status WHERE status <> 'DISPUTED'
    RETURN {record: t.id, other: c.name} ORDER BY c.sortName, t.id LIMIT 3 } AS known,
  COLLECT {
    MATCH (o)<-[:FROM|TO]-(t:Tie)-[:FROM|TO]->(k:Organisation)
    WHERE k <> o AND NOT k.id IN $councils AND ${allOf(visible('t'), visible('k'), validOn('t'), openOn('k'))} AND k.isNamed
    WITH t, k, ${stateOn('t', 'status')} AS status WHERE status <> 'DISPUTED'
    MATCH (k)<-[:FROM|TO]-(u:Tie)-[:FROM|TO]->(c:Organisation) WHERE c.id IN $councils AND ${allOf(visible('u'), visible('c'), validOn('u'))}
    WITH t, k, ${stateOn('u', 'status')} AS status WHERE status <> 'DISPUTED'
    WITH DISTINCT t, k
    RETURN {record: t.id, other: k.name} ORDER BY k.sortName, t.id LIMIT 1 } AS through`,
  z.object({
    id: z.string(),
    known: z.array(z.object({ record: z.string(), other: z.string() })),
    through: z.array(z.object({ record: z.string(), other: z.string() })),
  }),
);
