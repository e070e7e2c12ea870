import { cutsOf } from '../cuts.ts';
import { nodeMetric } from '../metric.ts';

export const isCutPoint = nodeMetric({
  key: 'isCutPoint',
  name: 'Cut point',
  formula: 'true where its loss would split the component it is in',
  range: 'true or false',
  reference: 'Hopcroft and Tarjan 1973, Algorithm 447: efficient algorithms for graph manipulation',
  version: 1,
  compute: (graph): readonly boolean[] => Array.from(cutsOf(graph).isCutPoint, (flag) => flag === 1),
});
