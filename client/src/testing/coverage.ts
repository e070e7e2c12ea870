import type { Cell } from '../features/coverage/matrix/model.ts';
import type { CalendarEntry_EntryFragment, CoverageMatrix_CoverageFragment } from '../gql/graphql.ts';

/** A cell of coverage: covered by two unless told. */
export const coverageCell = (more: Partial<Cell> = {}): Cell => ({
  state: 'COVERED',
  reasons: [],
  endsOn: null,
  checkedOn: null,
  partnerCount: 2,
  placesHeld: 0,
  placesTotal: 0,
  partsHeld: 0,
  partsTotal: 0,
  ...more,
});

const STATES = ['COVERED', 'FRAGILE', 'PARTLY', 'COUNCIL_ONLY', 'NONE', 'NOT_CHECKED'] as const;

/** Coverage of many parishes, half in each of two districts, by many themes; the states go round. */
export function coverageOf(areas: number, themes: number): CoverageMatrix_CoverageFragment {
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
  return {
    within: { id: 'shire' },
    areas: numbers(areas).map((number) => ({
      id: `a${number}`,
      name: `Parish ${number}`,
      level: 'PARISH' as const,
      within: [
        { id: 'shire', name: 'Shire', level: 'COUNTY' as const },
        { id: `d${number % 2}`, name: number % 2 ? 'West' : 'East', level: 'DISTRICT' as const },
      ],
      figures: [],
    })),
    themes: numbers(themes).map((number) => ({ id: `t${number}`, name: `Theme ${number}` })),
    cells: numbers(areas * themes).map((number) =>
      coverageCell({ state: STATES[(number * 7 + Math.floor(number / themes)) % 6] ?? 'NONE' }),
    ),
  };
}

/** An entry of the calendar of coverage: an agreement that ends, unless told. */
export const calendarEntry = (more: Partial<CalendarEntry_EntryFragment> = {}): CalendarEntry_EntryFragment => ({
  kind: 'ENDS',
  on: '2026-12-31',
  endsOn: '2026-12-31',
  isOverdue: false,
  cellsHeld: 1,
  cellsLost: 1,
  provision: null,
  tie: null,
  agreement: { id: 'g', title: 'Lunch grant', decidingBody: { id: 'cabinet', name: 'Cabinet' } },
  partners: [{ id: 'club', name: 'Lunch Club' }],
  councils: [{ id: 'council', name: 'Fen Council' }],
  cells: [{ state: 'FRAGILE', area: { id: 'fen', name: 'Fen' }, theme: { id: 'food', name: 'Food' } }],
  ...more,
});

/** The council of the place that pages of coverage begin with. */
export const shireCouncil = { __typename: 'Organisation', id: 'council', name: 'Fenshire' };

/** What the API says of a place for the pages of coverage: a county with one framework, unless told; no place where the area is null. */
export const coverageSetting = (over: object = {}, area: object | null = {}) => ({
  data: {
    me: { __typename: 'Viewer', id: 'broker', areas: [], themes: [] },
    areas: { __typename: 'AreaConnection', nodes: [{ __typename: 'Area', id: 'shire' }] },
    frameworks: [
      {
        __typename: 'Framework',
        id: 'f',
        name: 'Ambitions',
        isIllustrative: true,
        validFrom: null,
        owner: shireCouncil,
        themes: [{ __typename: 'Theme', id: 't0', name: 'Theme 0', parts: [{ __typename: 'Theme', id: 'p', name: 'A part' }] }],
      },
    ],
    ...(area && {
      area: {
        __typename: 'Area',
        id: 'shire',
        name: 'Shire',
        level: 'COUNTY',
        isIllustrative: true,
        openedOn: null,
        closedOn: null,
        levelsInside: ['DISTRICT', 'PARISH'],
        governedBy: [shireCouncil],
        predecessors: [],
        successors: [],
        within: [],
        contains: [],
        ...area,
      },
    }),
    ...over,
  },
});
