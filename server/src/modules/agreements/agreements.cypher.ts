import { z } from 'zod';
import { fieldIfSeen } from '../../auth/visibility-of-fields.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, areasInside, isInside, wholeVisible, worksOnThemes } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import type { AgreementOrder } from './agreements.input.ts';
import { seenDecision } from './decisions.cypher.ts';
import { stageEntered } from './life.cypher.ts';

const stored = nodeRow('Agreement', {
  title: z.string(),
  kind: z.string(),
  reference: z.string().nullable(),
  summary: z.string().nullable(),
  startsOn: z.string().nullable(),
  validTo: z.string().nullable(),
  noticeDays: z.number().nullable(),
  valuePence: z.number().nullable(),
  reviewOn: z.string().nullable(),
  meetingOn: z.string().nullable(),
});
/** What it is worth is null for whoever may not see that yet. */
export const agreementRow = {
  schema: stored.schema,
  of: (variable: string) => stored.of(variable, { valuePence: fieldIfSeen('agreementAmounts', variable, 'valuePence') }),
};
export type AgreementRow = z.infer<typeof agreementRow.schema>;

export const decisionRow = nodeRow('Decision', {
  meetingOn: z.string(),
  reference: z.string().nullable(),
  forwardPlanReference: z.string().nullable(),
  isKeyDecision: z.boolean(),
  recommendation: z.string().nullable(),
  outcome: z.string().nullable(),
  implications: z.string().nullable(),
  url: z.string().nullable(),
});
export type DecisionRow = z.infer<typeof decisionRow.schema>;

export const fundRow = nodeRow('Fund', { name: z.string(), summary: z.string().nullable() });
export type FundRow = z.infer<typeof fundRow.schema>;

export const agreementsById = defineQuery(
  'agreements-by-id',
  cypher`UNWIND $ids AS id MATCH (g:Entity {id: id}) WHERE g:Agreement AND ${visible('g')} RETURN ${agreementRow.of('g')} AS agreement`,
  z.object({ agreement: agreementRow.schema }),
);

/** The stage of the agreement `g` on `$asAt`, as `stageOn` in life.ts has it. */
export const stageOnDay = cypher`head([entered IN [${stageEntered('g')}] |
  CASE WHEN g.validTo <= $asAt AND entered IN ['LIVE', 'UNDER_REVIEW'] THEN CASE g.kind WHEN 'GRANT' THEN 'ENDED' ELSE 'LAPSED' END ELSE entered END])`;

/** The agreement `g` is there from its first stage on; one whose stages are not recorded always is. */
export const hasBegun = cypher`(NOT EXISTS { (g)-[:HAS_STAGE]->() } OR EXISTS { (g)-[:HAS_STAGE]->(s:StageEvent) WHERE s.on <= $asAt })`;

export const agreementsOfInitiatives = defineQuery(
  'agreements-of-initiatives',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:UNDER]-(g:Agreement) WHERE ${visible('g')} AND ${hasBegun}
RETURN key, ${agreementRow.of('g')} AS value ORDER BY g.sortName, g.id`,
  z.object({ key: z.string(), value: agreementRow.schema }),
);

export const partiesOfAgreements = defineQuery(
  'agreements-parties',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[p:HAS_PARTY]->(o:Organisation) WHERE ${visible('o')}
RETURN key, {role: p.role, organisation: ${organisationRow.of('o')}} AS value ORDER BY p.role, o.sortName, o.id`,
  z.object({ key: z.string(), value: z.object({ role: z.string(), organisation: organisationRow.schema }) }),
);

const stageEvent = z.object({ id: z.string(), stage: z.string(), on: z.string(), note: z.string().nullable() });
export type StageEventRow = z.infer<typeof stageEvent>;

export const stagesOfAgreements = defineQuery(
  'agreements-stages',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:HAS_STAGE]->(s:StageEvent) WHERE ${visible('s')}
RETURN key, s {.id, .stage, .on, .note} AS value ORDER BY s.on, s.position`,
  z.object({ key: z.string(), value: stageEvent }),
);

export const decisionsOfStages = defineQuery(
  'decisions-of-stages',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:DECIDED_BY]->(d:Decision) WHERE ${seenDecision('d')} AND ${wholeVisible('d')}
RETURN key, ${decisionRow.of('d')} AS value`,
  z.object({ key: z.string(), value: decisionRow.schema }),
);

export const decisionsById = defineQuery(
  'decisions-by-id',
  cypher`UNWIND $ids AS id MATCH (d:Entity {id: id}) WHERE d:Decision AND ${seenDecision('d')} AND ${wholeVisible('d')} RETURN ${decisionRow.of('d')} AS decision`,
  z.object({ decision: decisionRow.schema }),
);

export const fundsOfAgreements = defineQuery(
  'funds-of-agreements',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:FUNDED_FROM]->(f:Fund) WHERE ${visible('f')}
RETURN key, ${fundRow.of('f')} AS value ORDER BY f.name, f.id`,
  z.object({ key: z.string(), value: fundRow.schema }),
);

export const fundsById = defineQuery(
  'funds-by-id',
  cypher`UNWIND $ids AS id MATCH (f:Entity {id: id}) WHERE f:Fund AND ${visible('f')} RETURN ${fundRow.of('f')} AS fund`,
  z.object({ fund: fundRow.schema }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface AgreementConditions {
  readonly text: boolean;
  readonly kinds: boolean;
  readonly stages: boolean;
  readonly party: boolean;
  readonly parties: boolean;
  readonly within: boolean;
  readonly themes: boolean;
  readonly endsBefore: boolean;
}

/** The order of a list of agreements; what has no date or value is given one, so that no row is lost between pages. */
export function agreementKeyset({ field, direction }: AgreementOrder): Keyset {
  const id = { expression: 'g.id', type: 'string' } as const;
  if (field === 'STARTS_ON') return new Keyset(direction, { expression: "coalesce(g.startsOn, date('9999-12-31'))", type: 'date' }, id);
  if (field === 'ENDS_ON') return new Keyset(direction, { expression: "coalesce(g.validTo, date('9999-12-31'))", type: 'date' }, id);
  if (field === 'VALUE')
    return new Keyset(
      direction,
      { expression: `coalesce(${fieldIfSeen('agreementAmounts', 'g', 'valuePence').text}, -1)`, type: 'int' },
      id,
    );
  return new Keyset(direction, { expression: 'g.sortName', type: 'string' }, id);
}

export function agreementsPage(conditions: AgreementConditions, keyset: Keyset, goesOn: boolean) {
  return defineQuery(
    'agreements-page',
    cypher`${matching(conditions, ...(goesOn ? [keyset.isAfter] : []))}
WITH g ORDER BY ${keyset.order} LIMIT $limit
RETURN ${agreementRow.of('g')} AS node, ${keyset.values} AS cursor`,
    pageRow(agreementRow.schema),
  );
}

export function agreementsCount(conditions: AgreementConditions) {
  return defineQuery('agreements-count', cypher`${matching(conditions)} RETURN count(*) AS count`, countRow);
}

/** Asking for a party that this reader may not see finds nothing, or it would tell what that one is a party to. */
const hasParty = (parameter: string) => cypher`EXISTS { (g)-[:HAS_PARTY]->(party:Entity {id: $${parameter}}) WHERE ${visible('party')} }`;

/** Finds the agreements `g` that a filter describes. */
export function matching(has: AgreementConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.text
    ? cypher`CALL db.index.fulltext.queryNodes('search_names', $text) YIELD node AS g WITH g WHERE g:Agreement WITH g`
    : has.party
      ? cypher`MATCH (party:Entity {id: $party})<-[:HAS_PARTY]-(g:Agreement) WHERE ${visible('party')} WITH DISTINCT g`
      : has.within
        ? cypher`${areasInside('within', 'area')} MATCH (area)<-[:IN_AREA]-(g:Agreement) WITH DISTINCT g`
        : cypher`MATCH (g:Agreement)`;
  const conditions: Unguarded[] = [hasBegun];
  if (has.parties) conditions.push(hasParty('otherParty'));
  if (has.text && has.party) conditions.push(hasParty('party'));
  if (has.within && (has.party || has.text))
    conditions.push(cypher`EXISTS { (g)-[:IN_AREA]->(place:Area) WHERE ${isInside('place', 'within')} }`);
  if (has.kinds) conditions.push(cypher`g.kind IN $kinds`);
  if (has.themes) conditions.push(worksOnThemes('g'));
  if (has.endsBefore) conditions.push(cypher`g.validTo <= $endsBefore`);
  if (has.stages) conditions.push(cypher`${stageOnDay} IN $stages`);
  return cypher`${start} WHERE ${allOf(visible('g'), ...conditions, ...more)}`;
}
