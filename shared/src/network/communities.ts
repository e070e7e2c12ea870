import louvainModule from 'graphology-communities-louvain';
import { graph as graphMetrics } from 'graphology-metrics';
import type { NetworkGraph } from './graph.ts';
import { oncePerGraph } from './memo.ts';
import { seededRandom } from './random.ts';

/** The package is CommonJS and its types describe a default export it does not have under Node's rules; this is what it is. */
const louvain = louvainModule as unknown as (graph: NetworkGraph['simple'], options: object) => Record<string, number>;
const SEED = 1941;

export interface Communities {
  /** From 1, in the order of graph.ids: 1 is the largest community; among equals the one with the smallest id. */
  readonly numbers: Int32Array;
  /** Newman's Q of this division; null where there is no line. */
  readonly modularity: number | null;
}

/** Communities by the Louvain method, from a fixed seed, so that the same network always divides in the same way. */
export const communitiesOf = oncePerGraph((graph): Communities => {
  const found = louvain(graph.simple, { getEdgeWeight: null, rng: seededRandom(SEED) });
  const numbers = inStableOrder(graph, found);
  return { numbers, modularity: modularityOf(graph, numbers) };
});

/** Newman's Q of a division given as one number a node, in the order of graph.ids; null where there is no line. */
export function modularityOf(graph: NetworkGraph, division: ArrayLike<number>): number | null {
  if (graph.simple.size === 0) return null;
  const getNodeCommunity = (id: string) => division[graph.indexOf.get(id) ?? -1] as number;
  return graphMetrics.modularity(graph.simple, { getNodeCommunity, getEdgeWeight: null });
}

function inStableOrder(graph: NetworkGraph, found: Record<string, number>): Int32Array {
  // Ids are ascending, so a community is met first at its smallest id, and the sort, which keeps the order of equals, does the rest.
  const sizes = new Map<number, number>();
  for (const id of graph.ids) sizes.set(found[id] as number, (sizes.get(found[id] as number) ?? 0) + 1);
  const ranked = [...sizes].sort((a, b) => b[1] - a[1]).map(([community]) => community);
  const numberOf = new Map(ranked.map((community, rank) => [community, rank + 1]));
  return Int32Array.from(graph.ids, (id) => numberOf.get(found[id] as number) ?? 0);
}
