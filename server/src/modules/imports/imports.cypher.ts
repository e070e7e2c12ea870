import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

const importRunRow = z.object({
  id: z.string(),
  profile: z.string(),
  fileName: z.string(),
  state: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  rowsRead: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  linked: z.number(),
  rejected: z.number(),
  fieldsLeftOut: z.number(),
  sourceId: z.string(),
  ownerId: z.string().nullable(),
  __typename: z.literal('ImportRun').default('ImportRun'),
});
export type ImportRunRow = z.infer<typeof importRunRow>;

const fields =
  'r {.id, .profile, .fileName, .state, .startedAt, .finishedAt, .rowsRead, .created, .changed, .unchanged, .linked, .rejected, .fieldsLeftOut, .sourceId, .ownerId}';

export const importRunsById = defineQuery(
  'import-runs-by-id',
  cypher`UNWIND $ids AS id MATCH (r:Entity {id: id}) WHERE r:ImportRun AND ${visible('r')} RETURN ${fields} AS run`,
  z.object({ run: importRunRow }),
);

/** The import behind each of these changes. The change itself was shown already. */
export const importRunsOfChanges = defineQuery(
  'import-runs-of-changes',
  cypher`UNWIND $ids AS key MATCH (c:Entity {id: key}) WHERE c:Change
MATCH (r:Entity {id: c.importRunId}) WHERE r:ImportRun AND ${visible('r')} RETURN key, ${fields} AS value`,
  z.object({ key: z.string(), value: importRunRow }),
);

/** The latest first. */
export const importRunKeyset = new Keyset('DESC', { expression: 'r.startedAt', type: 'datetime' }, { expression: 'r.id', type: 'string' });

export function importRunsPage(goesOn: boolean) {
  return defineQuery(
    'import-runs-page',
    cypher`MATCH (r:ImportRun) WHERE ${visible('r')} ${goesOn ? cypher`AND ${importRunKeyset.isAfter}` : ''}
WITH r ORDER BY ${importRunKeyset.order} LIMIT $limit RETURN ${fields} AS node, ${importRunKeyset.values} AS cursor`,
    pageRow(importRunRow),
  );
}

export const importRunsCount = defineQuery(
  'import-runs-count',
  cypher`MATCH (r:ImportRun) WHERE ${visible('r')} RETURN count(*) AS count`,
  countRow,
);
