import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarRingArea, presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';

/** The outline of an area in longitude and latitude. */
export interface Outline {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon;
}
type Polygons = readonly Position[][][];

/**
 * Outlines with no more points than show at this width of a pixel. What two of them share stays shared, to the last digit. Islands and holes smaller than
 * a pixel go, but never the whole of an area.
 * @param pixel how wide a pixel is, in degrees
 */
export function simplifyOutlines(outlines: readonly Outline[], pixel: number): Outline[] {
  const smallest = pixel * pixel;
  const objects = Object.fromEntries(outlines.map(({ id, geometry }) => [id, geometry]));
  const simple = simplify(presimplify(topology(objects) as unknown as Topology<Objects<object>>), smallest / 2);
  const digits = Math.min(6, Math.max(2, Math.ceil(-Math.log10(pixel)) + 1));
  return outlines.map(({ id, geometry }) => {
    const drawn = (feature(simple, simple.objects[id] as GeometryObject) as Feature<Outline['geometry']>).geometry;
    const kept = polygonsOf(drawn).flatMap((rings) => {
      const [outer, ...holes] = rings.filter((ring, i) => i === 0 || areaOf(ring) >= smallest);
      return outer === undefined || areaOf(outer) < smallest ? [] : [[outer, ...holes]];
    });
    return { id, geometry: rounded(kept.length > 0 ? kept : [largestOf(polygonsOf(geometry))], digits) };
  });
}

const areaOf = (ring: readonly Position[]) => planarRingArea(ring as [number, number][]);
const polygonsOf = ({ type, coordinates }: Outline['geometry']): Polygons => (type === 'Polygon' ? [coordinates] : coordinates);
const largestOf = (polygons: Polygons) => polygons.reduce((most, rings) => (areaOf(rings[0] ?? []) > areaOf(most[0] ?? []) ? rings : most));

function rounded(polygons: Polygons, digits: number): Outline['geometry'] {
  const round = (degrees: number) => Number(degrees.toFixed(digits));
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]) => [round(x), round(y)])));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0] as Position[][] }
    : { type: 'MultiPolygon', coordinates };
}
