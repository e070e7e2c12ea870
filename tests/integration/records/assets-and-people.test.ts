import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeOrganisation, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAsset, makePerson, makeRole } from '../../testkit/work-builders.ts';
import { area, org, stranger } from './readers.ts';

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([
    makeArea('Fenland', { level: 'DISTRICT' }),
    makeArea('Wisbech', { within: [{ to: area('Fenland'), validFrom: '2020-04-01' }] }),
    makeOrganisation('Council', { kind: 'UNITARY_COUNCIL' }),
    makeOrganisation('Town', { kind: 'TOWN_COUNCIL' }),
    makeOrganisation('Refuge', { visibility: 'NETWORK' }),
    makeAsset('The Hall', {
      kind: 'HALL',
      uprn: '100090012345',
      areas: [area('Wisbech')],
      ownedBy: [
        { to: org('Council'), validTo: '2021-01-01' },
        { to: org('Town'), validFrom: '2021-01-01' },
      ],
      managedBy: [org('Refuge'), org('Town')],
    }),
    makeAsset('One of the libraries', { kind: 'LIBRARY', isNamed: false, areas: [area('Fenland')] }),
    makeAsset('Car park', { kind: 'CAR_PARK', areas: [area('Wisbech'), area('Fenland')] }),
    makePerson('Leader', { isNamed: false }),
    makePerson('Sam Example', { visibility: 'NETWORK' }),
    makeRole('Leader', {
      person: testId('person', 'Leader'),
      organisation: org('Council'),
      validFrom: '2021-05-10',
      validTo: '2025-05-05',
    }),
    makeRole('Contact', { person: testId('person', 'Sam Example'), organisation: org('Council'), areas: [area('Wisbech')] }),
    makeRole('Trustee', { person: testId('person', 'Leader'), organisation: org('Refuge') }),
    makeRole('Night watch', { visibility: 'NETWORK', organisation: org('Council') }),
  ]);
});
afterAll(() => store.close());

describe('assets', () => {
  const names = async (filter: object, asAt?: string) => {
    const { assets } = await api.ask(
      'query ($filter: AssetFilter, $asAt: Date) { assets(filter: $filter, asAt: $asAt) { totalCount nodes { name } } }',
      { filter, asAt },
    );
    expect(assets.totalCount).toBe(assets.nodes.length);
    return assets.nodes.map((node: { name: string }) => node.name);
  };

  it('tell whose they are and where, as at the day', async () => {
    const query = `query ($asAt: Date) { assets(asAt: $asAt, filter: { kinds: [HALL] }) { nodes {
      name isNamed kind uprn ownedBy { name } managedBy { name } areas { name within { name } } } } }`;
    const [hall] = (await api.ask(query, { asAt: '2020-12-31' })).assets.nodes;
    expect(hall).toEqual({
      name: 'The Hall',
      isNamed: true,
      kind: 'HALL',
      uprn: '100090012345',
      ownedBy: [{ name: 'Council' }],
      managedBy: [{ name: 'Town' }],
      areas: [{ name: 'Wisbech', within: [{ name: 'Fenland' }] }],
    });
    const [later] = (await api.ask(query, { asAt: '2021-01-01' }, stranger)).assets.nodes;
    expect(later).toMatchObject({ ownedBy: [{ name: 'Town' }], managedBy: [{ name: 'Refuge' }, { name: 'Town' }] });
    const [earlier] = (await api.ask(query, { asAt: '2019-01-01' })).assets.nodes;
    expect(earlier.areas).toEqual([{ name: 'Wisbech', within: [] }]);
  });

  it.each<[string, object, string[]]>([
    ['nothing, by name', {}, ['Car park', 'The Hall', 'One of the libraries']],
    ['part of the name', { text: 'PARK' }, ['Car park']],
    ['the name as it is written', { text: 'The Hall' }, ['The Hall']],
    ['kinds', { kinds: ['HALL', 'LIBRARY'] }, ['The Hall', 'One of the libraries']],
    ['a place and those inside it, once each', { within: area('Fenland') }, ['Car park', 'The Hall', 'One of the libraries']],
    ['a smaller place', { within: area('Wisbech') }, ['Car park', 'The Hall']],
    ['all of it', { text: 'hall', kinds: ['HALL'], within: area('Fenland') }, ['The Hall']],
  ])('are filtered by %s', async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it('are in a place as it was on the day', async () => {
    expect(await names({ within: area('Fenland') }, '2020-03-31')).toEqual(['Car park', 'One of the libraries']);
  });

  it('come in pages, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { assets } = await api.ask(
        'query ($after: String) { assets(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...assets.nodes.map((node: { name: string }) => node.name));
      if (!assets.pageInfo.hasNextPage) break;
      after = assets.pageInfo.endCursor;
    }
    expect(seen).toEqual(['Car park', 'The Hall', 'One of the libraries']);
  });

  it.each([
    ['filter: { within: "7" }', 'filter.within'],
    ['filter: { kinds: [TENT] }', 'kinds'],
    ['asAt: "7"', 'asAt'],
    ['first: -1', 'first'],
    ['after: "7"', 'after'],
  ])('refuse %s, naming %s', async (args, argument) => {
    const { errors } = await api.send(`{ assets(${args}) { totalCount } }`);
    expect(errors.map((error) => error.extensions)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', argument })]);
  });
});

describe('posts', () => {
  const ofCouncil = async (asAt: string | undefined, reader?: typeof stranger) =>
    (
      await api.ask(
        `query ($id: ID!, $asAt: Date) { organisation(id: $id) { roles(asAt: $asAt) {
          title validFrom validTo person { name isNamed } organisation { name } areas { name } } } }`,
        { id: org('Council'), asAt },
        reader,
      )
    ).organisation.roles;
  const leader = {
    title: 'Leader',
    validFrom: '2021-05-10',
    validTo: '2025-05-05',
    person: { name: 'Leader', isNamed: false },
    organisation: { name: 'Council' },
    areas: [],
  };
  const contact = {
    title: 'Contact',
    validFrom: null,
    validTo: null,
    person: null as object | null,
    organisation: { name: 'Council' },
    areas: [{ name: 'Wisbech' }],
  };

  it('in an organisation are those of the day, without people or posts that are hidden', async () => {
    expect(await ofCouncil('2021-05-09')).toEqual([contact]);
    expect(await ofCouncil('2021-05-10')).toEqual([contact, leader]);
    expect(await ofCouncil('2025-05-04')).toEqual([contact, leader]);
    expect(await ofCouncil('2025-05-05')).toEqual([contact]);
    expect(await ofCouncil(undefined)).toEqual([contact]);
    const seen = await ofCouncil('2022-01-01', stranger);
    expect(seen[0]).toEqual({ ...contact, person: { name: 'Sam Example', isNamed: true } });
    expect(seen.map(({ title }: { title: string }) => title)).toEqual(['Contact', 'Leader', 'Night watch']);
  });

  it('of a person are those of the day, and the day is handed down', async () => {
    const query = `query ($id: ID!, $asAt: Date) { node(id: $id) { ... on Person { name isNamed roles(asAt: $asAt) {
      title organisation { name roles { title } } } } } }`;
    const of = async (asAt: string, reader?: typeof stranger) =>
      (await api.ask(query, { id: testId('person', 'Leader'), asAt }, reader)).node;
    expect(await of('2022-01-01')).toEqual({
      name: 'Leader',
      isNamed: false,
      // A post in a body the reader may not see would tell of that body.
      roles: [{ title: 'Leader', organisation: { name: 'Council', roles: [{ title: 'Contact' }, { title: 'Leader' }] } }],
    });
    expect(await of('2026-01-01', stranger)).toMatchObject({ roles: [{ title: 'Trustee', organisation: { name: 'Refuge' } }] });
  });

  it('take the day of the list they stand in, unless told', async () => {
    const { organisations } = await api.ask(
      `{ organisations(asAt: "2022-01-01", filter: { kinds: [UNITARY_COUNCIL] }) { nodes {
      roles { title } later: roles(asAt: "2026-01-01") { title person { roles { title } } } } } }`,
      {},
      stranger,
    );
    expect(organisations.nodes[0].roles).toHaveLength(3);
    expect(organisations.nodes[0].later).toEqual([
      { title: 'Contact', person: { roles: [{ title: 'Contact' }] } },
      { title: 'Night watch', person: null },
    ]);
  });

  it('are loaded for all organisations at once', async () => {
    store.queries.length = 0;
    await api.ask(
      '{ organisations { nodes { roles(asAt: "2022-01-01") { title person { name roles { title } } organisation { name } areas { name } } } } }',
    );
    expect(new Set(store.queries).size).toBe(store.queries.length);
  });
});
