import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeAsset, makeDecision, makeFund, makeInitiative } from '../../testkit/work-builders.ts';
import { area, org, stranger, theme } from './readers.ts';

const agreement = (title: string) => testId('agreement', title);
const decision = (reference: string) => testId('decision', reference);
const DAY = '2026-01-01';

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
    makeTheme('Streets', { framework, position: 1 }),
    makeArea('Fenland', { level: 'DISTRICT' }),
    makeArea('Wisbech', { within: [area('Fenland')] }),
    makeArea('Ely', { within: [{ to: area('Fenland'), validTo: '2020-04-01' }] }),
    makeOrganisation('Council', { kind: 'UNITARY_COUNCIL' }),
    makeOrganisation('Cabinet', { kind: 'COUNCIL_COMMITTEE', visibility: 'NETWORK' }),
    makeOrganisation('Parish', { kind: 'PARISH_COUNCIL' }),
    makeOrganisation('Befrienders'),
    makeOrganisation('Refuge', { visibility: 'NETWORK' }),
    makeFund('Community fund', { ownedBy: [org('Council')] }),
    makeInitiative('Hub pilot'),
    makeAsset('Library', { areas: [area('Ely')] }),
    makeDecision('D/1', { body: org('Council'), meetingOn: '2023-05-01' }),
    makeDecision('D/2', { body: org('Cabinet'), meetingOn: '2024-01-01' }),
    makeAgreement('The grounds', {
      reference: 'AG-17',
      startsOn: '2023-06-01',
      validTo: '2025-06-01',
      valuePence: 120_000,
      noticeDays: 90,
      parties: [
        { to: org('Parish'), role: 'DELIVERER' },
        { to: org('Council'), role: 'PRINCIPAL' },
      ],
      stages: [
        { stage: 'EXPRESSION_OF_INTEREST', on: '2023-01-10', setBy: org('Parish') },
        { stage: 'DECISION', on: '2023-05-01', decision: decision('D/1'), note: 'Agreed as asked.' },
        { stage: 'LEGAL', on: '2023-05-01', setBy: org('Refuge') },
        { stage: 'LIVE', on: '2023-06-01' },
      ],
      areas: [area('Wisbech')],
      themes: [theme('Streets')],
      initiative: testId('initiative', 'Hub pilot'),
    }),
    makeAgreement('Grant for lunches', {
      kind: 'GRANT',
      startsOn: '2022-04-01',
      validTo: '2023-04-01',
      valuePence: 50_000,
      parties: [
        { to: org('Council'), role: 'FUNDER' },
        { to: org('Befrienders'), role: 'RECIPIENT' },
      ],
      stages: [{ stage: 'LIVE', on: '2022-04-01' }],
      themes: [theme('Loneliness')],
      fund: testId('fund', 'Community fund'),
    }),
    makeAgreement('Memorandum on care', {
      kind: 'MEMORANDUM',
      parties: [
        { to: org('Council'), role: 'MEMBER' },
        { to: org('Befrienders'), role: 'MEMBER' },
        { to: org('Refuge'), role: 'MEMBER' },
      ],
      themes: [theme('Ageing well')],
      areas: [area('Fenland')],
    }),
    makeAgreement('Lease of the library', {
      kind: 'LEASE',
      valuePence: 120_000,
      parties: [{ to: org('Council'), role: 'HOST' }],
      stages: [
        { stage: 'DECISION', on: '2024-01-01', decision: decision('D/2') },
        { stage: 'REJECTED', on: '2024-02-01' },
      ],
      areas: [area('Ely')],
      assets: [testId('asset', 'Library')],
    }),
    makeAgreement('Toilets', {
      startsOn: '2024-01-01',
      validTo: '2099-01-01',
      parties: [{ to: org('Parish'), role: 'DELIVERER' }],
      stages: [
        { stage: 'LIVE', on: '2024-01-01' },
        { stage: 'UNDER_REVIEW', on: '2025-01-01' },
      ],
      areas: [area('Wisbech')],
      themes: [theme('Streets')],
    }),
    makeAgreement('Never signed', {
      validTo: '2021-01-01',
      valuePence: 0,
      stages: [{ stage: 'DECISION', on: '2020-01-01' }],
      areas: [area('Ely')],
    }),
    makeAgreement('Works to come', { stages: [{ stage: 'EXPRESSION_OF_INTEREST', on: '2098-01-01' }], areas: [area('Wisbech')] }),
  ]);
});
afterAll(() => store.close());

const list = `query ($filter: AgreementFilter, $orderBy: AgreementOrder, $asAt: Date) {
  agreements(filter: $filter, orderBy: $orderBy, asAt: $asAt, first: 50) { nodes { title stage } totalCount } }`;
const found = async (filter: object, more: { asAt?: string } = {}) => {
  const { agreements } = await api.ask(list, { filter, asAt: DAY, ...more });
  expect(agreements.totalCount).toBe(agreements.nodes.length);
  return agreements.nodes as { title: string; stage: string | null }[];
};
const titles = async (filter: object, more: { asAt?: string } = {}) => (await found(filter, more)).map((node) => node.title);

describe('an agreement', () => {
  it('tells who is in it, what it is about and how far it is', async () => {
    const { agreement: grounds } = await api.ask(
      `query ($id: ID!, $asAt: Date) { agreement(id: $id) {
        title kind reference startsOn endsOn valuePence noticeDays stage(asAt: $asAt) visibility revision
        parties { role organisation { name } } themes { name } areas { name } assets { name } fund { name } initiative { name }
        stages { stage on note by { name } decision { reference meetingOn isKeyDecision body { name } divisions { name } } } } }`,
      { id: agreement('The grounds'), asAt: '2024-01-01' },
    );
    expect(grounds).toEqual({
      title: 'The grounds',
      kind: 'AGENCY',
      reference: 'AG-17',
      startsOn: '2023-06-01',
      endsOn: '2025-05-31',
      valuePence: 120_000,
      noticeDays: 90,
      stage: 'LIVE',
      visibility: 'PUBLIC',
      revision: 1,
      parties: [
        { role: 'DELIVERER', organisation: { name: 'Parish' } },
        { role: 'PRINCIPAL', organisation: { name: 'Council' } },
      ],
      themes: [{ name: 'Streets' }],
      areas: [{ name: 'Wisbech' }],
      assets: [],
      fund: null,
      initiative: { name: 'Hub pilot' },
      stages: [
        { stage: 'EXPRESSION_OF_INTEREST', on: '2023-01-10', note: null, by: { name: 'Parish' }, decision: null },
        {
          stage: 'DECISION',
          on: '2023-05-01',
          note: 'Agreed as asked.',
          by: null,
          decision: { reference: 'D/1', meetingOn: '2023-05-01', isKeyDecision: false, body: { name: 'Council' }, divisions: [] },
        },
        { stage: 'LEGAL', on: '2023-05-01', note: null, by: null, decision: null },
        { stage: 'LIVE', on: '2023-06-01', note: null, by: null, decision: null },
      ],
    });
    const { agreement: grant } = await api.ask('query ($id: ID!) { agreement(id: $id) { fund { name owner { name } } } }', {
      id: agreement('Grant for lunches'),
    });
    expect(grant.fund).toEqual({ name: 'Community fund', owner: { name: 'Council' } });
  });

  it.each([
    ['The grounds', '2023-01-09', null],
    ['The grounds', '2023-01-10', 'EXPRESSION_OF_INTEREST'],
    ['The grounds', '2023-04-30', 'EXPRESSION_OF_INTEREST'],
    ['The grounds', '2023-05-01', 'LEGAL'],
    ['The grounds', '2025-05-31', 'LIVE'],
    ['The grounds', '2025-06-01', 'LAPSED'],
    ['Grant for lunches', '2023-03-31', 'LIVE'],
    ['Grant for lunches', '2023-04-01', 'ENDED'],
    ['Toilets', '2024-12-31', 'LIVE'],
    ['Toilets', '2025-01-01', 'UNDER_REVIEW'],
    ['Toilets', '2099-01-01', 'LAPSED'],
    ['Lease of the library', '2030-01-01', 'REJECTED'],
    ['Never signed', '2025-01-01', 'DECISION'],
    ['Memorandum on care', '2025-01-01', null],
  ])('%s is on %s at the stage %s', async (title, asAt, stage) => {
    const { agreement: one } = await api.ask('query ($id: ID!, $asAt: Date) { agreement(id: $id) { stage(asAt: $asAt) } }', {
      id: agreement(title),
      asAt,
    });
    expect(one.stage).toBe(stage);
  });
});

interface Row {
  readonly id: string;
  readonly title: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly valuePence: number | null;
}

describe('agreements', () => {
  it('are those begun by the day, by title without “the”', async () => {
    expect(await titles({})).toEqual([
      'Grant for lunches',
      'The grounds',
      'Lease of the library',
      'Memorandum on care',
      'Never signed',
      'Toilets',
    ]);
    expect(await titles({}, { asAt: '2022-12-31' })).toEqual(['Grant for lunches', 'Memorandum on care', 'Never signed']);
    expect(await titles({}, { asAt: '2098-01-01' })).toContain('Works to come');
  });

  it.each(['2020-01-01', '2023-05-01', '2023-06-01', '2025-05-31', DAY, '2099-06-01'])(
    'are found by the stage they are at on %s',
    async (asAt) => {
      const byStage = Map.groupBy(await found({}, { asAt }), (node) => node.stage);
      byStage.delete(null);
      expect(byStage.size).toBeGreaterThan(0);
      for (const [stage, nodes] of byStage) expect(await found({ stages: [stage] }, { asAt }), `at ${stage}`).toEqual(nodes);
    },
  );

  it.each<[string, object, string[]]>([
    ['the beginnings of words', { text: 'lib lease' }, ['Lease of the library']],
    ['a reference', { text: 'AG-17' }, ['The grounds']],
    ['kinds', { kinds: ['LEASE', 'GRANT'] }, ['Grant for lunches', 'Lease of the library']],
    ['stages', { stages: ['LAPSED', 'ENDED'] }, ['Grant for lunches', 'The grounds']],
    ['a party', { party: org('Parish') }, ['The grounds', 'Toilets']],
    ['a place and those inside it', { within: area('Fenland') }, ['The grounds', 'Memorandum on care', 'Toilets']],
    ['a theme and its parts', { themes: [theme('Ageing well')] }, ['Grant for lunches', 'Memorandum on care']],
    ['two themes', { themes: [theme('Loneliness'), theme('Streets')] }, ['Grant for lunches', 'The grounds', 'Toilets']],
    ['their last day', { endsBefore: '2025-06-01' }, ['Grant for lunches', 'The grounds', 'Never signed']],
    ['their last day, which is not before itself', { endsBefore: '2025-05-31' }, ['Grant for lunches', 'Never signed']],
    ['text and party', { text: 'grounds', party: org('Parish') }, ['The grounds']],
    ['text and another party', { text: 'grounds', party: org('Befrienders') }, []],
    ['text and place', { text: 'memo', within: area('Fenland') }, ['Memorandum on care']],
    ['text and another place', { text: 'memo', within: area('Ely') }, []],
    ['party and place', { party: org('Council'), within: area('Wisbech') }, ['The grounds']],
    ['party, place and stage', { party: org('Parish'), within: area('Fenland'), stages: ['UNDER_REVIEW'] }, ['Toilets']],
    ['theme, kind and end', { themes: [theme('Ageing well')], kinds: ['GRANT'], endsBefore: '2024-01-01' }, ['Grant for lunches']],
    [
      'all of it',
      {
        text: 'grounds',
        kinds: ['AGENCY'],
        stages: ['LAPSED'],
        party: org('Council'),
        within: area('Fenland'),
        themes: [theme('Streets')],
        endsBefore: '2026-01-01',
      },
      ['The grounds'],
    ],
    ['a party that does not exist', { party: org('Nobody') }, []],
  ])('are filtered by %s', async (_, filter, expected) => {
    expect((await titles(filter)).toSorted()).toEqual(expected.toSorted());
  });

  it('are all there where a filter is empty', async () => {
    expect(await titles({ text: ' ', kinds: [], stages: [], themes: [] })).toEqual(await titles({}));
  });

  it('are in a place as it was on the day', async () => {
    const within = { within: area('Fenland') };
    expect(await titles(within, { asAt: '2020-03-31' })).toEqual(['Memorandum on care', 'Never signed']);
    expect(await titles(within, { asAt: '2020-04-01' })).toEqual(['Memorandum on care']);
    expect(await titles({ ...within, text: 'signed' }, { asAt: '2020-03-31' })).toEqual(['Never signed']);
  });

  const last = '9999-12-31';
  it.each<[string, (node: Row) => string | number]>([
    ['TITLE', ({ title }) => title.toLowerCase().replace(/^the /, '')],
    ['STARTS_ON', ({ startsOn }) => startsOn ?? last],
    ['ENDS_ON', ({ endsOn }) => endsOn ?? last],
    ['VALUE', ({ valuePence }) => valuePence ?? -1],
  ])('come in pages by %s, each once, in both directions, with or without a value', async (field, keyOf) => {
    const walk = async (direction: string) => {
      const rows: Row[] = [];
      for (let after: string | null = null; ; ) {
        const { agreements } = await api.ask(
          `query ($after: String, $orderBy: AgreementOrder, $asAt: Date) {
            agreements(first: 2, after: $after, orderBy: $orderBy, asAt: $asAt) {
              nodes { id title startsOn endsOn valuePence } totalCount pageInfo { hasNextPage endCursor } } }`,
          { after, orderBy: { field, direction }, asAt: DAY },
        );
        expect(agreements.totalCount).toBe(6);
        rows.push(...agreements.nodes);
        if (!agreements.pageInfo.hasNextPage) return rows;
        after = agreements.pageInfo.endCursor;
      }
    };
    const up = await walk('ASC');
    expect(new Set(up.map((row) => row.id)).size).toBe(6);
    expect(up).toHaveLength(6);
    const keys = up.map(keyOf);
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(await walk('DESC')).toEqual(up.toReversed());
  });

  it('of an organisation are those it is a party to, and can be filtered', async () => {
    const query = `query ($id: ID!, $filter: AgreementFilter, $asAt: Date) { organisation(id: $id) {
      agreements(filter: $filter, asAt: $asAt) { totalCount nodes { title stage } } } }`;
    const of = async (name: string, filter: object | null, asAt = DAY) =>
      (await api.ask(query, { id: org(name), filter, asAt })).organisation.agreements;
    expect(await of('Parish', null)).toEqual({
      totalCount: 2,
      nodes: [
        { title: 'The grounds', stage: 'LAPSED' },
        { title: 'Toilets', stage: 'UNDER_REVIEW' },
      ],
    });
    expect((await of('Parish', null, '2023-12-31')).nodes).toEqual([{ title: 'The grounds', stage: 'LIVE' }]);
    expect((await of('Parish', { stages: ['UNDER_REVIEW'] })).nodes.map(({ title }: { title: string }) => title)).toEqual(['Toilets']);
    const both = await of('Council', { party: org('Befrienders') });
    expect(both.nodes.map(({ title }: { title: string }) => title)).toEqual(['Grant for lunches', 'Memorandum on care']);
    expect((await of('Council', { party: org('Befrienders'), text: 'lunch', within: area('Fenland') })).nodes).toEqual([]);
  });

  it('hand the day down to what is nested', async () => {
    const query = `query ($asAt: Date) { agreements(asAt: $asAt, filter: { text: "grounds" }) { nodes {
      stage now: stage(asAt: "2026-01-01") initiative { agreements { title stage } } areas { within { name } } } } }`;
    expect((await api.ask(query, { asAt: '2023-02-01' })).agreements.nodes).toEqual([
      {
        stage: 'EXPRESSION_OF_INTEREST',
        now: 'LAPSED',
        initiative: { agreements: [{ title: 'The grounds', stage: 'EXPRESSION_OF_INTEREST' }] },
        areas: [{ within: [{ name: 'Fenland' }] }],
      },
    ]);
  });
});

describe('what a reader may not see', () => {
  it('is left out of the parties, and finds nothing as a party', async () => {
    const query = `query ($id: ID!, $party: ID, $asAt: Date) {
      agreement(id: $id) { parties { organisation { name } } }
      agreements(filter: { party: $party }, asAt: $asAt) { totalCount nodes { title } } }`;
    const variables = { id: agreement('Memorandum on care'), party: org('Refuge'), asAt: DAY };
    const seen = async (reader?: typeof stranger) => {
      const data = await api.ask(query, variables, reader);
      return [data.agreement.parties.map(({ organisation }: { organisation: { name: string } }) => organisation.name), data.agreements];
    };
    expect(await seen()).toEqual([['Befrienders', 'Council'], { totalCount: 0, nodes: [] }]);
    expect(await seen(stranger)).toEqual([
      ['Befrienders', 'Council', 'Refuge'],
      { totalCount: 1, nodes: [{ title: 'Memorandum on care' }] },
    ]);
  });

  it('cannot be found out through a second party either', async () => {
    const query = `query ($id: ID!, $party: ID) { organisation(id: $id) { agreements(filter: { party: $party, text: "care" }) { totalCount } } }`;
    const ask = (reader?: typeof stranger) => api.ask(query, { id: org('Council'), party: org('Refuge') }, reader);
    expect((await ask()).organisation.agreements.totalCount).toBe(0);
    expect((await ask(stranger)).organisation.agreements.totalCount).toBe(1);
  });

  it('hides the decisions it made, and its moves', async () => {
    const query = `query ($lease: ID!, $grounds: ID!, $decision: ID!) {
      lease: agreement(id: $lease) { stages { stage decision { reference body { name } } } }
      grounds: agreement(id: $grounds) { stages { by { name } } }
      node(id: $decision) { id } }`;
    const variables = { lease: agreement('Lease of the library'), grounds: agreement('The grounds'), decision: decision('D/2') };
    const hidden = await api.ask(query, variables);
    expect(hidden.lease.stages).toEqual([
      { stage: 'DECISION', decision: null },
      { stage: 'REJECTED', decision: null },
    ]);
    expect(hidden.grounds.stages[2]).toEqual({ by: null });
    expect(hidden.node).toBeNull();
    const shown = await api.ask(query, variables, stranger);
    expect(shown.lease.stages[0].decision).toEqual({ reference: 'D/2', body: { name: 'Cabinet' } });
    expect(shown.grounds.stages[2]).toEqual({ by: { name: 'Refuge' } });
    expect(shown.node).toEqual({ id: decision('D/2') });
  });
});

describe('bad input', () => {
  it.each([
    ['{ agreement(id: "7") { title } }', 'id'],
    ['{ agreements(filter: { party: "7" }) { totalCount } }', 'filter.party'],
    ['{ agreements(filter: { within: "7" }) { totalCount } }', 'filter.within'],
    ['{ agreements(filter: { themes: ["7"] }) { totalCount } }', 'filter.themes'],
    ['{ agreements(filter: { endsBefore: "2024-02-30" }) { totalCount } }', 'endsBefore'],
    ['{ agreements(filter: { stages: [ALIVE] }) { totalCount } }', 'stages'],
    ['{ agreements(asAt: "soon") { totalCount } }', 'asAt'],
    ['{ agreements(first: 0) { totalCount } }', 'first'],
    ['{ agreements(after: "x") { totalCount } }', 'after'],
    [`{ organisation(id: "${org('Council')}") { agreements(filter: { party: "7" }) { totalCount } } }`, 'filter.party'],
  ])('%s is refused, naming %s', async (query, argument) => {
    const { errors } = await api.send(query);
    expect(errors.map((error) => error.extensions)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', argument })]);
  });

  it('is the cursor of another list', async () => {
    const page = (orderBy: string, after = '') =>
      `{ agreements(first: 1, asAt: "${DAY}", orderBy: { field: ${orderBy} }${after}) { pageInfo { endCursor } } }`;
    const { endCursor } = (await api.ask(page('TITLE'))).agreements.pageInfo;
    const { errors } = await api.send(page('VALUE', `, after: "${endCursor}"`));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('is not an id that nobody has', async () => {
    expect(await api.ask('query ($id: ID!) { agreement(id: $id) { title } }', { id: agreement('Nothing') })).toEqual({ agreement: null });
    expect(await api.ask('query ($id: ID!) { agreement(id: $id) { title } }', { id: org('Council') })).toEqual({ agreement: null });
  });
});

describe('statements', () => {
  it('are as many for a long page of agreements as for a short one', async () => {
    const sent = async (first: number) => {
      store.queries.length = 0;
      const { agreements } = await api.ask(
        `query ($first: Int, $asAt: Date) { agreements(first: $first, asAt: $asAt) { totalCount pageInfo { hasNextPage } nodes {
          title kind stage endsOn valuePence parties { role organisation { name kind } } areas { name } themes { name } assets { name }
          fund { name owner { name } } initiative { name } stages { stage on by { name } decision { reference body { name } } }
          owner { name } evidence { locator source { title } } } } }`,
        { first, asAt: DAY },
      );
      expect(agreements.nodes).toHaveLength(first);
      return store.queries.toSorted();
    };
    const two = await sent(2);
    expect(await sent(6)).toEqual(two);
    expect(new Set(two).size).toBe(two.length);
    expect(two.length).toBeLessThanOrEqual(16);
  });
});
