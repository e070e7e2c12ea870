import { nodeMetric } from '../metric.ts';
import { neighbourPairs, trianglesOf } from '../sweeps.ts';

export const clustering = nodeMetric({
  key: 'clustering',
  name: 'Local clustering',
  formula: 'the share of pairs of its neighbours that are joined to each other; 0 with fewer than two neighbours',
  range: '0 to 1',
  reference: 'Watts and Strogatz 1998, Collective dynamics of small-world networks',
  version: 1,
  compute: (graph): readonly number[] => {
    const pairs = neighbourPairs(graph);
    return Array.from(trianglesOf(graph), (triangles, node) => (pairs[node] === 0 ? 0 : triangles / (pairs[node] as number)));
  },
});
