import { degreesOf } from '../graph.ts';
import { wholeMetric } from '../metric.ts';

export const isolates = wholeMetric({
  key: 'isolates',
  name: 'Isolates',
  formula: 'the number of organisations without any line to another',
  range: 'whole number from 0 to n',
  reference: 'Wasserman and Faust 1994, 4.2.1',
  version: 1,
  compute: (graph): number => degreesOf(graph).filter((degree) => degree === 0).length,
});
