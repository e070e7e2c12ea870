import type { NetworkGraph } from './graph.ts';

/** Several metrics read one sweep of the graph (all distances, all triangles): it is made once a graph and forgotten with it. */
export function oncePerGraph<T>(sweep: (graph: NetworkGraph) => T): (graph: NetworkGraph) => T {
  const made = new WeakMap<NetworkGraph, { value: T }>();
  return (graph) => {
    const known = made.get(graph) ?? { value: sweep(graph) };
    made.set(graph, known);
    return known.value;
  };
}
