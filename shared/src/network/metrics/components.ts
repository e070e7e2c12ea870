import { countConnectedComponents } from 'graphology-components';
import { wholeMetric } from '../metric.ts';

export const components = wholeMetric({
  key: 'components',
  name: 'Components',
  formula: 'the number of parts within which everybody can reach everybody; an organisation without lines is one of its own',
  range: 'whole number from 0 to n',
  reference: 'Wasserman and Faust 1994, 4.2.5',
  version: 1,
  compute: (graph): number => countConnectedComponents(graph.simple),
});
