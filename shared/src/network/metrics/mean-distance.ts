import { wholeMetric } from '../metric.ts';
import { distancesOf } from '../sweeps.ts';

export const meanDistance = wholeMetric({
  key: 'meanDistance',
  name: 'Mean distance',
  formula: 'the mean number of steps between two organisations, over the pairs that can reach each other; null where none can',
  range: '1 to n − 1',
  reference: 'Wasserman and Faust 1994, 4.2.4',
  version: 1,
  compute: (graph): number | null => {
    const { sums, reached } = distancesOf(graph);
    const pairs = reached.reduce((total, count) => total + count, 0);
    return pairs === 0 ? null : sums.reduce((total, sum) => total + sum, 0) / pairs;
  },
});
