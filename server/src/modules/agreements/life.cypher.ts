import { cypher } from '../../neo4j/query.ts';

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
