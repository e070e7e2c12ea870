import { DirectedGraph, UndirectedGraph } from 'graphology';
import { strengthToDistance } from './strength.ts';

/** A line of the network as far as the mathematics needs it. */
export interface GraphTie {
  readonly from: string;
  readonly to: string;
  /** 1 to 5, or null where the line has none. Used by weighted paths only. */
  readonly strength?: number | null;
  /** A length of the caller's own in place of the one from strength; above 0. */
  readonly distance?: number;
}

/** Each node's neighbours in the simple graph, packed: those of node i are neighbours[starts[i]] to neighbours[starts[i + 1] − 1], ascending. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

/**
 * A network ready for metrics. Nodes are in ascending order of id whatever order they came in, so every figure is the same for the same network.
 * Build one with buildNetworkGraph; it is not changed afterwards.
 */
export interface NetworkGraph {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Simple and undirected: parallel lines collapsed, self-loops dropped; the edge attribute `distance` is that of the nearest parallel line. */
  readonly simple: UndirectedGraph<object, { distance: number }>;
  /** The same, keeping directions from → to. */
  readonly directed: DirectedGraph;
  readonly adjacency: Adjacency;
}

/**
 * Builds the graph of these nodes and lines.
 * @throws RangeError when a line ends at a node that is not listed, or a strength or distance is out of range.
 */
export function buildNetworkGraph(nodeIds: Iterable<string>, ties: Iterable<GraphTie>): NetworkGraph {
  const ids = [...new Set(nodeIds)].sort(byCodeUnit);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const lines = shortestLines(indexOf, ties);
  const simple = new UndirectedGraph<object, { distance: number }>();
  const directed = new DirectedGraph();
  for (const id of ids) {
    simple.addNode(id);
    directed.addNode(id);
  }
  for (const { from, to, distance } of lines) {
    directed.addEdge(ids[from], ids[to]);
    const known = simple.edge(ids[from], ids[to]);
    if (known === undefined) simple.addEdge(ids[from], ids[to], { distance });
    else if (distance < simple.getEdgeAttribute(known, 'distance')) simple.setEdgeAttribute(known, 'distance', distance);
  }
  return { ids, indexOf, simple, directed, adjacency: pack(ids.length, lines) };
}

/** Ids are compared by code unit: the same order on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/** One line per ordered pair, the nearest, in the order of their ends. */
function shortestLines(indexOf: ReadonlyMap<string, number>, ties: Iterable<GraphTie>): Line[] {
  const nearest = new Map<number, Line>();
  for (const tie of ties) {
    const from = indexOf.get(tie.from);
    const to = indexOf.get(tie.to);
    if (from === undefined || to === undefined) {
      throw new RangeError(`A line from ${tie.from} to ${tie.to} ends outside the network’s ${indexOf.size} nodes.`);
    }
    const distance = tie.distance ?? strengthToDistance(tie.strength ?? null);
    if (!(distance > 0)) throw new RangeError(`The line from ${tie.from} to ${tie.to} has the distance ${distance}; it must be above 0.`);
    if (from === to) continue;
    const key = from * indexOf.size + to;
    const known = nearest.get(key);
    if (known === undefined || distance < known.distance) nearest.set(key, { from, to, distance });
  }
  return [...nearest.entries()].sort((a, b) => a[0] - b[0]).map(([, line]) => line);
}

function pack(order: number, lines: readonly Line[]): Adjacency {
  const sets = Array.from({ length: order }, () => new Set<number>());
  for (const { from, to } of lines) {
    sets[from]?.add(to);
    sets[to]?.add(from);
  }
  const starts = new Int32Array(order + 1);
  sets.forEach((set, index) => {
    starts[index + 1] = (starts[index] ?? 0) + set.size;
  });
  const neighbours = new Int32Array(starts[order] ?? 0);
  sets.forEach((set, index) => {
    neighbours.set(
      [...set].sort((a, b) => a - b),
      starts[index],
    );
  });
  return { starts, neighbours };
}

/** The neighbours of the node at this index. */
export function neighboursOf(graph: NetworkGraph, index: number): Int32Array {
  const { starts, neighbours } = graph.adjacency;
  return neighbours.subarray(starts[index], starts[index + 1]);
}

/** How many neighbours each node has in the simple graph, in the order of graph.ids. */
export function degreesOf(graph: NetworkGraph): Int32Array {
  const { starts } = graph.adjacency;
  return Int32Array.from(graph.ids, (_, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0));
}
