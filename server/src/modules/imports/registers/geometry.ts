import { z } from 'zod';

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const polygon = z.array(z.array(position).min(4)).min(1);
const area = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);
type Position = [number, number];
/** The outline of a place in longitude and latitude, as GeoJSON has it. */
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };

/** A tenth of a metre, in degrees to six decimals: more digits are noise. */
const precision = 1e6;

/** The geometry of a feature, or what is wrong with it. Heights are left out. */
export function readGeometry(geometry: unknown): Geometry | string {
  const parsed = area.safeParse(geometry);
  if (!parsed.success) return 'is not a Polygon or MultiPolygon with rings of at least four points';
  const { type, coordinates } = parsed.data;
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  if (!rings.every((ring) => isSame(ring[0], ring.at(-1)))) return 'has a ring that does not end where it began';
  const round = ([longitude, latitude]: readonly number[]): Position => [rounded(longitude), rounded(latitude)];
  return type === 'Polygon'
    ? { type, coordinates: coordinates.map((ring) => ring.map(round)) }
    : { type, coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(round))) };
}

const rounded = (degrees = 0) => Math.round(degrees * precision) / precision;
const isSame = (a: readonly number[] | undefined, b: readonly number[] | undefined) =>
  a !== undefined && a[0] === b?.[0] && a[1] === b?.[1];
