import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';

/** What is wrong with an outline, and what to do about it. */
export interface Fault {
  readonly reason: string;
  readonly remedy: string;
}
type Ring = readonly (readonly number[])[];

const reader = new GeoJSONReader(new GeometryFactory());
const REPAIR = 'Repair the outline (in QGIS: Fix geometries; with ogr2ogr: -makevalid) and import the file again.';
/** The box of the United Kingdom, its islands and the sea round it. */
const SEEN = { west: -14, east: 4, south: 48, north: 62 } as const;
/** What the check of an outline calls its findings, by number, in our words. */
const FINDINGS: Readonly<Record<number, string>> = {
  2: 'has a hole outside its outline',
  3: 'has a hole within a hole',
  4: 'is cut in two by its holes',
  5: 'crosses itself',
  6: 'crosses itself',
  7: 'has a part within another part',
  8: 'has the same ring twice',
  9: 'has a ring that encloses nothing',
};

/** What is wrong with an outline in longitude and latitude: rings left open, places that are not here, lines that cross. Touching oneself is allowed. */
export function findFault(polygons: readonly (readonly Ring[])[]): Fault | undefined {
  const rings = polygons.flat();
  if (!rings.every((ring) => isSame(ring[0], ring.at(-1)))) {
    return { reason: 'has a ring that does not end where it began', remedy: 'Give the area as a Polygon or MultiPolygon of closed rings.' };
  }
  return placeFault(rings) ?? shapeFault(polygons);
}

function placeFault(rings: readonly Ring[]): Fault | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [longitude = 0, latitude = 0] of ring) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  if (east - west > 180) {
    return {
      reason: `lies on both sides of the antimeridian: its longitudes run from ${west} to ${east}`,
      remedy: 'The Atlas draws places of the United Kingdom, which are nowhere near it. Check the coordinates, or leave the feature out.',
    };
  }
  if (west >= SEEN.west && east <= SEEN.east && south >= SEEN.south && north <= SEEN.north) return undefined;
  const isSwapped = south >= SEEN.west && north <= SEEN.east && west >= SEEN.south && east <= SEEN.north;
  return isSwapped
    ? { reason: 'has latitude before longitude', remedy: 'Write each position as longitude, latitude: GeoJSON has them in that order.' }
    : {
        reason: `lies outside the United Kingdom: longitudes from ${west} to ${east}, latitudes from ${south} to ${north}`,
        remedy: 'Check the coordinates: longitude first, in degrees (EPSG:4326).',
      };
}

function shapeFault(polygons: readonly (readonly Ring[])[]): Fault | undefined {
  const check = new IsValidOp(reader.read({ type: 'MultiPolygon', coordinates: polygons }));
  check.setSelfTouchingRingFormingHoleValid(true);
  const found = check.getValidationError();
  if (found === null) return undefined;
  const at = found.getCoordinate();
  const finding = FINDINGS[found.getErrorType()] ?? 'is no outline that can be drawn';
  return { reason: `${finding} at longitude ${degrees(at.x)}, latitude ${degrees(at.y)}`, remedy: REPAIR };
}

const degrees = (value: number) => Number(value.toFixed(6));
const isSame = (a: readonly number[] | undefined, b: readonly number[] | undefined) =>
  a !== undefined && a[0] === b?.[0] && a[1] === b?.[1];
