import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useAddress } from '../../lib/address.ts';
import { violationsIn } from '../../testing/axe.ts';
import { calendarEntry, coverageCell } from '../../testing/coverage.ts';
import { canAnswer, viewerAnswer } from '../../testing/editors.ts';
import { area, connection, organisation } from '../../testing/records.ts';
import { type Answers, renderAt } from '../../testing/render.tsx';
import { HomePage } from './HomePage.tsx';

const places = [area('shire', 'Shire'), area('coast', 'Coast')];
const mine = { id: 'broker', isSignedIn: true, areas: places };
const council = { __typename: 'Organisation', id: 'council', name: 'Fenshire' };
const framework = {
  __typename: 'Framework',
  id: 'f',
  name: 'Ambitions',
  isIllustrative: false,
  validFrom: null,
  owner: council,
  themes: [{ __typename: 'Theme', id: 't', name: 'Food', parts: [] }],
};
const overview = (within: object | null) => ({
  __typename: 'Overview',
  asAt: '2026-11-30',
  within,
  organisations: 3,
  provisions: 2,
  ties: 1,
  agreements: 1,
  unconfirmedTies: 1,
  summary: 'The Atlas holds 3 organisations.',
  bySector: [{ __typename: 'SectorCount', sector: 'VCSE', count: 3 }],
});
const home =
  (me: object, over: object = {}) =>
  ({ place, hasPlace }: Record<string, unknown>) => {
    const here = hasPlace === true ? (places.find(({ id }) => id === place) ?? null) : null;
    return {
      data: {
        overview: overview(here),
        me: { __typename: 'Viewer', id: 'anonymous', isSignedIn: false, roles: [], areas: [], themes: [], ...me },
        programmes: connection([]),
        frameworks: [framework],
        ...(hasPlace === true && {
          area: here && {
            ...{ ...here, level: 'COUNTY', isIllustrative: false, levelsInside: ['DISTRICT'], governedBy: [council] },
            ...{ within: [], contains: [], openedOn: null, closedOn: null, predecessors: [], successors: [] },
          },
        }),
        ...over,
      },
    };
  };

const states = ['COVERED', 'FRAGILE', 'PARTLY', 'COUNCIL_ONLY', 'NONE', 'NOT_CHECKED'];
const counts = (...found: number[]) => states.map((state, at) => ({ __typename: 'CoverageCount', state, count: found[at] ?? 0 }));
const cell = (where: string, more: Parameters<typeof coverageCell>[0]) => ({
  __typename: 'CoverageCell',
  ...coverageCell(more),
  area: area(where, where),
  theme: { __typename: 'Theme', id: 't', name: 'Food' },
});
const typed = (entry: ReturnType<typeof calendarEntry>) => ({
  __typename: 'CoverageCalendarEntry',
  ...entry,
  agreement: entry.agreement && { __typename: 'Agreement', ...entry.agreement },
});
const overdue = { kind: 'DECIDE_BY', on: '2026-10-01', endsOn: '2026-12-31', isOverdue: true } as const;
const coverage = (over: object = {}) => ({
  __typename: 'Coverage',
  asAt: '2026-11-30',
  summary: 'Shire, for Fenshire: 12 cells.',
  for: [council],
  areas: ['East', 'West', 'North', 'South'].map((name) => ({ ...area(name, name), figures: [] })),
  counts: counts(1, 2, 3, 1, 2, 3),
  basis: { __typename: 'CoverageBasis', facts: 9, unconfirmed: 4, pastVerifyBy: 2, countsWithoutThem: counts(0, 1, 0, 1, 2, 8) },
  rule: { __typename: 'MetricDefinition', name: 'Coverage', version: 2, reference: 'Ours' },
  cells: [
    cell('East', { state: 'NOT_CHECKED' }),
    cell('West', { state: 'FRAGILE', reasons: ['SOLE_PARTNER'] }),
    cell('North', { state: 'FRAGILE', reasons: ['ENDING'], endsOn: '2026-12-31' }),
    cell('South', { state: 'NONE', checkedOn: '2026-09-01' }),
  ],
  pastVerifyBy: [
    {
      __typename: 'CoverageDueFact',
      cellsHeld: 2,
      provision: {
        ...{ __typename: 'Provision', id: 'p', title: 'Lunches', verifyBy: '2026-08-01', themes: [], areas: [] },
        organisation: organisation('club', 'Lunch Club'),
      },
      tie: null,
    },
  ],
  calendar: {
    __typename: 'CoverageCalendar',
    until: '2027-05-30',
    total: 2,
    overdue: 1,
    entries: [typed(calendarEntry(overdue)), typed(calendarEntry())],
  },
  ...over,
});
const changes = (cells: object[]) => ({
  data: {
    coverageChanges: { __typename: 'CoverageChanges', summary: `${cells.length} cells stand otherwise.`, changed: cells.length, cells },
  },
});
const change = {
  __typename: 'CoverageCellChange',
  area: area('East', 'East'),
  theme: { __typename: 'Theme', id: 't', name: 'Food' },
  before: { __typename: 'CoverageCell', state: 'COVERED' },
  after: { __typename: 'CoverageCell', state: 'FRAGILE', sentence: 'Food in East is fragile.' },
  isWorse: true,
  causes: ['WORLD', 'RECORDED'],
  events: [],
};
const work = (kind: string, id: string) => ({
  ...{ __typename: 'WorkItem', kind, dueOn: '2026-10-01', sentence: `Decide on ${id}.` },
  about: { __typename: 'Agreement', id, revision: 1, isIllustrative: true, owner: council },
});

const answers = (over: Answers = {}): Answers => ({
  Viewer: viewerAnswer(mine),
  Can: canAnswer('record:read', 'portfolio:set'),
  Home: home(mine),
  HomeCoverage: () => ({ data: { coverage: coverage(), agreements: connection([area('g', 'g')], { totalCount: 4 }) } }),
  HomeWork: () => ({ data: { workList: [work('DECIDE_BY', 'g'), work('DECIDE_BY', 'hall'), work('VERIFICATION', 'x')] } }),
  HomeChanges: () => changes([change]),
  ...over,
});
const show = (address = '/', over: Answers = {}, beside: ReactNode = null) =>
  renderAt(
    address,
    <>
      {beside}
      <ComeAndGo />
    </>,
    { answers: answers(over) },
  );

/** The page, which can be left and come back to. */
function ComeAndGo() {
  const [isThere, setThere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setThere(!isThere)}>
        Go away, or come back
      </button>
      {isThere && <HomePage />}
    </>
  );
}

/** As the header does it. */
function ChooseEverywhere() {
  const { change } = useAddress();
  return (
    <button type="button" onClick={() => change({ place: null })}>
      Everywhere
    </button>
  );
}

describe('the first page of a portfolio holder', () => {
  it('begins at their own first place, says how it is covered, and breaks no rule', async () => {
    const { container, search, asked } = show();
    expect(await screen.findByText('Shire, for Fenshire: 12 cells.')).toBeTruthy();
    expect(search().get('place')).toBe('shire');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Shire');
    expect(asked.find(({ name }) => name === 'HomeCoverage')?.variables.input).toEqual({
      ...{ within: 'shire', level: 'DISTRICT', framework: 'f', confirmedOnly: false },
    });
    await screen.findByText('Food in East is fragile.', { exact: false });
    expect(await violationsIn(container)).toEqual([]);
  });

  it('has four figures, each with what it counts, how sure it is and what it would be without what is doubtful', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: '6 Without a partner: how it is worked out' }));
    const definition = await screen.findByRole('dialog');
    expect(definition.textContent).toContain('Not checked:');
    expect(definition.textContent).toContain('of the 12 cells');
    expect(definition.textContent).toContain('9 facts: 4 not confirmed, 2 past the day');
    expect(definition.textContent).toContain('it would be 11');
    expect(definition.textContent).toContain('version 2, as at 30 November 2026');
    expect(screen.getAllByRole('button', { name: /: how it is worked out$/ })).toHaveLength(4);
  });

  it('leads to what hangs on one partner, asked about the same', async () => {
    show();
    const href = (await screen.findByRole('link', { name: 'What hangs on one partner' })).getAttribute('href') ?? '';
    expect(href.split('?')[0]).toBe('/coverage/dependency');
    expect(Object.fromEntries(new URLSearchParams(href.split('?')[1]))).toEqual({
      ...{ place: 'shire', within: 'shire', level: 'DISTRICT', framework: 'f' },
    });
  });

  it('says what needs them, the most pressing first, each with its page', async () => {
    show();
    const needs = (await screen.findByRole('heading', { name: 'What needs you' })).closest('section') as HTMLElement;
    expect(needs.textContent).toContain(
      '1 agreement should have been decided on, 2 facts are past the day to verify them by, 2 cells are fragile and 2 cells have no partner.',
    );
    // Its end is told with the day to decide by, not once more.
    const [agreement, ...more] = within(needs).getAllByRole('link', { name: '“Lunch grant”' });
    expect([agreement?.getAttribute('href'), more]).toEqual(['/agreements/g?place=shire', []]);
    expect(within(needs).getByRole('link', { name: '4 live agreements of any kind end in Shire by then' }).getAttribute('href')).toContain(
      '/agreements?place=shire&stage=LIVE&stage=UNDER_REVIEW&endsBefore=2027-05-30',
    );
    expect(within(needs).getByRole('link', { name: 'Lunches' }).getAttribute('href')).toContain('/facts/p');
    const cells = within(needs).getAllByRole('link', { name: /^Food in/ });
    expect(cells.map(({ textContent }) => textContent)).toEqual(['Food in North', 'Food in West', 'Food in South', 'Food in East']);
    expect(cells[0]?.getAttribute('href')).toContain('cellArea=North&cellTheme=t');
    expect(within(needs).getByRole('link', { name: 'Who could fill it: Food in South' }).getAttribute('href')).toContain(
      '/coverage/gap?place=shire&area=South&theme=t&for=council',
    );
    const waiting = (await screen.findByRole('heading', { name: 'Waiting for your council' })).closest('section') as HTMLElement;
    expect(await within(waiting).findByText('Decide on hall.')).toBeTruthy();
    expect(within(waiting).queryByText('Decide on g.')).toBeNull();
    expect(within(waiting).getByText('Illustrative')).toBeTruthy();
    expect(waiting.textContent).toContain('3 things in My work: verification due (1) and decision due (2).');
  });

  it('leads to their other place', async () => {
    const { search } = show();
    await userEvent.click(await screen.findByRole('link', { name: 'Coast' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Coast' })).toBeTruthy();
    expect(search().get('place')).toBe('coast');
    expect((await screen.findByRole('link', { name: 'Coast' })).getAttribute('aria-current')).toBe('page');
  });

  it('begins there once: they can look at everywhere after it', async () => {
    const { search } = show('/', {}, <ChooseEverywhere />);
    await screen.findByRole('heading', { level: 1, name: 'Shire' });
    await userEvent.click(screen.getByRole('button', { name: 'Everywhere' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Who works with whom' })).toBeTruthy();
    expect(search().has('place')).toBe(false);
    expect(screen.getByRole('link', { name: 'Coast' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go away, or come back' }));
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Go away, or come back' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Who works with whom' })).toBeTruthy();
    expect(search().has('place')).toBe(false);
  });

  it('begins everywhere for who works on records, and leads to their places', async () => {
    const broker = { ...mine, roles: ['BROKER'] };
    const { search } = show('/', { Viewer: viewerAnswer(broker), Home: home(broker) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Who works with whom' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Coast' })).toBeTruthy();
    expect(search().has('place')).toBe(false);
  });

  it('says so where nothing is due and nothing changed', async () => {
    const calendar = { __typename: 'CoverageCalendar', until: '2027-05-30', total: 0, overdue: 0, entries: [] };
    const basis = { ...coverage().basis, pastVerifyBy: 0 };
    const { container } = show('/?place=shire', {
      HomeCoverage: () => ({
        data: { coverage: coverage({ cells: [], pastVerifyBy: [], basis, calendar }), agreements: connection([]) },
      }),
      HomeWork: () => ({ data: { workList: [] } }),
      HomeChanges: () => changes([]),
    });
    expect(await screen.findByText('Nothing waits here.')).toBeTruthy();
    expect(screen.getByText('Every fact behind these figures was verified in time.')).toBeTruthy();
    expect(screen.getByText('Every cell of Shire has a partner in it.')).toBeTruthy();
    expect(await screen.findByText('Nothing waits for you or your council today.')).toBeTruthy();
    expect(await violationsIn(container)).toEqual([]);
  });

  it('says why coverage cannot be said, and still what is held', async () => {
    const { container, asked } = show('/?place=shire', { Home: home(mine, { frameworks: [] }) });
    expect(await screen.findByText('How Shire is covered cannot be said yet.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What is held here' })).toBeTruthy();
    expect(asked.some(({ name }) => name === 'HomeCoverage')).toBe(false);
    expect(await violationsIn(container)).toEqual([]);
  });

  it('shows the rest where one part fails', async () => {
    const errors = [{ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-1' } }];
    show('/?place=shire', { HomeChanges: () => ({ errors }) });
    expect(await screen.findByText('What changed could not be shown.')).toBeTruthy();
    expect(screen.getByText('Shire, for Fenshire: 12 cells.')).toBeTruthy();
  });
});

describe('the first page of anybody else', () => {
  it('is what is held; who is signed in reads how to choose places', async () => {
    const nobodys = { id: 'broker', isSignedIn: true };
    const { container, search } = show('/', { Viewer: viewerAnswer(nobodys), Home: home(nobodys) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Who works with whom' })).toBeTruthy();
    expect((await screen.findByRole('link', { name: 'Choose your places and themes' })).getAttribute('href')).toBe('/account');
    expect(search().has('place')).toBe(false);
    expect(await violationsIn(container)).toEqual([]);
  });

  it('says nothing of places to who is not signed in', async () => {
    const { asked } = show('/', { Viewer: viewerAnswer(), Can: viewerAnswer({ speaksFor: [] }), Home: home({}) });
    expect(await screen.findByText('The Atlas holds 3 organisations.')).toBeTruthy();
    await waitFor(() => expect(asked.some(({ name }) => name === 'Can')).toBe(true));
    expect(screen.queryByRole('link', { name: 'Choose your places and themes' })).toBeNull();
  });
});
