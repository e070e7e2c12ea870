import { awaitsDecision, CLOSED_STAGES, OPEN_STAGES } from '@atlas/shared/agreements';
import { AGREEMENT_KINDS, LIVE_STAGES } from '@atlas/shared/vocabulary';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';
import { seenDecision } from './decisions.cypher.ts';

/** The stage last entered by `$asAt` of the agreement in `variable`; null before its first. */
export function stageEntered(variable: string) {
  return cypher`head(COLLECT {
    MATCH (${variable})-[:HAS_STAGE]->(s:StageEvent) WHERE s.on <= $asAt RETURN s.stage ORDER BY s.on DESC, s.position DESC LIMIT 1 })`;
}

/** The condition that the agreement in `variable` is live on `$asAt`. Looks at its stages only where it has left and come back. */
export function liveOn(variable: string) {
  return cypher`${variable}.liveFrom <= $asAt AND (${variable}.liveTo IS NULL OR ${variable}.liveTo > $asAt)
    AND (NOT coalesce(${variable}.liveWithBreaks, false) OR ${stageEntered(variable)} IN ['LIVE', 'UNDER_REVIEW'])`;
}

/** The step last taken by `$asAt` by the agreement in `variable`, as `{stage, on, isDecided}`; null before its first. */
export function lastStep(variable: string) {
  return cypher`head(COLLECT { MATCH (${variable})-[:HAS_STAGE]->(s:StageEvent) WHERE s.on <= $asAt
    RETURN s {.stage, .on, isDecided: EXISTS { (s)-[:DECIDED_BY]->(taken) WHERE ${seenDecision('taken')} AND ${wholeVisible('taken')} }} ORDER BY s.on DESC, s.position DESC LIMIT 1 })`;
}

/** The condition that an agreement `variable`, whose last step is `last`, is neither closed on `$asAt` nor, once live, past its end. */
export function goesOn(variable: string): Unguarded {
  const list = (stages: readonly string[]) => stages.map((stage) => `'${stage}'`).join(', ');
  return cypher`CASE WHEN last.stage IN [${list(CLOSED_STAGES)}] THEN false
    WHEN last.stage IN [${list(LIVE_STAGES)}] THEN coalesce(${variable}.validTo > $asAt, true) ELSE true END`;
}

/** The condition that an agreement `variable`, whose last step is `last`, waits for a body to decide on it: `awaitsDecision` in shared. */
export function waitsForDecision(variable: string): Unguarded {
  const cases = OPEN_STAGES.map((stage) => {
    const kinds = AGREEMENT_KINDS.filter((kind) => awaitsDecision(kind, stage)).map((kind) => `'${kind}'`);
    return `WHEN '${stage}' THEN ${variable}.kind IN [${kinds.join(', ')}]`;
  });
  return cypher`NOT last.isDecided AND CASE last.stage ${cases.join(' ')} ELSE false END`;
}

/** The body that decides on the agreement in `variable`: the one named for it, else the one that last did; null where there is none to see. */
export function decider(variable: string): Guarded {
  return cypher`coalesce(
    head(COLLECT { MATCH (${variable})-[:FOR_DECISION_BY]->(body:Organisation) WHERE ${visible('body')} RETURN body }),
    head(COLLECT { MATCH (${variable})-[:HAS_STAGE]->(:StageEvent)-[:DECIDED_BY]->(d:Decision)-[:MADE_BY]->(body:Organisation)
      WHERE ${visible('d')} AND ${visible('body')} RETURN body ORDER BY d.meetingOn DESC LIMIT 1 }))`;
}

/**
 * The last day on which the agreement in `variable` can be decided on before it runs out, as `decideBy` in shared has it: its last day, less
 * the notice, less the days its decider needs papers before; null where it has no end.
 */
export function decideByDay(variable: string): Guarded {
  return cypher`${variable}.validTo - duration({days: 1 + coalesce(${variable}.noticeDays, 0) + coalesce(${decider(variable)}.decisionLeadDays, 0)})`;
}
