import { wholeMetric } from '../metric.ts';
import { neighbourPairs, trianglesOf } from '../sweeps.ts';

export const transitivity = wholeMetric({
  key: 'transitivity',
  name: 'Transitivity',
  formula:
    '3 × triangles ÷ pairs of lines that meet: how often two partners of one organisation are partners too; null where no two lines meet',
  range: '0 to 1',
  reference: 'Newman, Watts and Strogatz 2002; Wasserman and Faust 1994, 6.6',
  version: 1,
  compute: (graph): number | null => {
    const triads = neighbourPairs(graph).reduce((sum, pairs) => sum + pairs, 0);
    return triads === 0 ? null : trianglesOf(graph).reduce((sum, triangles) => sum + triangles, 0) / triads;
  },
});
