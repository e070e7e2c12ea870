import { z } from 'zod';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

export const stageRow = nodeRow('StageEvent', { stage: z.string(), on: z.string(), note: z.string().nullable() });
export type StageRow = z.infer<typeof stageRow.schema>;
export const milestoneRow = nodeRow('Milestone', {
  name: z.string(),
  kind: z.string(),
  dueOn: z.string().nullable(),
  due: z.string().nullable(),
  doneOn: z.string().nullable(),
  note: z.string().nullable(),
});
export type MilestoneRow = z.infer<typeof milestoneRow.schema>;
export const riskRow = nodeRow('Risk', {
  description: z.string(),
  likelihood: z.number(),
  impact: z.number(),
  mitigation: z.string().nullable(),
  raisedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
});
export type RiskRow = z.infer<typeof riskRow.schema>;
export const measureRow = nodeRow('Measure', {
  name: z.string(),
  definition: z.string().nullable(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  targetOn: z.string().nullable(),
  mayBeNegative: z.boolean().nullable(),
});
export type MeasureRow = z.infer<typeof measureRow.schema>;
const storedValue = nodeRow('MeasureValue', {
  on: z.string(),
  onSort: z.string(),
  value: z.number(),
  qualifier: z.string(),
  note: z.string().nullable(),
});
export const valueRow = {
  schema: storedValue.schema.extend({ initiativeId: z.string() }),
  of: (value: string, initiative: string) => storedValue.of(value, { initiativeId: cypher`${initiative}.id` }),
};
export type ValueRow = z.infer<typeof valueRow.schema>;

/** The stages an initiative had entered by a day, in order. */
export const stagesOfInitiatives = defineQuery(
  'stages-of-initiatives',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_STAGE]->(e:StageEvent) WHERE ${visible('e')} AND e.on <= $asAt
RETURN key, ${stageRow.of('e')} AS value ORDER BY e.on, e.position`,
  z.object({ key: z.string(), value: stageRow.schema }),
);

/** What was to be reached; done only where it was by the day asked for. */
export const milestonesOfInitiatives = defineQuery(
  'milestones-of-initiatives',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_MILESTONE]->(m:Milestone) WHERE ${visible('m')}
RETURN key, ${milestoneRow.of('m', {
    due: cypher`coalesce(m.due, toString(m.dueOn))`,
    doneOn: cypher`CASE WHEN m.doneOn <= $asAt THEN m.doneOn END`,
  })} AS value
ORDER BY coalesce(m.dueSort, toString(m.dueOn)), m.name, m.id`,
  z.object({ key: z.string(), value: milestoneRow.schema }),
);

/** The risks raised by a day; closed only where they were by then. */
export const risksOfInitiatives = defineQuery(
  'risks-of-initiatives',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_RISK]->(r:Risk) WHERE ${visible('r')} AND coalesce(r.raisedOn <= $asAt, true)
RETURN key, ${riskRow.of('r', { closedOn: cypher`CASE WHEN r.closedOn <= $asAt THEN r.closedOn END` })} AS value
ORDER BY r.likelihood * r.impact DESC, r.description, r.id`,
  z.object({ key: z.string(), value: riskRow.schema }),
);

export const measuresOfInitiatives = defineQuery(
  'measures-of-initiatives',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_MEASURE]->(m:Measure) WHERE ${visible('m')}
RETURN key, ${measureRow.of('m')} AS value ORDER BY m.name, m.id`,
  z.object({ key: z.string(), value: measureRow.schema }),
);

/** Values of measures that were so by a day, or of a year that is not known. */
export const valuesOfMeasures = defineQuery(
  'values-of-measures',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:OF_MEASURE]-(v:MeasureValue)<-[:HAS_VALUE]-(i:Initiative)
WHERE ${visible('v')} AND ${visible('i')} AND (v.onSort <= $day OR v.onSort >= 'X')
RETURN key, ${valueRow.of('v', 'i')} AS value ORDER BY v.onSort, v.id`,
  z.object({ key: z.string(), value: valueRow.schema }),
);

/** The ids of the local members involved, keyed by initiative. */
export const membersOfInitiatives = defineQuery(
  'members-of-initiatives',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:INVOLVES]->(p:Person) WHERE ${visible('p')} RETURN key, p.id AS value ORDER BY p.sortName, p.id`,
  z.object({ key: z.string(), value: z.string() }),
);
