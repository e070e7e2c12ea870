import type { Point, Positions } from '../model/navigate.ts';
import type { MapNetwork } from '../model/network.ts';

/** Room between two circles. */
const MARGIN = 8;
/** The angle that fills a disc most evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const TRIES = 400;

/**
 * Places what is new beside its neighbours and leaves all else where it is: each at the free spot nearest to the middle of the neighbours that
 * have a place, those with most of them first.
 * @param radii of every organisation shown.
 */
export function settle(network: MapNetwork, known: Positions, radii: ReadonlyMap<string, number>): Map<string, Point> {
  const positions = new Map<string, Point>();
  for (const id of network.organisations.keys()) {
    const point = known.get(id);
    if (point) positions.set(id, point);
  }
  const waiting = new Set([...network.organisations.keys()].filter((id) => !positions.has(id)).sort());
  const placedBeside = (id: string) => (network.neighbours.get(id) ?? []).flatMap((other) => positions.get(other) ?? []);
  while (waiting.size > 0) {
    let next: string | undefined;
    let most = -1;
    for (const id of waiting) {
      const count = placedBeside(id).length;
      if (count > most) {
        most = count;
        next = id;
      }
    }
    const id = next as string;
    waiting.delete(id);
    positions.set(id, freeSpot(wish(placedBeside(id), positions), radii.get(id) ?? 0, positions, radii));
  }
  return positions;
}

/** The middle of its neighbours, a step away from the middle of all; beneath everything where it has none. */
function wish(beside: readonly Point[], positions: Positions): Point {
  const all = [...positions.values()];
  if (beside.length > 0) {
    const middle = mean(beside);
    const centre = mean(all);
    const out = Math.atan2(middle.y - centre.y, middle.x - centre.x);
    const step = beside.length === 1 ? 60 : 0;
    return { x: middle.x + step * Math.cos(out), y: middle.y + step * Math.sin(out) };
  }
  return all.length === 0 ? { x: 0, y: 0 } : { x: mean(all).x, y: Math.max(...all.map(({ y }) => y)) + 90 };
}

function freeSpot(wanted: Point, radius: number, positions: Positions, radii: ReadonlyMap<string, number>): Point {
  const others = [...positions].map(([id, point]) => ({ ...point, reach: (radii.get(id) ?? 0) + radius + MARGIN }));
  let spot = wanted;
  for (let index = 1; index <= TRIES; index++) {
    if (others.every(({ x, y, reach }) => Math.hypot(spot.x - x, spot.y - y) >= reach)) return spot;
    const away = 9 * Math.sqrt(index);
    spot = { x: wanted.x + away * Math.cos(index * GOLDEN), y: wanted.y + away * Math.sin(index * GOLDEN) };
  }
  return spot;
}

const mean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
