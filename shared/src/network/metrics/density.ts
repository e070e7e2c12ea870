import { graph as graphMetrics } from 'graphology-metrics';
import { wholeMetric } from '../metric.ts';

export const density = wholeMetric({
  key: 'density',
  name: 'Density',
  formula: 'm ÷ (n(n − 1) ÷ 2), the share of possible pairs that are joined; 0 below two organisations',
  range: '0 to 1',
  reference: 'Wasserman and Faust 1994, 4.1.1',
  version: 1,
  compute: (graph): number => (graph.simple.order < 2 ? 0 : graphMetrics.density(graph.simple)),
});
