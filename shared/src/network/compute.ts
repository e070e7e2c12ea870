import type { NetworkGraph } from './graph.ts';
import {
  type MetricKey,
  NODE_METRICS,
  type NodeFigures,
  type NodeMetricKey,
  WHOLE_METRICS,
  type WholeFigures,
  type WholeMetricKey,
} from './registry.ts';

export interface MetricResults<K extends MetricKey> {
  /** By node id, in ascending order of it. */
  readonly nodes: ReadonlyMap<string, Pick<NodeFigures, K & NodeMetricKey>>;
  readonly network: Pick<WholeFigures, K & WholeMetricKey>;
}

/**
 * Works out the wanted metrics, all of them where none is named. Every figure is finite or null; each metric's formula says when it is null.
 * The same graph gives the same figures, whatever order its nodes and lines came in.
 */
export function computeMetrics<K extends MetricKey = MetricKey>(graph: NetworkGraph, wanted?: readonly K[]): MetricResults<K> {
  const asked = wanted === undefined ? undefined : new Set<string>(wanted);
  const isWanted = ({ key }: { key: string }) => asked === undefined || asked.has(key);
  const columns = NODE_METRICS.filter(isWanted).map(({ key, compute }) => [key, compute(graph)] as const);
  const rows = graph.ids.map((id, index) => [id, Object.fromEntries(columns.map(([key, column]) => [key, column[index]]))] as const);
  const network = Object.fromEntries(WHOLE_METRICS.filter(isWanted).map(({ key, compute }) => [key, compute(graph)]));
  // The two tables are put together from the registry's own entries, which TypeScript cannot follow through Object.fromEntries.
  return { nodes: new Map(rows), network } as unknown as MetricResults<K>;
}
