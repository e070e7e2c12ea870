import { describe, expect, it } from 'vitest';
import { type Outline, simplifyOutlines } from './simplify.ts';

type Point = [number, number];
/** A wavy line from one point to another, the same each time. */
const wave = ([x1, y1]: Point, [x2, y2]: Point, steps = 200): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const off = i === 0 || i === steps ? 0 : 0.004 * Math.sin(i * 1.7);
    return [x1 + (x2 - x1) * t + off, y1 + (y2 - y1) * t + off];
  });
const border = wave([0.5, 52], [0.5, 53]);
const ringOf = (...lines: Point[][]): Point[] => {
  const ring = lines.flatMap((line) => line.slice(0, -1));
  return [...ring, ring[0] as Point];
};
const west = ringOf(border, wave([0.5, 53], [0, 53]), wave([0, 53], [0, 52]), wave([0, 52], [0.5, 52]));
const east = ringOf(border.toReversed(), wave([0.5, 52], [1, 52]), wave([1, 52], [1, 53]), wave([1, 53], [0.5, 53]));
const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const polygon = (id: string, ...rings: Point[][]): Outline => ({ id, geometry: { type: 'Polygon', coordinates: rings } });
const ringsOf = ({ geometry }: Outline) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());
const key = (point: readonly number[]) => point.join(' ');

describe('simplified outlines', () => {
  it('keep what two areas share, point for point, with far fewer of them', () => {
    const [a, b] = simplifyOutlines([polygon('west', west), polygon('east', east)], 0.01) as [Outline, Outline];
    const left = ringsOf(a)[0] ?? [];
    expect(left.length).toBeLessThan(west.length / 3);
    const other = new Set((ringsOf(b)[0] ?? []).map(key));
    const onBorder = (point: readonly number[]) => Math.abs((point[0] ?? 0) - 0.5) < 0.01;
    const shared = left.filter(onBorder);
    expect(shared.length).toBeGreaterThan(1);
    expect(shared.filter((point) => !other.has(key(point)))).toEqual([]);
  });

  it('lose islands and holes smaller than a pixel, and keep larger ones', () => {
    const lake = square(0.2, 52.2, 0.2);
    const pond = square(0.01, 52.01, 0.001);
    const outline: Outline = {
      id: 'a',
      geometry: { type: 'MultiPolygon', coordinates: [[square(0, 52, 0.6), lake, pond], [square(2, 52, 0.001)], [square(3, 52, 0.5)]] },
    };
    const [drawn] = simplifyOutlines([outline], 0.01) as [Outline];
    expect(drawn.geometry.type).toBe('MultiPolygon');
    expect(ringsOf(drawn).map((ring) => ring.length)).toEqual([5, 5, 5]);
  });

  it('never lose the whole of an area, however small', () => {
    const islet: Outline = { id: 'a', geometry: { type: 'MultiPolygon', coordinates: [[square(2, 52, 0.001)], [square(3, 52, 0.002)]] } };
    const [drawn] = simplifyOutlines([islet], 0.0021) as [Outline];
    expect(ringsOf(drawn)).toEqual([square(3, 52, 0.002).map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))])]);
  });
});
