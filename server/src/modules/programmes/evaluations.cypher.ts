import { z } from 'zod';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

const storedEvaluation = nodeRow('Evaluation', {
  title: z.string(),
  on: z.string().nullable(),
  worked: z.string().nullable(),
  didNotWork: z.string().nullable(),
  learned: z.string().nullable(),
});
export const evaluationRow = {
  schema: storedEvaluation.schema.extend({ aboutId: z.string() }),
  of: (evaluation: string, about: string) => storedEvaluation.of(evaluation, { aboutId: cypher`${about}.id` }),
};
export type EvaluationRow = z.infer<typeof evaluationRow.schema>;

export const dueDiligenceRow = nodeRow('DueDiligence', {
  checked: z.string(),
  checkedBy: z.string().nullable(),
  checkedOn: z.string(),
  result: z.string(),
  findings: z.string().nullable(),
  renewBy: z.string().nullable(),
});
export type DueDiligenceRow = z.infer<typeof dueDiligenceRow.schema>;

export const evaluationsById = defineQuery(
  'evaluations-by-id',
  cypher`UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e:Evaluation
MATCH (e)-[:ABOUT]->(about:Entity) WHERE ${visible('e')} AND ${visible('about')} RETURN ${evaluationRow.of('e', 'about')} AS evaluation`,
  z.object({ evaluation: evaluationRow.schema }),
);

/** What was learned of programmes and initiatives, keyed by them. */
export const evaluationsOfRecords = defineQuery(
  'evaluations-of-records',
  cypher`UNWIND $ids AS key MATCH (about:Entity {id: key})<-[:ABOUT]-(e:Evaluation) WHERE ${visible('e')} AND ${visible('about')}
RETURN key, ${evaluationRow.of('e', 'about')} AS value ORDER BY e.onSort DESC, e.position, e.title, e.id`,
  z.object({ key: z.string(), value: evaluationRow.schema }),
);

export const checksById = defineQuery(
  'due-diligence-by-id',
  cypher`UNWIND $ids AS id MATCH (d:Entity {id: id}) WHERE d:DueDiligence AND ${visible('d')} AND ${wholeVisible('d')}
RETURN ${dueDiligenceRow.of('d')} AS check`,
  z.object({ check: dueDiligenceRow.schema }),
);

/** Checks on partners, keyed by the partner. */
export const checksOnOrganisations = defineQuery(
  'due-diligence-on-organisations',
  cypher`UNWIND $ids AS key MATCH (about:Entity {id: key})<-[:ABOUT]-(d:DueDiligence) WHERE ${visible('d')} AND ${visible('about')}
RETURN key, ${dueDiligenceRow.of('d')} AS value ORDER BY d.checkedOn DESC, d.id`,
  z.object({ key: z.string(), value: dueDiligenceRow.schema }),
);

/** The same, keyed by the initiative they were made for. */
export const checksForInitiatives = defineQuery(
  'due-diligence-for-initiatives',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:FOR_INITIATIVE]-(d:DueDiligence) WHERE ${visible('d')} AND ${wholeVisible('d')}
RETURN key, ${dueDiligenceRow.of('d')} AS value ORDER BY d.checkedOn DESC, d.id`,
  z.object({ key: z.string(), value: dueDiligenceRow.schema }),
);
