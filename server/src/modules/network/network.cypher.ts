import { z } from 'zod';
import { allOf, isStale, openOn, organisationsIn, worksOnThemes } from '../../neo4j/fragments.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { organisationRow } from '../organisations/organisations.cypher.ts';
import { type LineConditions, linesOf } from './layers.cypher.ts';

/** Which conditions on organisations there are; their values come as parameters of the same names. */
export interface MemberConditions {
  readonly sectors: boolean;
  readonly kinds: boolean;
  readonly themes: boolean;
}

const idRow = z.object({ id: z.string() });

/** Organisations to start from, in the order of `$ids`; a closed one is there to be named, not drawn. */
export const startingOrganisations = defineQuery(
  'network-start-organisations',
  cypher`UNWIND $ids AS id MATCH (o:Entity {id: id}) WHERE o:Organisation AND ${visible('o')}
RETURN o.id AS id, o.name AS name, o.isNamed AS isNamed, ${openOn('o')} AS isOpen`,
  z.object({ id: z.string(), name: z.string(), isNamed: z.boolean(), isOpen: z.boolean() }),
);

/** The area or programme to start from, by its name. */
export function startingPlace(label: 'Area' | 'Programme') {
  return defineQuery(
    `network-start-${label.toLowerCase()}`,
    cypher`MATCH (p:Entity {id: $id}) WHERE p:${label} AND ${visible('p')} RETURN p.name AS name`,
    z.object({ name: z.string() }),
  );
}

export function organisationsWithin(has: MemberConditions) {
  return defineQuery(
    'network-organisations-within',
    cypher`${organisationsIn('id')} WHERE ${wanted('o', has)} RETURN o.id AS id LIMIT $most`,
    idRow,
  );
}

export function organisationsTakingPart(has: MemberConditions) {
  return defineQuery(
    'network-organisations-taking-part',
    cypher`MATCH (top:Entity {id: $id}) WHERE top:Programme AND ${visible('top')}
CALL (top) { RETURN top AS work UNION MATCH (top)<-[:IN_PROGRAMME]-(work:Initiative) WHERE ${visible('work')} RETURN work }
MATCH (work)-[taking:LED_BY|PARTNERED_BY]->(o:Organisation) WHERE ${validOn('taking')}
WITH DISTINCT o WHERE ${wanted('o', has)} RETURN o.id AS id LIMIT $most`,
    idRow,
  );
}

/**
 * Who is one line away from those with `$at.ids`, each once, those with the most lines to them first and at most `$most`; some of them may
 * be among those. The ids come inside a map because the
 * database plans a statement anew for each order of magnitude of a list that is a parameter itself.
 */
export function neighbours(lines: LineConditions, has: MemberConditions) {
  return defineQuery(
    'network-neighbours',
    cypher`UNWIND $at.ids AS id MATCH (o:Entity {id: id}) WHERE ${visible('o')} AND ${openOn('o')}
${linesOf(lines)}
WITH m, count(*) AS lines WHERE ${wanted('m', has)}
RETURN m.id AS id, m.isNamed AS isNamed ORDER BY lines DESC, id LIMIT $most`,
    idRow.extend({ isNamed: z.boolean() }),
  );
}

/**
 * The nearest, then best connected of the organisations in `$hops` (id → hop), with their degree, and how many lines there are between
 * all of them; of these, how many could be confirmed, are not, and are disputed.
 */
export function ranking(lines: LineConditions) {
  return defineQuery(
    'network-ranking',
    cypher`UNWIND keys($hops) AS id MATCH (o:Entity {id: id})
CALL (o) {
  ${linesOf(lines)}
  WITH m, outgoing, status WHERE $hops[m.id] IS NOT NULL
  RETURN count(DISTINCT m) AS degree, count(CASE WHEN outgoing THEN 1 END) AS outward, count(CASE WHEN outgoing THEN status END) AS ties,
    count(CASE WHEN outgoing AND status <> 'CONFIRMED' THEN 1 END) AS unconfirmed,
    count(CASE WHEN outgoing AND status = 'DISPUTED' THEN 1 END) AS disputed
}
WITH id, degree, outward, ties, unconfirmed, disputed ORDER BY $hops[id], degree DESC, id
WITH collect([id, degree]) AS ranked, sum(outward) AS totalTies, sum(ties) AS ties, sum(unconfirmed) AS unconfirmed,
  sum(disputed) AS disputed
RETURN ranked[..$limit] AS ranked, totalTies, {ties: ties, unconfirmed: unconfirmed, disputed: disputed} AS confirmation`,
    z.object({
      ranked: z.array(z.tuple([z.string(), z.number()])),
      totalTies: z.number(),
      confirmation: z.object({ ties: z.number(), unconfirmed: z.number(), disputed: z.number() }),
    }),
  );
}

const line = z
  .tuple([
    z.string(),
    z.string(),
    z.enum(['DECLARED', 'FUNDING', 'AGREEMENT', 'GOVERNANCE', 'CONTACT']),
    z.string(),
    z.number().nullable(),
    z.enum(['ASSERTED', 'CONFIRMED', 'DISPUTED']).nullable(),
    z.boolean(),
    z.string().nullable(),
    z.string().nullable(),
  ])
  .transform(([source, to, layer, kind, strength, status, stale, lastVerifiedOn, verifyBy]) => ({
    ...{ source, to, layer, kind, strength, status, isStale: stale, lastVerifiedOn, verifyBy },
  }));
/** A line of the organisation it came with, to another. */
export type OutwardLine = z.infer<typeof line>;

/**
 * The organisations with the ids in `$inside`, and the lines between them, each line with the organisation it runs from.
 * @param degree that among those in `$inside`, or that in all the reader may see
 */
export function members(lines: LineConditions, degree: 'INSIDE' | 'ALL') {
  const counted: Unguarded | Guarded = degree === 'INSIDE' ? cypher`$inside[m.id] IS NOT NULL` : allOf(visible('m'), openOn('m'));
  return defineQuery(
    degree === 'INSIDE' ? 'network-members' : 'network-members-of-all',
    cypher`UNWIND keys($inside) AS id MATCH (o:Entity {id: id})
WHERE ${visible('o')} AND ${openOn('o')}
CALL (o) {
  ${linesOf(lines)}
  WITH m, fact, layer, outgoing, status, strength WHERE ${counted}
  RETURN count(DISTINCT m) AS degree, collect(CASE WHEN outgoing AND $inside[m.id] IS NOT NULL THEN
    [fact.id, m.id, layer, fact.kind, strength, status, fact:Tie AND ${isStale('fact')}, fact.lastVerifiedOn, fact.verifyBy] END) AS lines
}
RETURN ${organisationRow.of('o')} AS organisation, degree, lines`,
    z.object({ organisation: organisationRow.schema, degree: z.number(), lines: z.array(line) }),
  );
}

/**
 * Which of these records were first recorded, and which were corrected, from the moment `$since` until `$until`. Each revision is named
 * because the index of changes is by record and revision: without it every change is read for every record.
 */
export const learntSince = defineQuery(
  'network-learnt-since',
  cypher`UNWIND keys($records) AS id MATCH (n:Entity {id: id}) WHERE ${visible('n')}
WITH n, n.recordedAt >= $since AND n.recordedAt < $until AS isRecorded,
  EXISTS { MATCH (c:Change {recordId: n.id}) WHERE c.revision >= 1 AND c.reason = 'CORRECTION' AND c.at >= $since AND c.at < $until } AS isCorrected
WHERE isRecorded OR isCorrected RETURN n.id AS id, isRecorded, isCorrected`,
  z.object({ id: z.string(), isRecorded: z.boolean(), isCorrected: z.boolean() }),
);

function wanted(variable: string, has: MemberConditions): Guarded {
  const conditions: (Unguarded | Guarded)[] = [openOn(variable)];
  if (has.sectors) conditions.push(cypher`${variable}.sector IN $sectors`);
  if (has.kinds) conditions.push(cypher`${variable}.kind IN $kinds`);
  if (has.themes) {
    conditions.push(cypher`EXISTS { (${variable})<-[:PROVIDED_BY]-(p:Provision)
    WHERE ${visible('p')} AND ${validOn('p')} AND ${worksOnThemes('p')} }`);
  }
  return allOf(visible(variable), ...conditions);
}
