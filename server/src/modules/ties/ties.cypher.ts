import { z } from 'zod';
import { fieldIfSeen } from '../../auth/visibility-of-fields.ts';
import { countRow, pageRow } from '../../graphql/connection.ts';
import { Keyset } from '../../graphql/keyset.ts';
import { allOf, isStale, organisationsIn, sitsIn, stateMeets, stateOn } from '../../neo4j/fragments.ts';
import { nodeRow } from '../../neo4j/node-row.ts';
import { cypher, defineQuery, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';

const stored = nodeRow('Tie', {
  kind: z.string(),
  strength: z.number(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  status: z.string(),
  lastVerifiedOn: z.string().nullable(),
  verifyBy: z.string().nullable(),
  note: z.string().nullable(),
  disputeReason: z.string().nullable(),
});

/** Status, strength and staleness are those of `$asAt`. */
export const tieRow = {
  schema: stored.schema.extend({ isStale: z.boolean(), fromId: z.string(), toId: z.string() }),
  of: (tie: string, from: string, to: string) =>
    stored.of(tie, {
      status: stateOn(tie, 'status'),
      strength: stateOn(tie, 'strength'),
      isStale: isStale(tie),
      disputeReason: fieldIfSeen('tieDispute', tie, 'disputeReason'),
      note: fieldIfSeen('tieNote', tie, 'note'),
      fromId: cypher`${from}.id`,
      toId: cypher`${to}.id`,
    }),
};
export type TieRow = z.infer<typeof tieRow.schema>;

const allVisible = cypher`${visible('t')} AND ${visible('a')} AND ${visible('b')}`;
const row = tieRow.of('t', 'a', 'b');

export const tiesById = defineQuery(
  'ties-by-id',
  cypher`UNWIND $ids AS id MATCH (t:Entity {id: id}) WHERE t:Tie
MATCH (a:Organisation)<-[:FROM]-(t)-[:TO]->(b:Organisation) WHERE ${allVisible}
RETURN ${row} AS tie`,
  z.object({ tie: tieRow.schema }),
);

/** Ties of one kind between two organisations, either way round; but for the one with id `$except`. Hidden ones stand in the way too. */
export const tiesBetween = defineQuery(
  'ties-between',
  cypher`MATCH (:Entity {id: $from})<-[:FROM|TO]-(t:Tie) WHERE t.kind = $kind AND t.id <> $except
MATCH (a:Organisation)<-[:FROM]-(t)-[:TO]->(b:Organisation) WHERE a.id IN [$from, $to] AND b.id IN [$from, $to]
WITH t, a, b, CASE WHEN ${allVisible} THEN true ELSE false END AS isSeen
RETURN t.id AS id, isSeen, a.id AS fromId, a.name AS fromName, b.name AS toName, t.validFrom AS validFrom, t.validTo AS validTo ORDER BY isSeen DESC, t.id`,
  z.object({
    id: z.string(),
    isSeen: z.boolean(),
    fromId: z.string(),
    fromName: z.string(),
    toName: z.string(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  }),
);

/** Which conditions of a filter are there; their values come as parameters of the same names. */
export interface TieConditions {
  readonly kinds: boolean;
  readonly statuses: boolean;
  /** How many organisations the tie must touch: `$with0`, `$with1`. */
  readonly withs: 0 | 1 | 2;
  readonly within: boolean;
  readonly minStrength: boolean;
  readonly isStale: boolean;
}

export const tieKeyset = new Keyset('ASC', { expression: 't.id', type: 'string' });

export function tiesPage(conditions: TieConditions, goesOn: boolean) {
  return defineQuery(
    'ties-page',
    cypher`${matching(conditions, tieKeyset.scan('t', 'Tie', goesOn), ...(goesOn ? [tieKeyset.isAfter] : []))}
WITH t, a, b ORDER BY ${tieKeyset.order} LIMIT $limit
RETURN ${row} AS node, ${tieKeyset.values} AS cursor`,
    pageRow(tieRow.schema),
  );
}

export function tiesCount(conditions: TieConditions) {
  return defineQuery('ties-count', cypher`${matching(conditions, cypher`MATCH (t:Tie)`)} RETURN count(*) AS count`, countRow);
}

/** @param all where to start when no condition leaves fewer */
function matching(has: TieConditions, all: Unguarded, ...more: readonly Unguarded[]): Guarded {
  const start =
    has.withs > 0
      ? cypher`MATCH (:Entity {id: $with0})<-[:FROM|TO]-(t:Tie) WITH DISTINCT t`
      : has.within
        ? cypher`${organisationsIn('within')} WHERE ${visible('o')} MATCH (o)<-[:FROM|TO]-(t:Tie) WITH DISTINCT t`
        : all;
  const conditions: (Unguarded | Guarded)[] = [visible('a'), visible('b'), validOn('t')];
  if (has.withs > 1) conditions.push(cypher`$with1 IN [a.id, b.id]`);
  if (has.within && has.withs > 0) conditions.push(cypher`(${sitsIn('a', 'within')} OR ${sitsIn('b', 'within')})`);
  if (has.kinds) conditions.push(cypher`t.kind IN $kinds`);
  if (has.statuses) conditions.push(stateMeets('t', 'status', (status) => `${status} IN $statuses`));
  if (has.minStrength) conditions.push(stateMeets('t', 'strength', (strength) => `${strength} >= $minStrength`));
  if (has.isStale) conditions.push(cypher`${isStale('t')} = $isStale`);
  return cypher`${start} MATCH (a:Organisation)<-[:FROM]-(t)-[:TO]->(b:Organisation) WHERE ${allOf(visible('t'), ...conditions, ...more)}`;
}
