import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeCheck, makeCoverAgreement } from './records.ts';

const asAt = '2026-06-01';
const [org, area, theme] = ['organisation', 'area', 'theme'].map((kind) => (name: string) => testId(kind, name)) as [
  (name: string) => string,
  (name: string) => string,
  (name: string) => string,
];
const framework = testId('framework', 'Ambitions');

/** One theme for each case: what is recorded on it stays out of the way of the others. */
const cases: {
  name: string;
  drafts: (on: string) => Draft[];
  is: string;
  because?: string[];
  at?: string;
  ask?: Record<string, unknown>;
}[] = [];
const rule = (
  name: string,
  is: string,
  because: string[],
  drafts: (on: string) => Draft[],
  more: { at?: string; ask?: Record<string, unknown> } = {},
) => cases.push({ name, is, because, drafts, ...more });

const sure = { status: 'CONFIRMED' } as const;
const does = (who: string, on: string, input: Partial<Parameters<typeof makeProvision>[1]> = {}) =>
  makeProvision(`${who} on ${on} in ${input.areas?.join() ?? 'Fen'}`, {
    organisation: org(who),
    themes: [theme(on)],
    areas: [area('Fen')],
    ...sure,
    ...input,
  });

rule('nothing is recorded', 'NOT_CHECKED', [], () => []);
rule('two partners by ties of strength 3 and more', 'COVERED', [], (on) => [does('Tied three', on), does('Tied five', on)]);
rule('a tie of strength 2 makes no partner', 'NOT_CHECKED', [], (on) => [does('Tied two', on)]);
rule('a disputed tie makes no partner', 'NOT_CHECKED', [], (on) => [does('Disputed', on)]);
rule('a tie that ended makes no partner', 'NOT_CHECKED', [], (on) => [does('Tie ended', on)]);
rule('a tie was stronger then: its state of the day counts', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('Once strong', on)]);
rule('a tie is disputed now and was not then', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('Disputed later', on)]);
rule('a disputed provision does not count', 'NOT_CHECKED', [], (on) => [does('Tied five', on, { status: 'DISPUTED' })]);
rule('a provision that ended does not count', 'NOT_CHECKED', [], (on) => [does('Tied five', on, { validTo: asAt })]);
rule('a provision that is still to begin does not count', 'NOT_CHECKED', [], (on) => [does('Tied five', on, { validFrom: '2026-06-02' })]);
rule('an address never counts: a partner based here whose work is elsewhere', 'NOT_CHECKED', [], (on) => [
  does('Based here', on, { areas: [area('Far')] }),
]);
rule('a parish council counts through what it provides', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('March Town Council', on)]);
rule('a deliverer under an agreement without areas or themes', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('Deliverer', on)]);
rule('a principal under an agreement is no partner', 'NOT_CHECKED', [], (on) => [does('Principal', on)]);
rule('an agreement under review holds', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('Under review', on)]);
rule('an agreement at legal stage does not hold', 'NOT_CHECKED', [], (on) => [does('At legal', on)]);
rule('an agreement for another place does not hold here', 'NOT_CHECKED', [], (on) => [does('Elsewhere', on)]);
rule('an agreement for a parish of it holds there', 'PARTLY', ['SOME_PLACES'], (on) => [does('For March', on)]);
rule('an agreement that ends ends what is done under it', 'FRAGILE', ['SOLE_PARTNER', 'ENDING'], (on) => [does('Ending', on)]);
rule('a board the council belongs to, by a tie of any strength', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('The Board', on)]);
rule('a board counts once, whichever of the councils belong to it', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('The Board', on)], {
  ask: { for: [org('Fen Council'), org('Shire Council')] },
});
rule('a board whose membership is disputed does not count', 'NOT_CHECKED', [], (on) => [does('Disputed board', on)]);
rule('a board that the council has left does not count', 'NOT_CHECKED', [], (on) => [does('Board left', on)]);
rule(
  'coverage is for a parish council too, by its own ties',
  'FRAGILE',
  ['SOLE_PARTNER'],
  (on) => [does('Allotment club', on, { areas: [area('March')] }), does('Tied five', on, { areas: [area('March')] })],
  { at: 'March', ask: { level: 'PARISH', for: [org('March Town Council')] } },
);
rule('membership of a board covers nothing for its other members', 'NOT_CHECKED', [], (on) => [does('Fellow member', on)]);
rule('a member of the council’s own is no board', 'NOT_CHECKED', [], (on) => [does('Weak club', on)]);
rule('the council itself', 'COUNCIL_ONLY', [], (on) => [does('Fen Council', on)]);
rule('a part of the council is the council', 'COUNCIL_ONLY', [], (on) => [does('Housing Service', on)]);
rule('a part of the council is no partner, whatever its ties', 'COUNCIL_ONLY', [], (on) => [does('Tied service', on)]);
rule('the county is no council of the district’s coverage', 'NOT_CHECKED', [], (on) => [does('Shire Council', on)]);
rule('both councils: what either does is theirs', 'COUNCIL_ONLY', [], (on) => [does('Shire Council', on)], {
  ask: { for: [org('Fen Council'), org('Shire Council')] },
});
rule('two parts of one body are one partner', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('Trust north', on), does('Trust south', on)]);
rule('an unconfirmed tie', 'FRAGILE', ['SOLE_PARTNER', 'UNCONFIRMED'], (on) => [does('Asserted', on)]);
rule('a tie past its verify-by date', 'FRAGILE', ['SOLE_PARTNER', 'STALE'], (on) => [does('Stale tie', on)]);
rule('confirmed only: what is not confirmed does not count', 'NOT_CHECKED', [], (on) => [does('Asserted', on)], {
  ask: { confirmedOnly: true },
});
rule('sectors: others’ work does not count', 'NOT_CHECKED', [], (on) => [does('Tied five', on)], { ask: { sectors: ['NHS'] } });
rule('work for the county holds the district', 'FRAGILE', ['SOLE_PARTNER'], (on) => [does('Tied five', on, { areas: [area('Shire')] })]);
rule('work for a ward holds only that place', 'PARTLY', ['SOME_PLACES'], (on) => [does('Tied five', on, { areas: [area('East ward')] })]);
rule(
  'below district, only through work on a wider area',
  'FRAGILE',
  ['WIDER_ONLY'],
  (on) => [does('Tied three', on), does('Tied five', on)],
  {
    at: 'March',
    ask: { level: 'PARISH' },
  },
);
rule('somebody looked and found nobody', 'NONE', [], (on) => [
  makeCheck(on, { area: 'Fen', theme: on, for: ['Fen Council'], on: '2026-01-01' }),
]);
rule('a check of the county holds inside it', 'NONE', [], (on) => [
  makeCheck(on, { area: 'Shire', theme: on, for: ['Fen Council'], on: '2026-01-01' }),
]);
rule('a check for other councils does not hold', 'NOT_CHECKED', [], (on) => [
  makeCheck(`${on} 1`, { area: 'Fen', theme: on, for: ['Shire Council'], on: '2026-01-01' }),
  makeCheck(`${on} 2`, { area: 'Fen', theme: on, for: ['Fen Council', 'Shire Council'], on: '2026-01-01' }),
]);
rule('a check of more than twelve months ago does not hold', 'NOT_CHECKED', [], (on) => [
  makeCheck(on, { area: 'Fen', theme: on, for: ['Fen Council'], on: '2025-06-01' }),
]);
rule('a check after the day does not hold', 'NOT_CHECKED', [], (on) => [
  makeCheck(on, { area: 'Fen', theme: on, for: ['Fen Council'], on: '2026-06-02' }),
]);
rule('a hidden provision decides nothing', 'NOT_CHECKED', [], (on) => [
  does('Tied five', on, { visibility: 'OWNER', owner: org('Fen Council') }),
]);
rule('a hidden tie decides nothing', 'NOT_CHECKED', [], (on) => [does('Secretly tied', on)]);
rule('a hidden agreement decides nothing', 'NOT_CHECKED', [], (on) => [does('Secret deliverer', on)]);
rule('an agreement that names only a hidden place holds as one that names none', 'FRAGILE', ['SOLE_PARTNER'], (on) => [
  does('For a hidden place', on),
]);
rule('a hidden organisation decides nothing', 'NOT_CHECKED', [], (on) => [does('Hidden', on)]);
rule('a hidden check decides nothing', 'NOT_CHECKED', [], (on) => [
  makeCheck(on, { area: 'Fen', theme: on, for: ['Fen Council'], on: '2026-01-01', visibility: 'OWNER', owner: org('Fen Council') }),
]);

const partner = (name: string, tie: Parameters<typeof makeTie>[2] = {}, kind?: Parameters<typeof makeOrganisation>[1]) => [
  makeOrganisation(name, kind),
  makeTie(org('Fen Council'), org(name), { ...sure, ...tie }),
];
const world = (): Draft[] => [
  makeArea('Shire', { level: 'COUNTY' }),
  makeArea('Fen', { level: 'DISTRICT', within: [area('Shire')] }),
  makeArea('Far', { level: 'DISTRICT', within: [area('Shire')] }),
  ...['March', 'Whittle'].map((name) => makeArea(name, { level: 'PARISH', within: [area('Fen')] })),
  makeArea('Closed parish', { level: 'PARISH', within: [area('Fen')], closedOn: '2020-04-01' }),
  makeArea('Hidden place', { level: 'WARD', within: [area('Fen')], visibility: 'OWNER', owner: org('Fen Council') }),
  makeArea('East ward', { level: 'WARD', within: [area('Fen')] }),
  makeArea('Nobody’s', { level: 'DISTRICT' }),
  makeArea('Hamlet', { level: 'PARISH', within: [area('Nobody’s')] }),
  makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [area('Fen')] }),
  makeOrganisation('Shire Council', { kind: 'COUNTY_COUNCIL', governs: [area('Shire')] }),
  makeOrganisation('Housing Service', { kind: 'COUNCIL_SERVICE', partOf: [org('Fen Council')] }),
  makeOrganisation('Trust', { basedIn: [area('Fen')] }),
  ...partner('Based here', {}, { basedIn: [area('Fen')] }),
  makeOrganisation('Allotment club'),
  makeTie(org('March Town Council'), org('Allotment club'), { kind: 'FUNDS', strength: 4, ...sure }),
  ...partner('Tied service', {}, { kind: 'COUNCIL_SERVICE', partOf: [org('Housing Service')] }),
  ...partner('Tied two', { strength: 2 }),
  ...partner('Tied three', { strength: 3 }),
  ...partner('Tied five', { strength: 5, kind: 'FUNDS' }),
  ...partner('Disputed', { status: 'DISPUTED' }),
  ...partner('Tie ended', { validTo: asAt }),
  ...partner('Once strong', {
    strength: 1,
    stateFrom: '2026-07-01',
    states: [{ status: 'CONFIRMED', strength: 4, validTo: '2026-07-01' }],
  }),
  ...partner('Disputed later', {
    status: 'DISPUTED',
    stateFrom: '2026-07-01',
    states: [{ status: 'CONFIRMED', strength: 3, validTo: '2026-07-01' }],
  }),
  ...partner('Asserted', { status: 'ASSERTED' }),
  ...partner('Stale tie', { verifyBy: '2026-05-31' }),
  ...partner('Secretly tied', { visibility: 'OWNER', owner: org('Fen Council') }),
  ...partner('Hidden', {}, { visibility: 'OWNER', owner: org('Fen Council') }),
  ...partner('March Town Council', {}, { kind: 'TOWN_COUNCIL', governs: [area('March')] }),
  ...partner('Trust north', {}, { partOf: [org('Trust')] }),
  ...partner('Trust south', {}, { partOf: [org('Trust')] }),
  ...[
    'Deliverer',
    'Principal',
    'Under review',
    'At legal',
    'Elsewhere',
    'For March',
    'Ending',
    'Secret deliverer',
    'For a hidden place',
    'Fellow member',
    'Weak club',
    'Other',
  ].map((name) => makeOrganisation(name)),
  makeOrganisation('The Board', { kind: 'PARTNERSHIP_BOARD' }),
  makeTie(org('Fen Council'), org('The Board'), { kind: 'MEMBER_OF', strength: 1, ...sure }),
  makeTie(org('Shire Council'), org('The Board'), { kind: 'MEMBER_OF', strength: 2, ...sure }),
  ...(['Disputed board', 'Board left'] as const).map((name) => makeOrganisation(name, { kind: 'PARTNERSHIP_BOARD' })),
  makeTie(org('Fen Council'), org('Disputed board'), { kind: 'MEMBER_OF', strength: 5, status: 'DISPUTED' }),
  makeTie(org('Fen Council'), org('Board left'), { kind: 'MEMBER_OF', strength: 5, ...sure, validTo: '2026-01-01' }),
  makeTie(org('Fellow member'), org('The Board'), { kind: 'MEMBER_OF', strength: 5, ...sure }),
  makeTie(org('Weak club'), org('Fen Council'), { kind: 'MEMBER_OF', strength: 1, ...sure }),
  ...(
    [
      ['Deliverer', 'DELIVERER', {}],
      ['Principal', 'PRINCIPAL', {}],
      [
        'Under review',
        'RECIPIENT',
        {
          stages: [
            { stage: 'LIVE', on: '2025-01-01' },
            { stage: 'UNDER_REVIEW', on: '2026-01-01' },
          ],
        },
      ],
      ['At legal', 'TRANSFEREE', { stages: [{ stage: 'LEGAL', on: '2025-01-01' }] }],
      ['Elsewhere', 'DELIVERER', { areas: ['Far'] }],
      ['For March', 'TRANSFEREE', { areas: ['March'] }],
      ['Ending', 'MEMBER', { validTo: '2026-09-01' }],
      ['For a hidden place', 'DELIVERER', { areas: ['Hidden place'] }],
      ['Secret deliverer', 'DELIVERER', { visibility: 'OWNER', owner: org('Fen Council') }],
    ] as const
  ).map(([name, role, input]) =>
    makeCoverAgreement(
      `${name}’s`,
      [
        ['Fen Council', 'FUNDER'],
        [name, role],
      ],
      input,
    ),
  ),
];

let store: TestStore;
let api: TestApi;
const QUERY = `query ($input: CoverageInput!) { coverage(input: $input) {
  asAt summary rule { key version } within { name } framework { name } for { name } areas { name } themes { name }
  counts { state count } basis { facts unconfirmed pastVerifyBy countsWithoutThem { state count } }
  cells { area { name } theme { name } state reasons endsOn checkedOn partnerCount placesHeld placesTotal partsHeld partsTotal sentence } } }`;
const ask = (input: Record<string, unknown> = {}) => ({ input: { within: area('Fen'), level: 'DISTRICT', framework, asAt, ...input } });

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([
    ...world(),
    makeFramework('Ambitions'),
    makeFramework('Empty'),
    ...cases.map(({ name }, position) => makeTheme(name, { framework, position })),
    makeTheme('part of it', { framework, partOf: theme('the council itself') }),
    ...cases.flatMap(({ name, drafts }) => drafts(name)),
  ]);
});
afterAll(() => store.close());

describe('the rule, sentence by sentence', () => {
  it.each(cases)('$name', async ({ name, is, because, at = 'Fen', ask: more }) => {
    const { coverage } = await api.ask(
      `query ($input: CoverageInput!, $area: ID!, $theme: ID!) { coverage(input: $input) { cell(area: $area, theme: $theme) { state reasons } } }`,
      { ...ask(more), area: area(at), theme: theme(name) },
    );
    expect(coverage.cell).toEqual({ state: is, reasons: because });
  });
});

describe('coverage', () => {
  it('tells what it is of, and all that its cells say, in one statement of its own', async () => {
    store.queries.length = 0;
    const { coverage } = await api.ask(QUERY.replace(' sentence', ''), ask());
    expect(store.queries).toEqual(['coverage-facts']);
    expect(coverage).toMatchObject({
      asAt,
      within: { name: 'Fen' },
      framework: { name: 'Ambitions' },
      for: [{ name: 'Fen Council' }],
      areas: [{ name: 'Fen' }],
      rule: { key: 'coverage', version: 2 },
    });
    expect(coverage.themes).toHaveLength(cases.length);
    expect(coverage.cells).toHaveLength(cases.length);
    const count = (state: string) => coverage.cells.filter((cell: { state: string }) => cell.state === state).length;
    for (const { state, count: told } of coverage.counts) expect(told, state).toBe(count(state));
    expect(coverage.summary).toMatch(/^Fen, for Fen Council, as at 1 June 2026: \d+ cells \(1 area by \d+ themes\)\. 2 covered, /);
    expect(coverage.basis.unconfirmed).toBeGreaterThan(0);
  });

  it('gives sentences, partners and evidence by one statement for each kind, and one for who else is active, however many cells', async () => {
    store.queries.length = 0;
    const { coverage } = await api.ask(
      `query ($input: CoverageInput!) { coverage(input: $input) { cells { state sentence partners { name } othersActive { name } councilProvisions { title } check { on by }
        evidence { link isConfirmed isStale endsOn isWhole organisation { name } provision { title } tie { kind } agreement { title } } } } }`,
      ask(),
    );
    expect(store.queries.toSorted()).toEqual(
      [
        'agreements-by-id',
        'coverage-checks-by-id',
        'coverage-facts',
        'coverage-others',
        'organisations-by-id',
        'organisations-by-id',
        'provisions-by-id',
        'ties-by-id',
      ].toSorted(),
    );
    const at = (name: string) => coverage.cells[cases.findIndex((each) => each.name === name)];
    expect(at('two partners by ties of strength 3 and more').sentence).toBe(
      'two partners by ties of strength 3 and more in Fen is covered by Tied five and Tied three.',
    );
    expect(at('an agreement that ends ends what is done under it').evidence).toEqual([
      {
        link: 'AGREEMENT',
        isConfirmed: true,
        isStale: false,
        endsOn: '2026-08-31',
        isWhole: true,
        organisation: { name: 'Ending' },
        provision: { title: 'Ending on an agreement that ends ends what is done under it in Fen' },
        tie: null,
        agreement: { title: 'Ending’s' },
      },
    ]);
    expect(at('a tie of strength 2 makes no partner').othersActive).toEqual([{ name: 'Tied two' }]);
    expect(at('a board the council belongs to, by a tie of any strength').evidence[0]).toMatchObject({
      link: 'MEMBERSHIP',
      tie: { kind: 'MEMBER_OF' },
    });
    expect(at('the council itself')).toMatchObject({ councilProvisions: [{}], othersActive: [], partners: [] });
    expect(at('somebody looked and found nobody')).toMatchObject({ check: { on: '2026-01-01', by: 'Partnership broker' } });
    expect(at('a hidden provision decides nothing')).toMatchObject({ partners: [], othersActive: [] });
  });

  it('counts places and parts; an area that closed is no place', async () => {
    const { coverage } = await api.ask(QUERY, ask());
    const at = (name: string) => coverage.cells[cases.findIndex((each) => each.name === name)];
    expect(at('an agreement for a parish of it holds there')).toMatchObject({ placesHeld: 1, placesTotal: 2, partnerCount: 1 });
    expect(at('the council itself')).toMatchObject({ partsHeld: 0, partsTotal: 1 });
  });

  it('asks about the parts of one theme', async () => {
    const { coverage } = await api.ask(QUERY, ask({ partsOf: theme('the council itself') }));
    expect(coverage.cells).toMatchObject([{ theme: { name: 'part of it' }, state: 'COUNCIL_ONLY' }]);
  });

  it('asks about some themes alone, in the framework’s order', async () => {
    const { coverage } = await api.ask(QUERY, ask({ themes: [theme('the council itself'), theme('nothing is recorded')] }));
    expect(coverage.cells).toMatchObject([{ theme: { name: 'nothing is recorded' } }, { theme: { name: 'the council itself' } }]);
  });

  it('gives those cells alone that are asked for', async () => {
    const { coverage } = await api.ask(
      `query ($input: CoverageInput!, $themes: [ID!]) { coverage(input: $input) { some: cells(themes: $themes) { theme { name } } none: cells(states: [NONE]) { state } } }`,
      { ...ask(), themes: [theme('the council itself')] },
    );
    expect(coverage.some).toEqual([{ theme: { name: 'the council itself' } }]);
    expect(coverage.none.length).toBeGreaterThan(0);
  });

  it('knows the levels inside a place', async () => {
    const { area: found } = await api.ask(`query ($id: ID!) { area(id: $id) { levelsInside } }`, { id: area('Shire') });
    expect(found.levelsInside).toEqual(['DISTRICT', 'WARD', 'PARISH']);
  });

  it('shows a council’s own what it keeps to itself', async () => {
    const broker = keeperOf(org('Fen Council'));
    const { coverage } = await api.ask(QUERY, ask(), broker);
    const at = (name: string) => coverage.cells[cases.findIndex((each) => each.name === name)];
    expect(
      [
        'a hidden provision decides nothing',
        'a hidden tie decides nothing',
        'a hidden agreement decides nothing',
        'a hidden check decides nothing',
      ].map((name) => at(name).state),
    ).toEqual(['FRAGILE', 'FRAGILE', 'FRAGILE', 'NONE']);
  });
});

describe('what cannot be answered', () => {
  const unknown = testId('area', 'Nowhere');
  it.each([
    ['an unknown place', { within: unknown }, 'input.within', 'no area with this id'],
    ['a place that is no area', { within: org('Fen Council') }, 'input.within', 'no area with this id'],
    ['an unknown framework', { framework: unknown }, 'input.framework', 'no framework with this id'],
    ['a framework without themes', { framework: testId('framework', 'Empty') }, 'input.framework', 'Empty has no themes'],
    ['an unknown council', { for: [org('Fen Council'), unknown] }, 'input.for', 'no organisation with the id'],
    ['a place nobody governs', { within: area('Nobody’s') }, 'input.for', 'nobody is recorded as governing Nobody’s'],
    ['a level without areas', { level: 'REGION' }, 'input.level', 'Fen has no area of the level “Region”'],
    ['a theme without parts', { partsOf: theme('nothing is recorded') }, 'input.partsOf', 'has no parts'],
    ['a theme of no such framework', { partsOf: unknown }, 'input.partsOf', 'has no theme with this id'],
    ['a theme that is not among them', { themes: [unknown] }, 'input.themes', 'no theme with the id'],
    ['what is no id', { within: 'Fen' }, 'input.within', ''],
  ])('%s', async (_, input, argument, message) => {
    const { errors } = await api.send(QUERY, ask(input));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(errors[0]?.message).toContain(message);
  });

  it('answers for a place nobody governs where councils are given, and for a day before anything', async () => {
    expect((await api.ask(QUERY, ask({ within: area('Nobody’s'), for: [org('Fen Council')] }))).coverage.areas).toHaveLength(1);
    const { coverage } = await api.ask(QUERY, ask({ asAt: '1000-01-01', for: [org('Fen Council')] }));
    expect(coverage.asAt).toBe('1000-01-01');
    // What has no beginning held then already; that somebody looked did not.
    expect(coverage.cells.map(({ state }: { state: string }) => state)).toContain('COVERED');
    expect(coverage.cells.map(({ state }: { state: string }) => state)).not.toContain('NONE');
  });
});
