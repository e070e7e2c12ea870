import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeOrganisation, makeProvision, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const org = (name: string) => testId('organisation', name);
const tieId = (from: string, kind: string, to: string, from_ = '') => testId('tie', [org(from), kind, org(to), from_].join('>'));

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([
    makeArea('Marsh', { level: 'DISTRICT' }),
    makeArea('Hill', { level: 'DISTRICT' }),
    makeOrganisation('A', { basedIn: [testId('area', 'Marsh')] }),
    makeOrganisation('B'),
    makeOrganisation('C', { basedIn: [testId('area', 'Hill')] }),
    makeTie(org('A'), org('B'), {
      kind: 'FUNDS',
      strength: 4,
      status: 'CONFIRMED',
      validFrom: '2020-01-01',
      stateFrom: '2024-03-01',
      states: [
        { status: 'ASSERTED', strength: 2, validFrom: '2020-01-01', validTo: '2022-01-01' },
        { status: 'DISPUTED', validFrom: '2022-01-01', validTo: '2024-03-01' },
      ],
      lastVerifiedOn: '2024-03-01',
      verifyBy: '2025-03-01',
      assertedBy: org('A'),
      confirmedBy: org('B'),
      note: 'Core grant',
    }),
    makeTie(org('B'), org('C'), { kind: 'REFERS_TO', strength: 3, verifyBy: '2999-01-01' }),
    makeTie(org('C'), org('A'), { kind: 'WORKS_WITH', strength: 1, validTo: '2021-01-01' }),
    makeProvision('Advice', {
      organisation: org('B'),
      areas: [testId('area', 'Marsh')],
      status: 'CONFIRMED',
      stateFrom: '2024-01-01',
      states: [{ status: 'ASSERTED', validTo: '2024-01-01' }],
      verifyBy: '2024-06-01',
    }),
  ]);
});
afterAll(() => store.close());

const list = `query ($filter: TieFilter, $asAt: Date) { ties(filter: $filter, asAt: $asAt) { totalCount nodes { from { name } to { name } } } }`;
const linesOf = async (filter: object, asAt = '2026-01-01') => {
  const { ties } = await api.ask(list, { filter, asAt });
  expect(ties.totalCount).toBe(ties.nodes.length);
  return ties.nodes.map(({ from, to }: { from: { name: string }; to: { name: string } }) => `${from.name}${to.name}`).sort();
};

describe('tie', () => {
  it('tells both ends, who says so and who confirmed it', async () => {
    const { tie } = await api.ask(
      `query ($id: ID!) { tie(id: $id) { kind from { name } to { name } strength status note validFrom validTo
        assertedBy { name } confirmedBy { name } lastVerifiedOn verifyBy isStale } }`,
      { id: tieId('A', 'FUNDS', 'B', '2020-01-01') },
    );
    expect(tie).toEqual({
      kind: 'FUNDS',
      from: { name: 'A' },
      to: { name: 'B' },
      strength: 4,
      status: 'CONFIRMED',
      note: 'Core grant',
      validFrom: '2020-01-01',
      validTo: null,
      assertedBy: { name: 'A' },
      confirmedBy: { name: 'B' },
      lastVerifiedOn: '2024-03-01',
      verifyBy: '2025-03-01',
      isStale: true,
    });
  });

  it('has nobody behind it where nobody is named', async () => {
    const { tie } = await api.ask('query ($id: ID!) { tie(id: $id) { assertedBy { name } confirmedBy { name } verifyBy isStale } }', {
      id: tieId('B', 'REFERS_TO', 'C'),
    });
    expect(tie).toEqual({ assertedBy: null, confirmedBy: null, verifyBy: '2999-01-01', isStale: false });
  });

  it.each([
    ['2021-12-31', { status: 'ASSERTED', strength: 2, isStale: false }],
    ['2022-01-01', { status: 'DISPUTED', strength: 4, isStale: false }],
    ['2024-02-29', { status: 'DISPUTED', strength: 4, isStale: false }],
    ['2024-03-01', { status: 'CONFIRMED', strength: 4, isStale: false }],
    ['2025-03-01', { status: 'CONFIRMED', strength: 4, isStale: false }],
    ['2025-03-02', { status: 'CONFIRMED', strength: 4, isStale: true }],
  ])('is as it was on %s', async (asAt, expected) => {
    const { ties } = await api.ask(
      'query ($asAt: Date) { ties(filter: { kinds: [FUNDS] }, asAt: $asAt) { nodes { status strength isStale } } }',
      { asAt },
    );
    expect(ties.nodes).toEqual([expected]);
  });
});

describe('ties', () => {
  it.each([
    ['on a day after one ended', {}, '2026-01-01', ['AB', 'BC']],
    ['on the last day of one', {}, '2020-12-31', ['AB', 'BC', 'CA']],
    ['before one began', {}, '2019-12-31', ['BC', 'CA']],
    ['by kind', { kinds: ['REFERS_TO', 'OVERSEES'] }, '2026-01-01', ['BC']],
    ['by status of the day', { statuses: ['DISPUTED'] }, '2023-01-01', ['AB']],
    ['by status of another day', { statuses: ['DISPUTED'] }, '2025-01-01', []],
    ['by strength of the day', { minStrength: 3 }, '2021-06-01', ['BC']],
    ['by strength of another day', { minStrength: 3 }, '2022-06-01', ['AB', 'BC']],
    ['that are overdue', { isStale: true }, '2026-01-01', ['AB']],
    ['that are not', { isStale: false }, '2026-01-01', ['BC']],
    ['with one organisation', { with: org('C') }, '2020-06-01', ['BC', 'CA']],
    ['with an end in a place, based there or working there', { within: testId('area', 'Marsh') }, '2020-06-01', ['AB', 'BC', 'CA']],
    ['with an end in another place', { within: testId('area', 'Hill') }, '2026-01-01', ['BC']],
    ['with an organisation and in a place', { with: org('A'), within: testId('area', 'Hill') }, '2020-06-01', ['CA']],
  ])('are found %s', async (_, filter, asAt, expected) => {
    expect(await linesOf(filter, asAt)).toEqual(expected);
  });

  it('of an organisation may be asked to have another at the other end', async () => {
    const { organisation } = await api.ask(
      'query ($id: ID!, $with: ID) { organisation(id: $id) { ties(filter: { with: $with }) { totalCount nodes { kind } } } }',
      { id: org('B'), with: org('C') },
    );
    expect(organisation.ties).toEqual({ totalCount: 1, nodes: [{ kind: 'REFERS_TO' }] });
  });

  it('refuse a strength there is not', async () => {
    const { errors } = await api.send('{ ties(filter: { minStrength: 6 }) { totalCount } }');
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'filter.minStrength' });
  });

  it('come in pages', async () => {
    const page = 'query ($after: String) { ties(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const first = (await api.ask(page)).ties;
    const second = (await api.ask(page, { after: first.pageInfo.endCursor })).ties;
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(second.nodes[0].id > first.nodes[0].id).toBe(true);
  });
});

describe('provisions', () => {
  const query = `query ($filter: ProvisionFilter, $asAt: Date) { provisions(filter: $filter, asAt: $asAt) { totalCount nodes { title status isStale } } }`;
  it.each([
    ['as confirmed since', {}, '2024-01-01', [{ title: 'Advice', status: 'CONFIRMED', isStale: false }]],
    ['as only said before', {}, '2023-12-31', [{ title: 'Advice', status: 'ASSERTED', isStale: false }]],
    ['by status', { statuses: ['ASSERTED'] }, '2024-01-01', []],
    ['by organisation', { organisation: org('B') }, '2024-07-01', [{ title: 'Advice', status: 'CONFIRMED', isStale: true }]],
    ['by place', { within: testId('area', 'Marsh') }, '2024-01-01', [{ title: 'Advice', status: 'CONFIRMED', isStale: false }]],
    ['by organisation and another place', { organisation: org('B'), within: testId('area', 'Hill') }, '2024-01-01', []],
    ['by being overdue', { isStale: true }, '2024-01-01', []],
    ['by a theme it does not work on', { themes: [testId('theme', 'x')] }, '2024-01-01', []],
  ])('are found %s', async (_, filter, asAt, nodes) => {
    expect((await api.ask(query, { filter, asAt })).provisions).toEqual({ totalCount: nodes.length, nodes });
  });
});
