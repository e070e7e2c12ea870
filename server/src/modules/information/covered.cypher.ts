import { z } from 'zod';
import { isInside, wholeVisible, worksOnThemes } from '../../neo4j/fragments.ts';
import { type Label, model, type NodeModel } from '../../neo4j/model.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';
import { coveredRow } from './information.cypher.ts';

/** Records that are about how the Atlas is run or what it is made of, not about a partner. */
const NEVER: readonly Label[] = [
  'Grant',
  'Portfolio',
  'InformationRequest',
  'DisclosedRecord',
  'Area',
  'Theme',
  'Framework',
  'MaturityScale',
  'Source',
];

/** The kinds of record a request may cover. */
export const COVERED: readonly Label[] = (Object.keys(model) as Label[]).filter((label) => model[label].kept && !NEVER.includes(label));

/** Properties that hold text, for a topic that is looked for. */
export const SEARCHED_TEXTS: readonly string[] = [
  ...new Set(
    COVERED.flatMap((label) =>
      Object.entries((model[label] as NodeModel).properties).flatMap(([name, type]) => (type === 'string' ? [name] : [])),
    ),
  ),
].filter((name) => name !== 'sortName');

/** What the request asks for, where it names no one record. */
export interface TopicConditions {
  readonly topic: boolean;
  readonly themes: boolean;
  readonly area: boolean;
}

/** The most records a request may cover, and one more. */
const MOST = 2_001;

/** The record asked about, what leads to it, and what an agreement leads to. */
const aboutOne = cypher`MATCH (start:Entity {id: $about}) WHERE ${visible('start')}
CALL (start) {
  RETURN start AS n
  UNION
  MATCH (n:Entity)-->(start) RETURN n
  UNION
  MATCH (start)-[:HAS_DECISION|CONCERNS|FUNDED_FROM|SUCCEEDED_BY]->(n:Entity) RETURN n
  UNION
  MATCH (start)<-[:IN_ORGANISATION]-(:Role)-[:HELD_BY]->(n:Person) RETURN n
  UNION
  MATCH (start)<-[:IN_ORGANISATION]-(:Role)-[:HELD_BY]->(:Person)<-[:ABOUT]-(n:PersonalContact) RETURN n
}
WITH DISTINCT n WHERE any(label IN labels(n) WHERE label IN $labels) AND ${visible('n')} AND ${wholeVisible('n')}`;

function onTopic({ topic, themes, area }: TopicConditions): Guarded {
  const conditions: Unguarded[] = [];
  if (topic) conditions.push(cypher`any(name IN $texts WHERE toLower(toStringOrNull(n[name])) CONTAINS $topic)`);
  if (themes) conditions.push(worksOnThemes('n'));
  if (area) conditions.push(cypher`EXISTS { (n)-[:IN_AREA]->(place:Area) WHERE ${isInside('place', 'area')} }`);
  return cypher`MATCH (n:${COVERED.join('|')}) WHERE ${visible('n')} AND ${wholeVisible('n')} AND ${conditions.map(({ text }) => text).join('\n  AND ')}`;
}

/** Everything a request covers that this reader may see, of every owner: 2,001 at most. */
export function coveredBy(topic: TopicConditions | undefined) {
  return defineQuery(
    topic === undefined ? 'information-covered-by-record' : 'information-covered-by-topic',
    cypher`${topic === undefined ? aboutOne : onTopic(topic)}
OPTIONAL MATCH (o:Organisation {id: n.ownerId}) WHERE ${visible('o')}
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS label, n.ownerId AS ownerId, o.name AS ownerName,
  n.visibility AS visibility, n.revision AS revision, coalesce(n.isIllustrative, false) AS isIllustrative,
  CASE WHEN n:Agreement THEN NOT coalesce(n.liveFrom <= $asAt, false) AND EXISTS { (n)-[:HAS_STAGE]->() } ELSE false END AS isUnsigned,
  CASE WHEN n:Agreement THEN coalesce(n.meetingOn >= $asAt, false) ELSE false END AS hasMeetingAhead
ORDER BY label, coalesce(n.sortName, n.title, n.id), id LIMIT ${MOST}`,
    coveredRow,
  );
}

/** What records are called and of which kind they are, for the names within a snapshot. */
export const namesOfRecords = defineQuery(
  'information-names',
  cypher`UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE ${visible('n')} AND ${wholeVisible('n')}
RETURN id, coalesce(n.name, n.title, n.label) AS name, n:Person AS isPerson`,
  z.object({ id: z.string(), name: z.string().nullable(), isPerson: z.boolean() }),
);
