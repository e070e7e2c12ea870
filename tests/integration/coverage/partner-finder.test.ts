import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { draft } from '../../../server/src/audit/draft.ts';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeInitiative } from '../../testkit/work-builders.ts';

const asAt = '2026-06-01';
const org = (name: string) => testId('organisation', name);
const area = (name: string) => testId('area', name);
const theme = (name: string) => testId('theme', name);
const framework = testId('framework', 'Ambitions');
const sure = { status: 'CONFIRMED' } as const;
const hidden = { visibility: 'OWNER', owner: org('Fen Council') } as const;

const does = (who: string, what: string, where: string, more = {}) =>
  makeProvision(`${who}: ${what} in ${where}`, { organisation: org(who), themes: [theme(what)], areas: [area(where)], ...sure, ...more });
const offers = (who: string, title: string, links: { themes?: string[]; areas?: string[] }, more = {}): Draft =>
  draft('Offer', {
    id: testId('offer', title),
    ...more,
    properties: { title, sortName: title.toLowerCase(), kind: 'SPACE', searchText: title },
    links: [
      { type: 'OFFERED_BY', to: org(who) },
      ...(links.themes ?? []).map((name) => ({ type: 'ON_THEME' as const, to: theme(name) })),
      ...(links.areas ?? []).map((name) => ({ type: 'IN_AREA' as const, to: area(name) })),
    ],
  });
const deal = (team: string, who: string, more = {}) =>
  makeAgreement(`${team} with ${who}`, {
    parties: [
      { to: org(team), role: 'FUNDER' },
      { to: org(who), role: 'RECIPIENT' },
    ],
    stages: [{ stage: 'LIVE', on: '2025-01-01' }],
    ...more,
  });
const named = [
  ['Already', 'Inside', 'Beside', 'Part', 'Other part', 'Offerer', 'Offers elsewhere', 'Past', 'Known', 'Friend', 'Friend of friend'],
  ['Busy', 'Far away', 'Disputed', 'Ended', 'Secretly beside', 'Secret offer', 'Secretly known', 'Secretly already', 'Secretly busy'],
].flat();

/** Advice, with parts Debt and Benefits, is sought in Fen; Fun is another tree. */
const world = (): Draft[] => [
  makeArea('Shire', { level: 'COUNTY' }),
  ...['Fen', 'Far'].map((name) => makeArea(name, { level: 'DISTRICT', within: [area('Shire')] })),
  makeArea('March', { level: 'PARISH', within: [area('Fen')] }),
  makeArea('Other shire', { level: 'COUNTY' }),
  makeArea('Distant', { level: 'DISTRICT', within: [area('Other shire')] }),
  makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [area('Fen')] }),
  ...['Housing Service', 'Health Service'].map((name) => makeOrganisation(name, { kind: 'COUNCIL_SERVICE', partOf: [org('Fen Council')] })),
  ...named.map((name) => makeOrganisation(name)),
  makeOrganisation('Secret', hidden),
  makeFramework('Ambitions'),
  makeTheme('Advice', { framework }),
  ...['Debt', 'Benefits'].map((name) => makeTheme(name, { framework, partOf: theme('Advice') })),
  makeTheme('Fun', { framework, position: 1 }),
  // A council and its area that Fen absorbed: what is recorded for them goes on. Sport is what is asked about then.
  makeArea('Old fen', {
    ...{ level: 'DISTRICT', within: [area('Shire')], closedOn: '2024-04-01' },
    succeededBy: [{ to: area('Fen'), on: '2024-04-01', kind: 'ABSORBED' }],
  }),
  makeOrganisation('Old Fen Council', {
    ...{ kind: 'DISTRICT_COUNCIL', closedOn: '2024-04-01' },
    succeededBy: [{ to: org('Fen Council'), on: '2024-04-01', kind: 'ABSORBED' }],
  }),
  ...['Since before', 'Knew before'].map((name) => makeOrganisation(name)),
  makeTheme('Sport', { framework, position: 2 }),
  does('Since before', 'Sport', 'Old fen'),
  does('Knew before', 'Sport', 'Far'),
  makeTie(org('Old Fen Council'), org('Knew before'), sure),
  deal('Old Fen Council', 'Knew before'),
  deal('Health Service', 'Knew before'),
  does('Already', 'Advice', 'Fen'),
  does('Already', 'Advice', 'Far'),
  does('Inside', 'Debt', 'March'),
  does('Beside', 'Debt', 'Far'),
  does('Part', 'Debt', 'Fen'),
  does('Other part', 'Benefits', 'Fen'),
  does('Far away', 'Debt', 'Distant'),
  does('Far away', 'Fun', 'Fen'),
  does('Disputed', 'Debt', 'Far', { status: 'DISPUTED' }),
  does('Ended', 'Debt', 'Far', { validTo: asAt }),
  offers('Offerer', 'A hall in Fen', { areas: ['Fen'] }),
  offers('Offerer', 'Debt advisers', { themes: ['Debt'] }),
  offers('Offers elsewhere', 'A hall in Distant', { areas: ['Distant'] }),
  makeInitiative('Debt days', { lead: [org('Past')], themes: [theme('Debt')], areas: [area('Far')] }),
  does('Known', 'Debt', 'Far'),
  makeTie(org('Fen Council'), org('Known'), sure),
  makeTie(org('Fen Council'), org('Friend'), sure),
  makeTie(org('Friend'), org('Friend of friend'), sure),
  does('Friend of friend', 'Debt', 'Far'),
  does('Busy', 'Debt', 'Far'),
  deal('Housing Service', 'Busy'),
  deal('Health Service', 'Busy'),
  deal('Fen Council', 'Busy'),
  deal('Housing Service', 'Known'),
  does('Secretly beside', 'Debt', 'Far', hidden),
  offers('Secret offer', 'A secret hall', { areas: ['Fen'] }, hidden),
  does('Secretly known', 'Debt', 'Far'),
  makeTie(org('Fen Council'), org('Secretly known'), { ...sure, ...hidden }),
  does('Secretly already', 'Debt', 'Far'),
  does('Secretly already', 'Debt', 'Fen', hidden),
  does('Secretly busy', 'Debt', 'Far'),
  deal('Housing Service', 'Secretly busy', hidden),
  deal('Health Service', 'Secretly busy', hidden),
  does('Secret', 'Debt', 'Far', hidden),
];

let store: TestStore;
let api: TestApi;
const QUERY = `query ($input: PartnerFinderInput!) { partnerFinder(input: $input) { summary matches {
  organisation { name } score reasons facts { sentence record { id __typename } } nearestKnown { organisations { name } } } } }`;
const ask = (more: Record<string, unknown> = {}) => ({ input: { area: area('Fen'), theme: theme('Debt'), asAt, first: 50, ...more } });
interface Match {
  organisation: { name: string };
  score: number;
  reasons: string[];
  facts: { sentence: string; record: { id: string; __typename: string } | null }[];
  nearestKnown: { organisations: { name: string }[] } | null;
}
const find = async (more: Record<string, unknown> = {}, reader?: TestReader) => {
  const { partnerFinder } = await api.ask(QUERY.replace(/nearestKnown.*? } }/, ''), ask(more), reader);
  const matches: Match[] = partnerFinder.matches;
  return { summary: partnerFinder.summary as string, matches, of: (name: string) => matches.find((one) => one.organisation.name === name) };
};
const broker = keeperOf(org('Fen Council'));

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write(world());
});
afterAll(() => store.close());

describe('who could do it', () => {
  it.each([
    ['Inside', 4, ['Does Debt in March, a place inside.']],
    ['Beside', 3, ['Does Debt next door, in Far.']],
    ['Other part', 2, ['Does Benefits in Fen, of the same tree of themes.']],
    ['Offerer', 2, ['Offers “A hall in Fen”.', 'Offers “Debt advisers”.']],
    ['Past', 1, ['Took part in “Debt days”.']],
    ['Known', 5, ['Does Debt next door, in Far.', 'Has a tie with Fen Council.']],
    ['Friend of friend', 4, ['Does Debt next door, in Far.', 'Has a tie with Friend, whom the councils know.']],
    [
      'Busy',
      1,
      [
        'Does Debt next door, in Far.',
        'Fen Council leans on it already.',
        'Health Service leans on it already.',
        'Housing Service leans on it already.',
      ],
    ],
    ['Secretly known', 3, ['Does Debt next door, in Far.']],
    ['Secretly already', 3, ['Does Debt next door, in Far.']],
    ['Secretly busy', 3, ['Does Debt next door, in Far.']],
  ])('%s: %i', async (name, score, reasons) => {
    const match = (await find()).of(name);
    expect(match).toMatchObject({ score, reasons });
    expect(match?.facts.map(({ sentence }) => sentence)).toEqual(reasons);
    for (const { record } of match?.facts ?? []) expect(record?.id).toBeTruthy();
  });

  it('leaves out who does it there already, who has nothing to do with it, and what is hidden', async () => {
    const { matches } = await find();
    const names = matches.map(({ organisation }) => organisation.name);
    for (const name of [
      'Already',
      'Part',
      'Offers elsewhere',
      'Far away',
      'Disputed',
      'Ended',
      'Friend',
      'Secretly beside',
      'Secret offer',
      'Secret',
      'Fen Council',
    ])
      expect(names).not.toContain(name);
    expect(names).toHaveLength(11);
  });

  it('counts a part of the theme there in favour of who does it', async () => {
    const { of } = await find({ theme: theme('Advice') });
    expect(of('Part')).toMatchObject({ score: 3, reasons: ['Does a part of it, Debt, in Fen.'] });
  });

  it('shows its council what it keeps to itself', async () => {
    const { of } = await find({}, broker);
    expect(of('Secretly beside')).toMatchObject({ score: 3 });
    expect(of('Secret offer')).toMatchObject({ reasons: ['Offers “A secret hall”.'] });
    expect(of('Secretly known')).toMatchObject({ score: 5 });
    expect(of('Secretly busy')).toMatchObject({ score: 2 });
    expect(of('Secretly already')).toBeUndefined();
    expect(of('Secret')).toBeDefined();
  });

  it('is the same each time: by score, then by name; and says so in a sentence', async () => {
    const { matches, summary } = await find();
    expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(matches.slice(0, 3).map(({ organisation }) => organisation.name)).toEqual(['Known', 'Friend of friend', 'Inside']);
    expect(summary).toBe(
      'Debt in Fen, for Fen Council, as at 1 June 2026: 11 organisations could be asked. First comes Known: Does Debt next door, in Far. 2 organisations do it there already and are left out.',
    );
    expect((await find({ first: 2 })).matches).toHaveLength(2);
  });

  it('tells by way of whom each is known', async () => {
    const { partnerFinder } = await api.ask(QUERY, ask({ first: 2 }));
    const way = (at: number) => partnerFinder.matches[at].nearestKnown.organisations.map(({ name }: { name: string }) => name);
    expect([way(0), way(1)]).toEqual([
      ['Fen Council', 'Known'],
      ['Fen Council', 'Friend', 'Friend of friend'],
    ]);
  });

  const unknown = testId('area', 'Nowhere');
  it.each([
    ['an unknown area', { area: unknown }, 'input.area'],
    ['a hidden or unknown theme', { theme: unknown }, 'input.theme'],
    ['an unknown council', { for: [unknown] }, 'input.for'],
    ['an area nobody governs', { area: area('Distant') }, 'input.for'],
    ['more than are given', { first: 51 }, 'input.first'],
    ['what is no id', { area: 'Fen' }, 'input.area'],
  ])('refuses %s', async (_, more, argument) => {
    const { errors } = await api.send(QUERY, ask(more));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('answers for an area nobody governs where councils are named', async () => {
    const { of } = await find({ area: area('Distant'), for: [org('Fen Council')] });
    expect(of('Offers elsewhere')).toBeDefined();
  });
});

describe('after a reorganisation', () => {
  it('counts what was recorded for the area and the council that were followed', async () => {
    const { of } = await find({ theme: theme('Sport') });
    expect(of('Since before')?.reasons).toEqual(['Does Sport in Old fen, a place inside.']);
    expect(of('Knew before')?.reasons).toEqual([
      'Does Sport next door, in Far.',
      'Has a tie with Old Fen Council.',
      'Health Service leans on it already.',
      'Old Fen Council leans on it already.',
    ]);
  });
});

describe('ask load', () => {
  const ASK = `query ($within: ID!, $for: [ID!], $asAt: Date) { askLoad(within: $within, for: $for, asAt: $asAt) {
    organisation { name } teams { name } asks { sentence record { id } } } }`;
  const loads = async (reader?: TestReader) => (await api.ask(ASK, { within: area('Fen'), asAt }, reader)).askLoad;

  it('tells on whom several teams lean, by what, and not on whom one does', async () => {
    expect(await loads()).toMatchObject([
      {
        organisation: { name: 'Busy' },
        teams: [{ name: 'Fen Council' }, { name: 'Health Service' }, { name: 'Housing Service' }],
        asks: [
          {
            sentence: 'Fen Council has a live agreement with it, “Fen Council with Busy”.',
            record: { id: testId('agreement', 'Fen Council with Busy') },
          },
          {},
          {},
        ],
      },
      // Of the council that Fen Council followed, whose agreements go on.
      { organisation: { name: 'Knew before' }, teams: [{ name: 'Health Service' }, { name: 'Old Fen Council' }] },
    ]);
  });

  it('counts what is hidden for those alone who see it', async () => {
    expect((await loads(broker)).map(({ organisation }: Match) => organisation.name)).toEqual(['Busy', 'Knew before', 'Secretly busy']);
  });

  it('refuses an unknown place, and one nobody governs', async () => {
    for (const [within, argument] of [
      [testId('area', 'Nowhere'), 'within'],
      [area('Distant'), 'for'],
    ]) {
      const { errors } = await api.send(ASK, { within, asAt });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    }
  });
});
