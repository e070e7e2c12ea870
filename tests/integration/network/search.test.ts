import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../server/src/auth/reader.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeInitiative, makeProgramme } from './records.ts';

const signedIn: Reader = { kind: 'SIGNED_IN', principalId: 'p', councilIds: [], organisationIds: [] };
let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  await store.write([
    makeArea('Cornwall', { level: 'DISTRICT', gssCode: 'E06000052' }),
    makeArea('Cambridgeshire', { level: 'COUNTY' }),
    makeArea('Wisbech', { within: [testId('area', 'Cambridgeshire')] }),
    makeOrganisation('Cornwall Council', {
      kind: 'UNITARY_COUNCIL',
      governs: [testId('area', 'Cornwall')],
      alsoKnownAs: ['Konsel Kernow'],
    }),
    makeOrganisation('Cambridgeshire County Council', { kind: 'COUNTY_COUNCIL', basedIn: [testId('area', 'Cambridgeshire')] }),
    makeOrganisation('East Cornwall Befrienders', { identifiers: [{ scheme: 'GB-CHC', value: '1061169' }] }),
    makeOrganisation('Kerrier District Council', { kind: 'DISTRICT_COUNCIL', closedOn: '2009-04-01' }),
    makeOrganisation('Cornwall Refuge', { visibility: 'NETWORK' }),
    ...Array.from({ length: 450 }, (_, i) => makeOrganisation(`Hidden Hall ${i}`, { visibility: 'RESTRICTED' })),
    makeOrganisation('Village Trust of the Old Hidden Hall near the Long Bridge over the River'),
    makeFramework('Ambitions'),
    makeFramework('Priorities', { validTo: '2023-01-01' }),
    makeTheme('Ageing well', { framework: testId('framework', 'Ambitions') }),
    makeTheme('Ageing', { framework: testId('framework', 'Priorities') }),
    makeProgramme('Living Well', {}),
    makeInitiative('Time Credits', { programme: 'Living Well' }),
    makeAgreement('Toilets at Wisbech', [['Cornwall Council', 'PRINCIPAL']], { kind: 'AGENCY' }),
  ]);
  api = await createTestApi(store);
});
afterAll(() => store.close());

const query = `query ($text: String!, $types: [SearchType!], $first: Int, $asAt: Date) {
  search(text: $text, types: $types, first: $first, asAt: $asAt) {
    label kind matchedOn score detail node { __typename id ... on Organisation { name } }
  }
}`;
interface Hit {
  label: string;
  kind: string;
  matchedOn: string;
  score: number;
  detail: string | null;
  node: { __typename: string; id: string; name?: string };
}
const search = async (text: string, more: Record<string, unknown> = {}, reader?: Reader): Promise<Hit[]> =>
  (await api.ask(query, { text, ...more }, reader)).search;
const labels = async (...args: Parameters<typeof search>) => (await search(...args)).map(({ label }) => label);

describe('search', () => {
  it('puts the very name first, whatever kind of record it is', async () => {
    expect(await labels('cornwall')).toEqual(['Cornwall', 'Cornwall Council', 'East Cornwall Befrienders']);
    expect(await labels('Cornwall Council')).toEqual(['Cornwall Council']);
    expect((await search('cornwall'))[0]).toMatchObject({
      kind: 'AREA',
      score: 1,
      matchedOn: 'Cornwall',
      detail: 'District or unitary area',
      node: { __typename: 'Area' },
    });
  });

  it('finds the beginning of a word', async () => {
    expect(await labels('camb')).toEqual(['Cambridgeshire', 'Cambridgeshire County Council']);
  });

  it.each([
    ['Cornwal', 'Cornwall'],
    ['cambrigeshire', 'Cambridgeshire'],
    ['Conrwall Counsil', 'Cornwall Council'],
    ['wisbeach', 'Wisbech'],
    ['livng well', 'Living Well'],
    ['time credit', 'Time Credits'],
  ])('forgives %s', async (typed, name) => {
    expect((await labels(typed))[0]).toBe(name);
  });

  it('says what matched, and what tells it apart', async () => {
    expect((await search('Konsel Kernow'))[0]).toMatchObject({
      label: 'Cornwall Council',
      matchedOn: 'Konsel Kernow',
      detail: 'Unitary council, Cornwall',
    });
    expect((await search('1061169'))[0]).toMatchObject({
      label: 'East Cornwall Befrienders',
      matchedOn: '1061169',
      node: { name: 'East Cornwall Befrienders' },
    });
    expect((await search('Time Credits'))[0]?.detail).toBe('Pilot, Living Well');
    expect((await search('Ageing well'))[0]?.detail).toBe('Ambitions');
  });

  it('finds some of the words where no record has all of them', async () => {
    expect((await labels('GB-CHC 1061169'))[0]).toBe('East Cornwall Befrienders');
  });

  it('keeps to the kinds asked for, and to first', async () => {
    expect(await labels('cornwall', { types: ['ORGANISATION'] })).toEqual(['Cornwall Council', 'East Cornwall Befrienders']);
    expect(await labels('wisbech', { types: ['AGREEMENT'] })).toEqual(['Toilets at Wisbech']);
    expect(await labels('cornwall', { first: 1 })).toEqual(['Cornwall']);
  });

  it('gives what is there on the day', async () => {
    expect(await labels('Kerrier')).toEqual([]);
    expect(await labels('Kerrier', { asAt: '2009-03-31' })).toEqual(['Kerrier District Council']);
    expect(await labels('ageing', { asAt: '2022-01-01' })).toEqual(['Ageing', 'Ageing well']);
    expect(await labels('ageing')).toEqual(['Ageing well']);
  });

  it('gives what the reader may see, however much else there is', async () => {
    expect(await labels('cornwall', {}, signedIn)).toContain('Cornwall Refuge');
    expect(await labels('hidden hall')).toEqual(['Village Trust of the Old Hidden Hall near the Long Bridge over the River']);
  });

  it.each([
    'cornwall"',
    '(cornwall',
    'cornwall AND',
    'cornwall^',
    'name:cornwall',
    'cornwall~9',
    '/cornwall/',
    'cornwall\\',
    "cornwall' OR 1=1",
    '[cornwall TO',
  ])('takes %s as words', async (text) => {
    expect(await labels(text)).toContain('Cornwall');
  });

  it('is not led to what is hidden', async () => {
    for (const text of ['visibility:RESTRICTED', '*:* hall', 'searchText:*', 'a* OR hidden*']) {
      for (const hit of await search(text, { first: 50 })) expect(hit.label).not.toMatch(/^Hidden Hall/);
    }
  });

  it.each([
    [{ text: '' }, 'text'],
    [{ text: ' \t' }, 'text'],
    [{ text: '*:* && ??' }, 'text'],
    [{ text: 'x'.repeat(201) }, 'text'],
    [{ text: 'ely', first: 0 }, 'first'],
    [{ text: 'ely', first: 51 }, 'first'],
  ])('refuses %j', async (variables, argument) => {
    const { errors } = await api.send(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('reads records and details of all hits together', async () => {
    store.queries.length = 0;
    await search('cornwall');
    expect(store.queries.toSorted()).toEqual(['areas-by-id', 'organisations-by-id', 'search-candidates', 'search-details']);
  });
});
