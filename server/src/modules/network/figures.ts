import {
  buildNetworkGraph,
  computeMetrics,
  type NetworkGraph,
  type NodeFigures,
  type NodeMetricKey,
  type WholeFigures,
  type WholeMetricKey,
} from '@atlas/shared/network';
import type { NetworkLine } from './lines.ts';

/** The figures of one network, each worked out when it is first asked for. */
export class Figures {
  readonly #build: () => NetworkGraph;
  readonly #columns = new Map<NodeMetricKey, ReadonlyMap<string, Partial<NodeFigures>>>();
  #graph: NetworkGraph | undefined;
  #bridges: ReadonlySet<string> | undefined;

  constructor(ids: readonly string[], lines: readonly NetworkLine[]) {
    this.#build = () => buildNetworkGraph(ids, lines);
  }

  get #built(): NetworkGraph {
    this.#graph ??= this.#build();
    return this.#graph;
  }

  ofNode<K extends NodeMetricKey>(key: K, id: string): NodeFigures[K] | null {
    let column = this.#columns.get(key);
    if (column === undefined) {
      column = computeMetrics(this.#built, [key]).nodes as ReadonlyMap<string, Partial<NodeFigures>>;
      this.#columns.set(key, column);
    }
    return (column.get(id) as Pick<NodeFigures, K> | undefined)?.[key] ?? null;
  }

  ofWhole<K extends WholeMetricKey>(key: K): WholeFigures[K] {
    return (computeMetrics(this.#built, [key]).network as Pick<WholeFigures, K>)[key];
  }

  /** True where parting the line's two ends would split the network, parallel lines taken together. */
  isBridge({ from, to }: NetworkLine): boolean {
    this.#bridges ??= new Set(this.ofWhole('bridges').map(([a, b]) => `${a} ${b}`));
    return this.#bridges.has(from < to ? `${from} ${to}` : `${to} ${from}`);
  }
}
