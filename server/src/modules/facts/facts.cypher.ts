import { z } from 'zod';
import { fieldsSeen } from '../../auth/visibility-of-fields.ts';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

/** The condition that the reader may read why the tie or provision in `fact` is disputed. */
const disputeSeen = (fact: string) =>
  cypher`CASE WHEN ${fact}:Tie THEN ${fieldsSeen('tieDispute', fact)} ELSE ${fieldsSeen('provisionDispute', fact)} END`;

const stateRow = z.object({
  status: z.string(),
  strength: z.number().nullable(),
  disputeReason: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type StateRow = z.infer<typeof stateRow>;

/** What ties and provisions said over time, the earliest first; what they say now is the last. */
export const statesOfFacts = defineQuery(
  'facts-states',
  cypher`UNWIND $ids AS key MATCH (fact:Entity {id: key}) WHERE (fact:Tie OR fact:Provision) AND ${visible('fact')} AND ${wholeVisible('fact')}
WITH key, fact, ${disputeSeen('fact')} AS told
CALL (fact, told) {
  MATCH (fact)-[:HAS_STATE]->(s:FactState)
  RETURN s {.status, .strength, disputeReason: CASE WHEN told THEN s.disputeReason END, .validFrom, .validTo} AS state
  UNION ALL
  RETURN fact {.status, .strength, disputeReason: CASE WHEN told THEN fact.disputeReason END,
    validFrom: coalesce(fact.stateFrom, fact.validFrom), .validTo} AS state
}
RETURN key, state AS value ORDER BY coalesce(state.validFrom, date('0001-01-01'))`,
  z.object({ key: z.string(), value: stateRow }),
);

/** Who says so, who confirmed it, and who disputes it: ids only, for those the reader may see. */
export const witnessesOfFacts = defineQuery(
  'facts-witnesses',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[r:ASSERTED_BY|CONFIRMED_BY|DISPUTED_BY]->(o:Organisation) WHERE ${visible('o')}
RETURN key, {role: type(r), id: o.id} AS value`,
  z.object({ key: z.string(), value: z.object({ role: z.enum(['ASSERTED_BY', 'CONFIRMED_BY', 'DISPUTED_BY']), id: z.string() }) }),
);
