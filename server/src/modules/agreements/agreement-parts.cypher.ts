import { z } from 'zod';
import { fieldsSeen } from '../../auth/visibility-of-fields.ts';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import { agreementRow, decisionRow } from './agreements.cypher.ts';
import { seenDecision } from './decisions.cypher.ts';
import { decider } from './life.cypher.ts';

const keyed = <T extends z.ZodType>(value: T) => z.object({ key: z.string(), value });
/** What is of a party that the reader may not see is left out, as the party is. */
const party = organisationRow.schema;

const costOption = z.object({ key: z.string(), name: z.string(), years: z.number(), benefits: z.string().nullable() });
export type CostOptionRow = z.infer<typeof costOption>;
export const costOptions = defineQuery(
  'agreements-cost-options',
  cypher`UNWIND $ids AS key MATCH (g:Entity {id: key})-[:HAS_COST_OPTION]->(c:CostOption) WHERE ${visible('c')} AND ${fieldsSeen('agreementAmounts', 'g')}
RETURN key, c {.key, .name, .years, .benefits} AS value ORDER BY c.position, c.name`,
  keyed(costOption),
);

const costLine = z.object({
  option: z.string(),
  kind: z.string(),
  amountPence: z.number(),
  fromYear: z.number(),
  toYear: z.number().nullable(),
  party,
});
export type CostLineRow = z.infer<typeof costLine>;
export const costLines = defineQuery(
  'agreements-cost-lines',
  cypher`UNWIND $ids AS key MATCH (g:Entity {id: key})-[:HAS_COST]->(c:CostLine)-[:TO_PARTY]->(o:Organisation) WHERE ${visible('c')} AND ${visible('o')} AND ${fieldsSeen('agreementAmounts', 'g')}
RETURN key, c {.option, .kind, .amountPence, .fromYear, .toYear, party: ${organisationRow.of('o')}} AS value ORDER BY c.position`,
  keyed(costLine),
);

const resource = z.object({
  side: z.string(),
  kind: z.string(),
  amountPence: z.number().nullable(),
  note: z.string().nullable(),
  party: party.nullable(),
});
export type ResourceRow = z.infer<typeof resource>;
export const resources = defineQuery(
  'agreements-resources',
  cypher`UNWIND $ids AS key MATCH (g:Entity {id: key})-[:HAS_RESOURCE]->(r:Resource) WHERE ${visible('r')}
OPTIONAL MATCH (r)-[:TO_PARTY]->(o:Organisation)
WITH key, g, r, o WHERE o IS NULL OR ${visible('o')}
RETURN key, r {.side, .kind, amountPence: CASE WHEN ${fieldsSeen('agreementAmounts', 'g')} THEN r.amountPence END, .note, party: ${organisationRow.of('o')}} AS value ORDER BY r.position`,
  keyed(resource),
);

const obligation = z.object({
  id: z.string(),
  text: z.string(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  owedBy: party,
});
export type ObligationRow = z.infer<typeof obligation>;
export const obligations = defineQuery(
  'agreements-obligations',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_OBLIGATION]->(b:Obligation)-[:OWED_BY]->(o:Organisation) WHERE ${visible('b')} AND ${visible('o')}
RETURN key, b {.id, .text, .dueOn, .doneOn, owedBy: ${organisationRow.of('o')}} AS value
ORDER BY b.doneOn IS NOT NULL, b.dueOn, b.text, b.id`,
  keyed(obligation),
);

export const deciders = defineQuery(
  'agreements-deciders',
  cypher`UNWIND $ids AS key MATCH (g:Entity {id: key}) WHERE ${visible('g')} WITH key, ${decider('g')} AS o WHERE o IS NOT NULL
RETURN key, ${organisationRow.of('o')} AS value`,
  keyed(organisationRow.schema),
);

/** What a step may need, and whether each agreement has it: as `has` in agreement-draft.ts. */
export const readiness = defineQuery(
  'agreements-readiness',
  cypher`UNWIND $ids AS id MATCH (g:Entity {id: id}) WHERE ${visible('g')}
RETURN id, EXISTS { (g)-[:HAS_COST_OPTION]->() } AS hasCost, EXISTS { (g)-[:SUCCEEDED_BY]->(next) WHERE ${visible('next')} } AS hasSuccessor,
  [(g)-[party:HAS_PARTY]->(o) WHERE ${visible('o')} | party.role] AS roles,
  coalesce(head(COLLECT { MATCH (g)-[:HAS_STAGE]->(s:StageEvent)
    RETURN s.stage = 'DECISION' AND EXISTS { (s)-[:DECIDED_BY]->(d) WHERE ${seenDecision('d')} AND ${wholeVisible('d')} } ORDER BY s.position DESC LIMIT 1 }), false) AS isDecided`,
  z.object({ id: z.string(), hasCost: z.boolean(), hasSuccessor: z.boolean(), isDecided: z.boolean(), roles: z.array(z.string()) }),
);
export type ReadinessRow = z.infer<typeof readiness.row>;

export const decisionsOfAgreements = defineQuery(
  'agreements-decisions',
  cypher`UNWIND $ids AS key MATCH (g:Entity {id: key})
CALL (g) { MATCH (g)-[:HAS_DECISION]->(d:Decision) RETURN d UNION MATCH (g)-[:HAS_STAGE]->(:StageEvent)-[:DECIDED_BY]->(d:Decision) RETURN d }
WITH DISTINCT key, d WHERE ${seenDecision('d')} AND ${wholeVisible('d')}
RETURN key, ${decisionRow.of('d')} AS value ORDER BY d.meetingOn, d.id`,
  keyed(decisionRow.schema),
);

export const agreementsOfDecisions = defineQuery(
  'agreements-of-decisions',
  cypher`UNWIND $ids AS key MATCH (d:Entity {id: key})
CALL (d) { MATCH (d)<-[:HAS_DECISION]-(g:Agreement) RETURN g UNION MATCH (d)<-[:DECIDED_BY]-(:StageEvent)<-[:HAS_STAGE]-(g:Agreement) RETURN g }
WITH DISTINCT key, g WHERE ${visible('g')}
RETURN key, ${agreementRow.of('g')} AS value ORDER BY g.sortName, g.id`,
  keyed(agreementRow.schema),
);

export const successors = defineQuery(
  'agreements-successors',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:SUCCEEDED_BY]->(g:Agreement) WHERE ${visible('g')}
RETURN key, ${agreementRow.of('g')} AS value ORDER BY g.sortName, g.id`,
  keyed(agreementRow.schema),
);
export const predecessors = defineQuery(
  'agreements-predecessors',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:SUCCEEDED_BY]-(g:Agreement) WHERE ${visible('g')}
RETURN key, ${agreementRow.of('g')} AS value ORDER BY g.sortName, g.id`,
  keyed(agreementRow.schema),
);
