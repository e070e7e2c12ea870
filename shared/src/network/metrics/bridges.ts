import { cutsOf } from '../cuts.ts';
import { wholeMetric } from '../metric.ts';

export const bridges = wholeMetric({
  key: 'bridges',
  name: 'Bridges',
  formula: 'the joined pairs whose parting would split the component they are in; each by its two ids, the smaller first',
  range: '0 to m pairs',
  reference: 'Tarjan 1974, A note on finding the bridges of a graph',
  version: 1,
  compute: (graph): readonly (readonly [string, string])[] =>
    cutsOf(graph).bridges.map(([a, b]) => [graph.ids[a] as string, graph.ids[b] as string]),
});
