import type { Point } from '../model/navigate.ts';

/** Room between two circles. */
const MARGIN = 5;
const ROUNDS = 60;

/** Pushes circles apart until none overlaps, each as little as it can; the outcome depends on the input alone. */
export function partOverlaps(positions: ReadonlyMap<string, Point>, radii: ReadonlyMap<string, number>): Map<string, Point> {
  const circles = [...positions].map(([id, { x, y }], index) => ({ id, x, y, radius: radii.get(id) ?? 0, index }));
  const cell = 2 * (Math.max(0, ...circles.map(({ radius }) => radius)) + MARGIN) || 1;
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<string, typeof circles>();
    for (const circle of circles) {
      const key = `${Math.floor(circle.x / cell)} ${Math.floor(circle.y / cell)}`;
      const held = cells.get(key);
      if (held) held.push(circle);
      else cells.set(key, [circle]);
    }
    let moved = false;
    for (const circle of circles) {
      const column = Math.floor(circle.x / cell);
      const row = Math.floor(circle.y / cell);
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const other of cells.get(`${c} ${r}`) ?? []) {
            if (other.index > circle.index && pushApart(circle, other)) moved = true;
          }
        }
      }
    }
    if (!moved) break;
  }
  return new Map(circles.map(({ id, x, y }) => [id, { x, y }]));
}

interface Circle {
  x: number;
  y: number;
  readonly radius: number;
  readonly index: number;
}

function pushApart(a: Circle, b: Circle): boolean {
  const wanted = a.radius + b.radius + MARGIN;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted) return false;
  if (distance < 1e-6) {
    // In the same place: part them at an angle of their own.
    dx = Math.cos(b.index * 2.4);
    dy = Math.sin(b.index * 2.4);
    distance = 1;
  }
  const push = (wanted - distance) / 2 + 0.01;
  a.x -= (dx / distance) * push;
  a.y -= (dy / distance) * push;
  b.x += (dx / distance) * push;
  b.y += (dy / distance) * push;
  return true;
}
