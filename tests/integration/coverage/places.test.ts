import { COVERAGE_REASONS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { merrowId } from '../../../server/src/demo/merrowshire/ids.ts';
import { merrowshireDrafts } from '../../../server/src/demo/merrowshire/index.ts';
import { registerDrafts } from '../../../server/src/demo/registers/index.ts';
import { areaId } from '../../../server/src/modules/imports/registers/places.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const today = '2026-11-29';
const framework = testId('framework', 'Real places');
const theme = testId('theme', 'Loneliness');
const [CORNWALL, CAMBRIDGESHIRE, FENLAND, CUMBRIA, WESTMORLAND] = ['E06000052', 'E10000003', 'E07000010', 'E10000006', 'E06000064'].map(
  areaId,
) as [string, string, string, string, string];

let store: TestStore;
let api: TestApi;
const QUERY = `query ($input: CoverageInput!) { coverage(input: $input) { summary for { name } areas { name } counts { state count }
  cells { area { name } theme { name } state reasons placesHeld placesTotal } } }`;
const ask = async (input: Record<string, unknown>) => (await api.ask(QUERY, { input: { framework, asAt: today, ...input } })).coverage;
interface Cell {
  readonly area: { readonly name: string };
  readonly state: string;
  readonly reasons: string[];
}

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const drafts: Draft[] = [];
  for await (const made of registerDrafts()) drafts.push(made);
  const council = (gss: string) =>
    drafts.find((made) => made.label === 'Organisation' && made.links.some(({ type, to }) => type === 'GOVERNS' && to === areaId(gss)))
      ?.id ?? '';
  const works = (name: string, areas: string[], councils: string[]) => [
    makeOrganisation(name),
    ...councils.map((id) => makeTie(id, testId('organisation', name), { status: 'CONFIRMED' })),
    makeProvision(name, { organisation: testId('organisation', name), themes: [theme], areas: areas.map(areaId), status: 'CONFIRMED' }),
  ];
  const formerly = ['E07000030', 'E07000031', 'E07000027'];
  await store.write([
    ...drafts,
    makeFramework('Real places'),
    makeTheme('Loneliness', { framework }),
    ...works('All of Cornwall', ['E06000052'], [council('E06000052')]),
    ...works('Fenland friends', ['E07000010'], [council('E10000003')]),
    ...works('Eden friends', ['E07000030'], [...formerly, 'E06000064', 'E10000006'].map(council)),
    ...merrowshireDrafts({ today }),
  ]);
}, 240_000);
afterAll(() => store.close());

describe('real places', () => {
  it('has Cornwall’s 207 parishes, each held by what is done for Cornwall', async () => {
    const { areas, cells, counts, for: councils } = await ask({ within: CORNWALL, level: 'PARISH' });
    expect(areas).toHaveLength(207);
    expect(councils).toEqual([{ name: 'Cornwall Council' }]);
    expect(counts.find(({ state }: { state: string }) => state === 'FRAGILE')).toEqual({ state: 'FRAGILE', count: 207 });
    expect(new Set(cells.map((cell: Cell) => cell.reasons.join()))).toEqual(new Set(['SOLE_PARTNER,WIDER_ONLY']));
    const [whole] = (await ask({ within: CORNWALL, level: 'DISTRICT' })).cells;
    expect(whole).toMatchObject({ state: 'FRAGILE', reasons: ['SOLE_PARTNER'], placesHeld: 207, placesTotal: 207 });
  });

  it('has Cambridgeshire’s five districts, one of them held', async () => {
    const { areas, cells, for: councils } = await ask({ within: CAMBRIDGESHIRE, level: 'DISTRICT' });
    expect(areas.map(({ name }: { name: string }) => name)).toEqual([
      'Cambridge',
      'East Cambridgeshire',
      'Fenland',
      'Huntingdonshire',
      'South Cambridgeshire',
    ]);
    expect(councils).toEqual([{ name: 'Cambridgeshire County Council' }]);
    expect(cells.map(({ state }: Cell) => state)).toEqual(['NOT_CHECKED', 'NOT_CHECKED', 'FRAGILE', 'NOT_CHECKED', 'NOT_CHECKED']);
    const [county] = (await ask({ within: CAMBRIDGESHIRE, level: 'COUNTY' })).cells;
    expect(county).toMatchObject({ state: 'PARTLY', reasons: ['SOME_PLACES'], placesHeld: 1, placesTotal: 5 });
    // Two tiers: the county's partner is not the district council's.
    const [district] = (await ask({ within: FENLAND, level: 'DISTRICT' })).cells;
    expect(district.state).toBe('NOT_CHECKED');
  });

  it('has the three former districts of Westmorland and Furness until they ended, and their parishes ever since', async () => {
    const before = await ask({ within: CUMBRIA, level: 'DISTRICT', asAt: '2023-03-31' });
    const held = before.cells.filter(({ state }: Cell) => state !== 'NOT_CHECKED').map(({ area }: Cell) => area.name);
    expect(before.areas.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Barrow-in-Furness', 'Eden', 'South Lakeland']),
    );
    expect(held).toEqual(['Eden']);
    const parishes = await ask({ within: areaId('E07000030'), level: 'PARISH', asAt: '2023-03-31' });
    expect(new Set(parishes.cells.map(({ state }: Cell) => state))).toEqual(new Set(['FRAGILE']));
    // What was done for Eden, with what went into its successor, is done there ever since.
    const since = await ask({ within: WESTMORLAND, level: 'PARISH' });
    expect(since.areas.length).toBeGreaterThan(parishes.areas.length);
    const stateOf = Object.groupBy(since.cells as Cell[], ({ state }) => state);
    expect(stateOf.FRAGILE?.map(({ area }) => area.name)).toEqual(parishes.areas.map(({ name }: { name: string }) => name));
    expect(new Set(stateOf.FRAGILE?.map(({ reasons }) => reasons.join()))).toEqual(new Set(['SOLE_PARTNER,WIDER_ONLY']));
    const [whole] = (await ask({ within: WESTMORLAND, level: 'DISTRICT' })).cells;
    expect(whole).toMatchObject({ state: 'PARTLY', reasons: ['SOME_PLACES'], placesHeld: parishes.areas.length });
    expect(whole.placesTotal).toBeGreaterThanOrEqual(since.areas.length);
    const gone = await api.send(QUERY, { input: { framework, within: CUMBRIA, level: 'COUNTY', asAt: today } });
    expect(gone.errors).toMatchObject([{ extensions: { argument: 'input.level' } }]);
  });

  it('draws what took their place on the old boundaries too, and says through which council a partner is one', async () => {
    const old = await ask({ within: WESTMORLAND, level: 'DISTRICT', boundaries: 'OLD' });
    expect(old.for).toEqual([{ name: 'Westmorland and Furness Council' }]);
    expect(old.cells.map(({ area, state }: Cell) => [area.name, state])).toEqual([
      ['Barrow-in-Furness', 'NOT_CHECKED'],
      ['Eden', 'FRAGILE'],
      ['South Lakeland', 'NOT_CHECKED'],
    ]);
    const eden = await ask({ within: areaId('E07000030'), level: 'PARISH', boundaries: 'OLD' });
    expect(eden.for).toEqual([{ name: 'Westmorland and Furness Council' }]);
    expect(eden.areas).toEqual((await ask({ within: areaId('E07000030'), level: 'PARISH', asAt: '2023-03-31' })).areas);
    const cumbria = await ask({ within: CUMBRIA, level: 'DISTRICT' });
    expect(cumbria.areas.map(({ name }: { name: string }) => name)).toEqual(['Cumberland', 'Westmorland and Furness']);
    const { coverage } = await api.ask(
      'query ($input: CoverageInput!) { coverage(input: $input) { boundaries cells { evidence { organisation { name } through { name } } } } }',
      { input: { framework, within: WESTMORLAND, level: 'DISTRICT', asAt: today } },
    );
    expect(coverage.boundaries).toBe('NEW');
    const throughs = coverage.cells[0].evidence.map(({ through }: { through: { name: string } | null }) => through?.name ?? null);
    expect(throughs.toSorted()).toEqual(
      expect.arrayContaining([
        'Barrow-in-Furness Borough Council',
        'Cumbria County Council',
        'Eden District Council',
        'South Lakeland District Council',
      ]),
    );
    expect(throughs).toContain(null);
  });
});

describe('Merrowshire', () => {
  it.each([
    ['DISTRICT', COVERAGE_REASONS.filter((reason) => reason !== 'WIDER_ONLY')],
    ['PARISH', COVERAGE_REASONS],
  ])('shows every state and every reason there can be, by %s', async (level, reasons) => {
    const { cells, for: councils } = await ask({ within: merrowId.area('merrowshire'), level, framework: merrowId.framework });
    expect(councils).toEqual([{ name: 'Merrowshire County Council' }]);
    expect(new Set(cells.map(({ state }: Cell) => state))).toEqual(new Set(COVERAGE_STATES));
    expect(new Set(cells.flatMap((cell: Cell) => cell.reasons))).toEqual(new Set(reasons));
  });

  describe('after its reorganisation', () => {
    const after = { within: merrowId.area('merrowshire'), framework: merrowId.framework, asAt: '2027-04-01' };
    const names = (areas: readonly { name: string }[]) => areas.map(({ name }) => name);
    const districts = ['Ashmere', 'Calderstow', 'Fenmarch', 'Harrowick', 'Saltreach'];

    it('shows the coverage of the new councils by what was recorded for those before, on the new boundaries and on the old', async () => {
      const on = await ask({ ...after, level: 'DISTRICT' });
      expect(names(on.for)).toEqual(['North Merrowshire Council', 'South Merrowshire Council']);
      expect(names(on.areas)).toEqual(['North Merrowshire', 'South Merrowshire']);
      const isHeld = ({ state }: Cell) => !['NOT_CHECKED', 'NONE', 'COUNCIL_ONLY'].includes(state);
      expect(on.cells.filter(isHeld).length).toBeGreaterThan(5);
      const old = await ask({ ...after, level: 'DISTRICT', boundaries: 'OLD' });
      expect(names(old.areas)).toEqual(districts);
      expect(old.for).toEqual(on.for);
      const before = await ask({ ...after, level: 'DISTRICT', asAt: '2027-03-31' });
      expect(names(before.areas)).toEqual(districts);
      const south = await ask({ ...after, within: merrowId.area('south-merrowshire'), level: 'DISTRICT', boundaries: 'OLD' });
      expect([names(south.for), names(south.areas)]).toEqual([['South Merrowshire Council'], districts.slice(2)]);
    });

    it('compares a new council with the quarter before it, and strings its quarters together', async () => {
      const input = { within: merrowId.area('south-merrowshire'), framework: merrowId.framework, level: 'DISTRICT' };
      const { coverageChanges, coverageOverTime } = await api.ask(
        `query ($input: CoverageInput!, $days: [Date!]!) { coverageOverTime(input: $input, days: $days) { counts { count } }
          coverageChanges(input: $input, from: "2027-01-02", to: "2027-04-02") { changed worse cells { before { state } isWorse } } }`,
        { input, days: ['2025-06-30', '2026-12-31', '2027-04-01'] },
      );
      const { cells, changed, worse } = coverageChanges;
      expect([changed, worse]).toEqual([cells.length, 0]);
      expect(new Set(cells.map(({ before }: { before: object | null }) => before))).toEqual(new Set([null]));
      const totals = coverageOverTime.map(({ counts }: { counts: { count: number }[] }) =>
        counts.reduce((sum, { count }) => sum + count, 0),
      );
      expect(totals).toEqual([0, 0, changed]);
    });

    it('keeps showing the parishes of the districts that are no more', async () => {
      const before = await ask({ ...after, level: 'PARISH', asAt: '2027-03-31' });
      expect(before.areas.length).toBeGreaterThan(50);
      for (const boundaries of ['NEW', 'OLD']) {
        const { areas, cells } = await ask({ ...after, level: 'PARISH', boundaries });
        expect(areas).toEqual(before.areas);
        expect(cells.some(({ state }: Cell) => state === 'FRAGILE' || state === 'COVERED')).toBe(true);
        const fenmarch = await ask({ ...after, within: merrowId.area('fenmarch'), level: 'PARISH', boundaries });
        expect([names(fenmarch.for), fenmarch.areas.length]).toEqual([['South Merrowshire Council'], 13]);
      }
    });

    it('offers the levels of what lies where the county and its districts were', async () => {
      const LEVELS = 'query ($id: ID!, $asAt: Date) { area(id: $id) { levelsInside(asAt: $asAt) } }';
      const levels = async (slug: string, asAt: string) => (await api.ask(LEVELS, { id: merrowId.area(slug), asAt })).area.levelsInside;
      expect(await levels('merrowshire', '2027-03-31')).toEqual(await levels('merrowshire', '2027-04-01'));
      expect(await levels('fenmarch', '2027-03-31')).toEqual(await levels('fenmarch', '2027-04-01'));
      expect(await levels('south-merrowshire', '2027-03-31')).toEqual([]);
    });

    it('lists what its councils have agreed, to be passed on', async () => {
      const { novations } = await api.ask(
        'query ($from: [ID!]!, $asAt: Date) { novations(from: $from, asAt: $asAt) { state predecessor { name } } }',
        {
          from: [merrowId.organisation('merrowshire-county-council'), merrowId.organisation('fenmarch-district-council')],
          asAt: '2027-04-01',
        },
      );
      expect(new Set(novations.map(({ state }: { state: string }) => state))).toEqual(new Set(['WITH_PREDECESSOR']));
      expect(novations.length).toBeGreaterThan(20);
      expect(new Set(novations.map(({ predecessor }: { predecessor: { name: string } }) => predecessor.name))).toEqual(
        new Set(['Merrowshire County Council', 'Fenmarch District Council']),
      );
    });
  });
});
