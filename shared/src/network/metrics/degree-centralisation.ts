import { degreesOf } from '../graph.ts';
import { wholeMetric } from '../metric.ts';

export const degreeCentralisation = wholeMetric({
  key: 'degreeCentralisation',
  name: 'Degree centralisation',
  formula: 'Σ (largest degree − degree) ÷ ((n − 1)(n − 2)): 1 for a star, 0 where all are alike; null below three organisations',
  range: '0 to 1',
  reference: 'Freeman 1979, Centrality in social networks: conceptual clarification',
  version: 1,
  compute: (graph): number | null => {
    const n = graph.ids.length;
    if (n < 3) return null;
    const degrees = degreesOf(graph);
    const largest = degrees.reduce((most, degree) => Math.max(most, degree), 0);
    return degrees.reduce((sum, degree) => sum + largest - degree, 0) / ((n - 1) * (n - 2));
  },
});
