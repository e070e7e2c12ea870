import { readFile } from 'node:fs/promises';
import { type Outline, simplifyOutlines } from '@atlas/server/modules/areas/boundaries/simplify';
import { optional, type RowOf } from '@atlas/server/modules/imports/engine/columns';
import type { ReadItem } from '@atlas/server/modules/imports/engine/csv-file';
import { readCsv } from '@atlas/server/modules/imports/engine/csv-file';
import { inspectFile } from '@atlas/server/modules/imports/engine/source-file';
import { decimal, text } from '@atlas/server/modules/imports/engine/values';
import { settleCouncils } from '@atlas/server/modules/imports/profiles/council-checks';
import { councilColumns } from '@atlas/server/modules/imports/profiles/council-columns';
import { trustColumns, trustHeaders, trustOf } from '@atlas/server/modules/imports/profiles/nhs-trusts';
import { parishColumns } from '@atlas/server/modules/imports/profiles/parishes';
import type { Council } from '@atlas/server/modules/imports/registers/councils';
import type { Trust } from '@atlas/server/modules/imports/registers/nhs';
import type { Parish } from '@atlas/server/modules/imports/registers/parishes';
import { csvTable } from '@atlas/shared/csv';

/** England's councils as the demo keeps them. */
export async function compactCouncils(path: string): Promise<string> {
  const { councils } = settleCouncils(await taken(readCsv(await inspectFile(path), councilColumns)));
  const english = [...councils.values()].filter(({ nation }) => nation === 'England').sort(byCode);
  return table<Council>(
    {
      code: ({ code }) => code,
      name: ({ name }) => name,
      place: ({ place }) => place,
      kind: ({ kind }) => kind,
      region: ({ region }) => region,
      county: ({ county }) => county,
      authority: ({ authority }) => authority,
      gss_code: ({ gssCode }) => gssCode,
      former_gss_codes: ({ formerGssCodes }) => formerGssCodes.join(';'),
      opened_on: ({ openedOn }) => openedOn,
      closed_on: ({ closedOn }) => closedOn,
      successors: ({ successors }) => successors.join(';'),
      also_known_as: ({ aliases }) => aliases.join(';'),
      latitude: ({ centroid }) => centroid?.latitude,
      longitude: ({ centroid }) => centroid?.longitude,
    },
    english,
  );
}

/** How many lived in England’s places, as the demo keeps it. */
export async function compactPopulations(path: string): Promise<string> {
  const columns = { gssCode: optional('gss-code', text), population: optional('pop-2020', decimal) } as const;
  const rows = await taken(readCsv(await inspectFile(path), columns));
  const told = rows.filter(({ gssCode = '', population }) => /^E(0[6-9]|10)/.test(gssCode) && population !== undefined);
  return table<RowOf<typeof columns>>(
    { gss_code: ({ gssCode }) => gssCode, population: ({ population }) => population },
    told.sort((a, b) => ((a.gssCode ?? '') < (b.gssCode ?? '') ? -1 : 1)),
  );
}

/** The parishes as the demo keeps them. */
export async function compactParishes(path: string): Promise<string> {
  const parishes = await taken(readCsv(await inspectFile(path), parishColumns));
  return table<Parish>({ code: ({ code }) => code, name: ({ name }) => name, district: ({ district }) => district }, parishes.sort(byCode));
}

/** The trusts of England as the demo keeps them. */
export async function compactTrusts(path: string): Promise<string> {
  const rows = await taken(readCsv(await inspectFile(path), trustColumns, { headers: trustHeaders }));
  const english = rows.map(trustOf).filter(({ system }) => system !== undefined);
  return table<Trust>(
    {
      code: ({ code }) => code,
      name: ({ name }) => name,
      system: ({ system }) => system?.code,
      opened_on: ({ openedOn }) => openedOn,
      closed_on: ({ closedOn }) => closedOn,
    },
    english.sort(byCode),
  );
}

/** Places the documents are about, by code; the outline is the register's, or put together from those of other places. */
const outlined: Readonly<Record<string, readonly string[]>> = {
  E06000052: [],
  E06000053: [],
  E06000064: ['E07000027', 'E07000030', 'E07000031'],
  E07000008: [],
  E07000009: [],
  E07000010: [],
  E07000011: [],
  E07000012: [],
  E07000027: [],
  E07000030: [],
  E07000031: [],
  E10000003: ['E07000008', 'E07000009', 'E07000010', 'E07000011', 'E07000012'],
};
/** How wide a pixel is that their outlines are simplified for, in degrees: about 200 metres. */
const COARSE = 0.003;
/** The register has Cornwall and the Isles of Scilly as one; they lie west of this. */
const SCILLY = -6;

/** Outlines of districts as the demo keeps them. */
export async function compactOutlines(path: string): Promise<string> {
  const { features } = JSON.parse(await readFile(path, 'utf8'));
  const whole = new Map<string, Outline['geometry']>(
    features.map(({ properties, geometry }: { properties: { area_code: string }; geometry: Outline['geometry'] }) => [
      properties.area_code,
      geometry,
    ]),
  );
  const cornwall = polygonsOf(whole.get('E06000052'));
  const isScilly = ([outer = []]: Polygons[number]) => outer.every(([longitude = 0]) => longitude < SCILLY);
  whole.set('E06000052', { type: 'MultiPolygon', coordinates: cornwall.filter((part) => !isScilly(part)) });
  whole.set('E06000053', { type: 'MultiPolygon', coordinates: cornwall.filter(isScilly) });
  const own = Object.keys(outlined).filter((code) => outlined[code]?.length === 0);
  const simple = simplifyOutlines(
    own.map((id) => ({ id, geometry: whole.get(id) as Outline['geometry'] })),
    COARSE,
  );
  const textOf = (code: string) => wellKnownText(polygonsOf(simple.find(({ id }) => id === code)?.geometry));
  return table(
    { code: (code) => code, made_of: (code) => outlined[code]?.join(';'), outline: textOf },
    Object.keys(outlined).sort((a, b) => (a < b ? -1 : 1)),
  );
}

const wellKnownText = (polygons: Polygons) =>
  polygons.length === 0
    ? undefined
    : `MULTIPOLYGON (${polygons.map((rings) => bracketed(rings.map((ring) => bracketed(ring.map((point) => point.join(' ')))))).join(', ')})`;
const bracketed = (texts: readonly string[]) => `(${texts.join(', ')})`;
type Polygons = number[][][][];
const polygonsOf = (geometry: Outline['geometry'] | undefined): Polygons =>
  geometry === undefined ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

async function taken<Row>(items: AsyncIterable<ReadItem<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { row } of items) if (row !== undefined) rows.push(row);
  return rows;
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
const table = <T>(...args: Parameters<typeof csvTable<T>>) => csvTable<T>(...args).replaceAll('\r\n', '\n');
