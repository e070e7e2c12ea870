import type { MultiPolygon, Polygon } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import WKTReader from 'jsts/org/locationtech/jts/io/WKTReader.js';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiPolygon as Joined, Objects, Topology } from 'topojson-specification';
import type { Draft } from '../../audit/draft.ts';
import { withFields } from '../../audit/snapshot.ts';
import { areaId } from '../../modules/imports/registers/places.ts';
import { registers, sourceDraft, sourceId } from '../../modules/imports/registers/sources.ts';
import { readTable } from './read-table.ts';

type Outline = Polygon | MultiPolygon;
const reader = new WKTReader(new GeometryFactory());
const writer = new GeoJSONWriter();

/** The drafts with the outlines of the places the documents are about, as importing boundaries adds them; first of all their source. */
export async function* withOutlines(drafts: AsyncIterable<Draft>): AsyncGenerator<Draft> {
  const outlines = await readOutlines();
  yield sourceDraft(registers.boundaries);
  for await (const made of drafts) {
    const outline = outlines.get(made.id);
    yield outline === undefined
      ? made
      : withFields(made, { boundary: JSON.stringify(outline.geometry) }, [
          { source: sourceId(registers.boundaries), locator: `area_code ${outline.codes.join(', ')}`, field: 'boundary' },
        ]);
  }
}

/** By the area's id: the outline, and the codes of the places it was put together from. */
async function readOutlines(): Promise<Map<string, { readonly geometry: Outline; readonly codes: readonly string[] }>> {
  const rows = await readTable('outlines.csv');
  const own = new Map(
    rows.flatMap((row) => {
      const text = row.text('outline');
      return text === undefined ? [] : [[row.get('code'), writer.write(reader.read(text)) as unknown as Outline] as const];
    }),
  );
  const drawn = topology(Object.fromEntries(own)) as unknown as Topology<Objects<object>>;
  const joined = (codes: readonly string[]) =>
    merge(
      drawn as Topology,
      codes.map((code) => drawn.objects[code] as Joined),
    );
  return new Map(
    rows.map((row) => {
      const [code, parts] = [row.get('code'), row.list('made_of')];
      return [areaId(code), { geometry: own.get(code) ?? joined(parts), codes: parts.length === 0 ? [code] : parts }];
    }),
  );
}
