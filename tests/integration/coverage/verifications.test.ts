import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const [FROM, TO] = ['2026-01-01', '2026-06-01'];
const fen = makeArea('Fen', { level: 'DISTRICT' });
const march = makeArea('March', { level: 'PARISH', within: [fen.id] });
const council = makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [fen.id] });
const club = makeOrganisation('Lunch Club');
const framework = makeFramework('Ambitions');
const themes = ['Begun', 'Gone stale', 'Renamed', 'Looked after', 'Half sure', 'Made sure', 'By a tie'].map((name) =>
  makeTheme(name, { framework: framework.id }),
);
const tie = (input: object) =>
  makeTie(council.id, club.id, { kind: 'FUNDS', strength: 4, status: 'CONFIRMED', validFrom: '2019-01-01', ...input });
const does = (theme: string, input: object) =>
  makeProvision(theme, {
    ...{ organisation: club.id, themes: [testId('theme', theme)], areas: [fen.id], status: 'CONFIRMED', validFrom: '2020-01-01' },
    ...input,
  });
const sureSinceApril = { stateFrom: '2026-04-10', states: [{ status: 'ASSERTED', validTo: '2026-04-10' }] };
/** A provision that was confirmed in April, and another by a tie that was. */
const choir = makeOrganisation('Choir');
const madeSure = [
  does('Made sure', sureSinceApril),
  choir,
  does('By a tie', { organisation: choir.id }),
  makeTie(council.id, choir.id, {
    strength: 4,
    status: 'CONFIRMED',
    validFrom: '2019-01-01',
    ...sureSinceApril,
    states: [{ status: 'ASSERTED', strength: 4, validTo: '2026-04-10' }],
  }),
];
/** Done in all of Fen, to be made sure of by May; and in March, as was confirmed in April. */
const halfSure = [
  does('Half sure', { verifyBy: '2026-05-10' }),
  does('Half sure', {
    ...{ id: testId('provision', 'Half sure in March'), areas: [march.id], stateFrom: '2026-04-10' },
    states: [{ status: 'ASSERTED', validTo: '2026-04-10' }],
  }),
];
const often = { validFrom: '2026-03-01', id: testId('provision', 'Looked after') };
const ASKED = `query ($input: CoverageInput!, $from: Date!, $to: Date!) { coverageChanges(input: $input, from: $from, to: $to) {
  cells { theme { name } before { state reasons } after { state reasons } causes events { kind cause day recordLabel } } } }`;
let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  const held = [
    fen,
    march,
    ...halfSure,
    ...madeSure,
    council,
    club,
    framework,
    ...themes,
    tie({}),
    does('Begun', { validFrom: '2026-03-01' }),
    does('Gone stale', {}),
  ];
  const renamed = { validFrom: '2026-03-01', id: testId('provision', 'Renamed') };
  await store.write([...held, does('Renamed', renamed), does('Looked after', often)], { at: new Date('2025-01-01T12:00:00Z') });
  // In April somebody makes sure of the tie and of two provisions; one of these is due again in May. The title of the third is put right.
  await store.write(
    [
      tie({ lastVerifiedOn: '2026-04-10', verifyBy: '2027-04-10' }),
      does('Begun', { validFrom: '2026-03-01', lastVerifiedOn: '2026-04-10', verifyBy: '2027-04-10' }),
      does('Gone stale', { lastVerifiedOn: '2026-04-10', verifyBy: '2026-05-10' }),
    ],
    { at: new Date('2026-04-10T12:00:00Z') },
  );
  await store.write(
    [
      makeProvision('Renamed club', {
        ...renamed,
        organisation: club.id,
        themes: [testId('theme', 'Renamed')],
        areas: [fen.id],
        status: 'CONFIRMED',
        lastVerifiedOn: '2026-04-11',
      }),
    ],
    {
      at: new Date('2026-04-11T12:00:00Z'),
      reason: 'CORRECTION',
    },
  );
  // Somebody makes sure of the fourth five times, and then writes something else of it.
  for (const day of ['2026-04-12', '2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16'])
    await store.write([does('Looked after', { ...often, lastVerifiedOn: day })], { at: new Date(`${day}T12:00:00Z`) });
  await store.write([does('Looked after', { ...often, lastVerifiedOn: '2026-04-16', status: 'ASSERTED' })], {
    at: new Date('2026-04-17T12:00:00Z'),
  });
  api = await createTestApi(store);
});
afterAll(() => store.close());

it('takes a fact that was only made sure of for no cause, unless the cell turned on that', async () => {
  const input = { within: fen.id, level: 'DISTRICT', framework: framework.id };
  const { coverageChanges } = await api.ask(ASKED, { input, from: FROM, to: TO });
  const of = (name: string) => coverageChanges.cells.find(({ theme }: { theme: { name: string } }) => theme.name === name);
  expect(of('Begun')).toMatchObject({ causes: ['WORLD'], events: [{ kind: 'NEW', cause: 'WORLD', recordLabel: 'Provision' }] });
  const stale = of('Gone stale');
  expect([stale.before.reasons, stale.after.reasons]).toEqual([['SOLE_PARTNER'], ['SOLE_PARTNER', 'STALE']]);
  // It turned on the provision, which is due again; the tie is good for another year.
  expect(stale.events).toMatchObject([{ kind: 'CHANGED', cause: 'RECORDED', day: '2026-04-10', recordLabel: 'Provision' }]);
  // What was put right beside it is a change.
  expect(of('Renamed').events.map(({ cause }: Record<string, string>) => cause)).toContain('CORRECTION');
});

it('keeps a change that came after more verifications than an entry tells of', async () => {
  const input = { within: fen.id, level: 'DISTRICT', framework: framework.id };
  const { coverageChanges } = await api.ask(ASKED, { input, from: FROM, to: TO });
  const { events } = coverageChanges.cells.find(({ theme }: { theme: { name: string } }) => theme.name === 'Looked after');
  expect(events).toMatchObject([
    { kind: 'CHANGED', cause: 'RECORDED', day: '2026-04-17' },
    { kind: 'NEW', cause: 'WORLD' },
  ]);
});

it('lays a cell that became less sure to no fact that became surer', async () => {
  const input = { within: fen.id, level: 'DISTRICT', framework: framework.id };
  const { coverageChanges } = await api.ask(ASKED, { input, from: FROM, to: TO });
  const cell = coverageChanges.cells.find(({ theme }: { theme: { name: string } }) => theme.name === 'Half sure');
  expect([cell.before.reasons, cell.after.reasons]).toEqual([['SOLE_PARTNER'], ['SOLE_PARTNER', 'STALE']]);
  expect([cell.causes, cell.events]).toEqual([['WORLD'], []]);
});

it('lays a cell that became surer to the fact that did', async () => {
  const input = { within: fen.id, level: 'DISTRICT', framework: framework.id };
  const { coverageChanges } = await api.ask(ASKED, { input, from: FROM, to: TO });
  const of = (name: string) => coverageChanges.cells.find(({ theme }: { theme: { name: string } }) => theme.name === name);
  for (const [name, recordLabel] of [
    ['Made sure', 'Provision'],
    ['By a tie', 'Tie'],
  ] as const) {
    expect([of(name).before.reasons, of(name).after.reasons]).toEqual([['SOLE_PARTNER', 'UNCONFIRMED'], ['SOLE_PARTNER']]);
    expect(of(name)).toMatchObject({ causes: ['WORLD'], events: [{ kind: 'CHANGED', cause: 'WORLD', day: '2026-04-10', recordLabel }] });
  }
});

it('takes to be confirmed for a cause where only what is confirmed counts, of a cell that is better for it', async () => {
  const input = { within: fen.id, level: 'DISTRICT', framework: framework.id, confirmedOnly: true };
  const { coverageChanges } = await api.ask(ASKED, { input, from: FROM, to: TO });
  const of = (name: string) => coverageChanges.cells.find(({ theme }: { theme: { name: string } }) => theme.name === name);
  for (const [name, recordLabel] of [
    ['Made sure', 'Provision'],
    ['By a tie', 'Tie'],
  ] as const)
    expect(of(name)).toMatchObject({
      ...{ before: { state: 'NOT_CHECKED' }, after: { state: 'FRAGILE' }, causes: ['WORLD'] },
      events: [{ kind: 'CHANGED', cause: 'WORLD', day: '2026-04-10', recordLabel }],
    });
  expect([of('Half sure').after.reasons, of('Half sure').events]).toEqual([['SOLE_PARTNER', 'STALE'], []]);
});
