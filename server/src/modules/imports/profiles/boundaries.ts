import { gssCodeSchema } from '@atlas/shared/validation';
import type { ReadItem } from '../engine/csv-file.ts';
import { readJsonHead, readJsonList } from '../engine/json-file.ts';
import { defineProfile } from '../engine/profile.ts';
import { ImportError, type Refusal, shown } from '../engine/refusal.ts';
import type { SourceFile } from '../engine/source-file.ts';
import { type Geometry, readGeometry } from '../registers/geometry.ts';
import { areaId } from '../registers/places.ts';
import { registers, sourceDraft, sourceId } from '../registers/sources.ts';

interface BoundaryRow {
  readonly at: number;
  readonly code: string;
  readonly column: string;
  readonly geometry: Geometry;
  readonly centre: { readonly latitude: number; readonly longitude: number } | undefined;
}
interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: unknown;
}

/** Where a feature has its GSS code, by preference. AREA_CODE of the Ordnance Survey is a kind of area ("UTA"), not a code. */
const codeProperties = ['area_code', 'CODE'] as const;

/** In which features each code comes. */
type CodeRows = Map<string, number[]>;

export const boundaries = defineProfile<BoundaryRow, CodeRows>({
  name: 'boundaries',
  title: 'Boundaries of places we hold, by GSS code (GeoJSON in longitude and latitude)',
  rows: readBoundaries,
  index: () => new Map(),
  survey: ({ code, at }, rows) => rows.set(code, [...(rows.get(code) ?? []), at]),
  source: () => sourceId(registers.boundaries),
  opening: () => [sourceDraft(registers.boundaries)],
  plan: ({ at, code, column, geometry, centre }, rows) => {
    const told = rows.get(code) ?? [];
    if (told.length > 1) return { refusals: [twice(at, column, code, told)] };
    const evidence = { source: sourceId(registers.boundaries), locator: `${column} ${code}` };
    return {
      supplements: [
        {
          label: 'Area',
          id: areaId(code),
          called: { column, value: code },
          properties: { boundary: JSON.stringify(geometry), ...(centre === undefined ? {} : { centroid: centre }) },
          ifMissing: ['centroid'],
          evidence: [{ ...evidence, field: 'boundary' }, ...(centre === undefined ? [] : [{ ...evidence, field: 'centroid' }])],
        },
      ],
    };
  },
});

async function* readBoundaries(file: SourceFile): AsyncGenerator<ReadItem<BoundaryRow>> {
  refuseOtherForms(file, await readJsonHead(file, ['features', 'arcs', 'objects']));
  for await (const { at, value } of readJsonList(file, 'features')) {
    const feature = (value ?? {}) as Feature;
    refuseGrid(file, feature.geometry);
    const read = readFeature(at, feature);
    yield 'reason' in read ? { row: undefined, refusals: [read] } : { row: read, refusals: [] };
  }
}

function refuseOtherForms(file: SourceFile, head: Record<string, unknown>): void {
  if (head.type === 'Topology') {
    throw new ImportError(`${file.name} is TopoJSON, which is not read.`, 'Turn it into GeoJSON first, with topo2geo or mapshaper.');
  }
  if (head.type !== 'FeatureCollection') {
    throw new ImportError(`${file.name} is no GeoJSON FeatureCollection.`, 'Check the profile and the file.');
  }
  const crs = JSON.stringify(head.crs ?? '');
  if (/27700|british national grid|osgb/i.test(crs)) throw gridError(file);
  if (head.crs !== undefined && !/CRS84|4326|4258/.test(crs)) {
    const remedy = 'Reproject it to longitude and latitude (EPSG:4326), with ogr2ogr -t_srs EPSG:4326 or QGIS.';
    throw new ImportError(`${file.name} has the coordinate system ${shown(crs)}, which is not read.`, remedy);
  }
}

/** Grid references are metres: no longitude is that large, even one counted on beyond the antimeridian. Where one feature has them, none of the file is taken. */
function refuseGrid(file: SourceFile, geometry: unknown): void {
  const { coordinates } = (geometry ?? {}) as { coordinates?: unknown };
  let first = coordinates;
  while (Array.isArray(first) && Array.isArray(first[0])) first = first[0];
  const [longitude, latitude] = Array.isArray(first) ? first : [];
  if (Math.abs(Number(longitude)) > 360 || Math.abs(Number(latitude)) > 90) throw gridError(file);
}

/** Parts of one place, or two outlines of it: which is right is not guessed, so none of them is taken. */
function twice(at: number, column: string, code: string, rows: readonly number[]): Refusal {
  const others = rows.filter((row) => row !== at);
  return {
    row: at,
    column,
    value: code,
    reason: `is the code of feature ${others.slice(0, 5).join(', ')} too`,
    remedy: 'Merge the parts of a place into one MultiPolygon (in QGIS: Dissolve), or keep the outline that is right.',
    extent: 'ROW',
  };
}

function gridError(file: SourceFile): ImportError {
  const remedy = 'Reproject it to longitude and latitude (EPSG:4326), with ogr2ogr -t_srs EPSG:4326 or QGIS.';
  return new ImportError(`${file.name} is in British National Grid (EPSG:27700), metres instead of degrees.`, remedy);
}

function readFeature(at: number, { properties, geometry }: Feature): BoundaryRow | Refusal {
  const refuse = (column: string, value: unknown, reason: string, remedy: string): Refusal => ({
    row: at,
    column,
    value: shown(String(value ?? '')),
    reason,
    remedy,
    extent: 'ROW',
  });
  const column = codeProperties.find((name) => properties?.[name] !== undefined && properties[name] !== null) ?? codeProperties[0];
  const given = properties?.[column];
  const code = gssCodeSchema.safeParse(given);
  if (!code.success) return refuse(column, given, 'is not the GSS code of a place', 'Give each feature its code in area_code or CODE.');
  const read = readGeometry(geometry);
  if ('reason' in read) return refuse('geometry', code.data, read.reason, read.remedy);
  const [latitude, longitude] = [properties?.lat, properties?.long];
  const centre = typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined;
  return { at, code: code.data, column, geometry: read, centre };
}
