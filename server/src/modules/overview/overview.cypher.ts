import { z } from 'zod';
import { allOf, areasInside, openOn, organisationsIn, stateOn } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, validOn, visible } from '../../neo4j/query.ts';
import { liveOn } from '../agreements/life.cypher.ts';

/** Of the whole store, or of the area `$within` and those inside it. */
export type Extent = 'ALL' | 'WITHIN';

const count = z.object({ count: z.number() });

export function organisationsBySector(extent: Extent) {
  return defineQuery(
    'overview-organisations',
    cypher`${organisations(extent)} WHERE ${allOf(visible('o'), openOn('o'))} RETURN o.sector AS sector, count(*) AS count`,
    count.extend({ sector: z.string() }),
  );
}

export function provisions(extent: Extent) {
  const start =
    extent === 'ALL'
      ? cypher`MATCH (p:Provision)`
      : cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(p:Provision) WITH DISTINCT p`;
  return defineQuery(
    'overview-provisions',
    cypher`${start} MATCH (p)-[:PROVIDED_BY]->(o:Organisation) WHERE ${allOf(visible('p'), visible('o'), validOn('p'))} RETURN count(*) AS count`,
    count,
  );
}

export function ties(extent: Extent) {
  const start =
    extent === 'ALL'
      ? cypher`MATCH (t:Tie)`
      : cypher`${organisations(extent)} WHERE ${visible('o')} MATCH (o)<-[:FROM|TO]-(t:Tie) WITH DISTINCT t`;
  return defineQuery(
    'overview-ties',
    cypher`${start} MATCH (a:Organisation)<-[:FROM]-(t)-[:TO]->(b:Organisation)
WHERE ${allOf(visible('t'), visible('a'), visible('b'), validOn('t'))}
WITH ${stateOn('t', 'status')} AS status
RETURN count(*) AS count, sum(CASE WHEN status = 'CONFIRMED' THEN 0 ELSE 1 END) AS unconfirmed`,
    count.extend({ unconfirmed: z.number() }),
  );
}

export function liveAgreements(extent: Extent) {
  const start =
    extent === 'ALL'
      ? cypher`MATCH (g:Agreement)`
      : cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(g:Agreement) WITH DISTINCT g`;
  return defineQuery(
    'overview-agreements',
    cypher`${start} WHERE ${allOf(visible('g'), liveOn('g'))}
RETURN count(*) AS count`,
    count,
  );
}

function organisations(extent: Extent): Guarded | { readonly text: string } {
  return extent === 'ALL' ? cypher`MATCH (o:Organisation)` : organisationsIn('within');
}
