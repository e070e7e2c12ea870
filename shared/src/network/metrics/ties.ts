import { wholeMetric } from '../metric.ts';

export const ties = wholeMetric({
  key: 'ties',
  name: 'Joined pairs',
  formula: 'm, the number of pairs of organisations joined by at least one line; parallel lines count once, a line to itself not at all',
  range: 'whole number from 0',
  reference: 'Wasserman and Faust 1994, 4.1',
  version: 1,
  compute: (graph): number => graph.simple.size,
});
