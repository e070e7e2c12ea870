import type { ChangeCause, ComparisonKind, FactStatus } from '@atlas/shared/vocabulary';
import type { NetworkMap_NetworkFragment } from '../../../gql/graphql.ts';
import { type Difference, lineId, type MapFact, type MapLine, type MapNetwork, type MapOrganisation } from './network.ts';

const BEST_ATTESTED: readonly FactStatus[] = ['CONFIRMED', 'ASSERTED', 'DISPUTED'];

interface Extra {
  readonly organisations: readonly MapOrganisation[];
  readonly facts: readonly MapFact[];
}

/**
 * What is to be shown of an answer of the API.
 * @param hidden ids of organisations left out, their lines with them.
 * @param extra organisations and facts shown besides, as those of an introduction; known ones are kept as they are.
 */
export function buildNetwork(
  { nodes, ties }: NetworkMap_NetworkFragment,
  hidden: ReadonlySet<string> = new Set(),
  extra: Extra = { organisations: [], facts: [] },
): MapNetwork {
  const organisations = new Map<string, MapOrganisation>();
  for (const { organisation, degree, betweenness, community, isCutPoint, ...compared } of nodes) {
    organisations.set(organisation.id, {
      ...organisation,
      degree,
      betweenness: betweenness ?? null,
      community: community ?? null,
      isCutPoint: isCutPoint ?? null,
      ...differenceOf(compared),
    });
  }
  for (const organisation of extra.organisations) if (!organisations.has(organisation.id)) organisations.set(organisation.id, organisation);
  for (const id of hidden) organisations.delete(id);

  const facts = new Map<string, MapFact>();
  for (const fact of extra.facts) facts.set(fact.id, fact);
  const bridges = new Set<string>();
  for (const { isBridge, ...tie } of ties) {
    facts.set(tie.id, toFact(tie));
    if (isBridge) bridges.add(lineId(tie.from, tie.to));
  }
  const between = new Map<string, MapFact[]>();
  for (const fact of facts.values()) {
    if (fact.from === fact.to || !organisations.has(fact.from) || !organisations.has(fact.to)) continue;
    const id = lineId(fact.from, fact.to);
    const known = between.get(id);
    if (known) known.push(fact);
    else between.set(id, [fact]);
  }
  const lines = new Map([...between].map(([id, all]) => [id, toLine(id, all, bridges.has(id))]));
  return { organisations, lines, neighbours: neighboursOf(organisations.keys(), lines.values()) };
}

/** A tie of the API as a fact: what it leaves out is null. */
export function toFact(tie: Omit<NetworkMap_NetworkFragment['ties'][number], 'isBridge' | 'change' | 'changeCause'> & Compared): MapFact {
  const { id, from, to, layer, kind, source, isStale } = tie;
  const { strength = null, status = null, lastVerifiedOn = null, verifyBy = null } = tie;
  return { id, from, to, layer, kind, source, isStale, strength, status, lastVerifiedOn, verifyBy, ...differenceOf(tie) };
}

function toLine(id: string, facts: readonly MapFact[], isBridge: boolean): MapLine {
  const [a = '', b = ''] = id.split('*');
  const strengths = facts.flatMap(({ strength }) => strength ?? []);
  const statuses = new Set(facts.map(({ status }) => status));
  const layers = new Set(facts.map(({ layer }) => layer));
  return {
    id,
    ends: [a, b],
    facts,
    strength: strengths.length > 0 ? Math.max(...strengths) : null,
    status: statuses.has(null) ? null : (BEST_ATTESTED.find((status) => statuses.has(status)) ?? null),
    isDisputed: statuses.has('DISPUTED'),
    isStale: facts.every(({ isStale }) => isStale),
    layer: layers.size === 1 ? (facts[0]?.layer ?? null) : null,
    isBridge,
    ...lineDifference(facts),
  };
}

interface Compared {
  readonly change?: ComparisonKind | null;
  readonly changeCause?: ChangeCause | null;
}

function differenceOf({ change, changeCause }: Compared): { difference?: Difference } {
  return change && changeCause ? { difference: { kind: change, cause: changeCause } } : {};
}

function lineDifference(facts: readonly MapFact[]): { difference?: ComparisonKind } {
  const kinds = new Set(facts.map(({ difference }) => difference?.kind));
  const [kind] = kinds;
  if (kinds.size === 1) return kind ? { difference: kind } : {};
  return { difference: 'CHANGED' };
}

function neighboursOf(ids: Iterable<string>, lines: Iterable<MapLine>): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>([...ids].map((id) => [id, []]));
  for (const { ends } of lines) {
    neighbours.get(ends[0])?.push(ends[1]);
    neighbours.get(ends[1])?.push(ends[0]);
  }
  return neighbours;
}
