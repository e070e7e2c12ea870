import { z } from 'zod';
import { allOf, openOn } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, validOn, visible } from '../../neo4j/query.ts';
import { liveOn } from '../agreements/life.cypher.ts';
import { bearers, councilsGiven, councilsGoverning } from '../coverage/facts.cypher.ts';

const BODY_DEPTH = 6;

/** Gives the teams of the organisations `councils`, as `teams`: themselves, the closed bodies they follow, and the bodies that are part of these. */
export const teamsOfCouncils: Guarded = cypher`${bearers}
CALL (bearers) {
  UNWIND bearers AS c
  MATCH (c)(()<-[part:PART_OF WHERE ${validOn('part')}]-(inside WHERE ${visible('inside')})){0,${BODY_DEPTH}}(team:Organisation)
  WITH DISTINCT team, team IN bearers AS isBearer WHERE isBearer OR (${openOn('team')}) RETURN collect(team) AS teams
}`;

/** The councils whose teams are asked about: `$for`, or those that govern the area `$within`. */
export function askingTeams(has: { readonly for: boolean }) {
  return defineQuery(
    'ask-load-teams',
    cypher`OPTIONAL MATCH (within:Entity {id: $within}) WHERE within:Area AND ${visible('within')}
${has.for ? councilsGiven : councilsGoverning}
${teamsOfCouncils}
RETURN within.name AS within, [c IN councils | {id: c.id, name: c.name}] AS councils, [t IN teams | t.id] AS teams`,
    z.object({
      within: z.string().nullable(),
      councils: z.array(z.object({ id: z.string(), name: z.string() })),
      teams: z.array(z.string()),
    }),
  );
}

/**
 * By what the teams `$teams` lean on others: live agreements with them, running initiatives they lead and others partner, follow-ups that are
 * still open, which are their council's. One row for each organisation, team and record.
 */
export const leaning = defineQuery(
  'ask-load-leaning',
  cypher`CALL {
  UNWIND $teams AS id MATCH (team:Entity {id: id})<-[:HAS_PARTY]-(a:Agreement) WHERE ${visible('team')} AND ${visible('a')} AND ${liveOn('a')}
  MATCH (a)-[:HAS_PARTY]->(o:Organisation) RETURN o, team, a AS record, a.title AS title, 'AGREEMENT' AS kind
 UNION
  UNWIND $teams AS id MATCH (team:Entity {id: id})<-[led:LED_BY]-(i:Initiative) WHERE ${visible('team')} AND ${visible('i')} AND ${validOn('led')}
    AND coalesce(i.startsFrom <= $asAt, true) AND coalesce(i.endsBefore > $asAt, true)
  MATCH (i)-[by:PARTNERED_BY]->(o:Organisation) WHERE ${validOn('by')} RETURN o, team, i AS record, i.name AS title, 'INITIATIVE' AS kind
 UNION
  UNWIND $teams AS id MATCH (team:Entity {id: id}) WHERE ${visible('team')}
  MATCH (f:FollowUp {ownerId: id})-[:ABOUT]->(o:Organisation) WHERE ${visible('f')} AND (f.doneOn IS NULL OR f.doneOn > $asAt)
  RETURN o, team, f AS record, toString(f.dueOn) AS title, 'FOLLOW_UP' AS kind
}
WITH o, team, record, title, kind WHERE ${allOf(visible('o'), openOn('o'))} AND NOT o.id IN $teams
RETURN o.id AS organisation, o.sortName AS sortName, team.id AS team, team.name AS teamName, record.id AS record, title, kind
ORDER BY sortName, organisation, teamName, team, kind, record`,
  z.object({
    organisation: z.string(),
    sortName: z.string(),
    team: z.string(),
    teamName: z.string(),
    record: z.string(),
    title: z.string(),
    kind: z.enum(['AGREEMENT', 'INITIATIVE', 'FOLLOW_UP']),
  }),
);
export type LeaningRow = z.infer<typeof leaning.row>;
