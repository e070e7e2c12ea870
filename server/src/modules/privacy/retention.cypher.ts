import { z } from 'zod';
import { cypher, defineQuery, visible } from '../../neo4j/query.ts';

/** The last day of the last post of the person in `p`; none where a post is open, or none was ever held. */
const lastPost = cypher`WITH *, COLLECT { MATCH (p)<-[:HELD_BY]-(r:Role) RETURN r.validTo ORDER BY r.validTo DESC } AS ends,
  COUNT { (p)<-[:HELD_BY]-(:Role) } AS posts
WITH *, CASE WHEN posts > 0 AND size([end IN ends WHERE end IS NOT NULL]) = posts THEN ends[0] END AS ended`;

/** People and private contacts of `$owners` that are past their time on `$today`: 200 at most, those longest past first. */
export const pastTheirTime = defineQuery(
  'retention-past-their-time',
  cypher`CALL () {
  MATCH (p:Person) WHERE ${visible('p')} AND p.ownerId IN $owners AND p.name <> $erased
  ${lastPost}
  WITH p AS n, p, ended, ended + duration({months: $personMonths}) AS due WHERE due <= $today
  RETURN n, 'Person' AS label, p, ended, due
  UNION
  MATCH (n:PersonalContact)-[:ABOUT]->(p:Person) WHERE ${visible('n')} AND n.ownerId IN $owners
    AND coalesce(n.email, n.phone, n.address, n.note) IS NOT NULL
  ${lastPost}
  WITH n, p, ended, ended + duration({months: $contactMonths}) AS due WHERE due <= $today
  RETURN n, 'PersonalContact' AS label, p, ended, due
}
RETURN n.id AS id, label AS record, n.ownerId AS ownerId, CASE WHEN ${visible('p')} THEN p.name END AS name, ended, due
ORDER BY due, id LIMIT 200`,
  z.object({
    id: z.string(),
    record: z.enum(['Person', 'PersonalContact']),
    ownerId: z.string(),
    name: z.string().nullable(),
    ended: z.string(),
    due: z.string(),
  }),
);
export type PastRow = z.infer<typeof pastTheirTime.row>;
