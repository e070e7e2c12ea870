import { wholeMetric } from '../metric.ts';
import { clustering } from './clustering.ts';

export const averageClustering = wholeMetric({
  key: 'averageClustering',
  name: 'Average clustering',
  formula:
    'the mean of local clustering over all organisations, those with fewer than two neighbours counted as 0; null without organisations',
  range: '0 to 1',
  reference: 'Watts and Strogatz 1998, Collective dynamics of small-world networks',
  version: 1,
  compute: (graph): number | null => {
    const values = clustering.compute(graph);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  },
});
