import { z } from 'zod';
import { allOf, openOn } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, validOn, visible } from '../../neo4j/query.ts';
import { liveOn } from '../agreements/life.cypher.ts';
import { downTo, toFollowed, upTo } from '../areas/places.cypher.ts';

const BODY_DEPTH = 6;

/** Gives as `around` the area `$within` with all that lies in it and all it lies in, by what followed what as coverage has it. */
const around: Guarded = cypher`CALL () {
  MATCH (start:Entity {id: $within}) WHERE start:Area AND ${visible('start')}
  MATCH (start)${downTo('a')} RETURN a
 UNION
  MATCH (start:Entity {id: $within}) WHERE start:Area AND ${visible('start')}
  MATCH (start)${upTo('wider')}
  MATCH (wider)${toFollowed('a')} RETURN a
}
WITH collect(a) AS around`;

/** The condition that the record in `variable` is about one of the areas `around`, or names none. */
const isAbout = (variable: string): Guarded => cypher`(NOT EXISTS { (${variable})-[:IN_AREA]->(named:Area) WHERE ${visible('named')} }
    OR EXISTS { (${variable})-[:IN_AREA]->(place:Area) WHERE ${visible('place')} AND place IN around })`;

/** The condition that nobody else is at the other end of such a link of the record in `variable` on `$asAt`. */
const hasNoOther = (variable: string, link: 'LED_BY' | 'OWNED_BY'): Guarded => cypher`NOT EXISTS {
    (${variable})-[kept:${link}]->(other:Organisation) WHERE ${allOf(visible('other'), validOn('kept'), openOn('other'))} AND NOT other IN gone }`;

/**
 * What hangs on organisations, agreements and funds: the organisations with every body that is part of one; the agreements that end with them
 * (themselves, and those of a fund), and those that lose a party; initiatives without another leader and assets without another owner.
 */
export const whatHangsOn = defineQuery(
  'dependency-what-hangs-on',
  cypher`${around}
CALL {
  UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE (n:Organisation OR n:Agreement OR n:Fund) AND ${visible('n')}
  RETURN collect(DISTINCT n) AS found
}
CALL (found) {
  UNWIND found AS n WITH n WHERE n:Organisation
  MATCH (n)(()<-[part:PART_OF WHERE ${validOn('part')}]-(inside WHERE ${visible('inside')})){0,${BODY_DEPTH}}(o:Organisation)
  RETURN collect(DISTINCT o) AS gone
}
RETURN [n IN found | {id: n.id, name: coalesce(n.name, n.title), isOrganisation: n:Organisation}] AS subjects, [o IN gone | o.id] AS organisations,
  COLLECT { UNWIND found AS n MATCH (n)<-[:FUNDED_FROM]-{0,1}(a:Agreement) WHERE ${visible('a')} AND ${liveOn('a')} RETURN DISTINCT a.id } AS ending,
  COLLECT { UNWIND gone AS o MATCH (o)<-[:HAS_PARTY]-(a:Agreement) WHERE ${visible('a')} AND ${liveOn('a')} AND ${isAbout('a')}
    RETURN DISTINCT a.id } AS losing,
  COLLECT { UNWIND gone AS o MATCH (o)<-[led:LED_BY]-(i:Initiative)
    WHERE ${visible('i')} AND ${validOn('led')} AND coalesce(i.startsFrom <= $asAt, true) AND coalesce(i.endsBefore > $asAt, true)
      AND ${isAbout('i')} AND ${hasNoOther('i', 'LED_BY')}
    WITH DISTINCT i ORDER BY i.sortName, i.id RETURN i.id } AS initiatives,
  COLLECT { UNWIND gone AS o MATCH (o)<-[owned:OWNED_BY]-(x:Asset)
    WHERE ${visible('x')} AND ${validOn('owned')} AND ${isAbout('x')} AND ${hasNoOther('x', 'OWNED_BY')}
    WITH DISTINCT x ORDER BY x.sortName, x.id RETURN x.id } AS assets`,
  z.object({
    subjects: z.array(z.object({ id: z.string(), name: z.string(), isOrganisation: z.boolean() })),
    organisations: z.array(z.string()),
    ending: z.array(z.string()),
    losing: z.array(z.string()),
    initiatives: z.array(z.string()),
    assets: z.array(z.string()),
  }),
);
