import { z } from 'zod';
import { openOn, wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, validOn, visible } from '../../neo4j/query.ts';
import { hasBegun } from '../agreements/agreements.cypher.ts';

/**
 * The condition that `n` is there on the day beyond what its own opening and closing say: an agreement that has begun, an initiative
 * that runs, a person with a post. A person of whom no post is recorded always is.
 */
const isThere = cypher`(NOT n:Agreement OR all(g IN [n] WHERE ${hasBegun}))
    AND (NOT n:Initiative OR (coalesce(n.startsFrom <= $asAt, true) AND coalesce(n.endsBefore > $asAt, true)))
    AND (NOT n:Person OR NOT EXISTS { (n)<-[:HELD_BY]-(held:Role) WHERE ${visible('held')} AND ${wholeVisible('held')} }
      OR EXISTS { (n)<-[:HELD_BY]-(held:Role) WHERE ${visible('held')} AND ${wholeVisible('held')} AND ${validOn('held')} })`;

/** The kinds of record that can be searched for, by label. */
export const searchedLabels = ['Organisation', 'Area', 'Programme', 'Initiative', 'Agreement', 'Theme', 'Person', 'Asset'] as const;
const label = z.enum(searchedLabels);

/**
 * What a full-text query finds of some labels that the reader may see and that is there on the day: the `$most` that come nearest to what was
 * typed, as `$typed` and its `$words` tell in lower case. By the index's own score it could not be cut: that depends on all it holds, on what
 * is hidden too.
 */
export const findCandidates = defineQuery(
  'search-candidates',
  cypher`CALL db.index.fulltext.queryNodes('search_names', $text, {limit: $deepest}) YIELD node AS n
WITH n WHERE ${visible('n')} AND any(label IN labels(n) WHERE label IN $labels) AND ${openOn('n')}
    AND ${isThere}
    AND (NOT n:Theme OR EXISTS { (n)-[:IN_FRAMEWORK]->(f:Framework) WHERE ${visible('f')} AND ${validOn('f')} })
WITH n, toLower(n.searchText) AS said
WITH n, size([word IN $words WHERE said CONTAINS word]) AS words,
  CASE WHEN said STARTS WITH $typed THEN 0 WHEN said CONTAINS ' | ' + $typed THEN 1 WHEN said CONTAINS $typed THEN 2 ELSE 3 END AS place
ORDER BY words DESC, place, size(n.searchText), n.searchText, n.id LIMIT $most
RETURN n.id AS id, head([label IN labels(n) WHERE label IN $labels]) AS label, coalesce(n.name, n.title) AS name, n.searchText AS text`,
  z.object({ id: z.string(), label, name: z.string(), text: z.string() }),
);

/** What tells records of the same name apart: their kind, and the place, programme, framework or post they belong to. */
export const findDetails = defineQuery(
  'search-details',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE ${visible('n')}
RETURN id, coalesce(n.kind, n.level) AS kind,
  head(COLLECT { MATCH (n)-[r:BASED_IN|GOVERNS|WITHIN|IN_AREA]->(a:Area) WHERE ${visible('a')} AND ${validOn('r')}
    RETURN a.name ORDER BY CASE type(r) WHEN 'BASED_IN' THEN 0 ELSE 1 END, a.sortName LIMIT 1 }) AS place,
  head(COLLECT { MATCH (n)-[:IN_FRAMEWORK|IN_PROGRAMME]->(whole) WHERE ${visible('whole')} RETURN whole.name ORDER BY whole.name LIMIT 1 }) AS whole,
  head(COLLECT { MATCH (n)<-[:HELD_BY]-(post:Role) WHERE ${visible('post')} AND ${wholeVisible('post')} AND ${validOn('post')}
    RETURN post.title ORDER BY post.title LIMIT 1 }) AS post`,
  z.object({
    id: z.string(),
    kind: z.string().nullable(),
    place: z.string().nullable(),
    whole: z.string().nullable(),
    post: z.string().nullable(),
  }),
);
