import { wholeMetric } from '../metric.ts';

export const nodes = wholeMetric({
  key: 'nodes',
  name: 'Organisations',
  formula: 'n, the number of organisations shown',
  range: 'whole number from 0',
  reference: 'Wasserman and Faust 1994, 4.1',
  version: 1,
  compute: (graph): number => graph.simple.order,
});
