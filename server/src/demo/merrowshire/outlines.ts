import { Delaunay } from 'd3-delaunay';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology, Polygon as TopologyPolygon } from 'topojson-specification';
import { Random } from '../generator/random.ts';
import type { MerrowshireData } from './data.ts';
import type { Place } from './place.ts';

type Spot = Place['at'];
/** Where a place is drawn, in degrees. */
export interface PlaceOutline {
  readonly boundary: Polygon | MultiPolygon;
  /** A point inside it. */
  readonly centroid: { readonly latitude: number; readonly longitude: number };
}

/** How far a parish may stand from its place on the grid, in steps. */
const STRAY = 0.34;
/** The sea begins this far from the last parish, in steps. */
const SHORE = 1.9;
/** Each side of a parish is bent this many times, by this share of its length. */
const BENDS = 3;
const BEND = 0.14;
const CELLS: ReadonlySet<Place['level']> = new Set(['PARISH', 'UNPARISHED']);

/**
 * Draws the made-up county: each parish is the land nearest to its middle, with crooked borders; what is wider is made of parishes, so that all borders
 * meet. The same places give the same outlines.
 */
export function drawOutlines(places: readonly Place[], { county: { grid } }: Pick<MerrowshireData, 'county'>): Map<string, PlaceOutline> {
  const cells = places.filter(({ level }) => CELLS.has(level));
  const chance = new Random('outlines of Merrowshire');
  const stray = ({ x, y }: Spot): Spot => ({ x: x + (chance.share() - 0.5) * 2 * STRAY, y: y + (chance.share() - 0.5) * 2 * STRAY });
  const middles = new Map(cells.map(({ slug, at }) => [slug, stray(at)]));
  const degrees = ({ x, y }: Spot): Position => [
    rounded(grid.longitude + x * grid.longitudeStep),
    rounded(grid.latitude + y * grid.latitudeStep),
  ];
  const land = [...middles.values()];
  const voronoi = Delaunay.from(
    [...land, ...seaAround(land, stray)],
    ({ x }) => x,
    ({ y }) => y,
  ).voronoi(frameOf(land, 20));
  const outlines = cells.map(({ slug }, i): [string, Polygon] => [
    slug,
    { type: 'Polygon', coordinates: [crooked(voronoi.cellPolygon(i)).map(([x, y]) => degrees({ x, y }))] },
  ]);
  const drawn = topology(Object.fromEntries(outlines)) as unknown as Topology<Objects<object>>;
  return new Map(
    places.map(({ slug }) => {
      const parts = partsOf(slug, places);
      const { coordinates } = merge(
        drawn as Topology,
        parts.map((part) => drawn.objects[part] as TopologyPolygon),
      );
      const [only, ...others] = coordinates;
      const boundary: PlaceOutline['boundary'] =
        only !== undefined && others.length === 0 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates };
      const [longitude = 0, latitude = 0] = degrees(middleOf(parts.map((part) => middles.get(part) as Spot)));
      return [slug, { boundary, centroid: { latitude, longitude } }];
    }),
  );
}

/** The parishes and unparished areas that a place is made of. */
function partsOf(slug: string, places: readonly Place[]): string[] {
  const place = places.find((each) => each.slug === slug) as Place;
  if (CELLS.has(place.level)) return [slug];
  if (place.level === 'WARD') return wardParts(place, places);
  const inside = places.filter(({ level, within }) => level !== 'WARD' && within.some(({ area }) => area === slug));
  return [...new Set(inside.flatMap((each) => partsOf(each.slug, places)))];
}

/** Wards share out the parishes of their district, each some that lie next to each other. */
function wardParts(ward: Place, places: readonly Place[]): string[] {
  const beside = places.filter(({ district }) => district === ward.district);
  const wards = beside.filter(({ level }) => level === 'WARD');
  const rows = Map.groupBy(
    beside.filter(({ level }) => CELLS.has(level)),
    ({ at }) => at.y,
  );
  // Row by row and back again, as one ploughs, from the last row, which may be short.
  const cells = [...rows]
    .sort(([a], [b]) => b - a)
    .flatMap(([, row], i) => row.toSorted((a, b) => (a.at.x - b.at.x) * (i % 2 === 0 ? -1 : 1)));
  const position = wards.indexOf(ward);
  const from = Math.floor((position * cells.length) / wards.length);
  return cells.slice(from, Math.floor(((position + 1) * cells.length) / wards.length)).map(({ slug }) => slug);
}

/** Points at sea, so that the parishes at the edge have a coast. */
function seaAround(land: readonly Spot[], stray: (at: Spot) => Spot): Spot[] {
  const [west, south, east, north] = frameOf(land, 4);
  const sea: Spot[] = [];
  for (let x = west; x <= east; x += 1) for (let y = south; y <= north; y += 1) sea.push(stray({ x, y }));
  return sea.filter(({ x, y }) => land.every((at) => Math.hypot(at.x - x, at.y - y) > SHORE));
}

function frameOf(spots: readonly Spot[], margin: number): [number, number, number, number] {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin];
}

/** A ring whose straight sides are bent; the same side is bent the same way from both of its ends. */
function crooked(ring: readonly (readonly [number, number])[]): [number, number][] {
  const corners = ring.map(([x, y]): [number, number] => [rounded(x), rounded(y)]);
  return [...corners.slice(0, -1).flatMap((corner, i) => bent(corner, corners[i + 1] as [number, number])), corners[0] as [number, number]];
}

/** The points from one corner on, without the other. */
function bent(from: [number, number], to: [number, number]): [number, number][] {
  const [a, b] = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? [from, to] : [to, from];
  const chance = new Random([...a, ...b].join(' '));
  let line = [a, b];
  for (let bend = 0; bend < BENDS; bend += 1) {
    line = line.flatMap((point, i) => {
      const next = line[i + 1];
      if (next === undefined) return [point];
      const off = (chance.share() - 0.5) * 2 * BEND;
      const [dx, dy] = [next[0] - point[0], next[1] - point[1]];
      return [point, [point[0] + dx / 2 - dy * off, point[1] + dy / 2 + dx * off]];
    });
  }
  return (a === from ? line : line.toReversed()).slice(0, -1);
}

/** Of these, the one nearest to the middle of them all: inside, whatever the shape. */
function middleOf(spots: readonly Spot[]): Spot {
  const mean = (of: (spot: Spot) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  const [x, y] = [mean((spot) => spot.x), mean((spot) => spot.y)];
  return spots.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0] as Spot;
}

const rounded = (value: number) => Math.round(value * 1e5) / 1e5;
