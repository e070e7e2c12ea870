import type { NetworkGraph } from './graph.ts';

/** What a reader is told of a metric; the API's metricDefinitions are these. */
export interface MetricDefinition {
  readonly key: string;
  readonly name: string;
  /** How it is worked out, with what it is on graphs too small or too disconnected for it. n nodes, m lines of the simple graph. */
  readonly formula: string;
  readonly range: string;
  readonly reference: string;
  /** Raised when the same network would get another figure. */
  readonly version: number;
}

/** A figure for each node, in the order of graph.ids. */
export interface NodeMetric<K extends string, V> extends MetricDefinition {
  readonly key: K;
  readonly scope: 'NODE';
  readonly compute: (graph: NetworkGraph) => readonly V[];
}

/** A figure for the whole network. */
export interface WholeMetric<K extends string, V> extends MetricDefinition {
  readonly key: K;
  readonly scope: 'NETWORK';
  readonly compute: (graph: NetworkGraph) => V;
}

export function nodeMetric<const K extends string, V>(metric: Omit<NodeMetric<K, V>, 'scope'>): NodeMetric<K, V> {
  return { ...metric, scope: 'NODE' };
}

export function wholeMetric<const K extends string, V>(metric: Omit<WholeMetric<K, V>, 'scope'>): WholeMetric<K, V> {
  return { ...metric, scope: 'NETWORK' };
}
