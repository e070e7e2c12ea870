import { askerKinds, exemptions, fieldDecisions, fieldVerdicts, requestStates } from '@atlas/shared/disclosure';
import { VISIBILITIES } from '@atlas/shared/vocabulary';
import { z } from 'zod';
import { pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, defineSystemQuery, visible } from '../../neo4j/query.ts';
import { shown } from '../changes/changes.cypher.ts';

const stored = nodeRow('InformationRequest', {
  reference: z.string(),
  askerKind: z.enum(askerKinds.values),
  receivedOn: z.string(),
  dueOn: z.string(),
  asked: z.string(),
  topic: z.string().nullable(),
  withHistory: z.boolean().nullable(),
  state: z.enum(requestStates.values),
  preparedBy: z.string(),
  preparedByIds: z.array(z.string()).nullable(),
  preparedAt: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  reviewNote: z.string().nullable(),
  releasedAt: z.string().nullable(),
  heldElsewhere: z.string().nullable(),
});
export const requestRow = stored.schema;
export type RequestRow = z.infer<typeof requestRow>;
const row = stored.of('q');

export const requestsById = defineQuery(
  'information-requests-by-id',
  cypher`UNWIND $ids AS id MATCH (q:Entity {id: id}) WHERE q:InformationRequest AND ${visible('q')} RETURN ${row} AS request`,
  z.object({ request: requestRow }),
);

/** The requests that records are held for: those stand for them in the history. */
export const requestsOfDisclosed = defineQuery(
  'information-requests-of-disclosed',
  cypher`UNWIND $ids AS id MATCH (d:Entity {id: id})-[:IN_REQUEST]->(q:InformationRequest) WHERE d:DisclosedRecord AND ${visible('q')} RETURN id, ${row} AS request`,
  z.object({ id: z.string(), request: requestRow }),
);

/** The latest received first. */
export const requestKeyset = new Keyset('DESC', { expression: 'q.receivedOn', type: 'date' }, { expression: 'q.id', type: 'string' });

export function requestsPage(hasStates: boolean, goesOn: boolean) {
  return defineQuery(
    'information-requests-page',
    cypher`MATCH (q:InformationRequest) WHERE ${allOf(visible('q'), ...(hasStates ? [cypher`q.state IN $states`] : []), ...(goesOn ? [requestKeyset.isAfter] : []))}
WITH q ORDER BY ${requestKeyset.order} LIMIT $limit
RETURN ${row} AS node, ${requestKeyset.values} AS cursor`,
    pageRow(requestRow),
  );
}

export function requestsCount(hasStates: boolean) {
  return defineQuery(
    'information-requests-count',
    cypher`MATCH (q:InformationRequest) WHERE ${allOf(visible('q'), ...(hasStates ? [cypher`q.state IN $states`] : []))} RETURN count(*) AS count`,
    z.object({ count: z.number() }),
  );
}

/** What a request is about, by id: where this reader may see it. */
export const aboutOfRequests = defineQuery(
  'information-about',
  cypher`UNWIND $ids AS id MATCH (q:Entity {id: id})-[:ASKS_ABOUT]->(n) WHERE q:InformationRequest AND ${visible('q')} AND ${visible('n')}
RETURN id, n.id AS about`,
  z.object({ id: z.string(), about: z.string() }),
);

const fieldRow = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  value: z.string(),
  decision: z.enum(fieldDecisions.values),
  exemption: z.enum(exemptions.values).nullable(),
  reason: z.string().nullable(),
  proposal: z.string().nullable(),
  verdict: z.enum(fieldVerdicts.values).nullable(),
  reviewNote: z.string().nullable(),
  position: z.number(),
});
const disclosedRow = z.object({
  id: z.string(),
  recordId: z.string(),
  recordLabel: z.string(),
  recordName: z.string().nullable(),
  nameFields: z.array(z.string()).nullable(),
  position: z.number(),
  hasChanged: z.boolean(),
  fields: z.array(fieldRow),
});
export type FieldRow = z.infer<typeof fieldRow>;
export type DisclosedRow = z.infer<typeof disclosedRow>;

/** The records of a request, in their order, each with its fields and whether it changed, or went, since it was looked at. */
export const recordsOfRequests = defineQuery(
  'information-records',
  cypher`UNWIND $ids AS id MATCH (q:Entity {id: id})<-[:IN_REQUEST]-(d:DisclosedRecord) WHERE ${visible('q')} AND ${visible('d')}
WITH id, d ORDER BY d.position
RETURN id AS requestId, d {.id, .recordId, .recordLabel, .recordName, .nameFields, .position,
  hasChanged: NOT EXISTS { MATCH (live:Entity {id: d.recordId}) WHERE live.revision = d.recordRevision AND NOT live:Withdrawn },
  fields: COLLECT { MATCH (d)-[:HAS_FIELD]->(f:DisclosedField) RETURN f {.id, .key, .label, .value, .decision, .exemption, .reason, .proposal,
    .verdict, .reviewNote, .position} ORDER BY f.position }} AS record,
  d {__typename: 'DisclosedRecord', .recordId, .recordLabel, .ownerId} AS held`,
  z.object({
    requestId: z.string(),
    record: disclosedRow,
    /** For the read log: what of whom was read in it. */
    held: z.object({ __typename: z.string(), recordId: z.string(), recordLabel: z.string(), ownerId: z.string().nullable() }),
  }),
);

/** Which records of a request these fields are of. */
export const recordsOfFields = defineQuery(
  'information-records-of-fields',
  cypher`UNWIND $fields AS field MATCH (f:Entity {id: field})<-[:HAS_FIELD]-(d:DisclosedRecord)-[:IN_REQUEST]->(q:Entity {id: $id})
WHERE ${visible('d')} AND ${visible('q')} RETURN d.id AS id, collect(f.id) AS fields ORDER BY id`,
  z.object({ id: z.string(), fields: z.array(z.string()) }),
);

/** What a record said when it was looked at, and what the rules ask of it. */
export const coveredRow = z.object({
  id: z.string(),
  label: z.string(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  visibility: z.enum(VISIBILITIES),
  revision: z.number(),
  isIllustrative: z.boolean(),
  isUnsigned: z.boolean(),
  hasMeetingAhead: z.boolean(),
});
export type CoveredRow = z.infer<typeof coveredRow>;

/** The whole history of some records, the earliest first. */
export const changesOfRecords = defineQuery(
  'information-changes',
  cypher`UNWIND $ids AS id MATCH (c:Change {recordId: id})-[:OF]->(record:Entity) WHERE ${shown} AND ($withHistory OR c.revision = record.revision)
RETURN id AS recordId, c.revision AS revision, toString(date(c.at)) AS on, c.action AS action, c.why AS why, c.before AS before, c.after AS after
ORDER BY id, c.revision`,
  z.object({
    recordId: z.string(),
    revision: z.number(),
    on: z.string(),
    action: z.string(),
    why: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
);
export type ChangeOfRecord = z.infer<typeof changesOfRecords.row>;

/** Keeps what was released, whatever becomes of the records. */
export const recordRelease = defineSystemQuery(
  'information-record-release',
  'whatever is disclosed is told of, whoever may see that',
  cypher`MERGE (d:Disclosure {id: $disclosure.id}) SET d = $disclosure RETURN d.id AS id`,
  z.object({ id: z.string() }),
);

export const disclosureRow = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.string(),
  recordId: z.string(),
  reference: z.string().nullable(),
  count: z.number(),
  entries: z.string().nullable(),
});
export type DisclosureRow = z.infer<typeof disclosureRow>;
export const disclosureKeyset = new Keyset('DESC', { expression: 'd.at', type: 'datetime' }, { expression: 'd.id', type: 'string' });

export function disclosuresPage(goesOn: boolean) {
  return defineQuery(
    'disclosures-page',
    cypher`MATCH (d:Disclosure) WHERE ${allOf(visible('d'), ...(goesOn ? [disclosureKeyset.isAfter] : []))}
WITH d ORDER BY ${disclosureKeyset.order} LIMIT $limit
RETURN d {.id, .at, .by, .kind, .recordId, .reference, .count, .entries} AS node, ${disclosureKeyset.values} AS cursor`,
    pageRow(disclosureRow),
  );
}

export const disclosuresCount = defineQuery(
  'disclosures-count',
  cypher`MATCH (d:Disclosure) WHERE ${visible('d')} RETURN count(*) AS count`,
  z.object({ count: z.number() }),
);
