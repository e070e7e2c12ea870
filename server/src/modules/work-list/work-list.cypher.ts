import { z } from 'zod';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, validOn, visible } from '../../neo4j/query.ts';
import { decideByDay, decider, goesOn, lastStep, liveOn } from '../agreements/life.cypher.ts';
import { nameIfSeen } from '../engagements/follow-ups.cypher.ts';

const row = z.object({
  kind: z.enum(['FOLLOW_UP', 'VERIFICATION', 'OBLIGATION', 'DECIDE_BY', 'STUCK', 'DISPUTE', 'PROPOSAL']),
  dueOn: z.string().nullable(),
  /** The record to open. */
  about: z.string(),
  /** What it is called, and the kind of a tie or the stage of an agreement. */
  name: z.string().nullable(),
  detail: z.string().nullable(),
  /** Whom it is about: two ends of a tie, one organisation. */
  who: z.string().nullable(),
  whom: z.string().nullable(),
});
export type WorkRow = z.infer<typeof row>;

/** The organisations that the person held under the name of whoever is reading looks after for `$ours`. */
export const lookedAfterByMe = defineQuery(
  'work-looked-after',
  cypher`MATCH (self:Person {name: $myName})<-[:HELD_BY]-(stewardship:Stewardship)-[:ABOUT]->(o:Organisation)
WHERE stewardship.ownerId IN $ours AND ${validOn('stewardship')} AND ${visible('o')} AND ${visible('stewardship')} AND ${visible('self')}
RETURN DISTINCT o.id AS id`,
  z.object({ id: z.string() }),
);

/** The condition that all is asked for, or the record in `variable` is about one of the organisations `$lookedAfter`. */
const isAskedFor = (variable: string, by: 'ABOUT' | 'FROM|TO' | 'PROVIDED_BY' | 'HAS_PARTY' | 'MADE_BY') =>
  `(NOT $onlyMine OR EXISTS { (${variable})-[:${by}]->(theirs:Organisation) WHERE theirs.id IN $lookedAfter })`;

/** What is still to be done after meetings, by `$ours`. */
export const followUpsToDo = defineQuery(
  'work-follow-ups',
  cypher`MATCH (f:FollowUp)-[:ABOUT]->(o:Organisation) WHERE f.ownerId IN $ours AND f.doneOn IS NULL AND ${visible('f')} AND ${visible('o')}
  AND (f.assigneeId = $me OR ${isAskedFor('f', 'ABOUT')})
WITH f, o ORDER BY f.dueOn, f.id LIMIT $limit
RETURN 'FOLLOW_UP' AS kind, f.dueOn AS dueOn, f.id AS about, f.text AS name,
  coalesce(head([(f)-[:ASSIGNED_TO]->(p:Person) WHERE ${visible('p')} | p.name]), ${nameIfSeen('f')}) AS detail, o.name AS who, null AS whom`,
  row,
);

/** Ties and provisions of `$ours` that hold today and are to be made sure of by `$soon`. */
export const verificationsDue = defineQuery(
  'work-verifications',
  cypher`CALL () {
  MATCH (t:Tie) WHERE t.ownerId IN $ours AND t.verifyBy <= $soon AND ${visible('t')} AND ${wholeVisible('t')} AND ${validOn('t')}
    AND ${isAskedFor('t', 'FROM|TO')}
  WITH t ORDER BY t.verifyBy, t.id LIMIT $limit
  MATCH (a:Organisation)<-[:FROM]-(t)-[:TO]->(b:Organisation) WHERE ${visible('a')} AND ${visible('b')}
  RETURN t.verifyBy AS dueOn, t.id AS about, null AS name, t.kind AS detail, a.name AS who, b.name AS whom
 UNION ALL
  MATCH (t:Provision) WHERE t.ownerId IN $ours AND t.verifyBy <= $soon AND ${visible('t')} AND ${wholeVisible('t')} AND ${validOn('t')}
    AND ${isAskedFor('t', 'PROVIDED_BY')}
  WITH t ORDER BY t.verifyBy, t.id LIMIT $limit
  MATCH (t)-[:PROVIDED_BY]->(o:Organisation) WHERE ${visible('o')}
  RETURN t.verifyBy AS dueOn, t.id AS about, coalesce(t.title, 'what it provides') AS name, null AS detail, o.name AS who, null AS whom
}
RETURN 'VERIFICATION' AS kind, dueOn, about, name, detail, who, whom ORDER BY dueOn, about LIMIT $limit`,
  row,
);

/** Ties and provisions that somebody disputes, of `$ours` or about them. A dispute has no day: it waits. */
export const disputes = defineQuery(
  'work-disputes',
  cypher`CALL () {
  MATCH (t:Tie {status: 'DISPUTED'}) WHERE ${visible('t')} AND ${validOn('t')} AND ${isAskedFor('t', 'FROM|TO')}
  MATCH (a:Organisation)<-[:FROM]-(t)-[:TO]->(b:Organisation)
  WHERE ${visible('a')} AND ${visible('b')} AND (t.ownerId IN $ours OR a.id IN $ours OR b.id IN $ours)
  RETURN t.id AS about, null AS name, t.kind AS detail, a.name AS who, b.name AS whom
 UNION ALL
  MATCH (t:Provision {status: 'DISPUTED'}) WHERE ${visible('t')} AND ${validOn('t')} AND ${isAskedFor('t', 'PROVIDED_BY')}
  MATCH (t)-[:PROVIDED_BY]->(o:Organisation) WHERE ${visible('o')} AND (t.ownerId IN $ours OR o.id IN $ours)
  RETURN t.id AS about, coalesce(t.title, 'what it provides') AS name, null AS detail, o.name AS who, null AS whom
}
RETURN 'DISPUTE' AS kind, null AS dueOn, about, name, detail, who, whom ORDER BY who, about LIMIT $limit`,
  row,
);

/** Obligations due by `$soon`, decisions due by `$decideBefore` and agreements that stand still, of those `$ours` own or are party to. */
export const agreementWork = defineQuery(
  'work-agreements',
  cypher`MATCH (g:Agreement) WHERE ${visible('g')} AND ${wholeVisible('g')}
  AND (g.ownerId IN $ours OR EXISTS { (g)-[:HAS_PARTY]->(party:Organisation) WHERE party.id IN $ours })
  AND ${isAskedFor('g', 'HAS_PARTY')}
WITH g, ${lastStep('g')} AS last WHERE last IS NOT NULL AND ${goesOn('g')}
CALL (g, last) {
  MATCH (g)-[:HAS_OBLIGATION]->(b:Obligation)-[:OWED_BY]->(o:Organisation)
  WHERE ${visible('b')} AND ${visible('o')} AND b.doneOn IS NULL AND b.dueOn <= $soon
  RETURN 'OBLIGATION' AS kind, b.dueOn AS dueOn, b.text AS name, o.name AS who, null AS detail
 UNION ALL
  WITH g WHERE ${liveOn('g')} AND g.validTo IS NOT NULL
  WITH g, ${decideByDay('g')} AS decideBy WHERE decideBy <= $decideBefore
  RETURN 'DECIDE_BY' AS kind, decideBy AS dueOn, null AS name, ${decider('g')}.name AS who, null AS detail
 UNION ALL
  WITH last WHERE duration.inDays(last.on, $asAt).days > $stuckAfter[last.stage]
  RETURN 'STUCK' AS kind, last.on + duration({days: $stuckAfter[last.stage]}) AS dueOn, null AS name, null AS who, last.stage AS detail
}
RETURN kind, dueOn, g.id AS about, name, detail, who, g.title AS whom ORDER BY dueOn, about LIMIT $limit`,
  row,
);

/** What partners propose to the councils `$deciding`, since the day they did. */
export const proposalsWaiting = defineQuery(
  'work-proposals',
  cypher`MATCH (p:Proposal {state: 'OPEN'}) WHERE p.ownerId IN $deciding AND ${visible('p')}
  AND ${isAskedFor('p', 'MADE_BY')}
MATCH (o:Organisation)<-[:MADE_BY]-(p)-[:ABOUT]->(record) WHERE ${visible('o')} AND ${visible('record')} AND ${wholeVisible('record')}
WITH p, o ORDER BY p.recordedAt, p.id LIMIT $limit
RETURN 'PROPOSAL' AS kind, date(p.recordedAt) AS dueOn, p.id AS about, p.title AS name, p.by AS detail, o.name AS who, null AS whom`,
  row,
);
