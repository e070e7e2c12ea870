import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

export const scaleRow = nodeRow('MaturityScale', {
  name: z.string(),
  summary: z.string().nullable(),
  lowest: z.number(),
  highest: z.number(),
});
export type ScaleRow = z.infer<typeof scaleRow.schema>;

const storedDimension = nodeRow('MaturityDimension', {
  name: z.string(),
  lowEnd: z.string(),
  highEnd: z.string(),
  position: z.number(),
});
export const dimensionRow = {
  schema: storedDimension.schema.extend({ scaleId: z.string() }),
  of: (dimension: string, scale: string) => storedDimension.of(dimension, { scaleId: cypher`${scale}.id` }),
};
export type DimensionRow = z.infer<typeof dimensionRow.schema>;

export const assessmentRow = nodeRow('MaturityAssessment', {
  assessedOn: z.string(),
  assessedBy: z.string().nullable(),
  note: z.string().nullable(),
});
export type AssessmentRow = z.infer<typeof assessmentRow.schema>;

const scoreRow = nodeRow('MaturityScore', { score: z.number(), note: z.string().nullable() });

export const scalesById = defineQuery(
  'maturity-scales-by-id',
  cypher`UNWIND $ids AS id MATCH (s:Entity {id: id}) WHERE s:MaturityScale AND ${visible('s')} RETURN ${scaleRow.of('s')} AS scale`,
  z.object({ scale: scaleRow.schema }),
);

export const allScales = defineQuery(
  'maturity-scales',
  cypher`MATCH (s:MaturityScale) WHERE ${visible('s')} RETURN ${scaleRow.of('s')} AS scale ORDER BY s.sortName, s.id LIMIT 200`,
  z.object({ scale: scaleRow.schema }),
);

export const dimensionsOfScales = defineQuery(
  'dimensions-of-scales',
  cypher`UNWIND $ids AS key MATCH (s:Entity {id: key})-[:HAS_DIMENSION]->(d:MaturityDimension) WHERE ${visible('d')} AND ${visible('s')}
RETURN key, ${dimensionRow.of('d', 's')} AS value ORDER BY d.position, d.id`,
  z.object({ key: z.string(), value: dimensionRow.schema }),
);

export const assessmentsById = defineQuery(
  'maturity-assessments-by-id',
  cypher`UNWIND $ids AS id MATCH (a:Entity {id: id}) WHERE a:MaturityAssessment AND ${visible('a')} AND ${wholeVisible('a')}
RETURN ${assessmentRow.of('a')} AS assessment`,
  z.object({ assessment: assessmentRow.schema }),
);

/** The scale an assessment is on, keyed by the assessment. */
export const scalesOfAssessments = defineQuery(
  'scales-of-assessments',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:ON_SCALE]->(s:MaturityScale) WHERE ${visible('s')} RETURN key, ${scaleRow.of('s')} AS value`,
  z.object({ key: z.string(), value: scaleRow.schema }),
);

/** The scores of assessments, in the order of their scale's dimensions. */
export const scoresOfAssessments = defineQuery(
  'scores-of-assessments',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_SCORE]->(c:MaturityScore)-[:FOR_DIMENSION]->(d:MaturityDimension)<-[:HAS_DIMENSION]-(s:MaturityScale)
WHERE ${visible('c')} AND ${visible('d')}
RETURN key, {own: ${scoreRow.of('c')}, dimension: ${dimensionRow.of('d', 's')}} AS value ORDER BY d.position, d.id`,
  z.object({ key: z.string(), value: z.object({ own: scoreRow.schema, dimension: dimensionRow.schema }) }),
);

/** Assessments of the same body on the same scale and day. */
export const assessmentsOfDay = defineQuery(
  'maturity-assessments-of-day',
  cypher`MATCH (o:Entity {id: $organisation})<-[:ABOUT]-(a:MaturityAssessment {assessedOn: $on})-[:ON_SCALE]->(s:MaturityScale {id: $scale})
WHERE ${visible('a')} AND ${visible('o')} RETURN a.id AS id, a.assessedBy AS assessedBy`,
  z.object({ id: z.string(), assessedBy: z.string().nullable() }),
);

/** One assessment on a scale, whoever may see it, those first that the reader sees: a scale stays as it was for all who were assessed on it. */
export const scaleInUse = defineQuery(
  'maturity-scale-in-use',
  cypher`MATCH (:Entity {id: $scale})<-[:ON_SCALE]-(a:MaturityAssessment)-[:ABOUT]->(o)
WITH a, CASE WHEN ${visible('a')} AND ${visible('o')} THEN true ELSE false END AS isSeen
RETURN a.id AS id, isSeen ORDER BY isSeen DESC LIMIT 1`,
  z.object({ id: z.string(), isSeen: z.boolean() }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface AssessmentConditions {
  readonly organisations: boolean;
  readonly scale: boolean;
}

export const assessmentKeyset = new Keyset('DESC', { expression: 'a.assessedOn', type: 'date' }, { expression: 'a.id', type: 'string' });

export function assessmentsPage(conditions: AssessmentConditions, goesOn: boolean) {
  return defineQuery(
    'maturity-assessments-page',
    cypher`${matching(conditions, ...(goesOn ? [assessmentKeyset.isAfter] : []))}
WITH a ORDER BY ${assessmentKeyset.order} LIMIT $limit
RETURN ${assessmentRow.of('a')} AS node, ${assessmentKeyset.values} AS cursor`,
    pageRow(assessmentRow.schema),
  );
}

export function assessmentsCount(conditions: AssessmentConditions) {
  return defineQuery('maturity-assessments-count', cypher`${matching(conditions)} RETURN count(*) AS count`, countRow);
}

function matching(has: AssessmentConditions, ...more: readonly Unguarded[]): Guarded {
  const conditions: Unguarded[] = [cypher`a.assessedOn <= $asAt`];
  if (has.organisations) conditions.push(cypher`EXISTS { (a)-[:ABOUT]->(body:Organisation) WHERE body.id IN $organisations }`);
  if (has.scale) conditions.push(cypher`EXISTS { (a)-[:ON_SCALE]->(:MaturityScale {id: $scale}) }`);
  return cypher`MATCH (a:MaturityAssessment) WHERE ${allOf(visible('a'), wholeVisible('a'), ...conditions, ...more)}`;
}
