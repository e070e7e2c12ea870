import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../../../server/src/audit/draft.ts';
import type { Reader } from '../../../server/src/auth/reader.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, makeSource, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const org = (name: string) => testId('organisation', name);
const council = org('Council');
const anonymous: Reader = { kind: 'ANONYMOUS' };
const guest: Reader = { kind: 'SIGNED_IN', principalId: 'guest', councilIds: [], organisationIds: [] };
const named: Reader = { ...guest, principalId: 'named' };
const officer: Reader = { ...guest, principalId: 'officer', councilIds: [council] };

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const secret = testId('source', 'Secret paper');
  await store.write([
    makeSource('Secret paper', { visibility: 'OWNER', owner: council }),
    makeOrganisation('Council'),
    makeOrganisation('Opened', { visibility: 'OWNER', owner: council, description: 'Not for everybody' }),
    makeOrganisation('Named', { visibility: 'RESTRICTED', restrictedTo: ['named'], owner: council, description: 'Not for everybody' }),
    makeOrganisation('Evidenced', { evidence: [{ source: secret, locator: '7', quote: 'Under the rose' }] }),
    makeOrganisation('Hidden', { visibility: 'OWNER', owner: council }),
    draft('Person', {
      id: testId('person', 'Ann'),
      owner: undefined,
      visibility: 'PUBLIC',
      isIllustrative: true,
      properties: { name: 'Ann Reed', sortName: 'ann reed', isNamed: true, searchText: 'Ann Reed' },
    }),
    ...['Hidden', 'Council'].map((at) =>
      draft('Role', {
        id: testId('role', at),
        owner: undefined,
        visibility: 'PUBLIC',
        isIllustrative: true,
        properties: { title: `Clerk of ${at}`, validFrom: '2020-01-01', validTo: '2025-01-01' },
        links: [
          { type: 'HELD_BY', to: testId('person', 'Ann') },
          { type: 'IN_ORGANISATION', to: org(at) },
        ],
        evidence: [{ source: testId('source', 'Open paper'), locator: at }],
      }),
    ),
    makeSource('Open paper'),
  ]);
  await store.write(['Opened', 'Named'].map((name) => makeOrganisation(name, { owner: council, description: 'For everybody' })));
  await store.write(['Opened', 'Named'].map((name) => makeOrganisation(name, { owner: council, description: 'For all' })));
});
afterAll(() => store.close());

describe('the history of a record that was hidden once', () => {
  const query = 'query ($id: ID!) { changes(filter: { record: $id }) { totalCount nodes { revision fields { before after } } } }';
  it.each([
    ['Opened', 'anonymous', anonymous, [3]],
    ['Opened', 'a guest', guest, [3]],
    ['Opened', 'an officer', officer, [3, 2, 1]],
    ['Opened', 'the system', { kind: 'SYSTEM' }, [3, 2, 1]],
    ['Named', 'a guest', guest, [3]],
    ['Named', 'who was named', named, [3, 2, 1]],
  ] as [string, string, Reader, number[]][])('of %s shows %s what they could see then', async (name, _, reader, revisions) => {
    const { changes } = await api.ask(query, { id: org(name) }, reader);
    expect(changes.nodes.map((each: { revision: number }) => each.revision)).toEqual(revisions);
    expect(changes.totalCount).toBe(revisions.length);
    expect(JSON.stringify(changes).includes('Not for everybody')).toBe(revisions.length > 1);
    const { organisation } = await api.ask(
      'query ($id: ID!) { organisation(id: $id) { changes { totalCount } } }',
      { id: org(name) },
      reader,
    );
    expect(organisation.changes.totalCount).toBe(revisions.length);
  });

  it('quotes no source that the reader may not see', async () => {
    const ask = async (reader: Reader) => JSON.stringify(await api.ask(query, { id: org('Evidenced') }, reader));
    expect(await ask(anonymous)).not.toContain('Under the rose');
    expect(await ask(officer)).toContain('Under the rose');
  });
});

describe('a post in an organisation that is hidden', () => {
  it('is told to nobody who may not see it: not by its holder, its own id, its evidence or a search', async () => {
    const query = `query ($ann: ID!, $hidden: ID!, $source: ID!) { node(id: $ann) { ... on Person { roles(asAt: "2022-01-01") { title } } }
      post: node(id: $hidden) { id } source(id: $source) { passages { locator evidence { about { __typename ... on Role { title } } } } }
      search(text: "Ann Reed", asAt: "2022-01-01") { detail } changes(first: 100) { nodes { recordId record { __typename } } } }`;
    const ids = { ann: testId('person', 'Ann'), hidden: testId('role', 'Hidden'), source: testId('source', 'Open paper') };
    const seen = await api.ask(query, ids);
    expect(seen.node.roles).toEqual([{ title: 'Clerk of Council' }]);
    expect(seen.post).toBeNull();
    expect(seen.source.passages).toEqual([
      { locator: 'Council', evidence: [{ about: { __typename: 'Role', title: 'Clerk of Council' } }] },
    ]);
    expect(seen.search).toEqual([{ detail: 'Clerk of Council' }]);
    for (const { record } of seen.changes.nodes) expect(record).not.toBeNull();
    expect(seen.changes.nodes).toContainEqual({ recordId: testId('role', 'Council'), record: { __typename: 'Role' } });
    const all = await api.ask(query, ids, officer);
    expect(all.node.roles).toEqual([{ title: 'Clerk of Council' }, { title: 'Clerk of Hidden' }]);
    expect(all.post).toEqual({ id: ids.hidden });
  });

  it('lets its holder be found on the days they hold it', async () => {
    const ask = async (day: string) =>
      (await api.ask('query ($day: Date) { search(text: "Ann Reed", asAt: $day) { label } }', { day })).search;
    expect(await ask('2022-01-01')).toHaveLength(1);
    expect(await ask('2019-12-31')).toEqual([]);
    expect(await ask('2025-01-01')).toEqual([]);
  });
});
