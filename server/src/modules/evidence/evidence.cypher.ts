import { z } from 'zod';
import { isAboutSeenField } from '../../auth/visibility-of-fields.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

export const sourceRow = nodeRow('Source', {
  title: z.string(),
  kind: z.string(),
  publishedOn: z.string().nullable(),
  reference: z.string().nullable(),
  publisher: z.string().nullable(),
  licence: z.string().nullable(),
  attribution: z.string().nullable(),
});
export type SourceRow = z.infer<typeof sourceRow.schema>;

const stored = nodeRow('Evidence', {
  locator: z.string(),
  quote: z.string().nullable(),
  field: z.string().nullable(),
  says: z.string().nullable(),
  saidBy: z.string().nullable(),
});

export const evidenceRow = {
  schema: stored.schema.extend({ sourceId: z.string() }),
  of: (evidence: string, source: string) => stored.of(evidence, { sourceId: cypher`${source}.id` }),
};
export type EvidenceRow = z.infer<typeof evidenceRow.schema>;

const keyed = z.object({ key: z.string(), value: evidenceRow.schema });
/** Evidence shows where its record does: a tie hidden by one of its ends hides what it rests on. */
const shown = cypher`${visible('e')} AND ${visible('s')} AND ${visible('record')} AND ${wholeVisible('record')} AND ${isAboutSeenField('e', 'record')}`;

export const sourcesById = defineQuery(
  'sources-by-id',
  cypher`UNWIND $ids AS id MATCH (s:Entity {id: id}) WHERE s:Source AND ${visible('s')} RETURN ${sourceRow.of('s')} AS source`,
  z.object({ source: sourceRow.schema }),
);

export const evidenceById = defineQuery(
  'evidence-by-id',
  cypher`UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e:Evidence
MATCH (record:Entity)-[:EVIDENCED_BY]->(e)-[:FROM_SOURCE]->(s:Source) WHERE ${shown}
RETURN ${evidenceRow.of('e', 's')} AS evidence`,
  z.object({ evidence: evidenceRow.schema }),
);

/** The evidence of records the reader has before them; ordered by source and place in it. */
export const evidenceOfRecords = defineQuery(
  'evidence-of-records',
  cypher`UNWIND $ids AS key MATCH (record:Entity {id: key})-[:EVIDENCED_BY]->(e:Evidence)-[:FROM_SOURCE]->(s:Source)
WHERE ${shown}
RETURN key, ${evidenceRow.of('e', 's')} AS value ORDER BY s.title, e.locator, e.id`,
  keyed,
);

export const evidenceOfSources = defineQuery(
  'evidence-of-sources',
  cypher`UNWIND $ids AS key MATCH (s:Entity {id: key}) WHERE s:Source
CALL (s) {
  MATCH (s)<-[:FROM_SOURCE]-(e:Evidence)<-[:EVIDENCED_BY]-(record:Entity) WHERE ${shown}
  RETURN e ORDER BY e.locator, e.id LIMIT $limit
}
RETURN key, ${evidenceRow.of('e', 's')} AS value`,
  keyed,
);

export const evidenceCounts = defineQuery(
  'evidence-counts',
  cypher`UNWIND $ids AS key MATCH (s:Entity {id: key})<-[:FROM_SOURCE]-(e:Evidence)<-[:EVIDENCED_BY]-(record:Entity)
WHERE ${shown} RETURN key, count(e) AS value`,
  z.object({ key: z.string(), value: z.number() }),
);

/** The sources that any of these records rest on, and how many of them do; the most used first. */
export const sourcesOfRecords = defineQuery(
  'sources-of-records',
  cypher`UNWIND $ids AS id MATCH (record:Entity {id: id})-[:EVIDENCED_BY]->(e:Evidence)-[:FROM_SOURCE]->(s:Source)
WHERE ${shown}
WITH s, count(DISTINCT record) AS records ORDER BY records DESC, s.title, s.id
RETURN ${sourceRow.of('s')} AS source, records`,
  z.object({ source: sourceRow.schema, records: z.number() }),
);

/** The record each piece of evidence supports: its id alone. */
export const recordsEvidenced = defineQuery(
  'evidence-records',
  cypher`UNWIND $ids AS key MATCH (record:Entity)-[:EVIDENCED_BY]->(:Entity {id: key}) WHERE ${visible('record')} AND ${wholeVisible('record')} RETURN key, record.id AS value`,
  z.object({ key: z.string(), value: z.string() }),
);

export const sourceKeyset = new Keyset('ASC', { expression: 's.title', type: 'string' }, { expression: 's.id', type: 'string' });

const titled = (hasText: boolean) => (hasText ? 'AND toLower(s.title) CONTAINS $text' : '');

export function sourcesPage(goesOn: boolean, hasText: boolean) {
  return defineQuery(
    'sources-page',
    cypher`MATCH (s:Source) WHERE ${visible('s')} ${titled(hasText)} ${goesOn ? cypher`AND ${sourceKeyset.isAfter}` : ''}
WITH s ORDER BY ${sourceKeyset.order} LIMIT $limit RETURN ${sourceRow.of('s')} AS node, ${sourceKeyset.values} AS cursor`,
    pageRow(sourceRow.schema),
  );
}

export function sourcesCount(hasText: boolean) {
  return defineQuery('sources-count', cypher`MATCH (s:Source) WHERE ${visible('s')} ${titled(hasText)} RETURN count(*) AS count`, countRow);
}
