import { degreesOf, neighboursOf } from '../graph.ts';
import { nodeMetric } from '../metric.ts';

export const constraint = nodeMetric({
  key: 'constraint',
  name: 'Constraint (Burt)',
  formula:
    'Σ over its neighbours j of (p(i,j) + Σ over common neighbours q of p(i,q) p(q,j))², where p(i,j) = 1 ÷ degree of i: low for one who bridges structural holes; null for an isolate',
  range: 'above 0, to 1.125',
  reference: 'Burt 1992, Structural holes, chapter 2',
  version: 1,
  compute: (graph): readonly (number | null)[] => {
    const degrees = degreesOf(graph);
    const invested = new Float64Array(graph.ids.length);
    return graph.ids.map((_, node) => {
      const own = neighboursOf(graph, node);
      if (own.length === 0) return null;
      const share = 1 / own.length;
      for (const neighbour of own) invested[neighbour] = share;
      for (const between of own) {
        const indirect = share / (degrees[between] as number);
        for (const other of neighboursOf(graph, between))
          if (invested[other] !== 0) invested[other] = (invested[other] as number) + indirect;
      }
      let sum = 0;
      for (const neighbour of own) {
        sum += (invested[neighbour] as number) ** 2;
        invested[neighbour] = 0;
      }
      return sum;
    });
  },
});
