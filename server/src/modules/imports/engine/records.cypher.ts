import { z } from 'zod';
import { cypher, defineSystemQuery } from '../../../neo4j/query.ts';

const why = 'an import compares a register with all that is held, whoever may see it';

/** Which organisation holds each of these numbers. */
export const ownersOfIdentifiers = defineSystemQuery(
  'import-owners-of-identifiers',
  why,
  cypher`UNWIND $rows AS row MATCH (i:Identifier {scheme: row.scheme, value: row.value})<-[:IDENTIFIED_BY]-(o:Organisation)
RETURN row.scheme AS scheme, row.value AS value, o.id AS owner, o.name AS name`,
  z.object({ scheme: z.string(), value: z.string(), owner: z.string(), name: z.string() }),
);

/** Where records come from: the sources of their evidence, and who wrote them last. */
export const originsOfRecords = defineSystemQuery(
  'import-origins-of-records',
  why,
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id})
OPTIONAL MATCH (c:Change {recordId: id, revision: n.revision})-[:OF]->(n)
RETURN id, c.after AS kept, c.principalId AS writtenBy,
  [(n)-[:EVIDENCED_BY]->(e:Evidence)-[:FROM_SOURCE]->(s:Source) | {source: s.id, field: e.field}] AS evidence`,
  z.object({
    id: z.string(),
    kept: z.string().nullable(),
    writtenBy: z.string().nullable(),
    evidence: z.array(z.object({ source: z.string(), field: z.string().nullable() })),
  }),
);
