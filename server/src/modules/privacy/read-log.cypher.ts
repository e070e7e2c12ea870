import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, defineSystemQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

/** Only ever adds: nothing changes what was written here. */
export const keepReads = defineSystemQuery(
  'read-log-keep',
  'whatever was read is told of, whoever may see that',
  cypher`UNWIND $rows AS row
OPTIONAL MATCH (:Entity {id: row.recordId})-[:ABOUT]->(p:Person)
WITH row, head(collect(p.id)) AS person
CREATE (r:PersonalRead) SET r = row, r.aboutId = coalesce(person, row.recordId) RETURN count(*) AS count`,
  countRow,
);

export const personalReadRow = z.object({
  id: z.string(),
  at: z.string(),
  principalId: z.string(),
  by: z.string(),
  recordId: z.string(),
  recordLabel: z.string(),
  aboutId: z.string(),
  operation: z.string(),
  requestId: z.string(),
});
export type PersonalReadRow = z.infer<typeof personalReadRow>;
export const personalReadFields = 'r {.id, .at, .principalId, .by, .recordId, .recordLabel, .aboutId, .operation, .requestId}';

/** Which conditions are there; their values come as parameters of the same names. */
export interface ReadConditions {
  readonly about: boolean;
  readonly by: boolean;
  readonly from: boolean;
  readonly to: boolean;
}

/** The latest first. */
export const personalReadKeyset = new Keyset('DESC', { expression: 'r.at', type: 'datetime' }, { expression: 'r.id', type: 'string' });

export function personalReadsPage(has: ReadConditions, goesOn: boolean) {
  return defineQuery(
    'personal-reads-page',
    cypher`${matching(has, ...(goesOn ? [personalReadKeyset.isAfter] : []))}
WITH r ORDER BY ${personalReadKeyset.order} LIMIT $limit
RETURN ${personalReadFields} AS node, ${personalReadKeyset.values} AS cursor`,
    pageRow(personalReadRow),
  );
}

export function personalReadsCount(has: ReadConditions) {
  return defineQuery('personal-reads-count', cypher`${matching(has)} RETURN count(*) AS count`, countRow);
}

function matching(has: ReadConditions, ...more: readonly Unguarded[]): Guarded {
  const conditions = [
    ...(has.about ? [cypher`r.aboutId = $about`] : []),
    ...(has.by ? [cypher`r.principalId = $by`] : []),
    ...(has.from ? [cypher`r.at >= $from`] : []),
    ...(has.to ? [cypher`r.at < $to`] : []),
  ];
  return cypher`MATCH (r:PersonalRead) WHERE ${allOf(visible('r'), ...conditions, ...more)}`;
}
