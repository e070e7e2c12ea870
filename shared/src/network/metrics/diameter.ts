import { wholeMetric } from '../metric.ts';
import { distancesOf } from '../sweeps.ts';

export const diameter = wholeMetric({
  key: 'diameter',
  name: 'Diameter',
  formula: 'the largest number of steps between two organisations that can reach each other; null where none can',
  range: 'whole number from 1 to n − 1',
  reference: 'Wasserman and Faust 1994, 4.2.4',
  version: 1,
  compute: (graph): number | null => distancesOf(graph).longest || null,
});
