import { nodeMetric } from '../metric.ts';
import { distancesOf } from '../sweeps.ts';

export const closeness = nodeMetric({
  key: 'closeness',
  name: 'Closeness (harmonic)',
  formula:
    'Σ over all other organisations of 1 ÷ distance in steps, ÷ (n − 1); one that cannot be reached adds 0, so it holds for disconnected networks and is 0 for an isolate; null below two organisations',
  range: '0 to 1',
  reference: 'Marchiori and Latora 2000; Boldi and Vigna 2014, Axioms for centrality',
  version: 1,
  compute: (graph): readonly (number | null)[] => {
    const others = graph.ids.length - 1;
    return Array.from(distancesOf(graph).inverseSums, (sum) => (others < 1 ? null : sum / others));
  },
});
