import { z } from 'zod';
import { allOf, areasInside } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, visible } from '../../neo4j/query.ts';
import { areaRow } from '../areas/areas.cypher.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import { type AgreementConditions, agreementRow, decisionRow, matching } from './agreements.cypher.ts';
import { seenDecision } from './decisions.cypher.ts';
import { lastStep, liveOn, waitsForDecision } from './life.cypher.ts';

const card = z.object({ agreement: agreementRow.schema, since: z.string(), days: z.number(), isStuck: z.boolean() });
export type PipelineCardRow = z.infer<typeof card>;

/** The agreements a filter describes by the stage they are in on `$asAt`: how many, how long, and those longest there. */
export function pipeline(conditions: AgreementConditions) {
  return defineQuery(
    'agreements-pipeline',
    cypher`${matching(conditions)}
WITH g, ${lastStep('g')} AS last
WITH g, last, g.validTo <= $asAt AND last.stage IN ['LIVE', 'UNDER_REVIEW'] AS isOver WHERE last IS NOT NULL
WITH g, CASE WHEN isOver THEN CASE g.kind WHEN 'GRANT' THEN 'ENDED' ELSE 'LAPSED' END ELSE last.stage END AS stage,
  CASE WHEN isOver THEN g.validTo ELSE last.on END AS since
WITH g, stage, since, duration.inDays(since, $asAt).days AS days
WITH g, stage, since, days, coalesce(days > $stuckAfter[stage], false) AS isStuck ORDER BY days DESC, g.sortName, g.id
WITH stage, count(*) AS count, sum(CASE WHEN isStuck THEN 1 ELSE 0 END) AS stuck, max(days) AS longestDays,
  toInteger(percentileDisc(days, 0.5)) AS medianDays, collect({node: g, since: since, days: days, isStuck: isStuck})[0..$first] AS longest
UNWIND longest AS one
WITH stage, count, stuck, longestDays, medianDays, one, one.node AS g
RETURN stage, count, stuck, longestDays, medianDays,
  collect({agreement: ${agreementRow.of('g')}, since: one.since, days: one.days, isStuck: one.isStuck}) AS cards`,
    z.object({
      stage: z.string(),
      count: z.number(),
      stuck: z.number(),
      longestDays: z.number(),
      medianDays: z.number(),
      cards: z.array(card),
    }),
  );
}

/** How many wait, how many of them are stuck, the meetings to come that they name, and the first of them. */
const agenda = z.object({ total: z.number(), stuck: z.number(), meetings: z.array(z.string()), items: z.array(card) });
export type AgendaRow = z.infer<typeof agenda>;

/** What waits for a decision on `$asAt` among the agreements found so far as `g`: all are counted, `$most` are given. */
const waiting = (found: Guarded) => cypher`${found}
WITH g, ${lastStep('g')} AS last
WITH g, last WHERE ${waitsForDecision('g')}
WITH g, last.on AS since, duration.inDays(last.on, $asAt).days AS days, $stuckAfter[last.stage] AS limit
WITH g, since, days, coalesce(days > limit, false) AS isStuck, CASE WHEN g.meetingOn >= $asAt THEN g.meetingOn END AS meeting
ORDER BY coalesce(g.meetingOn, date('9999-12-31')), g.sortName, g.id
WITH count(*) AS total, sum(CASE WHEN isStuck THEN 1 ELSE 0 END) AS stuck, collect(DISTINCT meeting) AS meetings,
  collect({node: g, since: since, days: days, isStuck: isStuck})[0..$most] AS soonest
RETURN total, stuck, meetings, COLLECT {
  UNWIND soonest AS one WITH one, one.node AS g
  RETURN {agreement: ${agreementRow.of('g')}, since: one.since, days: one.days, isStuck: one.isStuck} } AS items`;

export const agendaOfBody = defineQuery(
  'agreements-agenda',
  waiting(cypher`MATCH (body:Entity {id: $body})<-[:FOR_DECISION_BY]-(g:Agreement) WHERE ${allOf(visible('g'), visible('body'))}`),
  agenda,
);
export const agendaOfNobody = defineQuery(
  'agreements-agenda-of-nobody',
  waiting(
    cypher`MATCH (g:Agreement) WHERE ${allOf(visible('g'), cypher`g.liveFrom IS NULL AND NOT EXISTS { (g)-[:FOR_DECISION_BY]->(body) WHERE ${visible('body')} }`)}`,
  ),
  agenda,
);

export const decisionsOfBody = defineQuery(
  'decisions-of-body',
  cypher`MATCH (body:Entity {id: $body})<-[:MADE_BY]-(d:Decision) WHERE ${visible('body')} AND ${seenDecision('d')} AND d.meetingOn <= $asAt
RETURN ${decisionRow.of('d')} AS decision ORDER BY d.meetingOn DESC, d.id LIMIT $first`,
  z.object({ decision: decisionRow.schema }),
);

/** The bodies that decided on something, or are to. */
export const decidingBodies = defineQuery(
  'agreements-deciding-bodies',
  cypher`CALL () {
  MATCH (g:Agreement)-[:FOR_DECISION_BY]->(o:Organisation) WHERE ${visible('g')} RETURN o
  UNION MATCH (d:Decision)-[:MADE_BY]->(o:Organisation) WHERE ${seenDecision('d')} RETURN o
}
WITH DISTINCT o WHERE ${visible('o')}
WITH o, COUNT { MATCH (o)<-[:FOR_DECISION_BY]-(g:Agreement) WHERE ${visible('g')}
  WITH g, ${lastStep('g')} AS last WHERE ${waitsForDecision('g')} RETURN 1 } AS awaiting
RETURN ${organisationRow.of('o')} AS organisation, awaiting ORDER BY awaiting DESC, o.sortName, o.id LIMIT 200`,
  z.object({ organisation: organisationRow.schema, awaiting: z.number() }),
);

export const funds = defineQuery(
  'funds-by-name',
  cypher`MATCH (f:Fund) WHERE ${visible('f')} AND toLower(f.name) CONTAINS $text RETURN f.id AS id ORDER BY toLower(f.name), f.id LIMIT $first`,
  z.object({ id: z.string() }),
);

const passedOrAsked = z.object({ side: z.string(), kind: z.string(), amountPence: z.number().nullable() });
/** Live agreements that pass a responsibility on, by the place they hold in, each with what passed. */
export function responsibilities(isWithin: boolean) {
  return defineQuery(
    'responsibilities-by-place',
    cypher`${isWithin ? cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(g:Agreement)` : cypher`MATCH (area:Area)<-[:IN_AREA]-(g:Agreement)`}
WHERE ${allOf(visible('g'), visible('area'), liveOn('g'))} AND g.kind IN $kinds
WITH area, g, COLLECT { MATCH (g)-[:HAS_RESOURCE]->(r:Resource) WHERE ${visible('r')}
  AND NOT EXISTS { (r)-[:TO_PARTY]->(o) WHERE NOT (${visible('o')}) } RETURN r {.side, .kind, .amountPence} } AS resources
ORDER BY g.sortName, g.id
RETURN ${areaRow.of('area')} AS area, collect({agreement: ${agreementRow.of('g')}, resources: resources}) AS held ORDER BY area.sortName, area.id`,
    z.object({ area: areaRow.schema, held: z.array(z.object({ agreement: agreementRow.schema, resources: z.array(passedOrAsked) })) }),
  );
}
