import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeSource, makeTheme } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const shire = makeArea('Shire', { level: 'COUNTY' });
const north = makeArea('North', { level: 'DISTRICT', within: [shire.id] });
const south = makeArea('South', { level: 'DISTRICT', within: [shire.id] });
const whole = makeArea('North and South', { level: 'DISTRICT' });
const parish = makeArea('Ash', { level: 'PARISH', within: [{ to: north.id, validFrom: '1990-01-01' }] });
const council = makeOrganisation('North Council', { kind: 'DISTRICT_COUNCIL', openedOn: '1974-04-01', governs: [north.id] });
const other = makeOrganisation('South Council', { kind: 'DISTRICT_COUNCIL', openedOn: '1974-04-01', governs: [south.id] });
const next = makeOrganisation('North and South Council', { kind: 'UNITARY_COUNCIL' });
const order = makeSource('Structural Changes Order');
const steward: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'steward',
  roles: ['STEWARD'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
const broker: TestReader = { ...steward, principalId: 'broker', roles: ['BROKER'] };

const RECORD = `mutation ($input: RecordSuccessionInput!) { recordSuccession(input: $input) {
  changeId userErrors { field code message } organisation { id revision closedOn } area { id closedOn }
} }`;
const COUNCIL = `query ($id: ID!, $asAt: Date) { organisation(id: $id) {
  openedOn closedOn governs(asAt: $asAt) { name } predecessors { organisation { name } on kind } successors { organisation { name } on kind }
} }`;
const AREA =
  'query ($id: ID!, $asAt: Date) { area(id: $id) { openedOn closedOn within(asAt: $asAt) { name } predecessors { name } successors { name } } }';

let store: TestStore;
let api: TestApi;
beforeEach(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([shire, north, south, whole, parish, council, other, next, order]);
});
afterEach(() => store.close());

const on = '2026-04-01';
const merger = { predecessors: [council.id, other.id], successors: [next.id], on, kind: 'MERGED' };
const record = async (input: object, reader = steward) => (await api.ask(RECORD, { input }, reader)).recordSuccession;
const refused = async (input: object, reader = steward) =>
  ((await record(input, reader)).userErrors as { field: string[] | null; code: string }[]).map(({ field, code }) => [
    field?.join('.') ?? '',
    code,
  ]);
const of = async (id: string, asAt = on) => (await api.ask(COUNCIL, { id, asAt }, steward)).organisation;
const place = async (id: string, asAt = on) => (await api.ask(AREA, { id, asAt }, steward)).area;

describe('recording that councils are followed by another', () => {
  it('closes them, opens it, passes on what they governed, and is taken back whole', async () => {
    const made = await record({ ...merger, governs: true, evidence: { source: order.id, locator: 'article 3' }, idempotencyKey: 'once' });
    expect(made).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      organisation: { id: council.id, closedOn: on },
      area: null,
    });
    expect(await of(next.id)).toMatchObject({
      openedOn: on,
      governs: [{ name: 'North' }, { name: 'South' }],
      predecessors: [
        { organisation: { name: 'North Council' }, on, kind: 'MERGED' },
        { organisation: { name: 'South Council' }, on, kind: 'MERGED' },
      ],
    });
    expect(await of(council.id)).toMatchObject({
      closedOn: on,
      governs: [],
      successors: [{ organisation: { name: 'North and South Council' } }],
    });
    expect((await of(council.id, '2026-03-31')).governs).toEqual([{ name: 'North' }]);
    expect((await of(next.id, '2026-03-31')).governs).toEqual([]);
    expect(
      await record({ ...merger, governs: true, evidence: { source: order.id, locator: 'article 3' }, idempotencyKey: 'once' }),
    ).toEqual(made);

    await api.ask(`mutation ($id: ID!) { undoChange(id: $id) { userErrors { code } } }`, { id: made.changeId }, steward);
    expect(await of(next.id)).toMatchObject({ openedOn: null, governs: [], predecessors: [] });
    expect(await of(other.id)).toMatchObject({ closedOn: null, governs: [{ name: 'South' }], successors: [] });
  });

  it('moves what lies in areas to the one that follows', async () => {
    const made = await record({ predecessors: [north.id, south.id], successors: [whole.id], on, kind: 'MERGED', moves: true });
    expect(made).toMatchObject({ userErrors: [], organisation: null, area: { id: north.id, closedOn: on } });
    expect((await place(parish.id)).within).toEqual([{ name: 'North and South' }]);
    expect((await place(parish.id, '2026-03-31')).within).toEqual([{ name: 'North' }]);
    expect(await place(whole.id)).toMatchObject({ openedOn: on, predecessors: [{ name: 'North' }, { name: 'South' }] });
  });

  it('says which field is wrong, and writes nothing', async () => {
    expect(await refused({ ...merger, successors: [council.id] })).toEqual([['successors', 'INVALID']]);
    expect(await refused({ ...merger, predecessors: [council.id, north.id] })).toEqual([['predecessors.1', 'INVALID']]);
    expect(await refused({ ...merger, successors: [whole.id] })).toEqual([['successors.0', 'INVALID']]);
    expect(await refused({ ...merger, on: '1974-04-01' })).toEqual([['on', 'INVALID']]);
    expect(await refused({ ...merger, kind: 'RENAMED' })).toEqual([['predecessors', 'INVALID']]);
    expect(await refused({ ...merger, successors: [next.id, 'nobody'], kind: 'MERGED' })).toEqual([['successors', 'INVALID']]);
    expect(await refused({ ...merger, successors: ['nobody'] })).toEqual([['successors.0', 'NOT_FOUND']]);
    expect(await refused({ ...merger, moves: true })).toEqual([['moves', 'INVALID']]);
    expect(await refused({ ...merger, revisions: [1, 7] })).toEqual([['revision', 'STALE']]);
    expect(await of(council.id)).toMatchObject({ closedOn: null, successors: [] });
  });

  it('refuses a circle, the same again, and what is no more', async () => {
    await record(merger);
    const back = { predecessors: [next.id], successors: [council.id], on: '2026-05-01', kind: 'RENAMED' };
    const circle = await record(back);
    expect(circle.userErrors).toMatchObject([
      {
        field: ['successors', '0'],
        code: 'CONFLICT',
        message: expect.stringContaining('North Council, which was followed by North and South'),
      },
    ]);
    expect(await refused(merger)).toEqual([['successors.0', 'DUPLICATE']]);
    expect(await refused({ ...merger, on: '2026-05-01' })).toEqual([['predecessors.0', 'CONFLICT']]);
  });

  it('leaves what is there already as it was: it absorbs, or its opening is recorded first', async () => {
    const meads = makeArea('Meads', { level: 'WARD', within: [north.id] });
    const station = makeArea('Station', { level: 'WARD', within: [north.id] });
    const market = makeArea('Market', { level: 'WARD' });
    const drawn = makeArea('Station and Meads', { level: 'WARD', within: [{ to: north.id, validFrom: '2027-05-01' }] });
    const provider = makeOrganisation('Befrienders');
    const framework = makeFramework('Our themes');
    const theme = makeTheme('Loneliness', { framework: framework.id });
    const work = makeProvision('Befriending', { organisation: provider.id, themes: [theme.id], areas: [market.id] });
    await store.write([meads, station, market, drawn, provider, framework, theme, work]);
    const made = { predecessors: [meads.id], on: '2027-05-01', kind: 'MERGED' };
    expect((await record({ ...made, successors: [station.id] })).userErrors).toEqual([
      {
        field: ['successors', '0'],
        code: 'CONFLICT',
        message: 'Station is there already, and no day is held on which it opened: choose “Absorbed”, or record the day it opened first.',
      },
    ]);
    expect(await refused({ ...made, successors: [market.id], kind: 'RENAMED' })).toEqual([['successors.0', 'CONFLICT']]);
    expect(await refused({ ...made, successors: [drawn.id, station.id], kind: 'SPLIT' })).toEqual([['successors.1', 'CONFLICT']]);
    expect(await refused({ predecessors: [council.id], successors: [provider.id], on, kind: 'MERGED' })).toEqual([
      ['successors.0', 'CONFLICT'],
    ]);
    expect(await place(meads.id)).toMatchObject({ closedOn: null, successors: [] });
    expect(await refused({ ...made, successors: [station.id], kind: 'ABSORBED' })).toEqual([]);
    expect(await place(station.id)).toMatchObject({ openedOn: null, within: [{ name: 'North' }], predecessors: [{ name: 'Meads' }] });
    // What absorbed another before was there.
    expect(await refused({ predecessors: [market.id], successors: [station.id], on: '2028-05-01', kind: 'MERGED' })).toEqual([
      ['successors.0', 'CONFLICT'],
    ]);
    expect(await refused({ predecessors: [market.id], successors: [drawn.id], on: '2027-05-01', kind: 'MERGED' })).toEqual([]);
    expect(await place(drawn.id)).toMatchObject({ openedOn: '2027-05-01' });
  });

  it('takes a steward', async () => {
    expect(await refused(merger, broker)).toEqual([['', 'FORBIDDEN']]);
    expect((await api.send(RECORD, { input: merger })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
