import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFigure, makeOrganisation, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeEngagement, makeProgramme } from '../../testkit/work-builders.ts';
import { area, org, stranger } from './readers.ts';

const programme = (name: string) => testId('programme', name);

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([
    makeArea('Kendal'),
    makeOrganisation('Council', { kind: 'UNITARY_COUNCIL' }),
    makeOrganisation('Befrienders'),
    makeOrganisation('Refuge', { visibility: 'NETWORK' }),
    makeProgramme('Community power'),
    makeProgramme('Quiet work', { visibility: 'NETWORK' }),
    makeEngagement('Board', {
      on: '2024-05-01',
      hosts: [org('Council')],
      guests: [org('Refuge'), org('Befrienders')],
      areas: [area('Kendal')],
      programme: programme('Community power'),
    }),
    makeEngagement('Spring round', { kind: 'INTERVIEW', on: '2024-04' }),
    makeEngagement('Sometime that year', { on: '2024' }),
    makeEngagement('Visit', { kind: 'VISIT', on: '2023-12-31', guests: [org('Befrienders')], programme: programme('Quiet work') }),
    makeEngagement('Autumn survey', { kind: 'SURVEY', on: '2023-23', programme: programme('Community power') }),
    makeEngagement('March workshop', { kind: 'WORKSHOP', on: 'XXXX-03-07', programme: programme('Community power') }),
    makeEngagement('February workshop', { kind: 'WORKSHOP', on: 'XXXX-02-07', hosts: [org('Refuge')] }),
    makeEngagement('Undated event', { kind: 'EVENT' }),
    makeFigure('Who came', { about: testId('engagement', 'Board'), value: 30, qualifier: 'ABOUT', unit: 'people' }),
  ]);
});
afterAll(() => store.close());

const inOrder = [
  'Board',
  'Spring round',
  'Sometime that year',
  'Visit',
  'Autumn survey',
  'March workshop',
  'February workshop',
  'Undated event',
];
const titles = async (filter: object, reader?: typeof stranger) => {
  const { engagements } = await api.ask(
    'query ($filter: EngagementFilter) { engagements(filter: $filter) { totalCount nodes { title } } }',
    { filter },
    reader,
  );
  expect(engagements.totalCount).toBe(engagements.nodes.length);
  return engagements.nodes.map((node: { title: string }) => node.title);
};

describe('engagements', () => {
  it('come latest first by the first day they may have been on, those of unknown years last', async () => {
    expect(await titles({})).toEqual(inOrder);
  });

  it('come in pages, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { engagements } = await api.ask(
        'query ($after: String) { engagements(first: 3, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...engagements.nodes.map((node: { title: string }) => node.title));
      if (!engagements.pageInfo.hasNextPage) break;
      after = engagements.pageInfo.endCursor;
    }
    expect(seen).toEqual(inOrder);
  });

  it('tell when as the source gives it, who called and who came', async () => {
    const { engagements } = await api.ask(`{ engagements(filter: { kinds: [MEETING, WORKSHOP], with: "${org('Council')}" }) { nodes {
      title kind on heldOn host { name } attendees { name } areas { name } programme { name } statedFigures { label value qualifier unit } } } }`);
    expect(engagements.nodes).toEqual([
      {
        title: 'Board',
        kind: 'MEETING',
        on: '2024-05-01',
        heldOn: '2024-05-01',
        host: [{ name: 'Council' }],
        attendees: [{ name: 'Befrienders' }],
        areas: [{ name: 'Kendal' }],
        programme: { name: 'Community power' },
        statedFigures: [{ label: 'Who came', value: 30, qualifier: 'ABOUT', unit: 'people' }],
      },
    ]);
    const { engagements: vague } = await api.ask('{ engagements(filter: { kinds: [SURVEY, EVENT] }) { nodes { on heldOn } } }');
    expect(vague.nodes).toEqual([
      { on: '2023-23', heldOn: null },
      { on: null, heldOn: null },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['kinds', { kinds: ['WORKSHOP', 'VISIT'] }, ['Visit', 'March workshop', 'February workshop']],
    ['who took part', { with: org('Befrienders') }, ['Board', 'Visit']],
    ['programme', { programme: programme('Community power') }, ['Board', 'Autumn survey', 'March workshop']],
    ['who took part in which programme', { with: org('Befrienders'), programme: programme('Community power') }, ['Board']],
    ['a first day', { from: '2023-12-31' }, ['Board', 'Visit']],
    ['a first day after one', { from: '2024-01-01' }, ['Board']],
    ['a last day', { to: '2023-12-31' }, ['Visit']],
    ['one day', { from: '2024-05-01', to: '2024-05-01' }, ['Board']],
    [
      'all of it',
      { kinds: ['MEETING'], with: org('Council'), programme: programme('Community power'), from: '2024-01-01', to: '2024-12-31' },
      ['Board'],
    ],
    ['nothing, where it is empty', { kinds: [] }, inOrder],
  ])('are filtered by %s', async (_, filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it('do not tell of guests or programmes that are hidden', async () => {
    expect(await titles({ with: org('Refuge') })).toEqual([]);
    expect(await titles({ with: org('Refuge') }, stranger)).toEqual(['Board', 'February workshop']);
    expect(await titles({ programme: programme('Quiet work') })).toEqual([]);
    expect(await titles({ with: org('Befrienders'), programme: programme('Quiet work') })).toEqual([]);
    expect(await titles({ with: org('Befrienders'), programme: programme('Quiet work') }, stranger)).toEqual(['Visit']);
    const query = '{ engagements(filter: { kinds: [VISIT] }) { nodes { programme { name } } } }';
    expect((await api.ask(query)).engagements.nodes).toEqual([{ programme: null }]);
    expect((await api.ask(query, {}, stranger)).engagements.nodes).toEqual([{ programme: { name: 'Quiet work' } }]);
  });

  it.each([
    ['filter: { from: "2024-05-02", to: "2024-05-01" }', 'filter.to'],
    ['filter: { with: "7" }', 'filter.with'],
    ['filter: { programme: "7" }', 'filter.programme'],
    ['filter: { from: "2024-13-01" }', 'from'],
    ['filter: { to: "May" }', 'to'],
    ['first: 500', 'first'],
    ['after: "7"', 'after'],
  ])('refuse %s, naming %s', async (args, argument) => {
    const { errors } = await api.send(`{ engagements(${args}) { totalCount } }`);
    expect(errors.map((error) => error.extensions)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', argument })]);
    expect(errors[0]?.message).toContain(argument);
  });
});
