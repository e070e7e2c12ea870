import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFigure, makeNote, makeOrganisation, makeSource, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const org = (name: string) => testId('organisation', name);
const paper = testId('source', 'Cabinet paper');

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const base = makeOrganisation('Council', {
    kind: 'UNITARY_COUNCIL',
    evidence: [
      { source: paper, locator: '2.10' },
      { source: paper, locator: '2.4.2', quote: 'has over 200 parishes', field: 'description' },
    ],
  });
  await store.write([
    makeSource('Cabinet paper', { publishedOn: '2014?' }),
    makeArea('Here'),
    base,
    makeOrganisation('Group', { evidence: [{ source: paper, locator: '2.4.2' }] }),
    makeFigure('Agency agreements', {
      about: org('Council'),
      value: 160,
      qualifier: 'MORE_THAN',
      unit: 'agreements',
      evidence: [{ source: paper, locator: '3' }],
    }),
    makeNote('Risk', { about: org('Council'), text: 'Capacity of small parishes.', evidence: [{ source: paper, locator: '4' }] }),
    makeTie(org('Council'), org('Group'), { strength: 2 }),
  ]);
  await store.write(
    [
      makeOrganisation('Council', {
        kind: 'UNITARY_COUNCIL',
        description: 'A council with parishes',
        basedIn: [{ to: testId('area', 'Here'), validFrom: '2020-01-01' }],
        identifiers: [{ scheme: 'GB-LAE', value: 'CON' }],
        owner: org('Group'),
      }),
    ],
    { by: 'Ana', reason: 'CORRECTION', why: 'Read the register' },
  );
});
afterAll(() => store.close());

describe('sources', () => {
  it('list their passages in the order of the document, with what rests on each', async () => {
    const { sources } = await api.ask(`{ sources { totalCount nodes { title kind publishedOn evidenceCount
      passages { locator evidence { field quote source { title } about { __typename ... on Organisation { name } ... on StatedFigure { label } } } } } } }`);
    expect(sources.totalCount).toBe(1);
    const [source] = sources.nodes;
    expect(source).toMatchObject({ title: 'Cabinet paper', kind: 'DOCUMENT', publishedOn: '2014?', evidenceCount: 3 });
    expect(source.passages.map((passage: { locator: string }) => passage.locator)).toEqual(['2.4.2', '3', '4']);
    expect(source.passages[0].evidence).toEqual([
      { field: null, quote: null, source: { title: 'Cabinet paper' }, about: { __typename: 'Organisation', name: 'Group' } },
    ]);
    expect(source.passages[1].evidence[0].about).toEqual({ __typename: 'StatedFigure', label: 'Agency agreements' });
  });

  it('sort numbered paragraphs as numbers', async () => {
    const long = testId('source', 'Long');
    const locators = ['10.2', '2.10', 'block 12', '2.9', 'block 3', '2.9.1'];
    await store.write([
      makeSource('Long'),
      makeOrganisation('Cited', { evidence: locators.map((locator) => ({ source: long, locator })) }),
    ]);
    const { source } = await api.ask('query ($id: ID!) { source(id: $id) { passages { locator } } }', { id: long });
    expect(source.passages.map((passage: { locator: string }) => passage.locator)).toEqual([
      '2.9',
      '2.9.1',
      '2.10',
      '10.2',
      'block 3',
      'block 12',
    ]);
  });
});

describe('stated figures and notes', () => {
  it('hang on their record with their evidence', async () => {
    const { organisation } = await api.ask(
      `query ($id: ID!) { organisation(id: $id) { statedFigures { label value qualifier unit on about { __typename id } evidence { locator } }
        notes { heading text evidence { locator } } } }`,
      { id: org('Council') },
    );
    expect(organisation).toEqual({
      statedFigures: [
        {
          label: 'Agency agreements',
          value: 160,
          qualifier: 'MORE_THAN',
          unit: 'agreements',
          on: null,
          about: { __typename: 'Organisation', id: org('Council') },
          evidence: [{ locator: '3' }],
        },
      ],
      notes: [{ heading: 'Risk', text: 'Capacity of small parishes.', evidence: [{ locator: '4' }] }],
    });
  });
});

describe('node', () => {
  it.each([
    ['Organisation', org('Council')],
    ['Area', testId('area', 'Here')],
    ['Source', paper],
    ['StatedFigure', testId('figure', 'Agency agreements')],
    ['Note', testId('note', 'Risk')],
    ['Tie', testId('tie', [org('Council'), 'WORKS_WITH', org('Group'), ''].join('>'))],
  ])('finds a %s by its id alone', async (type, id) => {
    expect(await api.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({ node: { __typename: type, id } });
  });

  it('finds a change and a piece of evidence too', async () => {
    const { changes, organisation } = await api.ask(
      'query ($id: ID!) { changes(first: 1) { nodes { id } } organisation(id: $id) { evidence { id } } }',
      { id: org('Group') },
    );
    for (const { id } of [changes.nodes[0], organisation.evidence[0]]) {
      expect((await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual({ id });
    }
  });

  it('is null for an id nothing has', async () => {
    expect(await api.ask('{ node(id: "00000000-0000-4000-8000-000000000000") { id } }')).toEqual({ node: null });
  });
});

describe('changes', () => {
  it('tell who did what, why, and what it was before', async () => {
    const { organisation } = await api.ask(
      `query ($id: ID!) { organisation(id: $id) { revision owner { name } changes { totalCount nodes { by action reason why revision recordId recordLabel
        record { ... on Organisation { name } } fields { field before after } } } } }`,
      { id: org('Council') },
    );
    expect(organisation).toMatchObject({ revision: 2, owner: { name: 'Group' } });
    const [last, first] = organisation.changes.nodes;
    expect(organisation.changes.totalCount).toBe(2);
    expect(last).toEqual({
      by: 'Ana',
      action: 'UPDATED',
      reason: 'CORRECTION',
      why: 'Read the register',
      revision: 2,
      recordId: org('Council'),
      recordLabel: 'Organisation',
      record: { name: 'Council' },
      fields: [
        { field: 'basedIn', before: null, after: 'Here (from 1 January 2020)' },
        { field: 'description', before: null, after: 'A council with parishes' },
        {
          field: 'evidencedBy',
          before: '2.10, Cabinet paper; field description, 2.4.2, has over 200 parishes, Cabinet paper',
          after: null,
        },
        { field: 'identifiedBy', before: null, after: 'GB-LAE, CON' },
        { field: 'owner', before: null, after: 'Group' },
      ],
    });
    expect(first).toMatchObject({ by: 'Test', action: 'CREATED', reason: 'RECORDED', why: null, revision: 1 });
    expect(first.fields).toContainEqual({ field: 'name', before: null, after: 'Council' });
  });

  it('are found by record, action and time, the latest first', async () => {
    const query = 'query ($filter: ChangeFilter) { changes(filter: $filter, first: 100) { totalCount nodes { at recordId } } }';
    const { changes } = await api.ask(query, { filter: { record: org('Council') } });
    expect(changes.nodes.map((each: { recordId: string }) => each.recordId)).toEqual([org('Council'), org('Council')]);
    expect(changes.nodes[0].at > changes.nodes[1].at).toBe(true);
    const updated = (await api.ask(query, { filter: { actions: ['UPDATED'] } })).changes;
    expect(updated.totalCount).toBe(1);
    const since = changes.nodes[0].at;
    expect((await api.ask(query, { filter: { record: org('Council'), since } })).changes.totalCount).toBe(1);
    expect((await api.ask(query, { filter: { record: org('Council'), until: since } })).changes.totalCount).toBe(1);
    expect((await api.ask(query, { filter: { importRun: testId('run', 'none') } })).changes.totalCount).toBe(0);
  });

  it('come in pages, each once', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { changes } = await api.ask(
        'query ($after: String) { changes(first: 3, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      ids.push(...changes.nodes.map((each: { id: string }) => each.id));
      total = changes.totalCount;
      after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
  });
});
