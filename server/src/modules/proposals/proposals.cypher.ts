import { CLOSE_FIELDS, type CloseFieldsName } from '@atlas/shared/permissions';
import { PROPOSABLE_MUTATIONS, PROPOSAL_STATES } from '@atlas/shared/vocabulary';
import { z } from 'zod';
import { namesNotSeen } from '../../auth/visibility-of-fields.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, defineSystemQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

const stored = nodeRow('Proposal', {
  title: z.string(),
  state: z.enum(PROPOSAL_STATES),
  mutation: z.enum(PROPOSABLE_MUTATIONS),
  patch: z.string(),
  recordLabel: z.string(),
  recordRevision: z.number().nullable(),
  why: z.string(),
  principalId: z.string(),
  by: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
});
const proposalRow = stored.schema.extend({
  organisation: z.string(),
  about: z.string(),
  aboutOwnerId: z.string().nullable(),
  aboutRevision: z.number(),
  result: z.string().nullable(),
});
export type ProposalRow = z.infer<typeof proposalRow>;

const row = stored.of('p', {
  organisation: cypher`o.id`,
  about: cypher`about.id`,
  aboutOwnerId: cypher`about.ownerId`,
  aboutRevision: cypher`about.revision`,
  result: cypher`head([(p)-[:RESULTED_IN]->(result) WHERE ${visible('result')} AND ${wholeVisible('result')} | result.id])`,
});
const found = cypher`MATCH (o:Organisation)<-[:MADE_BY]-(p)-[:ABOUT]->(about)`;
/** A proposal shows where what it is about does, with all that cannot be shown without. */
const shown = cypher`${visible('p')} AND ${visible('o')} AND ${visible('about')} AND ${wholeVisible('about')}`;

export const proposalsById = defineQuery(
  'proposals-by-id',
  cypher`UNWIND $ids AS id MATCH (p:Entity {id: id}) WHERE p:Proposal ${found} WHERE ${shown} RETURN ${row} AS proposal`,
  z.object({ proposal: proposalRow }),
);

/** What was found sound to carry out, for whoever decides. */
export const inputsOfProposals = defineQuery(
  'proposals-inputs',
  cypher`MATCH (p:Entity {id: $id})-[:ABOUT]->(about) WHERE p:Proposal AND ${visible('p')} AND ${visible('about')}
RETURN p.input AS input, about.id AS about`,
  z.object({ input: z.string(), about: z.string() }),
);

/** Who keeps a record that somebody would have changed, and who is in it. */
export const standingOfRecord = defineQuery(
  'proposals-standing',
  cypher`MATCH (n:Entity {id: $id}) WHERE $label IN labels(n) AND ${visible('n')} AND ${wholeVisible('n')}
RETURN n.ownerId AS ownerId, coalesce(n.partyIds, []) AS partyIds`,
  z.object({ ownerId: z.string().nullable(), partyIds: z.array(z.string()) }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface ProposalConditions {
  readonly states: boolean;
  readonly organisation: boolean;
  readonly council: boolean;
  readonly record: boolean;
}

/** The latest first. */
export const proposalKeyset = new Keyset('DESC', { expression: 'p.recordedAt', type: 'datetime' }, { expression: 'p.id', type: 'string' });

export function proposalsPage(conditions: ProposalConditions, goesOn: boolean) {
  return defineQuery(
    'proposals-page',
    cypher`${matching(conditions, ...(goesOn ? [proposalKeyset.isAfter] : []))}
WITH p, o, about ORDER BY ${proposalKeyset.order} LIMIT $limit
RETURN ${row} AS node, ${proposalKeyset.values} AS cursor`,
    pageRow(proposalRow),
  );
}

export function proposalsCount(conditions: ProposalConditions) {
  return defineQuery('proposals-count', cypher`${matching(conditions)} RETURN count(*) AS count`, countRow);
}

function matching(has: ProposalConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.record
    ? cypher`MATCH (r:Entity {id: $record})<-[:ABOUT|RESULTED_IN]-(p:Proposal) WHERE ${visible('r')} AND ${wholeVisible('r')} WITH DISTINCT p`
    : has.organisation
      ? cypher`MATCH (:Entity {id: $organisation})<-[:MADE_BY]-(p:Proposal)`
      : cypher`MATCH (p:Proposal)`;
  const conditions: Unguarded[] = [];
  if (has.organisation) conditions.push(cypher`o.id = $organisation`);
  if (has.states) conditions.push(cypher`p.state IN $states`);
  if (has.council) conditions.push(cypher`p.ownerId = $council`);
  return cypher`${start} ${found} WHERE ${allOf(shown, ...conditions, ...more)}`;
}

/** The fields of a record that are closer than it is, and not open to this reader. */
export const fieldsNotSeen = defineQuery(
  'proposals-fields-not-seen',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE ${visible('n')}
WITH n, head([label IN labels(n) WHERE label <> 'Entity']) AS label
RETURN n.id AS id, ${namesNotSeen('n', 'label')} AS names`,
  z.object({ id: z.string(), names: z.array(z.enum(Object.keys(CLOSE_FIELDS) as CloseFieldsName[])) }),
);

/**
 * Which councils could decide on what an organisation proposes, the nearest first: whoever let this person speak for it, then those that keep
 * the most records it is in. Only what this person may see counts: who decides tells nothing of what is hidden from them.
 */
export const councilsOf = defineQuery(
  'proposals-councils-of',
  cypher`MATCH (o:Entity {id: $organisation}) WHERE ${visible('o')}
CALL (o) {
  MATCH (:Principal {id: $principal})<-[:GIVEN_TO]-(g:Grant {role: 'PARTNER'})-[:FOR]->(o) WHERE g.ownerId IS NOT NULL AND ${visible('g')} RETURN g.ownerId AS council, 1000000 AS weight
  UNION ALL
  MATCH (o)<-[:FROM|TO|PROVIDED_BY|HAS_PARTY|OFFERED_BY|NEEDED_BY]-(n) WHERE n.ownerId IS NOT NULL AND ${visible('n')} AND ${wholeVisible('n')}
  WITH n LIMIT 10000 RETURN n.ownerId AS council, count(*) AS weight
}
WITH o, council, sum(weight) AS weight WHERE council <> o.id
MATCH (c:Entity {id: council}) WHERE ${visible('c')} AND ${keepsRecords('c')}
RETURN council ORDER BY weight DESC, council LIMIT 1`,
  z.object({ council: z.string() }),
);

/** Whether there are people at a council who keep its records and could answer. */
export const isCouncil = defineSystemQuery(
  'proposals-is-council',
  'a rule that must hold whoever asks: it says nothing but yes or no',
  cypher`MATCH (c:Entity {id: $council}) RETURN ${keepsRecords('c')} AS keeps`,
  z.object({ keeps: z.boolean() }),
);

/** The condition that somebody works for this body as one who keeps its records, or that it is of a kind that does. */
function keepsRecords(variable: string): Unguarded {
  return cypher`(${variable}.kind IN $councilKinds OR EXISTS { (${variable})<-[:FOR]-(kept:Grant) WHERE kept.role <> 'PARTNER' }
  OR EXISTS { MATCH (somebody:Principal) WHERE ${variable}.id IN somebody.councilIds })`;
}
