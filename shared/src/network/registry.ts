import type { MetricDefinition } from './metric.ts';
import { averageClustering } from './metrics/average-clustering.ts';
import { betweenness } from './metrics/betweenness.ts';
import { bridges } from './metrics/bridges.ts';
import { classicCloseness } from './metrics/classic-closeness.ts';
import { closeness } from './metrics/closeness.ts';
import { clustering } from './metrics/clustering.ts';
import { community } from './metrics/community.ts';
import { components } from './metrics/components.ts';
import { constraint } from './metrics/constraint.ts';
import { coreness } from './metrics/coreness.ts';
import { isCutPoint } from './metrics/cut-points.ts';
import { degree } from './metrics/degree.ts';
import { degreeCentralisation } from './metrics/degree-centralisation.ts';
import { density } from './metrics/density.ts';
import { diameter } from './metrics/diameter.ts';
import { eigenvector } from './metrics/eigenvector.ts';
import { isolates } from './metrics/isolates.ts';
import { meanDistance } from './metrics/mean-distance.ts';
import { modularity } from './metrics/modularity.ts';
import { nodes } from './metrics/nodes.ts';
import { reciprocity } from './metrics/reciprocity.ts';
import { ties } from './metrics/ties.ts';
import { transitivity } from './metrics/transitivity.ts';

export const NODE_METRICS = [
  degree,
  betweenness,
  closeness,
  classicCloseness,
  eigenvector,
  coreness,
  constraint,
  clustering,
  community,
  isCutPoint,
] as const;

export const WHOLE_METRICS = [
  nodes,
  ties,
  density,
  components,
  isolates,
  bridges,
  degreeCentralisation,
  reciprocity,
  transitivity,
  averageClustering,
  meanDistance,
  diameter,
  modularity,
] as const;

type NodeMetricEntry = (typeof NODE_METRICS)[number];
type WholeMetricEntry = (typeof WHOLE_METRICS)[number];
export type NodeMetricKey = NodeMetricEntry['key'];
export type WholeMetricKey = WholeMetricEntry['key'];
export type MetricKey = NodeMetricKey | WholeMetricKey;

/** One node's figures by metric. */
export type NodeFigures = { [M in NodeMetricEntry as M['key']]: ReturnType<M['compute']>[number] };
/** The whole network's figures by metric. */
export type WholeFigures = { [M in WholeMetricEntry as M['key']]: ReturnType<M['compute']> };

/** Every metric there is, as a reader is told of it: those of the whole first, then those of each organisation. */
export const METRIC_DEFINITIONS: readonly MetricDefinition[] = [...WHOLE_METRICS, ...NODE_METRICS].map(
  ({ key, name, formula, range, reference, version }) => ({ key, name, formula, range, reference, version }),
);
