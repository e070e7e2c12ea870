import { wholeMetric } from '../metric.ts';

export const reciprocity = wholeMetric({
  key: 'reciprocity',
  name: 'Reciprocity',
  formula:
    'of the ordered pairs joined by a line drawn from the first to the second, the share with one drawn back; each line counts in the direction it is drawn; null without lines',
  range: '0 to 1',
  reference: 'Newman 2010, Networks, 7.10',
  version: 1,
  compute: ({ directed }): number | null =>
    directed.size === 0 ? null : directed.filterEdges((_edge, _attributes, from, to) => directed.hasEdge(to, from)).length / directed.size,
});
