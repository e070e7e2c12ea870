import { cypher, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';
import { liveOn } from '../agreements/life.cypher.ts';

/** Above this many organisations a meeting says who met the host, not who met whom. */
const LARGEST_MEETING_OF_PAIRS = 12;

/** Which conditions on lines there are; their values come as `$statuses` and `$minStrength`. They keep lines that have none. */
export interface LineConditions {
  readonly statuses: boolean;
  readonly minStrength: boolean;
}

/** What holds a tie's status and strength on `$asAt`: the tie itself from its `stateFrom` on, before that its history. */
const stateOfTie = cypher`CASE WHEN t.stateFrom > $asAt
      THEN coalesce(head([(t)-[:HAS_STATE]->(past:FactState) WHERE ${validOn('past')} | past]), t) ELSE t END`;

/**
 * The lines of the network that end at the organisation in `o`: the contract's five layers, declared here and nowhere else.
 * Gives `m` (the other end, which the caller guards), `fact`, `layer`, `outgoing` (true where the line runs from `o` to `m`),
 * `status` and `strength` (null where a line has none). Needs `$asAt` and `$layers`, as `layerParameters` makes it.
 *
 * A party or participant that the reader may not see does not count at all: neither among the twelve of a meeting nor for whether
 * an agreement has a funder and a recipient. So nothing hidden shows through what is drawn.
 * Lines without a direction of their own run from host to guest, else by id: the same line looks the same from both ends.
 */
export function linesOf(has: LineConditions): Guarded {
  return cypher`CALL (o) {
  WITH o WHERE size($layers.tieKinds) > 0
  MATCH (o)<-[end:FROM|TO]-(t:Tie) WHERE ${visible('t')} AND ${validOn('t')} AND t.kind IN $layers.tieKinds
  WITH o, end, t, ${stateOfTie} AS state${conditionsOnTie(has)}
  MATCH (t)-[:FROM|TO]->(m:Organisation) WHERE m <> o
  RETURN m, t AS fact, $layers.ofTieKind[t.kind] AS layer, type(end) = 'FROM' AS outgoing,
    state.status AS status, coalesce(state.strength, t.strength) AS strength
 UNION ALL
  WITH o WHERE $layers.funding OR $layers.agreement
  MATCH (o)<-[:HAS_PARTY]-(a:Agreement) WHERE ${visible('a')} AND ${liveOn('a')}
  WITH DISTINCT o, a
  MATCH (a)-[link:HAS_PARTY]->(party:Organisation) WHERE ${visible('party')}
  WITH o, a, collect({who: party, role: link.role}) AS parties
  WITH o, a, parties, any(p IN parties WHERE p.role = 'FUNDER') AND any(p IN parties WHERE p.role = 'RECIPIENT') AS funds
  WHERE CASE WHEN funds THEN $layers.funding ELSE $layers.agreement END
  UNWIND [p IN parties WHERE p.who = o] AS mine
  UNWIND [p IN parties WHERE p.who <> o] AS theirs
  WITH o, a, funds, mine, theirs WHERE NOT funds OR [mine.role, theirs.role] IN [['FUNDER', 'RECIPIENT'], ['RECIPIENT', 'FUNDER']]
  RETURN DISTINCT theirs.who AS m, a AS fact, CASE WHEN funds THEN 'FUNDING' ELSE 'AGREEMENT' END AS layer,
    CASE WHEN funds THEN mine.role = 'FUNDER' ELSE o.id < theirs.who.id END AS outgoing, null AS status, null AS strength
 UNION ALL
  WITH o WHERE $layers.contact
  MATCH (o)<-[:HOSTED_BY|ATTENDED_BY]-(e:Engagement) WHERE ${visible('e')} AND e.heldOn > $layers.contactAfter AND e.heldOn <= $asAt
  WITH DISTINCT o, e
  MATCH (e)-[link:HOSTED_BY|ATTENDED_BY]->(guest:Organisation) WHERE ${visible('guest')}
  WITH o, e, guest, max(type(link)) = 'HOSTED_BY' AS hosts
  WITH o, e, collect({who: guest, hosts: hosts}) AS present
  WITH o, e, present, any(p IN present WHERE p.who = o AND p.hosts) AS iHost
  UNWIND [p IN present WHERE p.who <> o AND (size(present) <= ${LARGEST_MEETING_OF_PAIRS} OR iHost OR p.hosts)] AS them
  RETURN them.who AS m, e AS fact, 'CONTACT' AS layer, CASE WHEN iHost = them.hosts THEN o.id < them.who.id ELSE iHost END AS outgoing,
    null AS status, null AS strength
}`;
}

function conditionsOnTie({ statuses, minStrength }: LineConditions): Unguarded {
  const conditions = [
    ...(statuses ? ['state.status IN $statuses'] : []),
    ...(minStrength ? ['coalesce(state.strength, t.strength) >= $minStrength'] : []),
  ];
  return { text: conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}` };
}
