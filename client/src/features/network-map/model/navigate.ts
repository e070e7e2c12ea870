import type { MapNetwork } from './network.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<string, Point>;
export type Direction = 'left' | 'right' | 'up' | 'down';

/** Screen angles, clockwise from east as y grows downwards. */
const HEADINGS: Readonly<Record<Direction, number>> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 };

/** Where a key leads, and which of the lines of the organisation left it is, counted clockwise from the top. */
export interface Step {
  readonly to: string;
  readonly index: number;
  readonly of: number;
}

/** The neighbours clockwise from the top, the order in which they are counted. */
export function clockwise(network: MapNetwork, positions: Positions, id: string): string[] {
  const here = positions.get(id);
  const beside = (network.neighbours.get(id) ?? []).filter((other) => positions.has(other));
  if (!here) return [...beside].sort();
  const turn = (other: string) => {
    const there = positions.get(other) as Point;
    return (Math.atan2(there.y - here.y, there.x - here.x) + 2.5 * Math.PI) % (2 * Math.PI);
  };
  return beside.sort((a, b) => turn(a) - turn(b) || (a < b ? -1 : 1));
}

/**
 * The neighbour that lies best in a direction: the smaller the angle the better, and among like angles the nearer.
 * Undefined where no line leads that way, within a right angle to either side.
 */
export function stepAlong(network: MapNetwork, positions: Positions, from: string, direction: Direction): Step | undefined {
  const here = positions.get(from);
  if (!here) return undefined;
  const order = clockwise(network, positions, from);
  let best: { to: string; cost: number } | undefined;
  for (const to of order) {
    const there = positions.get(to) as Point;
    const distance = Math.hypot(there.x - here.x, there.y - here.y);
    const off = Math.abs(angleBetween(Math.atan2(there.y - here.y, there.x - here.x), HEADINGS[direction]));
    if (off >= Math.PI / 2) continue;
    const cost = distance * (1 + 3 * off * off);
    if (!best || cost < best.cost) best = { to, cost };
  }
  return best && { to: best.to, index: order.indexOf(best.to) + 1, of: order.length };
}

/** The next line of the organisation one came from, so that each of its neighbours can be reached whatever way it lies. */
export function nextBeside(network: MapNetwork, positions: Positions, anchor: string, now: string, by: 1 | -1): Step | undefined {
  const order = clockwise(network, positions, anchor);
  if (order.length === 0) return undefined;
  const at = order.indexOf(now);
  const index = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
  return { to: order[index] as string, index: index + 1, of: order.length };
}

/** Where the keyboard begins: the organisation with the most lines shown. */
export function beginAt(network: MapNetwork): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const [id, beside] of network.neighbours) {
    if (beside.length > most) {
      most = beside.length;
      best = id;
    }
  }
  return best;
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
}
