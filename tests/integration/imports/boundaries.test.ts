import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, fixture, type ImportBed, importBed } from './testbed.ts';

type Ring = number[][];
const square = (west: number, south: number): Ring => [
  [west, south],
  [west + 0.1, south],
  [west + 0.1, south + 0.1],
  [west, south + 0.1],
  [west, south],
];
const feature = (area_code: string, ...coordinates: Ring[]) => ({
  type: 'Feature',
  properties: { area_code },
  geometry: { type: 'Polygon', coordinates },
});

let bed: ImportBed;
beforeAll(async () => {
  bed = await importBed();
  await bed.run('uk-councils', fixture('councils.csv'));
});
afterAll(() => bed.close());

async function importing(...features: unknown[]) {
  const path = `${bed.folder}/places.geojson`;
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
  const outcome = await bed.run('boundaries', path);
  const [, ...refused] = outcome.rejects === undefined ? [] : (await readFile(outcome.rejects, 'utf8')).trim().split('\r\n');
  return { outcome, refused };
}
const held = () =>
  ask(bed.store, 'MATCH (a:Area) WHERE a.boundary IS NOT NULL RETURN a.name AS name, a.boundary AS boundary ORDER BY name');

it('takes what can be drawn, holes too, and tells of each other feature where it is, what is wrong and what to do', async () => {
  const lake = square(0.02, 52.52).map(([x = 0, y = 0]) => [0.02 + (x - 0.02) / 4, 52.52 + (y - 52.52) / 4]);
  const { outcome, refused } = await importing(
    feature('E07000010', square(0, 52.5), lake),
    feature('E07000008', [
      [0.1, 52.1],
      [0.2, 52.2],
      [0.2, 52.1],
      [0.1, 52.2],
      [0.1, 52.1],
    ]),
    feature('E06000052', square(-5, 50)),
    feature('E06000064', square(-179.95, 54), square(179.9, 54)),
    feature('E06000052', square(-4.9, 50)),
  );
  expect(outcome).toMatchObject({ rowsRead: 5, changed: 1, rejected: 4 });
  expect(refused).toEqual([
    expect.stringMatching(/^2,geometry,E07000008,"crosses itself at longitude 0.15, latitude 52.15",Repair the outline/),
    expect.stringMatching(/^3,area_code,E06000052,is the code of feature 5 too,"?Merge the parts of a place into one MultiPolygon/),
    expect.stringMatching(/^4,geometry,E06000064,lies on both sides of the antimeridian: its longitudes run from -179.95 to 180,/),
    expect.stringMatching(/^5,area_code,E06000052,is the code of feature 3 too,/),
  ]);
  const [only, ...others] = await held();
  expect(others).toEqual([]);
  expect(only?.name).toBe('Fenland');
  expect(JSON.parse(String(only?.boundary)).coordinates).toHaveLength(2);
});

it('refuses alone an outline that is counted on beyond the antimeridian: it is in degrees', async () => {
  const { outcome, refused } = await importing(feature('E07000008', square(0.1, 52.1)), feature('E06000064', square(180.05, 54)));
  expect(outcome).toMatchObject({ rowsRead: 2, rejected: 1 });
  expect(refused).toEqual([expect.stringMatching(/^2,geometry,E06000064,"?lies outside the United Kingdom: longitudes from 180.05 to/)]);
});

it('takes nothing of a file where one feature is in national grid references, wherever it stands', async () => {
  const before = await held();
  await expect(importing(feature('E07000008', square(0.1, 52.1)), feature('E06000052', square(180000, 40000)))).rejects.toThrow(
    'is in British National Grid (EPSG:27700), metres instead of degrees.',
  );
  expect(await held()).toEqual(before);
});

it('puts no place within itself, whatever the register of councils says', async () => {
  const rows = (await readFile(fixture('councils.csv'), 'utf8')).split('\n');
  const [header = ''] = rows;
  const columns = header.split(',');
  const county = rows.findIndex((row) => row.includes('Cambridgeshire County Council'));
  const cells = (rows[county] ?? '').split(',');
  cells[columns.indexOf('county-la')] = cells[0] ?? '';
  rows[county] = cells.join(',');
  const path = `${bed.folder}/councils.csv`;
  await writeFile(path, rows.join('\n'));
  const { rejects } = await bed.run('uk-councils', path);
  expect(await readFile(rejects ?? '', 'utf8')).toContain('is the council itself: its place cannot lie within itself');
  expect(await ask(bed.store, 'MATCH (a:Area)-[:WITHIN]->(a) RETURN a.name AS name')).toEqual([]);
});
