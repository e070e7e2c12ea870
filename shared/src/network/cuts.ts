import { type NetworkGraph, neighboursOf } from './graph.ts';
import { oncePerGraph } from './memo.ts';

export interface Cuts {
  /** 1 where the node's loss splits its component. */
  readonly isCutPoint: Uint8Array;
  /** The lines whose loss splits a component, lower index first, ascending. */
  readonly bridges: readonly (readonly [number, number])[];
}

/** Hopcroft and Tarjan's low points by one depth-first search, without recursion so that a long chain cannot overflow the stack. */
export const cutsOf = oncePerGraph((graph): Cuts => {
  const order = graph.ids.length;
  const found = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const isCutPoint = new Uint8Array(order);
  const bridges: [number, number][] = [];
  let clock = 0;
  for (let root = 0; root < order; root++) {
    if (found[root] !== -1) continue;
    clock = searchFrom(graph, root, { found, low, isCutPoint, bridges }, clock);
  }
  bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { isCutPoint, bridges };
});

interface Search {
  readonly found: Int32Array;
  readonly low: Int32Array;
  readonly isCutPoint: Uint8Array;
  readonly bridges: [number, number][];
}

function searchFrom(graph: NetworkGraph, root: number, { found, low, isCutPoint, bridges }: Search, start: number): number {
  const stack = [{ node: root, parent: -1, next: 0 }];
  let clock = start;
  let childrenOfRoot = 0;
  found[root] = low[root] = clock++;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { node, parent } = top;
    const child = neighboursOf(graph, node)[top.next++];
    if (child === undefined) {
      stack.pop();
      if (parent === -1) continue;
      low[parent] = Math.min(low[parent] as number, low[node] as number);
      if ((low[node] as number) > (found[parent] as number)) bridges.push([Math.min(parent, node), Math.max(parent, node)]);
      if (parent === root) childrenOfRoot++;
      else if ((low[node] as number) >= (found[parent] as number)) isCutPoint[parent] = 1;
    } else if (found[child] === -1) {
      found[child] = low[child] = clock++;
      stack.push({ node: child, parent: node, next: 0 });
    } else if (child !== parent) {
      low[node] = Math.min(low[node] as number, found[child] as number);
    }
  }
  if (childrenOfRoot > 1) isCutPoint[root] = 1;
  return clock;
}
