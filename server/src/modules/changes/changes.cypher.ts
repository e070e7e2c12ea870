import { CLOSE_FIELDS, type CloseFieldsName } from '@atlas/shared/permissions';
import { z } from 'zod';
import { asSaid } from '../../auth/readers-of.ts';
import { fieldsSeen, namesNotSeen } from '../../auth/visibility-of-fields.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

export const changeRow = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  reason: z.string(),
  why: z.string().nullable(),
  recordId: z.string(),
  recordLabel: z.string(),
  revision: z.number(),
  importRunId: z.string().nullable(),
  batchId: z.string().nullable(),
  principalId: z.string(),
  /** That of the record as it is now. */
  ownerId: z.string().nullable(),
  isLatest: z.boolean(),
  __typename: z.literal('Change').default('Change'),
});
export type ChangeRow = z.infer<typeof changeRow>;

/** Why a fact was changed may say why it is disputed: it is as close as that. */
const tellsOfDispute = `c.recordLabel IN ['${CLOSE_FIELDS.tieDispute.of}', '${CLOSE_FIELDS.provisionDispute.of}'] AND c.after CONTAINS '"disputeReason":"'`;
const disputeSeen = cypher`CASE c.recordLabel WHEN 'Tie' THEN ${fieldsSeen('tieDispute', 'record')} ELSE ${fieldsSeen('provisionDispute', 'record')} END`;
const fields = cypher`c {.id, .at, .by, .action, .reason, .recordId, .recordLabel, .revision, .importRunId, .batchId, .principalId,
  why: CASE WHEN ${tellsOfDispute} AND NOT ${disputeSeen} THEN null ELSE c.why END,
  ownerId: record.ownerId, isLatest: c.revision = record.revision}`;
/** One property of the snapshot `text`, which is JSON: a quotation mark within a value has a stroke before it. Properties come first in it. */
const kept = (name: string) => `split(split(text, '"${name}":"')[1], '"')[0]`;
const keptList = (name: string) => `split(replace(split(split(text, '"${name}":[')[1], ']')[0], '"', ''), ',')`;
const keptAccess = {
  ownerId: kept('ownerId'),
  partyIds: 'record.partyIds',
  sharedWith: keptList('sharedWith'),
  restrictedTo: keptList('restrictedTo'),
  deniedTo: keptList('deniedTo'),
};

/**
 * A change shows where its record does, and did before and after it: what was kept from a reader then stays so when the record is opened.
 * A record of one revision was never anything else. What was taken out shows to those who could see it, and what it could not be without.
 */
export const shown = cypher`${visible('record')} AND ${wholeVisible('record')}
  AND NOT EXISTS { (record)-[:RESTED_ON]->(once) WHERE NOT (${visible('once')}) } AND CASE WHEN record.revision = 1 THEN true ELSE
  all(earlier IN [text IN [c.before, c.after] WHERE text IS NOT NULL | ${asSaid(kept('visibility'), keptAccess)}] WHERE ${visible('earlier')}) END`;

export const changesById = defineQuery(
  'changes-by-id',
  cypher`UNWIND $ids AS id MATCH (c:Entity {id: id}) WHERE c:Change MATCH (c)-[:OF]->(record) WHERE ${shown} RETURN ${fields} AS change`,
  z.object({ change: changeRow }),
);

export const snapshotsOfChanges = defineQuery(
  'changes-snapshots',
  cypher`UNWIND $ids AS id MATCH (c:Entity {id: id}) WHERE c:Change MATCH (c)-[:OF]->(record) WHERE ${shown}
RETURN c.id AS id, c.before AS before, c.after AS after, ${namesNotSeen('record', 'c.recordLabel')} AS without`,
  z.object({
    id: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    without: z.array(z.enum(Object.keys(CLOSE_FIELDS) as CloseFieldsName[])),
  }),
);

/** The change that made a record what it was at a revision. */
export const changeOfRevision = defineQuery(
  'changes-of-revision',
  cypher`MATCH (c:Change {recordId: $id, revision: $revision})-[:OF]->(record) WHERE ${shown} RETURN ${fields} AS change`,
  z.object({ change: changeRow }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface ChangeConditions {
  readonly record: boolean;
  readonly importRun: boolean;
  readonly actions: boolean;
  readonly since: boolean;
  readonly until: boolean;
}

/** The latest first. */
export const changeKeyset = new Keyset('DESC', { expression: 'c.at', type: 'datetime' }, { expression: 'c.id', type: 'string' });

export function changesPage(conditions: ChangeConditions, goesOn: boolean) {
  return defineQuery(
    'changes-page',
    cypher`${matching(conditions, changeKeyset.scan('c', 'Change', goesOn), ...(goesOn ? [changeKeyset.isAfter] : []))}
WITH c, record ORDER BY ${changeKeyset.order} LIMIT $limit
RETURN ${fields} AS node, ${changeKeyset.values} AS cursor`,
    pageRow(changeRow),
  );
}

export function changesCount(conditions: ChangeConditions) {
  return defineQuery('changes-count', cypher`${matching(conditions, cypher`MATCH (c:Change)`)} RETURN count(*) AS count`, countRow);
}

/** @param all where to start when no condition leaves fewer */
function matching(has: ChangeConditions, all: Unguarded, ...more: readonly Unguarded[]): Guarded {
  const start = has.record
    ? cypher`MATCH (c:Change {recordId: $record})-[:OF]->(record)`
    : has.importRun
      ? cypher`MATCH (c:Change {importRunId: $importRun})-[:OF]->(record)`
      : cypher`${all} MATCH (c)-[:OF]->(record)`;
  const conditions: Unguarded[] = [];
  if (has.record && has.importRun) conditions.push(cypher`c.importRunId = $importRun`);
  if (has.actions) conditions.push(cypher`c.action IN $actions`);
  if (has.since) conditions.push(cypher`c.at >= $since`);
  if (has.until) conditions.push(cypher`c.at < $until`);
  return cypher`${start} WHERE ${allOf(shown, ...conditions, ...more)}`;
}
