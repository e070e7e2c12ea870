import { z } from 'zod';
import { wholeVisible } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, validOn, visible } from '../../neo4j/query.ts';
import { personRow } from './people.cypher.ts';

export const stewardshipRow = nodeRow('Stewardship', { validFrom: z.string().nullable(), validTo: z.string().nullable() });
export type StewardshipRow = z.infer<typeof stewardshipRow.schema>;

export const stewardshipsById = defineQuery(
  'stewardships-by-id',
  cypher`UNWIND $ids AS id MATCH (s:Entity {id: id}) WHERE s:Stewardship AND ${visible('s')} AND ${wholeVisible('s')}
RETURN ${stewardshipRow.of('s')} AS stewardship`,
  z.object({ stewardship: stewardshipRow.schema }),
);

/** Who of the reader's councils looks after each organisation on the day; the latest to begin first. */
export const ownersOfRelationships = defineQuery(
  'relationship-owners',
  cypher`UNWIND $ids AS key MATCH (:Entity {id: key})<-[:ABOUT]-(s:Stewardship)-[:HELD_BY]->(p:Person)
WHERE ${visible('s')} AND ${visible('p')} AND s.ownerId IN $councils AND ${validOn('s')}
RETURN key, ${personRow.of('p')} AS value ORDER BY coalesce(toString(s.validFrom), '') DESC, s.id`,
  z.object({ key: z.string(), value: personRow.schema }),
);

/** The stewardships of an organisation by one council that have not ended by a day. */
export const stewardshipsOpen = defineQuery(
  'stewardships-open',
  cypher`MATCH (:Entity {id: $organisation})<-[:ABOUT]-(s:Stewardship) WHERE ${visible('s')} AND s.ownerId = $owner
  AND (s.validTo IS NULL OR s.validTo > $on)
RETURN s.id AS id ORDER BY id`,
  z.object({ id: z.string() }),
);
