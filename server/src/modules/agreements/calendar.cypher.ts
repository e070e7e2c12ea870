import { z } from 'zod';
import { allOf, areasInside } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';
import { decideByDay, decider, goesOn, lastStep, liveOn } from './life.cypher.ts';

/** Which agreements a calendar is of; the ids come as parameters of the same names. */
export interface CalendarExtent {
  readonly within: boolean;
  readonly party: boolean;
  readonly agreement: boolean;
}

const row = z.object({
  kind: z.enum(['OBLIGATION', 'REVIEW', 'DECIDE_BY']),
  key: z.string(),
  on: z.string(),
  agreementId: z.string(),
  title: z.string(),
  text: z.string().nullable(),
  who: z.string().nullable(),
});
export type DueRow = z.infer<typeof row>;

/** What falls due under agreements from `$asAt` on, and what is overdue: obligations, reviews, days to decide by. The soonest 5,000. */
export function dueUnderAgreements({ within, party, agreement }: CalendarExtent) {
  const found = within
    ? cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(g:Agreement) WITH DISTINCT g`
    : agreement
      ? cypher`MATCH (g:Entity {id: $agreement}) WHERE g:Agreement WITH g`
      : cypher`MATCH (g:Agreement)`;
  const ofParty = cypher`EXISTS { (g)-[:HAS_PARTY]->(p:Entity {id: $party}) WHERE ${visible('p')} }`;
  return defineQuery(
    'agreements-due',
    cypher`${found} WHERE ${allOf(visible('g'), ...(party ? [ofParty] : []), ...(within && agreement ? [cypher`g.id = $agreement`] : []))}
WITH g, ${lastStep('g')} AS last WHERE ${goesOn('g')}
CALL (g, last) {
  MATCH (g)-[:HAS_OBLIGATION]->(b:Obligation)-[:OWED_BY]->(o:Organisation) WHERE ${visible('b')} AND ${visible('o')} AND b.doneOn IS NULL AND b.dueOn IS NOT NULL
  RETURN 'OBLIGATION' AS kind, b.id AS key, b.dueOn AS on, b.text AS text, o {.name} AS who
  UNION
  WITH g, last WHERE g.reviewOn >= $asAt AND last IS NOT NULL
  RETURN 'REVIEW' AS kind, g.id AS key, g.reviewOn AS on, null AS text, null AS who
  UNION
  WITH g, ${decider('g')} AS body WHERE ${liveOn('g')} AND g.validTo IS NOT NULL
  RETURN 'DECIDE_BY' AS kind, g.id AS key, ${decideByDay('g')} AS on, null AS text, body {.name} AS who
}
RETURN kind, key, on, g.id AS agreementId, g.title AS title, text, who.name AS who ORDER BY on, title, key LIMIT 5000`,
    row,
  );
}
