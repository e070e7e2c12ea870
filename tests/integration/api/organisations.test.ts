import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const org = (name: string) => testId('organisation', name);
const area = (name: string) => testId('area', name);
const theme = (name: string) => testId('theme', name);

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const framework = testId('framework', 'Ambitions');
  await store.write([
    makeFramework('Ambitions'),
    makeTheme('Ageing well', { framework }),
    makeTheme('Loneliness', { framework, partOf: theme('Ageing well') }),
    makeTheme('Youth work', { framework }),
    makeArea('Fenshire', { level: 'COUNTY', gssCode: 'E10000099' }),
    makeArea('Fenland', { level: 'DISTRICT', within: [area('Fenshire')] }),
    makeArea('Wisbech', { within: [area('Fenland')] }),
    makeArea('Ely', {
      within: [
        { to: area('Fenland'), validTo: '2020-04-01' },
        { to: area('Fenshire'), validFrom: '2020-04-01' },
      ],
    }),
    makeArea('Elsewhere', { level: 'DISTRICT' }),
    makeOrganisation('Fenshire County Council', {
      kind: 'COUNTY_COUNCIL',
      governs: [area('Fenshire')],
      basedIn: [area('Ely')],
      identifiers: [{ scheme: 'GB-LAE', value: 'FEN', url: 'https://example.org/FEN' }],
      decisionLeadDays: 28,
    }),
    makeOrganisation('Communities Service', { kind: 'COUNCIL_SERVICE', partOf: [org('Fenshire County Council')] }),
    makeOrganisation('The Befrienders', {
      alsoKnownAs: ['Wisbech Companions'],
      basedIn: [area('Elsewhere')],
      identifiers: [{ scheme: 'GB-CHC', value: '1061169' }],
    }),
    makeOrganisation('Youth Fenland', { kind: 'COMMUNITY_GROUP', basedIn: [area('Wisbech')] }),
    makeOrganisation('Old Borough Council', {
      kind: 'DISTRICT_COUNCIL',
      openedOn: '1974-04-01',
      closedOn: '2023-04-01',
      succeededBy: [{ to: org('New Council'), on: '2023-04-01', kind: 'MERGED' }],
    }),
    makeOrganisation('New Council', { kind: 'UNITARY_COUNCIL', openedOn: '2023-04-01', isIllustrative: true }),
    makeProvision('Befriending', { organisation: org('The Befrienders'), themes: [theme('Loneliness')], areas: [area('Wisbech')] }),
    makeProvision('Youth club', { organisation: org('Youth Fenland'), themes: [theme('Youth work')], areas: [area('Ely')] }),
    makeProvision('Tea afternoons', {
      organisation: org('Youth Fenland'),
      themes: [theme('Loneliness')],
      areas: [area('Ely')],
      validFrom: '2015-01-01',
      validTo: '2019-01-01',
    }),
    makeTie(org('Fenshire County Council'), org('The Befrienders'), { kind: 'FUNDS' }),
    makeTie(org('The Befrienders'), org('Youth Fenland'), { kind: 'REFERS_TO' }),
  ]);
});
afterAll(() => store.close());

const names = `query ($filter: OrganisationFilter, $orderBy: OrganisationOrder, $asAt: Date) {
  organisations(filter: $filter, orderBy: $orderBy, asAt: $asAt) { nodes { name } totalCount } }`;
const namesOf = async (filter: object, more: object = {}) => {
  const { organisations } = await api.ask(names, { filter, ...more });
  expect(organisations.totalCount).toBe(organisations.nodes.length);
  return organisations.nodes.map((node: { name: string }) => node.name);
};

describe('organisation', () => {
  it('tells who they are, where they sit and what they do', async () => {
    const { organisation } = await api.ask(
      `query ($id: ID!) { organisation(id: $id) {
        id revision name isNamed alsoKnownAs kind sector visibility isIllustrative recordedAt decisionLeadDays
        identifiers { scheme value url } partOf { name } parts { name } basedIn { name } governs { name }
        owner { name } evidence { id } predecessors { on } successors { on } ties { totalCount nodes { kind to { name } } } } }`,
      { id: org('Fenshire County Council') },
    );
    expect(organisation).toMatchObject({
      revision: 1,
      name: 'Fenshire County Council',
      isNamed: true,
      alsoKnownAs: [],
      kind: 'COUNTY_COUNCIL',
      sector: 'LOCAL_GOVERNMENT',
      visibility: 'PUBLIC',
      decisionLeadDays: 28,
      identifiers: [{ scheme: 'GB-LAE', value: 'FEN', url: 'https://example.org/FEN' }],
      partOf: [],
      parts: [{ name: 'Communities Service' }],
      basedIn: [{ name: 'Ely' }],
      governs: [{ name: 'Fenshire' }],
      owner: null,
      evidence: [],
      predecessors: [],
      successors: [],
      ties: { totalCount: 1, nodes: [{ kind: 'FUNDS', to: { name: 'The Befrienders' } }] },
    });
    expect(Date.parse(organisation.recordedAt)).not.toBeNaN();
  });

  it('is found by a number in a register, and not by an unknown one', async () => {
    const query = 'query ($scheme: String!, $value: String!) { organisationByIdentifier(scheme: $scheme, value: $value) { name } }';
    expect(await api.ask(query, { scheme: 'gb-chc', value: ' 1061169 ' })).toEqual({
      organisationByIdentifier: { name: 'The Befrienders' },
    });
    expect(await api.ask(query, { scheme: 'GB-CHC', value: '999999' })).toEqual({ organisationByIdentifier: null });
  });

  it('is null where there is none', async () => {
    expect(await api.ask('{ organisation(id: "00000000-0000-4000-8000-000000000000") { name } }')).toEqual({ organisation: null });
    const idOfAnArea = await api.ask('query ($id: ID!) { organisation(id: $id) { name } }', { id: area('Wisbech') });
    expect(idOfAnArea).toEqual({ organisation: null });
  });

  it('knows its predecessors and successors, with day and kind', async () => {
    const query =
      'query ($id: ID!) { organisation(id: $id) { closedOn predecessors { organisation { name } on kind } successors { organisation { name } on kind } } }';
    const link = { on: '2023-04-01', kind: 'MERGED' };
    expect((await api.ask(query, { id: org('Old Borough Council') })).organisation).toEqual({
      closedOn: '2023-04-01',
      predecessors: [],
      successors: [{ organisation: { name: 'New Council' }, ...link }],
    });
    expect((await api.ask(query, { id: org('New Council') })).organisation.predecessors).toEqual([
      { organisation: { name: 'Old Borough Council' }, ...link },
    ]);
  });

  it('reads what it serves and works on off its provisions, as at the day asked', async () => {
    const query = `query ($id: ID!, $asAt: Date) { organisation(id: $id) {
      provisions(asAt: $asAt) { title organisation { name } themes { name } areas { name } }
      serves(asAt: $asAt) { name } worksOn(asAt: $asAt) { name } } }`;
    expect((await api.ask(query, { id: org('Youth Fenland') })).organisation).toEqual({
      provisions: [
        { title: 'Youth club', organisation: { name: 'Youth Fenland' }, themes: [{ name: 'Youth work' }], areas: [{ name: 'Ely' }] },
      ],
      serves: [{ name: 'Ely' }],
      worksOn: [{ name: 'Youth work' }],
    });
    const then = (await api.ask(query, { id: org('Youth Fenland'), asAt: '2018-12-31' })).organisation;
    expect(then.worksOn).toEqual([{ name: 'Loneliness' }, { name: 'Youth work' }]);
    const after = (await api.ask(query, { id: org('Youth Fenland'), asAt: '2019-01-01' })).organisation;
    expect(after.worksOn).toEqual([{ name: 'Youth work' }]);
  });
});

describe('organisations', () => {
  it('are those there on the day, by name without “the”', async () => {
    expect(await namesOf({})).toEqual([
      'The Befrienders',
      'Communities Service',
      'Fenshire County Council',
      'New Council',
      'Youth Fenland',
    ]);
    const before = await namesOf({}, { asAt: '2023-03-31' });
    expect(before).toContain('Old Borough Council');
    expect(before).not.toContain('New Council');
  });

  it.each([
    ['text, by the beginnings of its words', { text: 'fen cou' }, ['Fenshire County Council']],
    ['text in another name', { text: 'companions' }, ['The Befrienders']],
    ['text that is no word', { text: '***' }, 5],
    ['a register number', { text: '1061169' }, ['The Befrienders']],
    ['kinds', { kinds: ['COMMUNITY_GROUP', 'UNITARY_COUNCIL'] }, ['New Council', 'Youth Fenland']],
    ['no kinds, which asks for nothing', { kinds: [] }, 5],
    ['sectors', { sectors: ['VCSE'] }, ['The Befrienders', 'Youth Fenland']],
    ['what is made up', { isIllustrative: true }, ['New Council']],
    ['a place they are based in, govern or serve, at any depth', { within: area('Fenland') }, ['The Befrienders', 'Youth Fenland']],
    ['the county', { within: area('Fenshire') }, ['The Befrienders', 'Fenshire County Council', 'Youth Fenland']],
    ['a place they serve', { serves: area('Fenland') }, ['The Befrienders']],
    ['a theme with its parts', { themes: [theme('Ageing well')] }, ['The Befrienders']],
    ['a theme in a place: of one provision', { themes: [theme('Loneliness')], serves: area('Ely') }, []],
    ['text in a place', { text: 'youth', within: area('Wisbech') }, ['Youth Fenland']],
    ['text, theme and place', { text: 'befr', themes: [theme('Ageing well')], within: area('Fenland') }, ['The Befrienders']],
    ['place and theme together', { within: area('Elsewhere'), themes: [theme('Loneliness')] }, ['The Befrienders']],
    ['a place that does not exist', { within: testId('area', 'nowhere') }, []],
  ])('are filtered by %s', async (_, filter, expected) => {
    const found = await namesOf(filter);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it('are inside an area as at the day asked', async () => {
    const within = { within: area('Fenland') };
    expect(await namesOf(within, { asAt: '2018-06-01' })).toContain('Fenshire County Council');
    expect(await namesOf(within)).not.toContain('Fenshire County Council');
  });

  it.each(['NAME', 'KIND', 'SECTOR', 'RECORDED_AT'])('come in pages by %s, each once, in both directions', async (field) => {
    const walk = async (direction: string) => {
      const found: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 6; page++) {
        const { organisations } = await api.ask(
          `query ($after: String, $orderBy: OrganisationOrder) { organisations(first: 2, after: $after, orderBy: $orderBy) {
            edges { cursor node { name } } nodes { name } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { after, orderBy: { field, direction } },
        );
        const { edges, nodes, pageInfo, totalCount } = organisations;
        expect(totalCount).toBe(5);
        expect(edges.map((edge: { node: object }) => edge.node)).toEqual(nodes);
        expect(pageInfo).toMatchObject({ startCursor: edges[0].cursor, endCursor: edges.at(-1).cursor, hasPreviousPage: page > 0 });
        found.push(...nodes.map((node: { name: string }) => node.name));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      return found;
    };
    const up = await walk('ASC');
    expect(new Set(up).size).toBe(5);
    expect(await walk('DESC')).toEqual(up.toReversed());
  });

  it('refuse bad input, naming it', async () => {
    const cursor = (await api.ask('{ organisations(first: 1) { pageInfo { endCursor } } }')).organisations.pageInfo.endCursor;
    const bad: [string, string][] = [
      ['{ organisations(first: 0) { totalCount } }', 'first'],
      ['{ organisations(first: 201) { totalCount } }', 'first'],
      ['{ organisations(after: "zzz") { totalCount } }', 'after'],
      [`{ organisations(after: "${cursor}", filter: { sectors: [NHS] }) { totalCount } }`, 'after'],
      [`{ areas(after: "${cursor}") { totalCount } }`, 'after'],
      ['{ organisations(filter: { within: "somewhere" }) { totalCount } }', 'filter.within'],
      ['{ organisations(filter: { themes: ["x"] }) { totalCount } }', 'filter.themes'],
      ['{ organisations(asAt: "2024-02-30") { totalCount } }', 'asAt'],
      ['{ organisation(id: "7") { name } }', 'id'],
      ['{ organisationByIdentifier(scheme: "?", value: "1") { name } }', 'scheme'],
      ['{ organisationByIdentifier(scheme: "GSS", value: " ") { name } }', 'value'],
    ];
    for (const [query, argument] of bad) {
      const { errors } = await api.send(query);
      expect(
        errors.map((error) => error.extensions),
        query,
      ).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', argument })]);
      expect(errors[0]?.message, query).toContain(argument);
    }
  });

  it('name a variable that cannot be read', async () => {
    const { errors } = await api.send('query ($day: Date) { organisations(asAt: $day) { totalCount } }', { day: 'yesterday' });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/\$day.*yesterday/) });
  });

  it('hands the day down to what is nested', async () => {
    const query = `query ($asAt: Date) { organisations(asAt: $asAt, filter: { text: "youth" }) { nodes {
      worksOn { name } now: worksOn(asAt: "2026-01-01") { name } provisions { areas { within { name } } } } } }`;
    const [youth] = (await api.ask(query, { asAt: '2018-06-01' })).organisations.nodes;
    expect(youth.worksOn).toEqual([{ name: 'Loneliness' }, { name: 'Youth work' }]);
    expect(youth.now).toEqual([{ name: 'Youth work' }]);
    expect(youth.provisions[0].areas[0].within).toEqual([{ name: 'Fenland' }]);
  });
});

describe('statements', () => {
  it('are few for an organisation’s page, however many rows it has', async () => {
    store.queries.length = 0;
    await api.ask(
      `query ($id: ID!) { organisation(id: $id) { name identifiers { value } basedIn { name } governs { name } partOf { name } parts { name }
        provisions { title themes { name } areas { name } } ties(first: 50) { totalCount nodes { kind from { name } to { name } } }
        evidence { locator source { title } } predecessors { on } successors { on } } }`,
      { id: org('The Befrienders') },
    );
    expect(store.queries.length).toBeLessThanOrEqual(15);
  });

  it('do not count what is not asked for, nor read what only is counted', async () => {
    store.queries.length = 0;
    await api.ask('{ organisations { nodes { name } } }');
    await api.ask('{ organisations { totalCount } }');
    expect(store.queries).toEqual(['organisations-page', 'organisations-count']);
  });
});
