import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, validOn, visible } from '../../neo4j/query.ts';

export const programmeRow = nodeRow('Programme', {
  name: z.string(),
  summary: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
});
export type ProgrammeRow = z.infer<typeof programmeRow.schema>;

const keyed = z.object({ key: z.string(), value: programmeRow.schema });

export const programmesById = defineQuery(
  'programmes-by-id',
  cypher`UNWIND $ids AS id MATCH (p:Entity {id: id}) WHERE p:Programme AND ${visible('p')} RETURN ${programmeRow.of('p')} AS programme`,
  z.object({ programme: programmeRow.schema }),
);

/** The programme an initiative or engagement belongs to, keyed by it. */
export const programmesOfRecords = defineQuery(
  'programmes-of-records',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})-[:IN_PROGRAMME]->(p:Programme) WHERE ${visible('p')}
RETURN key, ${programmeRow.of('p')} AS value ORDER BY p.sortName, p.id`,
  keyed,
);

/** How programmes are reached from another: by what one led to, or by a decision about it. */
const reached = { ledTo: '-[:LED_TO]->', ledFrom: '<-[:LED_TO]-', decision: '<-[:HAS_DECISION]-' } as const;
export type ProgrammePath = keyof typeof reached;

/** The programmes reached from records of one kind, keyed by the record. */
export function programmesReached(path: ProgrammePath) {
  return defineQuery(
    `programmes-by-${path.toLowerCase()}`,
    cypher`UNWIND $ids AS key MATCH (:Entity {id: key})${reached[path]}(p:Programme) WHERE ${visible('p')}
RETURN key, ${programmeRow.of('p')} AS value ORDER BY p.sortName, p.id`,
    keyed,
  );
}

/** The programmes an organisation leads, backs, oversees or is a partner in on a day, keyed by it. */
export const programmesOfOrganisations = defineQuery(
  'programmes-of-organisations',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[r:LED_BY|PARTNERED_BY|BACKED_BY|OVERSEEN_BY]-(p:Programme) WHERE ${visible('p')} AND ${validOn('r')}
WITH DISTINCT key, p ORDER BY p.sortName, p.id RETURN key, ${programmeRow.of('p')} AS value`,
  keyed,
);

export const programmeKeyset = new Keyset('ASC', { expression: 'p.sortName', type: 'string' }, { expression: 'p.id', type: 'string' });

export function programmesPage(goesOn: boolean) {
  return defineQuery(
    'programmes-page',
    cypher`MATCH (p:Programme) WHERE ${visible('p')}${goesOn ? cypher` AND ${programmeKeyset.isAfter}` : ''}
WITH p ORDER BY ${programmeKeyset.order} LIMIT $limit
RETURN ${programmeRow.of('p')} AS node, ${programmeKeyset.values} AS cursor`,
    pageRow(programmeRow.schema),
  );
}

export const programmesCount = defineQuery(
  'programmes-count',
  cypher`MATCH (p:Programme) WHERE ${visible('p')} RETURN count(*) AS count`,
  countRow,
);
