import { nodeMetric } from '../metric.ts';
import { distancesOf } from '../sweeps.ts';

export const classicCloseness = nodeMetric({
  key: 'classicCloseness',
  name: 'Closeness (Freeman)',
  formula:
    '(n − 1) ÷ Σ of the distances in steps to all other organisations; null where it cannot reach all of them, and below two organisations',
  range: 'above 0, to 1',
  reference: 'Freeman 1979, Centrality in social networks: conceptual clarification',
  version: 1,
  compute: (graph): readonly (number | null)[] => {
    const others = graph.ids.length - 1;
    const { sums, reached } = distancesOf(graph);
    return Array.from(sums, (sum, index) => (others < 1 || reached[index] !== others ? null : others / sum));
  },
});
