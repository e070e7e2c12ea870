import { communitiesOf } from '../communities.ts';
import { nodeMetric } from '../metric.ts';

export const community = nodeMetric({
  key: 'community',
  name: 'Community',
  formula:
    'the group it falls into when lines within groups are made as many as possible against chance (Louvain, resolution 1, fixed seed); numbered from 1, the largest first, among equals the one with the smallest id; an isolate is a group of its own',
  range: 'whole number from 1 to n',
  reference: 'Blondel, Guillaume, Lambiotte and Lefebvre 2008, Fast unfolding of communities in large networks',
  version: 1,
  compute: (graph): readonly number[] => Array.from(communitiesOf(graph).numbers),
});
