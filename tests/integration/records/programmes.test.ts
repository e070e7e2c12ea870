import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFigure, makeFramework, makeNote, makeOrganisation, makeSource, makeTheme, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeAsset, makeEngagement, makeInitiative, makeProgramme } from '../../testkit/work-builders.ts';
import { area, org, stranger, theme } from './readers.ts';

const programme = (name: string) => testId('programme', name);
const initiative = (name: string) => testId('initiative', name);
const source = testId('source', 'Report');

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const framework = testId('framework', 'Ambitions');
  await store.write([
    makeSource('Report'),
    makeFramework('Ambitions'),
    makeTheme('Ageing well', { framework }),
    makeTheme('Loneliness', { framework, partOf: theme('Ageing well') }),
    makeArea('Fenland', { level: 'DISTRICT' }),
    makeArea('Wisbech', { within: [{ to: area('Fenland'), validFrom: '2020-04-01' }] }),
    makeOrganisation('Council', { kind: 'UNITARY_COUNCIL' }),
    makeOrganisation('Befrienders'),
    makeOrganisation('Refuge', { visibility: 'NETWORK' }),
    makeAsset('Library'),
    makeProgramme('The big one', {
      summary: 'Much at once.',
      startsOn: '2013-09',
      endsOn: '2014?',
      lead: [org('Council')],
      partners: [org('Refuge'), org('Befrienders')],
      areas: [area('Fenland')],
      themes: [theme('Ageing well')],
      evidence: [{ source, locator: '2.1', quote: 'Much at once.' }],
    }),
    makeProgramme('Another', { lead: [org('Befrienders')], partners: [org('Befrienders')] }),
    makeProgramme('Hidden', { visibility: 'NETWORK', lead: [org('Council')] }),
    makeFigure('Hours given', { about: programme('The big one'), value: 600, qualifier: 'MORE_THAN', unit: 'hours' }),
    makeNote('Risks', { about: programme('The big one'), text: 'Second.', position: 2 }),
    makeNote('Stages', { about: programme('The big one'), text: 'First.', position: 1 }),
    makeEngagement('Launch', {
      on: '2013-09-30',
      programme: programme('The big one'),
      hosts: [org('Council')],
      guests: [org('Befrienders')],
    }),
    makeInitiative('The Hub', {
      kind: 'PILOT',
      scale: 'TACTICAL',
      programme: programme('The big one'),
      lead: [org('Council')],
      partners: [org('Befrienders')],
      areas: [area('Wisbech')],
      themes: [theme('Loneliness')],
      assets: [testId('asset', 'Library')],
      ledTo: [initiative('Hub network')],
      startsOn: '2013-10',
      startsFrom: '2013-10-01',
      endsBefore: '2015-01-01',
    }),
    makeInitiative('Hub network', { kind: 'NETWORK', scale: 'STRATEGIC', programme: programme('The big one'), startsFrom: '2015-01-01' }),
    makeInitiative('Lunch club', {
      kind: 'GROUP',
      programme: programme('Another'),
      themes: [theme('Ageing well')],
      areas: [area('Fenland')],
    }),
    makeInitiative('Quiet scheme', { kind: 'SCHEME', visibility: 'NETWORK', programme: programme('Another') }),
    makeInitiative('Of a hidden programme', { programme: programme('Hidden') }),
    makeFigure('People met', { about: initiative('The Hub'), value: 20 }),
    makeAgreement('Hub agreement', { initiative: initiative('The Hub'), stages: [{ stage: 'LIVE', on: '2014-01-01' }] }),
  ]);
});
afterAll(() => store.close());

describe('a programme', () => {
  it('tells who works on what where, and what sources state of it', async () => {
    const { programme: big } = await api.ask(
      `query ($id: ID!) { programme(id: $id) { name summary startsOn endsOn visibility
        lead { name } partners { name } areas { name } themes { name } initiatives { name }
        statedFigures { label value qualifier unit } notes { heading text }
        engagements { totalCount nodes { title host { name } attendees { name } programme { name } } }
        evidence { locator quote source { title } } changes { nodes { action by } } } }`,
      { id: programme('The big one') },
    );
    expect(big).toEqual({
      name: 'The big one',
      summary: 'Much at once.',
      startsOn: '2013-09',
      endsOn: '2014?',
      visibility: 'PUBLIC',
      lead: [{ name: 'Council' }],
      partners: [{ name: 'Befrienders' }],
      areas: [{ name: 'Fenland' }],
      themes: [{ name: 'Ageing well' }],
      initiatives: [{ name: 'The Hub' }, { name: 'Hub network' }],
      statedFigures: [{ label: 'Hours given', value: 600, qualifier: 'MORE_THAN', unit: 'hours' }],
      notes: [
        { heading: 'Stages', text: 'First.' },
        { heading: 'Risks', text: 'Second.' },
      ],
      engagements: {
        totalCount: 1,
        nodes: [{ title: 'Launch', host: [{ name: 'Council' }], attendees: [{ name: 'Befrienders' }], programme: { name: 'The big one' } }],
      },
      evidence: [{ locator: '2.1', quote: 'Much at once.', source: { title: 'Report' } }],
      changes: { nodes: [{ action: 'CREATED', by: 'Test' }] },
    });
    const { programme: seen } = await api.ask(
      'query ($id: ID!) { programme(id: $id) { partners { name } } }',
      { id: programme('The big one') },
      stranger,
    );
    expect(seen.partners).toEqual([{ name: 'Befrienders' }, { name: 'Refuge' }]);
  });

  it('is listed by name, in pages', async () => {
    const page = (after: string | null) =>
      api.ask(
        'query ($after: String) { programmes(first: 1, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }',
        {
          after,
        },
      );
    const first = (await page(null)).programmes;
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ name: 'Another' }], pageInfo: { hasNextPage: true } });
    const second = (await page(first.pageInfo.endCursor)).programmes;
    expect(second).toMatchObject({ totalCount: 2, nodes: [{ name: 'The big one' }], pageInfo: { hasNextPage: false } });
  });

  it('stands with the organisations in it, once each', async () => {
    const query = 'query ($id: ID!) { organisation(id: $id) { programmes { name } initiatives { name } } }';
    expect((await api.ask(query, { id: org('Befrienders') })).organisation).toEqual({
      programmes: [{ name: 'Another' }, { name: 'The big one' }],
      initiatives: [{ name: 'The Hub' }],
    });
    expect((await api.ask(query, { id: org('Council') })).organisation.programmes).toEqual([{ name: 'The big one' }]);
    expect((await api.ask(query, { id: org('Council') }, stranger)).organisation.programmes).toHaveLength(2);
  });
});

describe('an initiative', () => {
  it('tells what it came of and what came of it', async () => {
    const query = `query ($id: ID!) { initiative(id: $id) { name kind scale startsOn endsOn programme { name } lead { name } partners { name }
      areas { name } themes { name } assets { name } ledTo { name } ledFrom { name } agreements { title stage } statedFigures { label } notes { text } } }`;
    expect((await api.ask(query, { id: initiative('The Hub') })).initiative).toEqual({
      name: 'The Hub',
      kind: 'PILOT',
      scale: 'TACTICAL',
      startsOn: '2013-10',
      endsOn: null,
      programme: { name: 'The big one' },
      lead: [{ name: 'Council' }],
      partners: [{ name: 'Befrienders' }],
      areas: [{ name: 'Wisbech' }],
      themes: [{ name: 'Loneliness' }],
      assets: [{ name: 'Library' }],
      ledTo: [{ name: 'Hub network' }],
      ledFrom: [],
      agreements: [{ title: 'Hub agreement', stage: 'LIVE' }],
      statedFigures: [{ label: 'People met' }],
      notes: [],
    });
    expect((await api.ask(query, { id: initiative('Hub network') })).initiative).toMatchObject({
      ledTo: [],
      ledFrom: [{ name: 'The Hub' }],
      scale: 'STRATEGIC',
    });
  });

  it('does not tell of a programme that is hidden', async () => {
    const query = `query ($id: ID!, $programme: ID) { initiative(id: $id) { programme { name } }
      initiatives(filter: { programme: $programme }) { totalCount nodes { name } } }`;
    const ask = (reader?: typeof stranger) =>
      api.ask(query, { id: initiative('Of a hidden programme'), programme: programme('Hidden') }, reader);
    expect(await ask()).toEqual({ initiative: { programme: null }, initiatives: { totalCount: 0, nodes: [] } });
    expect(await ask(stranger)).toEqual({
      initiative: { programme: { name: 'Hidden' } },
      initiatives: { totalCount: 1, nodes: [{ name: 'Of a hidden programme' }] },
    });
  });
});

describe('initiatives', () => {
  const names = async (filter: object, asAt = '2014-06-01') => {
    const { initiatives } = await api.ask(
      'query ($filter: InitiativeFilter, $asAt: Date) { initiatives(filter: $filter, asAt: $asAt) { totalCount nodes { name } } }',
      { filter, asAt },
    );
    expect(initiatives.totalCount).toBe(initiatives.nodes.length);
    return initiatives.nodes.map((node: { name: string }) => node.name);
  };

  it('are those that run on the day, by name; without dates they always do', async () => {
    const always = ['Lunch club', 'Of a hidden programme'];
    expect(await names({}, '2013-09-30')).toEqual(always);
    expect(await names({}, '2013-10-01')).toEqual(['The Hub', ...always]);
    expect(await names({}, '2014-12-31')).toEqual(['The Hub', ...always]);
    expect(await names({}, '2015-01-01')).toEqual(['Hub network', ...always]);
  });

  it.each<[string, object, string[]]>([
    ['part of the name', { text: 'UNCH' }, ['Lunch club']],
    ['the name as it is written', { text: ' The Hub ' }, ['The Hub']],
    ['programme', { programme: programme('Another') }, ['Lunch club']],
    ['scale', { scale: 'TACTICAL' }, ['The Hub']],
    ['kinds', { kinds: ['GROUP', 'PILOT'] }, ['The Hub', 'Lunch club']],
    ['a place and those inside it', { within: area('Fenland') }, ['Lunch club']],
    ['a theme and its parts', { themes: [theme('Ageing well')] }, ['The Hub', 'Lunch club']],
    ['a part of a theme', { themes: [theme('Loneliness')] }, ['The Hub']],
    ['programme and theme', { programme: programme('The big one'), themes: [theme('Ageing well')], text: 'hub' }, ['The Hub']],
    ['kind and place', { kinds: ['PILOT'], within: area('Fenland') }, []],
    ['nothing, where all is empty', { text: '', kinds: [], themes: [] }, ['The Hub', 'Lunch club', 'Of a hidden programme']],
  ])('are filtered by %s', async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it('are in a place as it is on the day', async () => {
    const within = { within: area('Fenland'), themes: [theme('Loneliness')] };
    await store.write([makeInitiative('Still running', { areas: [area('Wisbech')], themes: [theme('Loneliness')] })]);
    expect(await names(within, '2020-03-31')).toEqual([]);
    expect(await names(within, '2020-04-01')).toEqual(['Still running']);
  });

  it('come in pages, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { initiatives } = await api.ask(
        `query ($after: String) { initiatives(first: 1, after: $after, asAt: "2014-06-01", filter: { kinds: [GROUP, PILOT, PROJECT] }) {
          nodes { name } totalCount pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...initiatives.nodes.map(({ name }: { name: string }) => name));
      expect(seen.length).toBeLessThanOrEqual(initiatives.totalCount);
      if (!initiatives.pageInfo.hasNextPage) break;
      after = initiatives.pageInfo.endCursor;
    }
    expect(seen).toEqual([...new Set(seen)]);
    expect(seen).toContain('The Hub');
    expect(seen).toContain('Lunch club');
  });

  it('have the agreements begun by the day they are asked for', async () => {
    const query =
      'query ($asAt: Date) { initiatives(asAt: $asAt, filter: { text: "The Hub" }) { nodes { agreements { title stage now: stage(asAt: "2014-01-01") } } } }';
    const of = async (asAt: string) => (await api.ask(query, { asAt })).initiatives.nodes[0].agreements;
    expect(await of('2013-12-31')).toEqual([]);
    expect(await of('2014-01-01')).toEqual([{ title: 'Hub agreement', stage: 'LIVE', now: 'LIVE' }]);
  });
});

describe('bad input', () => {
  it.each([
    ['{ programme(id: "7") { name } }', 'id'],
    ['{ programmes(first: 201) { totalCount } }', 'first'],
    ['{ programmes(after: "7") { totalCount } }', 'after'],
    ['{ initiative(id: "7") { name } }', 'id'],
    ['{ initiatives(filter: { programme: "7" }) { totalCount } }', 'filter.programme'],
    ['{ initiatives(filter: { within: "7" }) { totalCount } }', 'filter.within'],
    ['{ initiatives(filter: { themes: ["7"] }) { totalCount } }', 'filter.themes'],
    ['{ initiatives(asAt: "2024") { totalCount } }', 'asAt'],
    ['{ initiatives(filter: { kinds: [DREAM] }) { totalCount } }', 'kinds'],
  ])('%s is refused, naming %s', async (query, argument) => {
    const { errors } = await api.send(query);
    expect(errors.map((error) => error.extensions)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', argument })]);
  });

  it('is not an id that nobody has', async () => {
    const id = programme('Nothing');
    const query = 'query ($id: ID!) { programme(id: $id) { name } initiative(id: $id) { name } node(id: $id) { id } }';
    expect(await api.ask(query, { id })).toEqual({ programme: null, initiative: null, node: null });
    expect(await api.ask(query, { id: org('Council') })).toEqual({ programme: null, initiative: null, node: { id: org('Council') } });
  });
});

describe('statements', () => {
  it('are as many for a programme of many initiatives as for one of few', async () => {
    const full = (name: string, of: string) =>
      makeInitiative(name, {
        programme: programme(of),
        lead: [org('Council')],
        partners: [org('Befrienders')],
        areas: [area('Wisbech')],
        themes: [theme('Loneliness')],
        assets: [testId('asset', 'Library')],
      });
    const numbers = Array.from({ length: 12 }, (_, i) => i);
    await store.write([
      makeProgramme('Small', { lead: [org('Council')] }),
      makeProgramme('Large', { lead: [org('Council')] }),
      full('Small 1', 'Small'),
      ...numbers.map((i) => full(`Large ${i}`, 'Large')),
      ...['Small', 'Large'].flatMap((of) => [
        makeFigure(`Figure of ${of}`, { about: programme(of), value: 1 }),
        makeNote(`Note of ${of}`, { about: programme(of), text: '…' }),
      ]),
      makeEngagement('Small meeting', { programme: programme('Small'), hosts: [org('Council')] }),
      ...numbers.map((i) => makeEngagement(`Large meeting ${i}`, { programme: programme('Large'), hosts: [org('Council')] })),
    ]);
    const sent = async (name: string) => {
      store.queries.length = 0;
      const { programme: answer } = await api.ask(
        `query ($id: ID!) { programme(id: $id) { name summary lead { name } partners { name } areas { name } themes { name }
          initiatives { name kind lead { name } partners { name } areas { name } themes { name } assets { name } ledTo { name } }
          statedFigures { label } notes { text } engagements { totalCount nodes { title host { name } attendees { name } areas { name } } }
          evidence { locator source { title } } } }`,
        { id: programme(name) },
      );
      expect(answer.engagements.nodes).toHaveLength(answer.initiatives.length);
      return store.queries.toSorted();
    };
    const small = await sent('Small');
    expect(await sent('Large')).toEqual(small);
    expect(small.length).toBeLessThanOrEqual(22);
  });
});
