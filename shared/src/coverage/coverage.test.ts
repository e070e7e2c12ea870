import { describe, expect, it } from 'vitest';
import { COVERAGE_STATES, type CoverageReason, type CoverageState } from '../vocabulary/index.ts';
import type { CoverageFacts, CoverageLink, CoverageLook, CoveragePartner, CoverageWork } from './facts.ts';
import { CoverageGrid } from './grid.ts';
import { COVERAGE_DEFINITION } from './rule.ts';
import { cellSentence } from './sentences.ts';

const asAt = '2026-06-01';
/** A county of one district with two parishes and a ward; a locality holds the first parish. Two themes, the first in two parts. */
const AREAS = ['county', 'district', 'parish one', 'parish two', 'ward', 'locality'] as const;
const THEMES = ['theme', 'first part', 'second part', 'other theme'] as const;
type AreaName = (typeof AREAS)[number];
type ThemeName = (typeof THEMES)[number];
const area = (name: AreaName) => AREAS.indexOf(name);
const theme = (name: ThemeName) => THEMES.indexOf(name);

type Unsure = Partial<Pick<CoverageWork, 'isConfirmed' | 'isStale' | 'validTo'>>;
const work = (at: AreaName | AreaName[], on: ThemeName | ThemeName[] = 'theme', sure: Unsure = {}): CoverageWork => ({
  areas: [at].flat().map(area),
  themes: [on].flat().map(theme),
  isConfirmed: true,
  isStale: false,
  validTo: null,
  ...sure,
});
const tie = (sure: Unsure = {}): CoverageLink => ({ areas: null, themes: null, isConfirmed: true, isStale: false, validTo: null, ...sure });
const agreement = (areas: AreaName[] | null, themes: ThemeName[] | null, validTo: string | null = null): CoverageLink => ({
  ...tie({ validTo }),
  areas: areas?.map(area) ?? null,
  themes: themes?.map(theme) ?? null,
});
let made = 0;
const named = (bodies: string[]) => {
  made += 1;
  return [`partner ${made}`, ...bodies];
};
const partner = (done: CoverageWork[], links: CoverageLink[] = [tie()], bodies: string[] = []): CoveragePartner => ({
  bodies: named(bodies),
  links,
  work: done,
});
const world = (partners: CoveragePartner[], own: CoverageWork[] = [], looks: CoverageLook[] = []): CoverageFacts => ({
  asAt,
  levels: ['COUNTY', 'DISTRICT', 'PARISH', 'PARISH', 'WARD', 'LOCALITY'],
  within: [[], [0], [1, 5], [1], [1], [1]],
  isOpen: [true, true, true, true, true, true],
  partOf: [[], [0], [0], []],
  rows: [1],
  columns: [0, 3],
  partners,
  own,
  looks,
});
const look = (at: AreaName, on: ThemeName, day = '2026-01-01'): CoverageLook => ({ area: area(at), theme: theme(on), on: day });

interface Case {
  /** The sentence of the rule it tries, or a corner of it. */
  readonly name: string;
  readonly partners?: CoveragePartner[];
  readonly own?: CoverageWork[];
  readonly looks?: CoverageLook[];
  readonly at?: AreaName;
  readonly on?: ThemeName;
  readonly is: CoverageState;
  readonly because?: CoverageReason[];
}
const two = (at: AreaName, on: ThemeName = 'theme', sure: Unsure = {}) => [partner([work(at, on, sure)]), partner([work(at, on, sure)])];

const CASES: Case[] = [
  { name: 'COVERED: two independent partners span the whole, one confirmed', partners: two('district'), is: 'COVERED' },
  {
    name: 'COVERED: one of them confirmed and in date is enough',
    partners: [partner([work('district')]), partner([work('district', 'theme', { isConfirmed: false, isStale: true })])],
    is: 'COVERED',
  },
  { name: 'FRAGILE: one partner only', partners: [partner([work('district')])], is: 'FRAGILE', because: ['SOLE_PARTNER'] },
  {
    name: 'one partner with two provisions and two links is still one',
    partners: [partner([work('district'), work('county')], [tie(), agreement(null, null)])],
    is: 'FRAGILE',
    because: ['SOLE_PARTNER'],
  },
  {
    name: 'not independent: one is part of the other',
    partners: [
      { bodies: ['trust'], links: [tie()], work: [work('district')] },
      { bodies: ['ward of the trust', 'trust'], links: [tie()], work: [work('district')] },
    ],
    is: 'FRAGILE',
    because: ['SOLE_PARTNER'],
  },
  {
    name: 'not independent: both are part of one body',
    partners: [partner([work('district')], [tie()], ['federation']), partner([work('district')], [tie()], ['federation'])],
    is: 'FRAGILE',
    because: ['SOLE_PARTNER'],
  },
  {
    name: 'independent: any two of three are enough',
    partners: [
      partner([work('district')], [tie()], ['federation', 'league']),
      partner([work('district')], [tie()], ['federation']),
      partner([work('district')], [tie()], ['league']),
    ],
    is: 'COVERED',
  },
  {
    name: 'FRAGILE: all end within 180 days',
    partners: two('district', 'theme', { validTo: '2026-11-29' }),
    is: 'FRAGILE',
    because: ['ENDING'],
  },
  { name: 'a last day 181 days away is not ending', partners: two('district', 'theme', { validTo: '2026-11-30' }), is: 'COVERED' },
  {
    name: 'one that goes on is enough not to be ending',
    partners: [partner([work('district', 'theme', { validTo: '2026-07-01' })]), partner([work('district')])],
    is: 'COVERED',
  },
  {
    name: 'ending: the link may end before the provision',
    partners: [
      partner([work('district')], [tie({ validTo: '2026-07-01' })]),
      partner([work('district')], [agreement(null, null, '2026-08-01')]),
    ],
    is: 'FRAGILE',
    because: ['ENDING'],
  },
  {
    name: 'ending: another link of the same partner that goes on keeps it',
    partners: [
      partner([work('district')], [tie({ validTo: '2026-07-01' }), tie()]),
      partner([work('district', 'theme', { validTo: '2026-07-01' })]),
    ],
    is: 'COVERED',
  },
  {
    name: 'FRAGILE: all unconfirmed',
    partners: two('district', 'theme', { isConfirmed: false }),
    is: 'FRAGILE',
    because: ['UNCONFIRMED'],
  },
  {
    name: 'a confirmed provision by an unconfirmed tie is unconfirmed',
    partners: [partner([work('district')], [tie({ isConfirmed: false })]), partner([work('district')], [tie({ isConfirmed: false })])],
    is: 'FRAGILE',
    because: ['UNCONFIRMED'],
  },
  {
    name: 'FRAGILE: all past their verify-by date',
    partners: two('district', 'theme', { isStale: true }),
    is: 'FRAGILE',
    because: ['STALE'],
  },
  {
    name: 'FRAGILE: one unconfirmed, the other past its verify-by date',
    partners: [partner([work('district', 'theme', { isConfirmed: false })]), partner([work('district', 'theme', { isStale: true })])],
    is: 'FRAGILE',
    because: ['UNCONFIRMED', 'STALE'],
  },
  {
    name: 'FRAGILE: below district, only through work on a wider area',
    partners: two('district'),
    at: 'parish one',
    is: 'FRAGILE',
    because: ['WIDER_ONLY'],
  },
  { name: 'a district held by work on the county is not WIDER_ONLY', partners: two('county'), is: 'COVERED' },
  {
    name: 'one partner at work in the parish itself is enough',
    partners: [partner([work('parish one')]), partner([work('district')])],
    at: 'parish one',
    is: 'COVERED',
  },
  {
    name: 'a locality that cuts across is wider than its parishes',
    partners: two('locality'),
    at: 'parish one',
    is: 'FRAGILE',
    because: ['WIDER_ONLY'],
  },
  {
    name: 'a provision that names the place and one it lies in is local',
    partners: [partner([work(['parish one', 'district'])]), ...two('district')],
    at: 'parish one',
    is: 'COVERED',
  },
  { name: 'a provision on a theme holds its parts', partners: two('district'), on: 'second part', is: 'COVERED' },
  { name: 'a provision on a part never proves the whole', partners: two('district', 'first part'), is: 'PARTLY', because: ['SOME_PARTS'] },
  { name: 'a provision for a wider area holds the areas inside it', partners: two('county'), is: 'COVERED' },
  { name: 'a provision for a smaller area holds only that place', partners: two('parish one'), is: 'PARTLY', because: ['SOME_PLACES'] },
  {
    name: 'PARTLY: some places and some parts',
    partners: [partner([work('parish one')]), partner([work('district', 'first part')])],
    is: 'PARTLY',
    because: ['SOME_PLACES', 'SOME_PARTS'],
  },
  {
    name: 'PARTLY: only some parts in some places',
    partners: two('parish one', 'first part'),
    is: 'PARTLY',
    because: ['SOME_PLACES', 'SOME_PARTS'],
  },
  { name: 'PARTLY: a ward is a place inside too', partners: two('ward'), is: 'PARTLY', because: ['SOME_PLACES'] },
  {
    name: 'parts that together span the whole: the worst part’s state',
    partners: [...two('district', 'first part'), partner([work('district', 'second part')])],
    is: 'FRAGILE',
    because: ['SOLE_PARTNER'],
  },
  {
    name: 'parts that together span the whole, none of them fragile',
    partners: [...two('district', 'first part'), ...two('district', 'second part')],
    is: 'COVERED',
  },
  {
    name: 'places that together span the whole: the worst place’s state',
    partners: [...two('parish one'), ...two('parish two', 'theme', { isConfirmed: false })],
    is: 'FRAGILE',
    because: ['UNCONFIRMED'],
  },
  {
    name: 'the better of its own state and its worst part’s: parts make good what is wrong with the whole',
    partners: [partner([work('district')]), partner([work('district', 'first part')]), partner([work('district', 'second part')])],
    is: 'COVERED',
  },
  {
    name: 'the better of its own state and its worst part’s: a part without a second leaves it fragile',
    partners: [partner([work('district')]), partner([work('district', 'first part')])],
    is: 'FRAGILE',
    because: ['SOLE_PARTNER'],
  },
  {
    name: 'the better of its own state and its worst place’s, WIDER_ONLY aside: places held from wider areas do not make a district fragile',
    partners: [partner([work('district')]), partner([work('locality')]), partner([work('parish two')])],
    is: 'COVERED',
  },
  {
    name: 'WIDER_ONLY aside: parts held from wider areas leave it so',
    partners: [...two('district'), ...two('parish one', 'first part')],
    at: 'parish one',
    is: 'FRAGILE',
    because: ['WIDER_ONLY'],
  },
  {
    name: 'WIDER_ONLY aside: not where each part has a partner at work in the area',
    partners: [...two('district'), partner([work('parish one', 'first part')]), partner([work('parish one', 'second part')])],
    at: 'parish one',
    is: 'COVERED',
  },
  {
    name: 'a county takes its districts’ parishes together',
    partners: [...two('parish one'), ...two('parish two')],
    at: 'county',
    is: 'COVERED',
  },
  {
    name: 'an agreement that names no area and no theme holds for every one',
    partners: [partner([work('district')], [agreement(null, null)]), partner([work('district')])],
    is: 'COVERED',
  },
  {
    name: 'an agreement for a smaller area holds only there',
    partners: [partner([work('district')], [agreement(['parish one'], null)])],
    is: 'PARTLY',
    because: ['SOME_PLACES'],
  },
  {
    name: 'an agreement for another theme does not hold',
    partners: [partner([work('district')], [agreement(null, ['other theme'])])],
    is: 'NOT_CHECKED',
  },
  {
    name: 'an agreement for a wider area and theme holds',
    partners: [partner([work('district', 'first part')], [agreement(['county'], ['theme'])])],
    on: 'first part',
    is: 'FRAGILE',
    because: ['SOLE_PARTNER'],
  },
  {
    name: 'an agreement for a part never proves the whole',
    partners: [partner([work('district')], [agreement(null, ['first part'])])],
    is: 'PARTLY',
    because: ['SOME_PARTS'],
  },
  { name: 'COUNCIL_ONLY: the councils themselves', own: [work('district')], is: 'COUNCIL_ONLY' },
  { name: 'COUNCIL_ONLY: even of a part', own: [work('district', 'first part')], is: 'COUNCIL_ONLY' },
  { name: 'COUNCIL_ONLY: even of a place', own: [work('parish two')], is: 'COUNCIL_ONLY' },
  { name: 'COUNCIL_ONLY before NONE', own: [work('county')], looks: [look('district', 'theme')], is: 'COUNCIL_ONLY' },
  {
    name: 'a partner of a part before COUNCIL_ONLY',
    partners: two('parish one'),
    own: [work('district')],
    is: 'PARTLY',
    because: ['SOME_PLACES'],
  },
  { name: 'NONE: somebody looked and found nobody', looks: [look('district', 'theme')], is: 'NONE' },
  { name: 'NONE: a check of the whole holds inside it', looks: [look('county', 'theme')], at: 'parish two', on: 'second part', is: 'NONE' },
  {
    name: 'a check of a part says nothing of the whole',
    looks: [look('district', 'first part'), look('parish one', 'theme')],
    is: 'NOT_CHECKED',
  },
  { name: 'NOT_CHECKED: otherwise', is: 'NOT_CHECKED' },
];

describe('the rule, case by case', () => {
  it.each(CASES)('$name', ({ partners = [], own = [], looks = [], at = 'district', on = 'theme', is, because = [] }) => {
    const { state, reasons } = new CoverageGrid(world(partners, own, looks)).cell(area(at), theme(on));
    expect({ state, reasons }).toEqual({ state: is, reasons: because });
  });

  it('is told in words, with a version', () => {
    expect(COVERAGE_DEFINITION.version).toBeGreaterThan(0);
    for (const state of COVERAGE_STATES) expect(COVERAGE_DEFINITION.formula, state).toContain(`${state}:`);
  });
});

describe('what a cell gives besides', () => {
  it('counts places and parts, and whoever holds any of it, those first that span it', () => {
    const grid = new CoverageGrid(
      world([partner([work('parish one')]), partner([work('district', 'first part')]), partner([work('district')])]),
    );
    expect(grid.held(area('district'), theme('theme'))).toEqual({ places: 2, parts: 2 });
    expect(grid.partnersOf(area('district'), theme('theme'))).toEqual([2, 1, 0]);
    expect(new CoverageGrid(world(two('parish one'))).held(area('district'), theme('theme'))).toEqual({ places: 1, parts: 0 });
  });

  it('says until when it is spanned, by whoever holds on longest', () => {
    const ends = (...days: (string | null)[]) =>
      new CoverageGrid(world(days.map((validTo) => partner([work('district', 'theme', { validTo })])))).cell(area('district'), 0).validTo;
    expect([ends('2027-01-01', '2026-12-01'), ends('2027-01-01', null), ends()]).toEqual(['2027-01-01', null, null]);
  });

  it('counts only what is confirmed, and only what is in date, where asked', () => {
    const facts = world([
      partner([work('district')]),
      partner([work('district', 'theme', { isStale: true })]),
      partner([work('district', 'theme', { isConfirmed: false })]),
    ]);
    const counted = (how: 'ALL' | 'CONFIRMED' | 'SURE') => new CoverageGrid(facts, how).partnersOf(area('district'), 0).length;
    expect([counted('ALL'), counted('CONFIRMED'), counted('SURE')]).toEqual([3, 2, 1]);
  });

  it('tells by what each partner holds it, the whole first', () => {
    const holds = new CoverageGrid(
      world([partner([work('parish one'), work('county')], [tie(), agreement(['district'], null, '2027-01-01')])]),
    ).holdsOf(1, 0);
    expect(holds.map(({ work: at, link, isWhole, validTo }) => [at, link, isWhole, validTo])).toEqual([
      [1, 0, true, null],
      [1, 1, true, '2027-01-01'],
      [0, 0, false, null],
      [0, 1, false, '2027-01-01'],
    ]);
  });

  it('counts what councils do themselves among what decides only where no partner does anything', () => {
    const own = [work('district', ['theme', 'other theme']), work('parish one', 'theme'), work('parish two', 'other theme')];
    const used = (partners: CoveragePartner[]) => new CoverageGrid(world(partners, own)).used();
    const done = (partners: CoveragePartner[]) => used(partners).done.toSorted();
    expect(done([])).toEqual([0, 1, 2]);
    // A partner in one of the parishes is enough.
    expect(done([partner([work('parish two', 'first part')])])).toEqual([0, 2]);
    expect(done([partner([work('parish two', 'first part')]), partner([work('county', 'other theme')])])).toEqual([]);
    expect(used(two('district')).held.map(({ partner: who }) => who)).toEqual([0, 1]);
  });

  it('walks a ring of areas or themes once', () => {
    const ring = { ...world(two('district')), within: [[1], [0], [1], [1], [4], [1]], partOf: [[1], [0], [2], []] };
    expect(new CoverageGrid(ring).cell(area('district'), theme('theme')).state).toBe('COVERED');
  });
});

describe('the sentence of a cell', () => {
  const cell = {
    area: 'Wisbech',
    level: 'DISTRICT',
    theme: 'Loneliness',
    reasons: [],
    partners: ['Age Well', 'Good Company'],
    partnerCount: 3,
    places: { held: 3, total: 16 },
    parts: { held: 2, total: 5 },
    validTo: '2026-11-01',
    lookedOn: '2026-03-02',
  } as const;
  it.each([
    ['COVERED', [], 'Loneliness in Wisbech is covered by Age Well, Good Company and 1 other.'],
    [
      'FRAGILE',
      ['SOLE_PARTNER', 'ENDING'],
      'Loneliness in Wisbech is fragile: held by Age Well, Good Company and 1 other, with no second, independent partner and ending on 31 October 2026.',
    ],
    [
      'PARTLY',
      ['SOME_PLACES', 'SOME_PARTS'],
      'Loneliness in Wisbech is partly covered, by Age Well, Good Company and 1 other: 3 of 16 parishes; 2 of 5 parts.',
    ],
    ['COUNCIL_ONLY', [], 'Loneliness in Wisbech has no partner recorded: only the council itself provides it, or a part of it.'],
    ['NONE', [], 'Loneliness in Wisbech: somebody looked on 2 March 2026 and found nobody.'],
    ['NOT_CHECKED', [], 'Loneliness in Wisbech has no partner recorded, and nobody has said they looked.'],
  ] as const)('of %s', (state, reasons, sentence) => {
    expect(cellSentence({ ...cell, state, reasons })).toBe(sentence);
  });
});
