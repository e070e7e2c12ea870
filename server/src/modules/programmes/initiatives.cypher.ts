import { z } from 'zod';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, isInside, worksOnThemes } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';

export const initiativeRow = nodeRow('Initiative', {
  name: z.string(),
  summary: z.string().nullable(),
  kind: z.string(),
  scale: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
});
export type InitiativeRow = z.infer<typeof initiativeRow.schema>;

const keyed = z.object({ key: z.string(), value: initiativeRow.schema });

export const initiativesById = defineQuery(
  'initiatives-by-id',
  cypher`UNWIND $ids AS id MATCH (i:Entity {id: id}) WHERE i:Initiative AND ${visible('i')} RETURN ${initiativeRow.of('i')} AS initiative`,
  z.object({ initiative: initiativeRow.schema }),
);

/** How initiatives are reached from another record: by a link of theirs to it, or of its to them. */
const reached = {
  programme: '<-[r:IN_PROGRAMME]-',
  organisation: '<-[r:LED_BY|PARTNERED_BY|BACKED_BY|OVERSEEN_BY]-',
  agreement: '-[r:UNDER]->',
  asset: '<-[r:USES]-',
  dueDiligence: '-[r:FOR_INITIATIVE]->',
  ledTo: '-[r:LED_TO]->',
  ledFrom: '<-[r:LED_TO]-',
  decision: '<-[r:HAS_DECISION]-',
} as const;
export type InitiativePath = keyof typeof reached;

/** The initiatives reached from records of one kind on a day, keyed by the record. */
export function initiativesReached(path: InitiativePath) {
  return defineQuery(
    `initiatives-by-${path.toLowerCase()}`,
    cypher`UNWIND $ids AS key MATCH (:Entity {id: key})${reached[path]}(i:Initiative) WHERE ${visible('i')} AND ${validOn('r')}
WITH DISTINCT key, i ORDER BY i.sortName, i.id RETURN key, ${initiativeRow.of('i')} AS value`,
    keyed,
  );
}

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface InitiativeConditions {
  readonly text: boolean;
  readonly programme: boolean;
  readonly scale: boolean;
  readonly kinds: boolean;
  readonly within: boolean;
  readonly themes: boolean;
  readonly stages: boolean;
}

export const initiativeKeyset = new Keyset('ASC', { expression: 'i.sortName', type: 'string' }, { expression: 'i.id', type: 'string' });

export function initiativesPage(conditions: InitiativeConditions, goesOn: boolean) {
  return defineQuery(
    'initiatives-page',
    cypher`${matching(conditions, ...(goesOn ? [initiativeKeyset.isAfter] : []))}
WITH i ORDER BY ${initiativeKeyset.order} LIMIT $limit
RETURN ${initiativeRow.of('i')} AS node, ${initiativeKeyset.values} AS cursor`,
    pageRow(initiativeRow.schema),
  );
}

export function initiativesCount(conditions: InitiativeConditions) {
  return defineQuery('initiatives-count', cypher`${matching(conditions)} RETURN count(*) AS count`, countRow);
}

/** The stage of the initiative `i` on the day. */
const stageOn = cypher`head(COLLECT { MATCH (i)-[:HAS_STAGE]->(e:StageEvent) WHERE e.on <= $asAt RETURN e.stage ORDER BY e.on DESC, e.position DESC LIMIT 1 })`;

function matching(has: InitiativeConditions, ...more: readonly Unguarded[]): Guarded {
  const start = has.programme
    ? cypher`MATCH (programme:Entity {id: $programme})<-[:IN_PROGRAMME]-(i:Initiative) WHERE ${visible('programme')} WITH DISTINCT i`
    : cypher`MATCH (i:Initiative)`;
  const conditions: Unguarded[] = [
    cypher`(i.startsFrom IS NULL OR i.startsFrom <= $asAt) AND (i.endsBefore IS NULL OR i.endsBefore > $asAt)`,
  ];
  if (has.text) conditions.push(cypher`toLower(i.name) CONTAINS $text`);
  if (has.scale) conditions.push(cypher`i.scale = $scale`);
  if (has.kinds) conditions.push(cypher`i.kind IN $kinds`);
  if (has.within) conditions.push(cypher`EXISTS { (i)-[:IN_AREA]->(place:Area) WHERE ${isInside('place', 'within')} }`);
  if (has.themes) conditions.push(worksOnThemes('i'));
  if (has.stages) conditions.push(cypher`${stageOn} IN $stages`);
  return cypher`${start} WHERE ${allOf(visible('i'), ...conditions, ...more)}`;
}
