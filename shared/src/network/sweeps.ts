import { degreesOf, type NetworkGraph, neighboursOf } from './graph.ts';
import { oncePerGraph } from './memo.ts';

/** What all shortest paths, counted in steps, say of each node and of the whole. Pairs that cannot reach each other are left out. */
export interface Distances {
  /** Σ 1/d over the nodes it reaches. */
  readonly inverseSums: Float64Array;
  /** Σ d over the nodes it reaches. */
  readonly sums: Float64Array;
  /** How many other nodes it reaches. */
  readonly reached: Int32Array;
  /** The longest of them all, 0 where nobody reaches anybody. */
  readonly longest: number;
}

/** One breadth-first search a node. */
export const distancesOf = oncePerGraph((graph): Distances => {
  const order = graph.ids.length;
  const { starts, neighbours } = graph.adjacency;
  const inverseSums = new Float64Array(order);
  const sums = new Float64Array(order);
  const reached = new Int32Array(order);
  const distance = new Int32Array(order);
  const queue = new Int32Array(order);
  let longest = 0;
  for (let source = 0; source < order; source++) {
    distance.fill(-1);
    distance[source] = 0;
    queue[0] = source;
    let tail = 1;
    let inverse = 0;
    let sum = 0;
    for (let head = 0; head < tail; head++) {
      const node = queue[head] as number;
      const here = distance[node] as number;
      if (head > 0) {
        inverse += 1 / here;
        sum += here;
        if (here > longest) longest = here;
      }
      const end = starts[node + 1] as number;
      for (let at = starts[node] as number; at < end; at++) {
        const next = neighbours[at] as number;
        if (distance[next] === -1) {
          distance[next] = here + 1;
          queue[tail++] = next;
        }
      }
    }
    inverseSums[source] = inverse;
    sums[source] = sum;
    reached[source] = tail - 1;
  }
  return { inverseSums, sums, reached, longest };
});

/** How many triangles each node is a corner of. */
export const trianglesOf = oncePerGraph((graph): Int32Array => {
  const triangles = new Int32Array(graph.ids.length);
  const mark = new Int32Array(graph.ids.length).fill(-1);
  for (let node = 0; node < graph.ids.length; node++) {
    const own = neighboursOf(graph, node);
    for (const neighbour of own) mark[neighbour] = node;
    let twice = 0;
    for (const neighbour of own) for (const third of neighboursOf(graph, neighbour)) if (mark[third] === node) twice++;
    triangles[node] = twice / 2;
  }
  return triangles;
});

/** How many pairs of neighbours each node has, joined or not. */
export function neighbourPairs(graph: NetworkGraph): Float64Array {
  return Float64Array.from(degreesOf(graph), (degree) => (degree * (degree - 1)) / 2);
}
