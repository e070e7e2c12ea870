import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const area = (name: string) => testId('area', name);
const reorganised = '2023-04-01';

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const council = testId('organisation', 'Westmore Council');
  await store.write([
    makeArea('Westmore', { level: 'DISTRICT', openedOn: reorganised, gssCode: 'E06000998', centroid: { latitude: 54.5, longitude: -2.7 } }),
    makeArea('Eden', {
      level: 'DISTRICT',
      closedOn: reorganised,
      gssCode: 'E07000998',
      succeededBy: [{ to: area('Westmore'), on: reorganised, kind: 'MERGED' }],
    }),
    makeArea('Lake End', {
      boundary: '{"type":"Point"}',
      within: [
        { to: area('Eden'), validTo: reorganised },
        { to: area('Westmore'), validFrom: reorganised },
      ],
    }),
    makeArea('Kirk Side', { level: 'WARD', within: [area('Lake End')], isIllustrative: true }),
    makeOrganisation('Westmore Council', {
      kind: 'UNITARY_COUNCIL',
      openedOn: reorganised,
      governs: [{ to: area('Westmore'), validFrom: reorganised }],
    }),
    makeFramework('Ambitions 2023', { owner: council, validFrom: '2023-01-01' }),
    makeFramework('Priorities 2014', { validFrom: '2014-01-01', validTo: '2023-01-01' }),
    makeTheme('Second', { framework: testId('framework', 'Ambitions 2023'), position: 2 }),
    makeTheme('First', { framework: testId('framework', 'Ambitions 2023'), position: 1 }),
    makeTheme('Part', { framework: testId('framework', 'Ambitions 2023'), partOf: testId('theme', 'First') }),
  ]);
});
afterAll(() => store.close());

describe('area', () => {
  it('knows what it is in, what is in it, who governs it and what it followed', async () => {
    const query = `query ($id: ID!, $asAt: Date) { area(id: $id) { name level gssCode openedOn hasBoundary isIllustrative centroid { latitude longitude }
      within(asAt: $asAt) { name } contains(asAt: $asAt) { name } wards: contains(level: WARD, asAt: $asAt) { name }
      governedBy(asAt: $asAt) { name } predecessors { name } successors { name } } }`;
    expect((await api.ask(query, { id: area('Westmore') })).area).toEqual({
      name: 'Westmore',
      level: 'DISTRICT',
      gssCode: 'E06000998',
      openedOn: reorganised,
      hasBoundary: false,
      isIllustrative: false,
      centroid: { latitude: 54.5, longitude: -2.7 },
      within: [],
      contains: [{ name: 'Lake End' }],
      wards: [{ name: 'Kirk Side' }],
      governedBy: [{ name: 'Westmore Council' }],
      predecessors: [{ name: 'Eden' }],
      successors: [],
    });
    expect((await api.ask(query, { id: area('Westmore'), asAt: '2023-03-31' })).area).toMatchObject({
      contains: [],
      wards: [],
      governedBy: [],
    });
    expect((await api.ask(query, { id: area('Lake End'), asAt: '2023-03-31' })).area).toMatchObject({
      hasBoundary: true,
      within: [{ name: 'Eden' }],
    });
  });

  it('is found by its code, whatever the case, and null for an unknown one', async () => {
    expect(await api.ask('{ areaByGssCode(gssCode: " e07000998") { name closedOn } }')).toEqual({
      areaByGssCode: { name: 'Eden', closedOn: reorganised },
    });
    expect(await api.ask('{ areaByGssCode(gssCode: "E07000001") { name } }')).toEqual({ areaByGssCode: null });
    const { errors } = await api.send('{ areaByGssCode(gssCode: "7") { name } }');
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'gssCode' });
  });
});

describe('areas', () => {
  it.each([
    [{}, undefined, ['Kirk Side', 'Lake End', 'Westmore']],
    [{}, '2023-03-31', ['Eden', 'Kirk Side', 'Lake End']],
    [{ text: 'e0600' }, undefined, ['Westmore']],
    [{ levels: ['WARD', 'COUNTY'] }, undefined, ['Kirk Side']],
    [{ within: area('Westmore') }, undefined, ['Kirk Side', 'Lake End']],
    [{ within: area('Westmore'), text: 'lake' }, undefined, ['Lake End']],
    [{ within: area('Eden') }, undefined, []],
    [{ isIllustrative: true }, undefined, ['Kirk Side']],
  ])('with %o on %s', async (filter, asAt, expected) => {
    const { areas } = await api.ask(
      'query ($filter: AreaFilter, $asAt: Date) { areas(filter: $filter, asAt: $asAt) { totalCount nodes { name } } }',
      { filter, asAt },
    );
    expect(areas.nodes.map((each: { name: string }) => each.name)).toEqual(expected);
    expect(areas.totalCount).toBe(expected.length);
  });
});

describe('frameworks', () => {
  it('are those of the day, with their themes in order', async () => {
    const query = `query ($asAt: Date) { frameworks(asAt: $asAt) { name owner { name } validFrom validTo themes { name partOf { name }
      parts { name partOf { name } framework { name } } } } }`;
    expect((await api.ask(query)).frameworks).toEqual([
      {
        name: 'Ambitions 2023',
        owner: { name: 'Westmore Council' },
        validFrom: '2023-01-01',
        validTo: null,
        themes: [
          { name: 'First', partOf: null, parts: [{ name: 'Part', partOf: { name: 'First' }, framework: { name: 'Ambitions 2023' } }] },
          { name: 'Second', partOf: null, parts: [] },
        ],
      },
    ]);
    expect((await api.ask(query, { asAt: '2022-12-31' })).frameworks.map((each: { name: string }) => each.name)).toEqual([
      'Priorities 2014',
    ]);
  });
});
