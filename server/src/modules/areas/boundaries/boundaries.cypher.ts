import type { CoverageBoundaries } from '@atlas/shared/vocabulary';
import { z } from 'zod';
import { areasInside, openOn } from '../../../neo4j/fragments.ts';
import { cypher, defineQuery, visible } from '../../../neo4j/query.ts';
import { downTo, fromSplit, standsIn } from '../places.cypher.ts';

const outlined = z.object({
  id: z.string(),
  revision: z.number(),
  fingerprint: z.string().nullable(),
  name: z.string(),
  gssCode: z.string().nullable(),
  level: z.string(),
  isIllustrative: z.boolean(),
  centroid: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  hasBoundary: z.boolean(),
  attributions: z.array(z.string()),
});
export type OutlinedArea = z.infer<typeof outlined>;

/** Finds the areas inside `$within` on `$asAt`, or those that lie where it was, by the boundaries there are then or were before. */
const byBoundaries = (boundaries: CoverageBoundaries) => cypher`MATCH (root:Entity {id: $within}) WHERE root:Area AND ${visible('root')}
MATCH (root)${fromSplit('start')}
MATCH (start)${downTo('a')}
WITH DISTINCT a WHERE ${standsIn('a', boundaries)}`;

/**
 * The areas of some levels inside one, without their outlines: enough to know whether those were drawn before. Asked for its own level alone, it
 * is one of them.
 * @param boundaries as coverage divides a place that was reorganised; as it is on the day unless given
 */
export const areasToDraw = (boundaries: CoverageBoundaries | undefined) =>
  defineQuery(
    'areas-to-draw',
    cypher`${boundaries ? byBoundaries(boundaries) : cypher`${areasInside('within', 'a')} WHERE ${openOn('a')}`}
  AND a.level IN $levels AND (a.id <> $within OR $levels = [a.level]) AND ${visible('a')}
WITH a ORDER BY a.sortName, a.id LIMIT $limit
RETURN a {.id, .revision, .fingerprint, .name, .gssCode, .level, .isIllustrative, .centroid, hasBoundary: a.boundary IS NOT NULL,
  attributions: COLLECT { MATCH (a)-[:EVIDENCED_BY]->(:Evidence {field: 'boundary'})-[:FROM_SOURCE]->(s:Source)
    WHERE ${visible('s')} AND s.attribution IS NOT NULL RETURN DISTINCT s.attribution ORDER BY s.attribution }} AS area`,
    z.object({ area: outlined }),
  );

export const boundariesOfAreas = defineQuery(
  'boundaries-of-areas',
  cypher`UNWIND $ids AS id MATCH (a:Entity {id: id}) WHERE a:Area AND a.boundary IS NOT NULL AND ${visible('a')}
RETURN a.id AS id, a.boundary AS boundary`,
  z.object({ id: z.string(), boundary: z.string() }),
);
