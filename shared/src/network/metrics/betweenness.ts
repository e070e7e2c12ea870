import { centrality } from 'graphology-metrics';
import type { NetworkGraph } from '../graph.ts';
import { nodeMetric } from '../metric.ts';

export const betweenness = nodeMetric({
  key: 'betweenness',
  name: 'Betweenness',
  formula:
    'Σ over pairs of other organisations of the share of their shortest paths that pass through it, ÷ ((n − 1)(n − 2) ÷ 2); steps are not weighted; 0 below three organisations',
  range: '0 to 1',
  reference: 'Freeman 1977, A set of measures of centrality based on betweenness; by Brandes 2001',
  version: 1,
  compute: (graph): readonly number[] => inOrder(graph, null),
});

/** The same along paths measured by the distance of each line (see strengthToDistance) and not in steps; in the order of graph.ids. */
export function weightedBetweenness(graph: NetworkGraph): readonly number[] {
  return inOrder(graph, 'distance');
}

function inOrder(graph: NetworkGraph, getEdgeWeight: 'distance' | null): number[] {
  if (graph.ids.length < 3) return graph.ids.map(() => 0);
  const found = centrality.betweenness(graph.simple, { getEdgeWeight, normalized: true });
  return graph.ids.map((id) => found[id] as number);
}
