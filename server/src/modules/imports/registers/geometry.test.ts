import { expect, it } from 'vitest';
import { readGeometry } from './geometry.ts';

type Point = [number, number];
const box = (west: number, south: number, east: number, north: number): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: Point[][]) => ({ type: 'Polygon', coordinates });
const outer = box(0, 52, 1, 53);
const bow: Point[] = [
  [0, 52],
  [1, 53],
  [1, 52],
  [0, 53],
  [0, 52],
];

it('keeps holes and parts, to six decimals, and leaves heights out', () => {
  const hole = box(0.2, 52.2, 0.4, 52.4);
  expect(readGeometry(polygon(outer, hole))).toEqual(polygon(outer, hole));
  expect(readGeometry({ type: 'MultiPolygon', coordinates: [[outer, hole], [box(2, 52, 3, 53)]] })).toMatchObject({
    type: 'MultiPolygon',
    coordinates: [[outer, hole], [box(2, 52, 3, 53)]],
  });
  const high = [...outer.map(([x, y]) => [x + 0.00000012, y, 99])];
  expect(readGeometry({ type: 'Polygon', coordinates: [high] })).toEqual(polygon(outer));
});

it('takes an outline that touches itself in a point', () => {
  const pinched: Point[] = [
    [0, 52],
    [1, 52],
    [1, 53],
    [0.5, 52.5],
    [0, 53],
    [0, 52],
  ];
  expect(readGeometry(polygon(pinched))).toEqual(polygon(pinched));
  const touching: Point[] = [
    [0, 52],
    [1, 52],
    [1, 53],
    [0, 53],
    [0, 52.5],
    [0.3, 52.7],
    [0.3, 52.3],
    [0, 52.5],
    [0, 52],
  ];
  expect(readGeometry(polygon(touching))).toEqual(polygon(touching));
});

it.each([
  ['a point', { type: 'Point', coordinates: [0, 52] }, 'is not a Polygon or MultiPolygon with rings of at least four points'],
  ['a line left open', polygon([...outer.slice(0, -1), [0, 52.5]]), 'has a ring that does not end where it began'],
  ['a bow tie', polygon(bow), 'crosses itself at longitude 0.5, latitude 52.5'],
  ['parts that overlap', { type: 'MultiPolygon', coordinates: [[outer], [box(0.5, 52.5, 1.5, 53.5)]] }, 'crosses itself at'],
  ['a hole outside', polygon(outer, box(2, 52, 3, 53)), 'has a hole outside its outline at'],
  ['a part within a part', { type: 'MultiPolygon', coordinates: [[outer], [box(0.2, 52.2, 0.4, 52.4)]] }, 'has a part within another part'],
  [
    'a ring of one point',
    polygon([
      [0, 52],
      [0, 52],
      [0, 52],
      [0, 52],
    ]),
    'has a ring that encloses nothing',
  ],
  ['the antimeridian', polygon(box(-179.9, 52, 179.8, 53)), 'both sides of the antimeridian: its longitudes run from -179.9 to 179.8'],
  ['latitude first', polygon(outer.map(([x, y]) => [y, x])), 'has latitude before longitude'],
  ['another country', polygon(box(10, 52, 11, 53)), 'lies outside the United Kingdom: longitudes from 10 to 11, latitudes from 52 to 53'],
])('tells of %s what is wrong and what to do', (_, geometry, reason) => {
  const read = readGeometry(geometry);
  expect(read).toEqual({ reason: expect.stringContaining(reason), remedy: expect.stringMatching(/^.{20,}\.$/) });
});
