import { degreesOf, type NetworkGraph, neighboursOf } from '../graph.ts';
import { nodeMetric } from '../metric.ts';

export const coreness = nodeMetric({
  key: 'coreness',
  name: 'Coreness',
  formula: 'the largest k for which it stays in a part of the network where everybody is joined to at least k others; 0 for an isolate',
  range: 'whole number from 0 to n − 1',
  reference: 'Seidman 1983, Network structure and minimum degree; by Batagelj and Zaveršnik 2003',
  version: 1,
  compute: (graph): readonly number[] => Array.from(peel(graph)),
});

/** Takes off the node of least remaining degree again and again; its degree at that moment is its coreness. */
function peel(graph: NetworkGraph): Int32Array {
  const remaining = degreesOf(graph);
  const buckets: number[][] = [];
  const put = (node: number) => {
    const degree = remaining[node] as number;
    buckets[degree] ??= [];
    buckets[degree].push(node);
  };
  for (let node = 0; node < remaining.length; node++) put(node);
  const taken = new Uint8Array(remaining.length);
  for (let k = 0; k < buckets.length; k++) {
    for (let node = buckets[k]?.pop(); node !== undefined; node = buckets[k]?.pop()) {
      if (taken[node] || remaining[node] !== k) continue;
      taken[node] = 1;
      for (const neighbour of neighboursOf(graph, node)) {
        if (taken[neighbour] || (remaining[neighbour] as number) <= k) continue;
        remaining[neighbour] = (remaining[neighbour] as number) - 1;
        put(neighbour);
      }
    }
  }
  return remaining;
}
