import { communitiesOf } from '../communities.ts';
import { wholeMetric } from '../metric.ts';

export const modularity = wholeMetric({
  key: 'modularity',
  name: 'Modularity',
  formula:
    'Σ over communities of (lines within it ÷ m − (sum of its degrees ÷ 2m)²), for the communities given by the community metric; null without lines',
  range: '−0.5 to 1',
  reference: 'Newman 2006, Modularity and community structure in networks',
  version: 1,
  compute: (graph): number | null => communitiesOf(graph).modularity,
});
