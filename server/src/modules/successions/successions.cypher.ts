import { z } from 'zod';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

/** How `$from` came to be followed by `$to`, over however many steps, from the one to the other; none where it was not. */
export const followedUpTo = defineQuery(
  'successions-followed-up-to',
  cypher`MATCH path = (:Entity {id: $from})(()-[:SUCCEEDED_BY]->()){1,20}(:Entity {id: $to})
WITH nodes(path) AS chain ORDER BY length(path) LIMIT 1
UNWIND range(0, size(chain) - 1) AS i
WITH i, chain[i] AS n
RETURN n.id AS id, CASE WHEN ${visible('n')} THEN n.name END AS name ORDER BY i`,
  z.object({ id: z.string(), name: z.string().nullable() }),
);

/** Areas that lay right in one of `$ids` up to `$on` or beyond, and go on themselves. */
export const areasToMove = defineQuery(
  'successions-areas-to-move',
  cypher`UNWIND $ids AS id MATCH (:Entity {id: id})<-[r:WITHIN]-(a:Area)
WHERE ${visible('a')} AND coalesce(r.validTo >= $on, true) AND coalesce(a.closedOn > $on, true)
WITH DISTINCT a ORDER BY a.id RETURN a.id AS id`,
  z.object({ id: z.string() }),
);

/** Whether a body or area was in use before `$on`: by a link of its own, or by a record that names it. A link or record that begins later is none. */
export const inUseBefore = defineQuery(
  'successions-in-use-before',
  cypher`MATCH (s:Entity {id: $id}) WHERE ${visible('s')}
RETURN EXISTS { (s)-[own:WITHIN|GOVERNS|PART_OF|BASED_IN]->(other) WHERE ${visible('other')} AND coalesce(own.validFrom < $on, true) }
  OR EXISTS { (s)<-[named]-(n:Entity) WHERE type(named) <> 'OF' AND ${visible('n')}
    AND coalesce(named.on < $on, named.validFrom < $on, n.validFrom < $on, n.openedOn < $on, true) } AS isInUse`,
  z.object({ isInUse: z.boolean() }),
);
