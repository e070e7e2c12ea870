import { todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme } from '../../testkit/builders.ts';
import { codesOf, keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const hub = makeOrganisation('Wisbech Hub');
const hidden = makeOrganisation('Hidden body', { owner: elsewhere.id, visibility: 'OWNER' });
const fenland = makeArea('Fenland', { level: 'DISTRICT' });
const wisbech = makeArea('Wisbech', { within: [fenland.id] });
const framework = makeFramework('Ambitions');
const loneliness = makeTheme('Loneliness', { framework: framework.id });
const broker = keeperOf(council.id);
const other = keeperOf(elsewhere.id, 'other');
const viewer = keeperOf(council.id, 'viewer', 'VIEWER');
const steward = keeperOf(council.id, 'steward', 'STEWARD');

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, hub, hidden, fenland, wisbech, framework, loneliness]);
});
afterAll(() => store.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
type Payload = Record<string, any> & { userErrors: { field: string[] | null; code: string; message: string }[] };
const asked =
  'id revision title kind description validFrom validTo visibility organisation { name } themes { name } areas { name } changes { nodes { action } }';
const mutation = (name: string, type: string, field: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { changeId userErrors { field code message } record: ${field} { ${asked} } } }`;

describe.each([
  { label: 'Offer', field: 'offer', list: 'offers' },
  { label: 'Need', field: 'need', list: 'needs' },
])('a record of the kind $label', ({ label, field, list }) => {
  const RECORD = mutation(`record${label}`, `Record${label}Input`, field);
  const UPDATE = mutation(`update${label}`, `Update${label}Input`, field);
  const END = mutation(`end${label}`, 'EndInput', field);
  const send = async (query: string, input: object, reader = broker) =>
    Object.values(await api.ask(query, { input }, reader))[0] as never as Payload;
  const hall = { organisation: hub.id, title: 'A hall on weekday mornings', kind: 'SPACE' };
  const listed = async (filter: object, asAt?: string, reader = broker) => {
    const answer = await api.ask(
      `query ($filter: ${label}Filter, $asAt: Date) { list: ${list}(filter: $filter, asAt: $asAt) { totalCount nodes { title } } }`,
      { filter, asAt },
      reader,
    );
    return answer.list.nodes.map(({ title }: { title: string }) => title);
  };

  it('is recorded, found by what it is and where, changed and ended', async () => {
    const made = await send(RECORD, { ...hall, themes: [loneliness.id], areas: [wisbech.id], validFrom: '2026-01-01' });
    expect(made).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      record: {
        revision: 1,
        kind: 'SPACE',
        validFrom: '2026-01-01',
        validTo: null,
        visibility: 'OWNER',
        organisation: { name: 'Wisbech Hub' },
        themes: [{ name: 'Loneliness' }],
        areas: [{ name: 'Wisbech' }],
        changes: { nodes: [{ action: 'CREATED' }] },
      },
    });
    for (const filter of [
      { kinds: ['SPACE'] },
      { within: fenland.id },
      { themes: [loneliness.id] },
      { organisation: hub.id },
      { text: 'HALL' },
    ])
      expect(await listed(filter), JSON.stringify(filter)).toEqual([hall.title]);
    expect(await listed({ kinds: ['MONEY'] })).toEqual([]);
    expect(await listed({}, '2025-12-31')).toEqual([]);
    expect(await listed({}, undefined, other)).toEqual([]);
    const { id } = made.record;
    const changed = await send(UPDATE, { id, revision: 1, title: 'A hall', themes: null, visibility: 'PUBLIC' }, steward);
    expect(changed.record).toMatchObject({ revision: 2, title: 'A hall', themes: [], areas: [{ name: 'Wisbech' }] });
    const page = await api.ask(`query ($id: ID!) { organisation(id: $id) { ${list} { title } } }`, { id: hub.id });
    expect(page.organisation[list]).toEqual([{ title: 'A hall' }]);
    expect(codesOf(await send(UPDATE, { id, revision: 1, title: 'X' }))).toEqual(['revision STALE']);
    expect(codesOf(await send(UPDATE, { id, revision: 2, validTo: '2025-01-01' }))).toEqual(['validTo INVALID']);
    expect(codesOf(await send(UPDATE, { id, revision: 2, title: 'X' }, other))).toEqual(['id FORBIDDEN']);
    expect(codesOf(await send(END, { id, revision: 2, on: '2026-01-01' }))).toEqual(['on INVALID']);
    expect((await send(END, { id, revision: 2, on: '2026-06-01' })).record).toMatchObject({
      validTo: '2026-06-01',
      changes: { nodes: [{ action: 'ENDED' }, { action: 'UPDATED' }, { action: 'CREATED' }] },
    });
    expect(codesOf(await send(END, { id, revision: 3, on: '2026-06-02' }))).toEqual(['on CONFLICT']);
    expect(await listed({}, '2026-06-01')).toEqual([]);
    expect(await listed({}, '2026-05-31')).toEqual(['A hall']);
  });

  it('begins today unless told, and says what is wrong', async () => {
    const { record } = await send(RECORD, { ...hall, title: 'From today' });
    expect(record.validFrom).toBe(todayInLondon());
    expect(codesOf(await send(RECORD, { ...hall, title: '' }))).toEqual(['title REQUIRED']);
    expect(codesOf(await send(RECORD, { ...hall, validFrom: '2026-01-02', validTo: '2026-01-02' }))).toEqual(['validTo INVALID']);
    expect(codesOf(await send(RECORD, { ...hall, validTo: '2001-01-01' }))).toEqual(['validTo INVALID']);
    expect(codesOf(await send(RECORD, { ...hall, organisation: hidden.id }))).toEqual(['organisation NOT_FOUND']);
    expect(codesOf(await send(RECORD, { ...hall, themes: [hub.id], areas: [hub.id] }))).toEqual([
      'themes.0 NOT_FOUND',
      'areas.0 NOT_FOUND',
    ]);
    expect(codesOf(await send(RECORD, hall, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await send(UPDATE, { id: record.id, revision: 1 }, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await send(END, { id: record.id, revision: 1, on: '2030-01-01' }, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await send(END, { id: record.id, revision: 1, on: '2030-01-01' }, other))).toEqual(['id NOT_FOUND']);
    expect((await api.send(RECORD, { input: hall })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
