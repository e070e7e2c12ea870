import { z } from 'zod';
import { type Fault, findFault } from './geometry-faults.ts';

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

/** The geometry of a feature, or what is wrong with it. Heights are left out; holes and parts apart from each other are kept. */
export function readGeometry(geometry: unknown): Geometry | Fault {
  const parsed = area.safeParse(geometry);
  if (!parsed.success) {
    return {
      reason: 'is not a Polygon or MultiPolygon with rings of at least four points',
      remedy: 'Give the area as a Polygon or MultiPolygon of closed rings.',
    };
  }
  const { type, coordinates } = parsed.data;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const fault = findFault(polygons);
  if (fault !== undefined) return fault;
  const rounded = polygons.map((rings) => rings.map((ring) => ring.map(round)));
  return type === 'Polygon' ? { type, coordinates: rounded[0] as Position[][] } : { type, coordinates: rounded };
}

const round = ([longitude, latitude]: readonly number[]): Position => [rounded(longitude), rounded(latitude)];
const rounded = (degrees = 0) => Math.round(degrees * precision) / precision;
