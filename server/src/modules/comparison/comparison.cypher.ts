import { z } from 'zod';
import { pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { areasInside, organisationsIn, wholeVisible } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, visible } from '../../neo4j/query.ts';

/** The kinds of records that two days are compared over. */
export const COMPARED = ['Organisation', 'Tie', 'Provision', 'Agreement'] as const;
export type Compared = (typeof COMPARED)[number];

/** How many changes an entry tells of, the first of them; there may be more. */
export const CHANGES_TOLD = 5;

/** Whose records: all, those of the organisations `$organisations`, or besides the provisions in the areas `$areas`. */
export type Scope = 'ALL' | 'ORGANISATIONS' | 'AREAS';

/** What one row says: this record, in this way, on this day, by these changes. */
const entry = z.object({
  id: z.string(),
  label: z.enum(COMPARED),
  kind: z.enum(['NEW', 'GONE', 'CHANGED']),
  cause: z.enum(['WORLD', 'RECORDED', 'CORRECTION']),
  day: z.string(),
  changeIds: z.array(z.string()),
});
export type EntryRow = z.infer<typeof entry>;

/** What changed in the world, then what was learnt, then what was put right; each the latest first. */
export const comparisonKeyset = new Keyset(
  'DESC',
  { expression: 'place', type: 'int', direction: 'ASC' },
  { expression: 'day', type: 'date' },
  { expression: 'id', type: 'string' },
);

/** One way in which records of a kind may differ. Each is asked by itself: put together they take the database long to plan. */
export interface Part {
  readonly causes: readonly EntryRow['cause'][];
  /** Finds the records, as `r, kind, cause, day, changeIds`. */
  readonly text: string;
}

/** All parts of a comparison. They need `$from` and `$to` (days), `$since` and `$until` (the moments after them), and what the scope asks for. */
export function partsOf(scope: Scope): Part[] {
  return [
    ...COMPARED.flatMap((label) => inTheWorld(label, scope).map(({ text }) => ({ causes: ['WORLD' as const], text }))),
    ...COMPARED.map((label) => ({ causes: ['RECORDED' as const], text: newlyRecorded(label, scope).text })),
    { causes: ['WORLD', 'RECORDED', 'CORRECTION'], text: amended(scope).text },
    { causes: ['CORRECTION'], text: takenOut(scope).text },
  ];
}

export function partPage(part: Part, goesOn: boolean) {
  return defineQuery(
    'comparison-page',
    cypher`${entries(part)}
WITH * WHERE ${goesOn ? comparisonKeyset.isAfter : { text: 'true' }}
WITH * ORDER BY ${comparisonKeyset.order} LIMIT $limit
RETURN {id: id, label: label, kind: kind, cause: cause, day: day, changeIds: changeIds} AS node, ${comparisonKeyset.values} AS cursor`,
    pageRow(entry),
  );
}

/** How many entries there are of each kind and cause. */
export function partCounts(part: Part) {
  return defineQuery(
    'comparison-counts',
    cypher`${entries(part)} RETURN kind, cause, count(*) AS entries`,
    z.object({ kind: entry.shape.kind, cause: entry.shape.cause, entries: z.number() }),
  );
}

/** Who sits in, governs or serves an area on `$asAt`. */
export const organisationsInArea = defineQuery(
  'comparison-organisations-in-area',
  cypher`${organisationsIn('within')} WHERE ${visible('o')} RETURN o.id AS id`,
  z.object({ id: z.string() }),
);
/** Those of `$ids` that the reader may see: what is around another tells of it. Some may have been taken out. */
export const seenOrganisations = defineQuery(
  'comparison-seen-organisations',
  cypher`UNWIND $ids AS id
CALL (id) { MATCH (o:Entity {id: id}) RETURN o UNION MATCH (o:Withdrawn {id: id}) RETURN o }
WITH o WHERE ${visible('o')} RETURN o.id AS id`,
  z.object({ id: z.string() }),
);
export const areasInArea = defineQuery(
  'comparison-areas-in-area',
  cypher`${areasInside('within', 'area')} WHERE ${visible('area')} RETURN area.id AS id, area.name AS name`,
  z.object({ id: z.string(), name: z.string() }),
);

/** Rows of `id, label, kind, cause, place, day, changeIds`; each record comes once for each cause. */
function entries({ text }: Part): Guarded {
  return cypher`${{ text }}
WITH r, kind, cause, day, changeIds WHERE kind IN $kinds AND cause IN $causes AND ${visible('r')} AND ${wholeVisible('r')}
WITH r.id AS id, coalesce(head([label IN labels(r) WHERE label IN $labels]), r.recordLabel) AS label, kind, cause, day, changeIds,
  CASE cause WHEN 'WORLD' THEN 0 WHEN 'RECORDED' THEN 1 ELSE 2 END AS place
WHERE label IS NOT NULL`;
}

/** Finds the records of a kind within the scope, as `r`. */
function records(label: Compared, scope: Scope): string {
  if (scope === 'ALL') return `MATCH (r:${label})`;
  if (label === 'Provision' && scope === 'AREAS')
    return 'UNWIND $areas AS key MATCH (:Entity {id: key})<-[:IN_AREA]-(r:Provision) WITH DISTINCT r';
  const path: Record<Compared, string> = {
    Organisation: '(r:Entity {id: key}) WHERE r:Organisation',
    Tie: '(:Entity {id: key})<-[:FROM|TO]-(r:Tie)',
    Provision: '(:Entity {id: key})<-[:PROVIDED_BY]-(r:Provision)',
    Agreement: '(:Entity {id: key})<-[:HAS_PARTY]-(r:Agreement)',
  };
  return `UNWIND $organisations AS key MATCH ${path[label]} WITH DISTINCT r`;
}

const inWindow = (value: string) => `${value} > $from AND ${value} <= $to`;
const found = (kind: string, cause: string, day: string) =>
  `WITH r, '${kind}' AS kind, '${cause}' AS cause, ${day} AS day, [] AS changeIds`;

function inTheWorld(label: Compared, scope: Scope): Unguarded[] {
  const all = records(label, scope);
  if (label === 'Agreement') return [stagesOf(scope)];
  const [begins, ends] = label === 'Organisation' ? ['r.openedOn', 'r.closedOn'] : ['r.validFrom', 'r.validTo'];
  const bounds = [
    { text: `${all} WHERE ${inWindow(begins)} AND coalesce(${ends} > $to, true) ${found('NEW', 'WORLD', begins)}` },
    { text: `${all} WHERE ${inWindow(ends)} ${found('GONE', 'WORLD', ends)}` },
  ];
  if (label === 'Organisation') return bounds;
  const strength = (value: string) => (label === 'Tie' ? `, ${value}.strength` : '');
  const past = (day: string) =>
    `[(r)-[:HAS_STATE]->(s:FactState) WHERE coalesce(s.validFrom <= ${day}, true) AND coalesce(s.validTo > ${day}, true) | [s.status${strength('s')}]]`;
  return [
    ...bounds,
    {
      text: `${all} WHERE r.stateFrom > $from AND coalesce(r.validFrom <= $from, true) AND coalesce(r.validTo > $to, true)
  WITH r, [r.status${strength('r')}] AS now, ${past('$from')} AS before, ${past('$to')} AS after
  WITH r, coalesce(head(before), now) AS before, CASE WHEN r.stateFrom <= $to THEN now ELSE coalesce(head(after), now) END AS after WHERE before <> after
  WITH r, CASE WHEN r.stateFrom <= $to THEN r.stateFrom ELSE head(COLLECT {
    MATCH (r)-[:HAS_STATE]->(s:FactState) WHERE ${inWindow('s.validTo')} RETURN s.validTo ORDER BY s.validTo DESC LIMIT 1 }) END AS day
  ${found('CHANGED', 'WORLD', 'day')}`,
    },
  ];
}

const stageBy = (day: string) => `head(COLLECT {
    MATCH (r)-[:HAS_STAGE]->(s:StageEvent) WHERE s.on <= ${day} RETURN s.stage ORDER BY s.on DESC, s.position DESC LIMIT 1 })`;

/** Agreements that entered another stage, or came to their end. */
function stagesOf(scope: Scope): Unguarded {
  const moved =
    scope === 'ALL'
      ? `CALL () { MATCH (s:StageEvent) WHERE ${inWindow('s.on')} MATCH (r:Agreement)-[:HAS_STAGE]->(s) RETURN r
      UNION MATCH (r:Agreement) WHERE ${inWindow('r.validTo')} RETURN r } WITH DISTINCT r`
      : records('Agreement', scope);
  return {
    text: `${moved} WITH r, ${stageBy('$from')} AS before, ${stageBy('$to')} AS after,
    head(COLLECT { MATCH (r)-[:HAS_STAGE]->(s:StageEvent) WHERE ${inWindow('s.on')} RETURN s.on ORDER BY s.on DESC LIMIT 1 }) AS moved
  WITH r, before, after, moved, coalesce(${inWindow('r.validTo')}, false) AND after IN ['LIVE', 'UNDER_REVIEW'] AS isOver
  WHERE isOver OR (moved IS NOT NULL AND coalesce(before <> after, true))
  WITH r, CASE WHEN isOver OR after IN ['ENDED', 'REJECTED', 'WITHDRAWN', 'NOVATED'] THEN 'GONE' WHEN before IS NULL THEN 'NEW' ELSE 'CHANGED' END AS kind,
    'WORLD' AS cause, CASE WHEN isOver THEN r.validTo ELSE moved END AS day, [] AS changeIds`,
  };
}

/** What held on both days, and was recorded between them. */
function newlyRecorded(label: Compared, scope: Scope): Unguarded {
  const [begins, ends] = label === 'Organisation' ? ['r.openedOn', 'r.closedOn'] : ['r.validFrom', 'r.validTo'];
  const heldOn = label === 'Agreement' ? `NOT coalesce(${stageBy('$from')} IS NULL, false)` : `coalesce(${begins} <= $from, true)`;
  return {
    text: `${records(label, scope)} WHERE r.recordedAt >= $since AND r.recordedAt < $until AND ${heldOn} AND coalesce(${ends} > $to, true)
  ${found('NEW', 'RECORDED', 'date(r.recordedAt)')}`,
  };
}

/**
 * What was held before and was written over between the two days. A change in the world is here only where its own day says nothing: of
 * a fact that turned before the first day we learnt late; of an organisation we hold no other day.
 */
function amended(scope: Scope): Unguarded {
  const changes =
    scope === 'ALL'
      ? 'MATCH (c:Change) WHERE c.at >= $since AND c.at < $until MATCH (c)-[:OF]->(r:Entity)'
      : `CALL () { ${COMPARED.map((label) => `${records(label, scope)} RETURN r`).join(' UNION ')} } MATCH (c:Change {recordId: r.id})-[:OF]->(r) WHERE c.at >= $since AND c.at < $until`;
  const outside = (...days: readonly string[]) => `NOT (${days.map((day) => `coalesce(${inWindow(day)}, false)`).join(' OR ')})`;
  return {
    text: `${changes}
  WITH r, c WHERE c.recordLabel IN $labels AND c.action IN ['UPDATED', 'ENDED', 'RESTORED'] AND r.recordedAt < $since
    AND (c.reason <> 'WORLD' OR CASE c.recordLabel WHEN 'Organisation' THEN ${outside('r.openedOn', 'r.closedOn')}
      WHEN 'Agreement' THEN NOT EXISTS { MATCH (r)-[:HAS_STAGE]->(s:StageEvent) WHERE ${inWindow('s.on')} } AND ${outside('r.validTo')}
      ELSE ${outside('r.validFrom', 'r.validTo', 'r.stateFrom')} END)
  WITH r, CASE WHEN c.reason = 'WORLD' AND c.recordLabel IN ['Tie', 'Provision'] THEN 'RECORDED' ELSE c.reason END AS cause, c ORDER BY c.at
  WITH r, cause, date(max(c.at)) AS day, collect(c.id)[..${CHANGES_TOLD}] AS changeIds
  WITH r, 'CHANGED' AS kind, cause, day, changeIds`,
  };
}

/** What was held before and was taken out between the two days, as never having been so. What it led to then stands in its last Change alone. */
function takenOut(scope: Scope): Unguarded {
  const keys = scope === 'AREAS' ? "CASE c.recordLabel WHEN 'Provision' THEN $areas ELSE $organisations END" : '$organisations';
  const within = scope === 'ALL' ? '' : `AND any(key IN ${keys} WHERE r.id = key OR c.before CONTAINS key)`;
  return {
    text: `MATCH (c:Change) WHERE c.at >= $since AND c.at < $until AND c.action = 'WITHDRAWN' AND c.recordLabel IN $labels
  MATCH (c)-[:OF]->(r:Withdrawn) WHERE r.recordedAt < $since ${within}
    AND NOT EXISTS { (r)-[:RESTED_ON]->(once) WHERE NOT (${visible('once').text}) }
  WITH r, 'GONE' AS kind, 'CORRECTION' AS cause, date(c.at) AS day, [c.id] AS changeIds`,
  };
}
