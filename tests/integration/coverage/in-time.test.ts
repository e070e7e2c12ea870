import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const [FROM, TO] = ['2026-01-01', '2026-06-01'];
const council = makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [testId('area', 'Fen')] });
const club = makeOrganisation('Lunch Club');
const fen = makeArea('Fen', { level: 'DISTRICT' });
const framework = makeFramework('Ambitions');
const names = ['Begun', 'Ended', 'Learnt', 'Same', 'Hidden'];
const themes = names.map((name) => makeTheme(name, { framework: framework.id }));
const does = (theme: string, input: Partial<Parameters<typeof makeProvision>[1]> = {}) =>
  makeProvision(theme, {
    organisation: club.id,
    themes: [testId('theme', theme)],
    areas: [fen.id],
    status: 'CONFIRMED',
    validFrom: '2020-01-01',
    ...input,
  });
const input = { within: fen.id, level: 'DISTRICT', framework: framework.id };
const ASKED = `query ($input: CoverageInput!, $from: Date!, $to: Date!) { coverageChanges(input: $input, from: $from, to: $to) {
  summary changed worse better countsBefore { state count } countsAfter { state count }
  cells { theme { name } before { state } after { state } isWorse causes events { kind cause day sentence } } } }`;
let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  const at = new Date('2025-01-01T12:00:00Z');
  await store.write(
    [
      fen,
      council,
      club,
      framework,
      ...themes,
      makeTie(council.id, club.id, { kind: 'FUNDS', strength: 4, status: 'CONFIRMED', validFrom: '2019-01-01' }),
      does('Begun', { validFrom: '2026-03-01' }),
      does('Ended', { validTo: '2026-04-01' }),
      does('Same'),
      does('Hidden', { validFrom: '2026-03-01', visibility: 'OWNER', owner: council.id }),
    ],
    { at },
  );
  await store.write([does('Learnt')], { at: new Date('2026-03-15T12:00:00Z') });
  api = await createTestApi(store);
});
afterAll(() => store.close());

describe('coverage on two days', () => {
  it('keeps what changed in the world apart from what was newly recorded, with what caused it', async () => {
    const { coverageChanges: found } = await api.ask(ASKED, { input, from: FROM, to: TO });
    expect(found.cells).toMatchObject([
      { theme: { name: 'Ended' }, before: { state: 'FRAGILE' }, after: { state: 'NOT_CHECKED' }, isWorse: true, causes: ['WORLD'] },
      { theme: { name: 'Begun' }, before: { state: 'NOT_CHECKED' }, after: { state: 'FRAGILE' }, isWorse: false, causes: ['WORLD'] },
      { theme: { name: 'Learnt' }, before: { state: 'NOT_CHECKED' }, after: { state: 'FRAGILE' }, isWorse: false, causes: ['RECORDED'] },
    ]);
    expect(found.cells.map(({ events }: { events: object[] }) => events)).toMatchObject([
      [{ kind: 'GONE', cause: 'WORLD', day: '2026-04-01' }],
      [{ kind: 'NEW', cause: 'WORLD', day: '2026-03-01' }],
      [{ kind: 'NEW', cause: 'RECORDED', day: '2026-03-15' }],
    ]);
    expect(found).toMatchObject({ changed: 3, worse: 1, better: 2 });
    expect(found.summary).toBe('3 cells of Fen stand otherwise between 1 January 2026 and 1 June 2026: 1 worse, 2 better.');
    const of = (counts: { state: string; count: number }[]) => Object.fromEntries(counts.map(({ state, count }) => [state, count]));
    expect(of(found.countsBefore)).toMatchObject({ FRAGILE: 2, NOT_CHECKED: 3 });
    expect(of(found.countsAfter)).toMatchObject({ FRAGILE: 3, NOT_CHECKED: 2 });
  });

  it('says so where nothing changed, and refuses days in the wrong order', async () => {
    const { coverageChanges: found } = await api.ask(ASKED, { input, from: '2026-05-01', to: '2026-05-02' });
    expect(found).toMatchObject({
      cells: [],
      changed: 0,
      summary: 'Nothing changed in the coverage of Fen between 1 May 2026 and 2 May 2026.',
    });
    const { coverageChanges: one } = await api.ask(ASKED, { input, from: '2026-03-20', to: '2026-04-02' });
    expect(one.summary).toBe('1 cell of Fen stands otherwise between 20 March 2026 and 2 April 2026: 1 worse.');
    const { errors } = await api.send(ASKED, { input, from: TO, to: FROM });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('does not come after') });
  });
});

describe('coverage over days', () => {
  const OVER =
    'query ($input: CoverageInput!, $days: [Date!]!) { coverageOverTime(input: $input, days: $days) { asAt counts { state count } } }';

  it('counts each state on each of them, in order', async () => {
    const { coverageOverTime } = await api.ask(OVER, { input, days: [TO, FROM] });
    const fragile = coverageOverTime.map(({ asAt, counts }: { asAt: string; counts: { state: string; count: number }[] }) => [
      asAt,
      counts.find(({ state }) => state === 'FRAGILE')?.count,
    ]);
    // By what is recorded now: what was learnt later held on both.
    expect(fragile).toEqual([
      [FROM, 3],
      [TO, 3],
    ]);
  });

  it('refuses more days than are looked at at once', async () => {
    const days = Array.from({ length: 14 }, (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}`);
    const { errors } = await api.send(OVER, { input, days });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('1 to 13 days') });
  });
});
