import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { merrowId } from '../../../server/src/demo/merrowshire/ids.ts';
import { makeArea, makeSource, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const area = (name: string) => testId('area', name);
const council = merrowId.organisation('merrowshire-county-council');
const survey = makeSource('Survey', { attribution: 'Contains OS data © Crown copyright' });
const outline = (west: number, points = 40) => {
  const side = Array.from({ length: points + 1 }, (_, i) => [west + 0.001 * Math.sin(i), 52 + i / points]);
  return JSON.stringify({ type: 'Polygon', coordinates: [[...side, [west + 0.5, 53], [west + 0.5, 52], side[0]]] });
};
const evidence = [{ source: survey.id, locator: 'row 1', field: 'boundary' }];
const county = makeArea('Fenshire', { level: 'COUNTY' });
const within = [county.id];
const west = makeArea('Westfen', { level: 'DISTRICT', gssCode: 'E07000091', within, boundary: outline(0), evidence });
const east = makeArea('Eastfen', { level: 'DISTRICT', within, boundary: outline(0.5), centroid: { latitude: 52.5, longitude: 0.7 } });
const hidden = makeArea('Hiddenfen', { level: 'DISTRICT', within, boundary: outline(1), visibility: 'OWNER', owner: council });
const bare = makeArea('Barefen', { level: 'DISTRICT', within, centroid: { latitude: 52.1, longitude: 1.7 } });
const old = makeArea('Oldfen', { level: 'DISTRICT', within, boundary: outline(2), closedOn: '2023-04-01' });
const parish = makeArea('Penfold', { within: [west.id], boundary: outline(0.1) });
const town = makeArea('Town', { level: 'UNPARISHED', within: [west.id] });
const on = '2020-04-01';
const merged = makeArea('Midfen', { level: 'DISTRICT', openedOn: on });
const split = makeArea('Fen county', { level: 'COUNTY', closedOn: on, succeededBy: [{ to: merged.id, on, kind: 'SPLIT' }] });
const formerly = (name: string) =>
  makeArea(name, {
    level: 'DISTRICT',
    closedOn: on,
    within: [{ to: split.id, validTo: on }],
    succeededBy: [{ to: merged.id, on, kind: 'MERGED' }],
  });
const secret = makeArea('Secret county', { level: 'COUNTY', visibility: 'OWNER', owner: council });

let store: TestStore;
let app: App;
let cookie: string;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([
    survey,
    county,
    west,
    east,
    hidden,
    bare,
    old,
    parish,
    town,
    secret,
    merged,
    split,
    formerly('Lowfen'),
    formerly('Upfen'),
  ]);
  app = await atlas();
  const answer = await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: 'ANALYST' } });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await app.close();
  await store.close();
});

const atlas = (limits = {}) =>
  createApp({
    config: { host: '127.0.0.1', port: 0, publicUrl: undefined, ...limits },
    executor: store.executor,
    logger: pino({ level: 'silent' }),
    demo: true,
  });
const ask = (query: string, { id = county.id, headers = {} }: { id?: string; headers?: Record<string, string> } = {}) =>
  app.server.inject({ url: `/export/boundaries/${id}.geojson?asAt=2026-11-22&${query}`, headers });
const names = (list: readonly { name?: string; properties?: { name: string } }[]) => list.map((each) => each.name ?? each.properties?.name);

describe('a map of the areas inside an area', () => {
  it('is GeoJSON of those of the level on the day, with what has no outline, and whose data it is', async () => {
    const answer = await ask('level=DISTRICT');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/geo+json; charset=utf-8');
    const map = answer.json();
    expect(map).toMatchObject({ type: 'FeatureCollection', attribution: ['Contains OS data © Crown copyright'] });
    expect(names(map.features)).toEqual(['Eastfen', 'Westfen']);
    expect(map.features[1]).toMatchObject({
      type: 'Feature',
      id: west.id,
      properties: { id: west.id, name: 'Westfen', gssCode: 'E07000091', level: 'DISTRICT', centroid: null },
      geometry: { type: 'Polygon' },
    });
    expect(map.missing).toEqual([
      { id: bare.id, name: 'Barefen', gssCode: null, level: 'DISTRICT', isIllustrative: false, centroid: [1.7, 52.1] },
    ]);
    expect(
      names((await app.server.inject(`/export/boundaries/${county.id}.geojson?level=DISTRICT&asAt=2020-01-01`)).json().features),
    ).toContain('Oldfen');
  });

  it('is of a place that was reorganised by its boundaries of the day, or by those before', async () => {
    const draw = async (id: string, boundaries: string) => (await ask(`level=DISTRICT&boundaries=${boundaries}`, { id })).json();
    expect(names((await draw(merged.id, 'OLD')).missing)).toEqual(['Lowfen', 'Upfen']);
    expect(names((await draw(merged.id, 'NEW')).missing)).toEqual([merged.properties.name]);
    expect(names((await draw(split.id, 'NEW')).missing)).toEqual(['Midfen']);
    expect(names((await draw(split.id, 'OLD')).missing)).toEqual(['Lowfen', 'Upfen']);
    const refused = await ask('level=DISTRICT&boundaries=SIDEWAYS');
    expect([refused.statusCode, refused.json().message]).toEqual([
      400,
      'boundaries: "SIDEWAYS" is neither NEW nor OLD. Give one of them, or leave it out.',
    ]);
  });

  it('can be of several levels, at any depth', async () => {
    const map = (await ask('level=PARISH&level=UNPARISHED')).json();
    expect([names(map.features), names(map.missing)]).toEqual([['Penfold'], ['Town']]);
  });

  it('has more points the nearer one looks', async () => {
    const points = async (zoom: number) => (await ask(`level=DISTRICT&zoom=${zoom}`)).json().features[1].geometry.coordinates[0].length;
    const [far, near] = [await points(5), await points(13)];
    expect(far).toBeLessThan(10);
    expect(near).toBeGreaterThan(30);
  });

  it('shows each reader what they may see, whoever asked before', async () => {
    const signedIn = { headers: { cookie } };
    const own = await ask('level=DISTRICT', signedIn);
    expect(names(own.json().features)).toEqual(['Eastfen', 'Hiddenfen', 'Westfen']);
    const others = await ask('level=DISTRICT', { headers: { 'if-none-match': String(own.headers.etag) } });
    expect(others.statusCode).toBe(200);
    expect(names(others.json().features)).toEqual(['Eastfen', 'Westfen']);
    expect((await ask('level=DISTRICT', { id: secret.id })).json().message).toMatch(/^There is no such area, or you may not see it/);
    expect((await ask('level=DISTRICT', { ...signedIn, id: secret.id })).json().message).toMatch(/^Secret county holds no district/);
  });

  it('is sent again only where something in it has changed', async () => {
    const first = await ask('level=DISTRICT&zoom=8');
    expect(first.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'cookie, authorization' });
    const headers = { 'if-none-match': `"other", W/${first.headers.etag}` };
    store.queries.length = 0;
    const again = await ask('level=DISTRICT&zoom=8', { headers });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(store.queries).not.toContain('boundaries-of-areas');
    expect((await ask('level=DISTRICT&zoom=9', { headers })).statusCode).toBe(200);
    store.queries.length = 0;
    expect((await ask('level=DISTRICT&zoom=8')).body).toBe(first.body);
    expect(store.queries).not.toContain('boundaries-of-areas');
    await store.write([makeArea('Westfen', { level: 'DISTRICT', gssCode: 'E07000091', within, boundary: outline(0.01), evidence })]);
    const changed = await ask('level=DISTRICT&zoom=8', { headers });
    expect(changed.statusCode).toBe(200);
    expect(changed.body).not.toBe(first.body);
  });

  it.each([
    ['level=WARD', 404, 'Fenshire holds no ward on 2026-11-22. Ask for another level, or another day.'],
    ['', 400, 'level: none is given. Choose one or more of COUNTRY, REGION,'],
    ['level=BOROUGH', 400, 'level: "BOROUGH" is not a level. Choose one or more of'],
    ['level=WARD&level=7', 400, 'level: "7" is not a level.'],
    ['level=WARD&zoom=near', 400, 'zoom: "near" is not a whole number. Give one from 0, the world, to 22, a house.'],
    ['level=WARD&zoom=-1', 400, 'zoom: "-1"'],
  ])('says of “%s” what is wrong', async (query, status, message) => {
    const answer = await ask(query);
    expect([answer.statusCode, answer.json().message]).toEqual([status, expect.stringContaining(message)]);
  });

  it('says which address or day is wrong', async () => {
    const at = async (url: string) => {
      const { statusCode, body } = await app.server.inject(url);
      return `${statusCode} ${JSON.parse(body).message}`;
    };
    expect(await at('/export/boundaries/7.geojson?level=WARD')).toMatch(/^404 There is no such map. Ask for \/export\/boundaries/);
    expect(await at(`/export/boundaries/${county.id}.kml?level=WARD`)).toMatch(/^404 There is no such map/);
    expect(await at(`/export/boundaries/${area('Nowhere')}.geojson?level=WARD`)).toMatch(/^404 There is no such area/);
    expect(await at(`/export/boundaries/${county.id}.geojson?level=WARD&asAt=soon`)).toMatch(/^400 asAt: "soon" is not a day/);
  });

  it('counts as a download', async () => {
    const strict = await atlas({ limits: { queries: 0, mutations: 0, searches: 0, cost: 0, exports: 1, imports: 0, signIns: 0 } });
    try {
      const url = `/export/boundaries/${county.id}.geojson?level=DISTRICT`;
      expect((await strict.server.inject(url)).statusCode).toBe(200);
      const refused = await strict.server.inject(url);
      expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    } finally {
      await strict.close();
    }
  });
});
