import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Point } from '../model/navigate.ts';
import { partOverlaps } from './overlaps.ts';

export interface LayoutNode {
  readonly id: string;
  readonly radius: number;
  /** Keeps a community together from the first step on. */
  readonly community: number | null;
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly lines: readonly (readonly [string, string])[];
  /** Width over height of the picture it is for. */
  readonly aspect: number;
}

export type Placed = Readonly<Record<string, Point>>;

/** The angle that fills a disc most evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Mean distance to the nearest neighbour that is aimed at, in pixels at the scale of 1. */
const NEAREST = 46;

/**
 * Places a network from nothing: the same network always gives the same picture. ForceAtlas2 in its linear-logarithmic form, which draws
 * communities apart, then stretched to the shape of the page and pushed apart until nothing overlaps; organisations without a line stand in rows
 * beneath.
 */
export function layOut({ nodes, lines, aspect }: LayoutTask): Placed {
  const tied = new Set(lines.flat());
  const linked = nodes.filter(({ id }) => tied.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const alone = nodes.filter(({ id }) => !tied.has(id));
  const placed = new Map<string, Point>();
  if (linked.length > 0) {
    const graph = new Graph({ type: 'undirected', multi: false });
    for (const [id, point] of start(linked)) graph.addNode(id, point);
    const community = new Map(linked.map((node) => [node.id, node.community]));
    for (const [a, b] of [...lines].sort((one, two) => (one.join() < two.join() ? -1 : 1))) {
      if (graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b, { weight: community.get(a) === community.get(b) ? 1.6 : 1 });
    }
    const positions = forceAtlas2(graph, {
      iterations: iterationsFor(linked.length),
      getEdgeWeight: 'weight',
      settings: {
        linLogMode: true,
        edgeWeightInfluence: 1,
        gravity: 0.6,
        scalingRatio: 4,
        barnesHutOptimize: linked.length > 400,
        barnesHutTheta: 0.8,
        slowDown: 4,
      },
    });
    const radii = new Map(linked.map(({ id, radius }) => [id, radius]));
    for (const [id, point] of partOverlaps(fit(positions, aspect), radii)) placed.set(id, point);
  }
  rowsBeneath(placed, alone, aspect);
  return Object.fromEntries(placed);
}

function iterationsFor(order: number): number {
  return order <= 300 ? 500 : order <= 600 ? 260 : 200;
}

/** A first place for each: round its community's point on a circle, each a golden angle on from the last. */
function start(nodes: readonly LayoutNode[]): [string, Point][] {
  const communities = [...new Set(nodes.map(({ community }) => community ?? -1))].sort((a, b) => a - b);
  const radius = 10 * Math.sqrt(nodes.length);
  return nodes.map(({ id, community }, index) => {
    const angle = (2 * Math.PI * communities.indexOf(community ?? -1)) / communities.length;
    const away = radius * 0.3 * Math.sqrt((index + 1) / nodes.length);
    return [
      id,
      {
        x: radius * Math.cos(angle) + away * Math.cos(index * GOLDEN),
        y: radius * Math.sin(angle) + away * Math.sin(index * GOLDEN),
      },
    ];
  });
}

/** Scales to the distance aimed at and stretches to the page, about the middle. */
function fit(positions: Record<string, Point>, aspect: number): Map<string, Point> {
  const points = Object.entries(positions);
  const middle = {
    x: points.reduce((sum, [, { x }]) => sum + x, 0) / points.length,
    y: points.reduce((sum, [, { y }]) => sum + y, 0) / points.length,
  };
  const stretch = Math.sqrt(Math.min(Math.max(aspect, 0.6), 2));
  const spread = Math.sqrt(points.reduce((sum, [, { x, y }]) => sum + (x - middle.x) ** 2 + (y - middle.y) ** 2, 0) / points.length) || 1;
  // A disc of n points has a nearest distance of about half its radius over the root of n.
  const scale = (NEAREST * Math.sqrt(points.length) * 0.75) / spread;
  return new Map(points.map(([id, { x, y }]) => [id, { x: (x - middle.x) * scale * stretch, y: ((y - middle.y) * scale) / stretch }]));
}

function rowsBeneath(placed: Map<string, Point>, alone: readonly LayoutNode[], aspect: number): void {
  if (alone.length === 0) return;
  const points = [...placed.values()];
  const left = Math.min(0, ...points.map(({ x }) => x));
  const right = Math.max(0, ...points.map(({ x }) => x));
  const bottom = points.length > 0 ? Math.max(...points.map(({ y }) => y)) + 2 * NEAREST : 0;
  const width = Math.max(right - left, NEAREST * Math.ceil(Math.sqrt(alone.length * aspect)));
  const inRow = Math.max(1, Math.floor(width / NEAREST));
  const middle = (left + right) / 2;
  alone.forEach(({ id }, index) => {
    const row = Math.floor(index / inRow);
    const held = Math.min(inRow, alone.length - row * inRow);
    placed.set(id, { x: middle + ((index % inRow) - (held - 1) / 2) * NEAREST, y: bottom + row * NEAREST });
  });
}
