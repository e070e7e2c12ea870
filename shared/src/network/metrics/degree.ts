import { degreesOf } from '../graph.ts';
import { nodeMetric } from '../metric.ts';

export const degree = nodeMetric({
  key: 'degree',
  name: 'Degree',
  formula: 'the number of other organisations it is joined to; parallel lines count once',
  range: 'whole number from 0 to n − 1',
  reference: 'Freeman 1979, Centrality in social networks: conceptual clarification',
  version: 1,
  compute: (graph): readonly number[] => Array.from(degreesOf(graph)),
});
