import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawRecords } from '../../../server/src/audit/withdrawal.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeCheck, makeCoverAgreement } from './records.ts';

const [FROM, TO] = ['2026-01-01', '2026-06-01'];
const OPENED = '2026-04-01';
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const area = (name: string) => testId('area', name);
const framework = makeFramework('Ambitions');
const CHANGES = `query ($input: CoverageInput!, $from: Date!, $to: Date!) { coverageChanges(input: $input, from: $from, to: $to) {
  summary changed worse better countsBefore { count }
  cells { area { name } theme { name } before { state } after { state sentence } isWorse causes events { kind cause day recordLabel } } } }`;
const OVER = `query ($input: CoverageInput!, $days: [Date!]!) {
  coverageOverTime(input: $input, days: $days) { asAt counts { count } } }`;
interface Cell {
  readonly area: { readonly name: string };
  readonly theme: { readonly name: string };
  readonly before: { readonly state: string } | null;
  readonly after: { readonly state: string; readonly sentence: string } | null;
  readonly isWorse: boolean;
  readonly causes: string[];
  readonly events: { readonly kind: string; readonly cause: string; readonly day: string; readonly recordLabel: string }[];
}
const total = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
const input = (within: string, more: object = {}) => ({ within: area(within), level: 'DISTRICT', framework: framework.id, ...more });
let store: TestStore;
let api: TestApi;

describe('between two days', () => {
  const themes = ['Lunch', 'Walks', 'Music'].map((name) => makeTheme(name, { framework: framework.id }));
  const district = (name: string, more: object = {}) => makeArea(name, { level: 'DISTRICT', within: [area('Shire')], ...more });
  const old = { closedOn: OPENED, succeededBy: [{ to: area('New Fen'), on: OPENED, kind: 'MERGER' }] };
  const council = (name: string, place: string, more: object = {}) =>
    makeOrganisation(name, { kind: 'DISTRICT_COUNCIL', governs: [area(place)], ...more });
  const [shire, isle] = [council('Shire Council', 'Shire'), council('Isle Council', 'Isle')];
  const [club, choir] = [makeOrganisation('Club'), makeOrganisation('Choir')];
  const does = (title: string, where: string, more: object = {}) =>
    makeProvision(title, {
      ...{ organisation: club.id, themes: [testId('theme', 'Lunch')], areas: [area(where)], status: 'CONFIRMED' as const },
      ...more,
    });
  const funds = (from: string, to: string, more: object = {}) =>
    makeTie(from, to, { kind: 'FUNDS', strength: 4, status: 'CONFIRMED', validFrom: '2019-01-01', ...more });
  const theirTie = funds(isle.id, choir.id, { note: 'For the hall' });
  const mistakes = [
    does('Sung on the Isle', 'Isle', { organisation: choir.id, themes: [testId('theme', 'Music')] }),
    does('Sung in Dale', 'Dale', { organisation: choir.id }),
    does('Sung unheard', 'Isle', { organisation: choir.id, visibility: 'OWNER', owner: isle.id }),
  ];
  const deal = (areas: string[], noticeDays = 30) =>
    makeCoverAgreement(
      `Deal ${areas}`,
      [
        ['Isle Council', 'PRINCIPAL'],
        ['Choir', 'DELIVERER'],
      ],
      { areas, noticeDays },
    );
  const deals = [deal([]), deal(['Dale'])];
  const looked = (theme: string, on: string) => makeCheck(theme, { area: 'Isle', theme, for: ['Isle Council'], on });
  const changes = async (within: string, more: object = {}) =>
    (await api.ask(CHANGES, { input: input(within), from: FROM, to: TO, ...more })).coverageChanges;

  beforeAll(async () => {
    store = await cleanStore();
    await store.write(
      [
        framework,
        ...themes,
        makeArea('Shire', { level: 'COUNTY' }),
        makeArea('Isle', { level: 'DISTRICT' }),
        district('Old Fen', old),
        district('Old Marsh', old),
        district('New Fen', { openedOn: OPENED }),
        district('Dale'),
        ...[shire, isle, council('New Fen Council', 'New Fen', { openedOn: OPENED })],
        ...[club, choir, theirTie, funds(shire.id, club.id)],
        does('Lunch in Old Fen', 'Old Fen'),
        does('Lunch in Dale', 'Dale', { validTo: '2026-05-01' }),
        makeArea('Secret Cove', { within: [area('Isle')], visibility: 'OWNER', owner: isle.id }),
        ...[...mistakes, ...deals, deal(['Secret Cove'])],
      ],
      { at: at('2025-01-01') },
    );
    await store.write([looked('Lunch', '2025-12-01'), looked('Walks', '2026-03-20')], { at: at('2026-03-20') });
    await store.write([looked('Music', '2025-12-01')], { at: at('2026-07-01') });
    // In April what the choir never did, or agreed on, is taken out. Of its tie with the Isle the note is put right, and the
    // notice of an agreement that names a place which nobody else may see: to others it is of all places.
    const correction = { principalId: 'broker', by: 'Broker', reason: 'CORRECTION' as const, at: at('2026-04-20'), isByHand: true };
    const ids = [...mistakes, ...deals].map(({ id }) => id);
    await store.executor.write('take-out', (tx) => withdrawRecords(tx, ids, { ...correction, batchId: 'mistakes' }));
    await store.write([funds(isle.id, choir.id, { note: 'For the stage' }), deal(['Secret Cove'], 60)], correction);
    api = await createTestApi(store);
  });
  afterAll(() => store.close());

  it('has no cells on a day on which the place was not there, whoever it is asked for', async () => {
    for (const councils of [undefined, [shire.id]]) {
      const asked = input('New Fen', { for: councils });
      const { coverageChanges: found } = await api.ask(CHANGES, { input: asked, from: FROM, to: TO });
      expect(found.cells.map(({ before, causes }: Cell) => [before, causes])).toEqual(Array(3).fill([null, ['WORLD']]));
      expect(found).toMatchObject({ changed: 3, worse: 0, better: 0 });
      expect(found.summary).toBe('3 cells of New Fen came with new areas between 1 January 2026 and 1 June 2026.');
      expect(total(found.countsBefore)).toBe(0);
      const { coverageOverTime: days } = await api.ask(OVER, { input: asked, days: [TO, FROM] });
      expect(days.map(({ counts }: { counts: { count: number }[] }) => total(counts))).toEqual([0, 3]);
    }
  });

  it('refuses all else: a later day without the place, a level it does not have', async () => {
    const early = await api.send(CHANGES, { input: input('New Fen'), from: '2025-06-01', to: FROM });
    expect(early.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.for' } }]);
    for (const [query, days] of [
      [CHANGES, { from: FROM, to: TO }],
      [OVER, { days: [FROM, TO] }],
    ] as const) {
      const { errors } = await api.send(query, { input: input('Dale', { level: 'WARD', for: [shire.id] }), ...days });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.level' } }]);
    }
    const { errors } = await api.send(OVER, { input: input('Old Fen', { framework: testId('framework', 'None') }), days: [TO] });
    expect(errors).toMatchObject([{ extensions: { argument: 'input.framework' } }]);
  });

  it('takes no cell for worse or better whose area came or went', async () => {
    const { cells, worse, better, changed, summary } = await changes('Shire');
    expect({ changed, worse, better }).toEqual({ changed: 10, worse: 1, better: 0 });
    expect(cells.map((cell: Cell) => [cell.area.name, cell.theme.name, cell.isWorse])).toEqual([
      ['Dale', 'Lunch', true],
      ...['New Fen', 'Old Fen', 'Old Marsh'].flatMap((name) => ['Lunch', 'Music', 'Walks'].map((theme) => [name, theme, false])),
    ]);
    expect(summary).toContain(': 1 worse. 6 cells went with their areas, 3 came with new ones.');
  });

  it('lays to the recording what somebody looked at before and recorded since, and to the world what they looked at since', async () => {
    const { cells } = await changes('Isle');
    const sentence = (theme: string, day: string) => `${theme} in Isle: somebody looked on ${day} and found nobody.`;
    const [before, isWorse, events] = [{ state: 'NOT_CHECKED' }, false, []];
    expect(cells).toEqual([
      {
        ...{ area: { name: 'Isle' }, theme: { name: 'Lunch' }, before, isWorse, events, causes: ['RECORDED'] },
        after: { state: 'NONE', sentence: sentence('Lunch', '1 December 2025') },
      },
      {
        ...{ area: { name: 'Isle' }, theme: { name: 'Walks' }, before, isWorse, events, causes: ['WORLD'] },
        after: { state: 'NONE', sentence: sentence('Walks', '20 March 2026') },
      },
    ]);
  });

  it('counts what was put right and taken out here, as far as it may be seen', async () => {
    const { summary } = await changes('Isle');
    expect(summary).toMatch(/ 4 facts here were put right or taken out between these days\.$/);
    expect((await changes('Shire')).summary).toMatch(/ 1 fact here was put right or taken out between these days\.$/);
    expect((await changes('Isle', { from: '2026-05-01' })).summary).toBe(
      'Nothing changed in the coverage of Isle between 1 May 2026 and 1 June 2026.',
    );
  });
});

describe('more than can be told', () => {
  afterAll(() => store.close());

  it('says so, still tells of every partner, and still knows what was newly recorded', async () => {
    store = await cleanStore();
    const council = makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [area('Fen')] });
    const partners = Array.from({ length: 700 }, (_, number) => makeOrganisation(`Partner ${String(number).padStart(3, '0')}`));
    const last = partners.at(-1) ?? council;
    const does = (title: string, organisation: string, theme: string, validFrom: string) =>
      makeProvision(title, {
        ...{ organisation, validFrom, themes: [testId('theme', theme)], areas: [area('Fen')], status: 'CONFIRMED' as const },
      });
    await store.write(
      [
        framework,
        ...['Many', 'Last', 'Learnt'].map((name) => makeTheme(name, { framework: framework.id })),
        makeArea('Fen', { level: 'DISTRICT' }),
        council,
        ...partners,
        ...partners.flatMap(({ id }) => [
          makeTie(council.id, id, { strength: 4, status: 'CONFIRMED', validFrom: id === last.id ? '2026-05-20' : '2026-02-01' }),
          ...['Once', 'Twice'].map((title) => does(`${title} ${id}`, id, 'Many', '2026-02-01')),
        ]),
        does('Before', last.id, 'Last', '2020-01-01'),
        makeTie(council.id, last.id, { kind: 'FUNDS', strength: 2, validFrom: '2020-01-01' }),
        ...[makeOrganisation('Club'), makeTie(council.id, testId('organisation', 'Club'), { strength: 4, validFrom: '2020-01-01' })],
      ],
      { at: at('2025-01-01') },
    );
    await store.write([does('Known late', testId('organisation', 'Club'), 'Learnt', '2020-01-01')], { at: at('2026-03-15') });
    api = await createTestApi(store);
    const { coverageChanges: found } = await api.ask(CHANGES, { input: input('Fen'), from: FROM, to: TO });
    expect(found.summary).toMatch(/ What happened is told of the latest 2,000 records of each cause only\.$/);
    const of = (name: string): Cell => found.cells.find(({ theme }: Cell) => theme.name === name);
    expect(of('Last').events).toMatchObject([{ kind: 'NEW', cause: 'WORLD', day: '2026-05-20', recordLabel: 'Tie' }]);
    expect(of('Learnt')).toMatchObject({ before: { state: 'NOT_CHECKED' }, causes: ['RECORDED'] });
    expect(of('Many').events.length).toBeGreaterThan(1_000);
  });
});
