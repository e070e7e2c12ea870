export { modularityOf } from './communities.ts';
export { computeMetrics, type MetricResults } from './compute.ts';
export { cutOffWithout } from './cut-off.ts';
export { buildNetworkGraph, type GraphTie, type NetworkGraph } from './graph.ts';
export { reasonSentences } from './introductions/sentences.ts';
export type { IntroductionOrganisation, IntroductionReason, IntroductionRoute, IntroductionTie } from './introductions/types.ts';
export { INTRODUCTION_WEIGHTS } from './introductions/weights.ts';
export { findIntroductions, type IntroductionRequest } from './introductions.ts';
export type { MetricDefinition } from './metric.ts';
export { weightedBetweenness } from './metrics/betweenness.ts';
export { seededRandom } from './random.ts';
export {
  METRIC_DEFINITIONS,
  type MetricKey,
  type NodeFigures,
  type NodeMetricKey,
  type WholeFigures,
  type WholeMetricKey,
} from './registry.ts';
export { strengthToDistance } from './strength.ts';
