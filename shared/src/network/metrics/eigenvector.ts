import { centrality } from 'graphology-metrics';
import { nodeMetric } from '../metric.ts';

const MAX_ITERATIONS = 2_000;
const TOLERANCE = 1e-10;

export const eigenvector = nodeMetric({
  key: 'eigenvector',
  name: 'Eigenvector centrality',
  formula:
    'the leading eigenvector of the adjacency matrix, of length 1, by power iteration of A + I from equal values; outside the component with the largest eigenvalue it is 0 or near it; null where there is no line, or where it has not settled in 2,000 rounds',
  range: '0 to 1',
  reference: 'Bonacich 1972, Factoring and weighting approaches to status scores',
  version: 1,
  compute: (graph): readonly (number | null)[] => {
    if (graph.simple.size === 0) return graph.ids.map(() => null);
    try {
      const found = centrality.eigenvector(graph.simple, { getEdgeWeight: null, maxIterations: MAX_ITERATIONS, tolerance: TOLERANCE });
      return graph.ids.map((id) => found[id] as number);
    } catch (error) {
      if (error instanceof Error && error.message.includes('failed to converge')) return graph.ids.map(() => null);
      throw error;
    }
  },
});
