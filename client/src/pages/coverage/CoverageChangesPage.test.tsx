import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { calendarEntry, coverageSetting } from '../../testing/coverage.ts';
import { area } from '../../testing/records.ts';
import { type Answers, renderAt } from '../../testing/render.tsx';
import { CoverageChangesPage } from './CoverageChangesPage.tsx';

const states = ['COVERED', 'FRAGILE', 'PARTLY', 'COUNCIL_ONLY', 'NONE', 'NOT_CHECKED'];
const event = (day: number) => ({
  ...{ __typename: 'ComparisonEntry', cause: 'WORLD', day: `2026-10-0${day}`, recordLabel: 'Agreement' },
  sentence: `Grant ${day}: now live.`,
  record: { __typename: 'Agreement', id: `g${day}` },
});
const change = (name: string, events: object[]) => ({
  ...{ __typename: 'CoverageCellChange', area: area(name, name), theme: { __typename: 'Theme', id: 't', name: 'Food' } },
  before: { __typename: 'CoverageCell', state: 'COVERED' },
  after: { __typename: 'CoverageCell', state: 'FRAGILE', sentence: `Food in ${name} is fragile.` },
  ...{ isWorse: true, causes: ['WORLD'], events },
});
const typed = (entry: ReturnType<typeof calendarEntry>) => ({
  __typename: 'CoverageCalendarEntry',
  ...entry,
  agreement: entry.agreement && { __typename: 'Agreement', ...entry.agreement },
});
const agreement = (id: string, title: string) => ({ id, title, decidingBody: { id: 'cabinet', name: 'Cabinet' } });
const days = [
  calendarEntry({ kind: 'DECIDE_BY', on: '2026-10-01', isOverdue: true }),
  calendarEntry({ on: '2026-12-31' }),
  ...[1, 2, 3, 4, 5].map((at) => calendarEntry({ on: `2027-01-0${at}`, agreement: agreement(`a${at}`, `Lease ${at}`) })),
];
const rule = { __typename: 'MetricDefinition', name: 'Coverage', version: 7, reference: 'Ours' };
const calendar = (entries: object[]) => () => ({
  data: {
    coverage: {
      __typename: 'Coverage',
      ...{ within: area('shire', 'Shire'), asAt: '2026-11-30', rule },
      basis: { __typename: 'CoverageBasis', facts: 5, unconfirmed: 2, pastVerifyBy: 1 },
      calendar: {
        ...{ __typename: 'CoverageCalendar', from: '2026-11-30', until: '2028-05-30', total: entries.length },
        ...{ summary: `${entries.length} things end.`, entries },
      },
    },
  },
});
const onDay = (asAt: string, count: number) => ({
  __typename: 'CoverageOnDay',
  asAt,
  counts: states.map((state) => ({ __typename: 'CoverageCount', state, count })),
});
const errors = [{ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-1' } }];
const answers: Answers = {
  CoverageSetting: () => coverageSetting(),
  CoverageChanges: () => ({
    data: {
      coverageChanges: {
        ...{ __typename: 'CoverageChanges', summary: '2 cells of Shire stand otherwise.', changed: 2 },
        cells: [change('East', [1, 2, 3, 4, 5].map(event)), change('West', [])],
      },
    },
  }),
  CoverageOverTime: () => ({
    data: { coverageOverTime: [onDay('2026-07-01', 0), onDay('2026-10-01', 1)], metricDefinitions: [{ ...rule, key: 'coverage' }] },
  }),
  CoverageCalendar: calendar(days.map(typed)),
};
const ADDRESS = '/coverage/changes?place=shire&within=shire&level=DISTRICT&framework=f&asAt=2026-11-30';
const show = (address = ADDRESS, over: Answers = {}) => renderAt(address, <CoverageChangesPage />, { answers: { ...answers, ...over } });

describe('what changed in coverage', () => {
  it('tells the latest three events of a cell, the rest on press, and breaks no rule', async () => {
    const { container } = show();
    const row = (await screen.findByRole('link', { name: 'East' })).closest('tr') as HTMLElement;
    expect(within(row).getAllByRole('link', { name: /^Grant/ })).toHaveLength(3);
    const more = within(row).getByRole('button', { name: '2 more of what happened to Food in East' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await screen.findByRole('list', { name: 'Month by month' });
    expect(await violationsIn(container)).toEqual([]);
    await userEvent.click(more);
    expect(within(row).getAllByRole('link', { name: /^Grant/ })).toHaveLength(5);
    expect(screen.getByText('Food in West is fragile.')).toBeTruthy();
  });

  it('shows the quarters, the comparison and the calendar each where another fails', async () => {
    show(ADDRESS, { CoverageOverTime: () => ({ errors }) });
    expect(await screen.findByText('The quarters could not be shown.')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'East' })).toBeTruthy();
    cleanup();
    show(ADDRESS, { CoverageChanges: () => ({ errors }) });
    expect(await screen.findByText('The comparison could not be shown.')).toBeTruthy();
    expect(await screen.findByRole('list', { name: 'Coverage by quarter, as pictures' })).toBeTruthy();
    expect(await screen.findByRole('list', { name: 'Month by month' })).toBeTruthy();
  });

  it('says of a quarter in which the place was not there that there was no such area', async () => {
    show();
    expect(await screen.findByRole('img', { name: '1 July 2026: no such area' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /^1 October 2026: 1 covered, 1 fragile/ })).toBeTruthy();
  });

  it('says where cells went with their area, and that somebody looked, and leads to what was put right', async () => {
    const looked = { __typename: 'CoverageCell', state: 'NONE', sentence: 'Food in Marsh: somebody looked and found nobody.' };
    const cells = [
      { ...change('Marsh', [event(1)]), after: looked },
      { ...change('Old Fen', []), after: null, isWorse: false },
    ];
    show(ADDRESS, {
      CoverageChanges: () => ({ data: { coverageChanges: { __typename: 'CoverageChanges', summary: 'So it is.', changed: 2, cells } } }),
    });
    const rowOf = async (name: string) => (await screen.findByRole('link', { name })).closest('tr')?.textContent;
    expect(await rowOf('Marsh')).toContain('Food in Marsh: somebody looked and found nobody.Grant 1: now live.');
    expect(await rowOf('Old Fen')).toContain('Its area went with a reorganisation.');
    const link = screen.getByRole('link', { name: /^What was put right or taken out here/ });
    expect(link.getAttribute('href')).toBe('/changes?asAt=2026-11-30&place=shire&compareWith=2026-08-30&cause=CORRECTION');
  });

  it('begins where the address says too little, and says what is missing for an answer', async () => {
    const { search } = show('/coverage/changes');
    expect(await screen.findByRole('link', { name: 'East' })).toBeTruthy();
    expect([search().get('place'), search().get('framework')]).toEqual(['shire', 'f']);
    const { asked } = show(ADDRESS.replace('DISTRICT', 'WARD'));
    expect(await screen.findByText('Shire has no wards on this day.')).toBeTruthy();
    expect(asked.map(({ name }) => name)).toEqual(['CoverageSetting']);
  });
});

describe('quarter by quarter', () => {
  it('says of each state what counts as it, by which version of the rule', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^\w: Fragile: how it is worked out$/ }));
    const { textContent } = await screen.findByRole('dialog');
    expect(textContent).toContain('Fragile: it is spanned, but by one partner only');
    expect(textContent).toContain('at the end of the quarter, by what is recorded now');
    expect(textContent).toContain('Coverage, version 7.');
  });
});

describe('the calendar', () => {
  it('says first for which agreements the day has passed, then month by month what ends', async () => {
    const { asked } = show();
    const late = await screen.findByRole('region', { name: 'The day to decide by has passed' });
    expect(late.textContent).toContain(
      '“Lunch grant” was to be decided on by 1 October 2026, by Cabinet: notice and papers no longer fit before its last day, 31 December 2026. It holds 1 cell, alone.',
    );
    expect(asked.find(({ name }) => name === 'CoverageCalendar')?.variables).toMatchObject({ months: 18, input: { asAt: '2026-11-30' } });
    const months = within(screen.getByRole('list', { name: 'Month by month' }));
    expect(months.getAllByRole('heading')).toHaveLength(19);
    const january = months.getByRole('heading', { name: 'January 2027' }).closest('li') as HTMLElement;
    expect(within(january).getAllByRole('link')).toHaveLength(4);
    await userEvent.click(within(january).getByRole('button', { name: '1 more in January 2027' }));
    expect(within(january).getByRole('link', { name: 'Lease 5' }).getAttribute('href')).toContain('/agreements/a5');
  });

  it('says how its cells are counted, by which version of the rule', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Cells: how it is worked out' }));
    const { textContent } = await screen.findByRole('dialog');
    expect(textContent).toContain('would have no partner without it');
    expect(textContent).toContain('5 facts: 2 not confirmed');
    expect(textContent).toContain('Coverage, version 7, as at 30 November 2026.');
  });

  it('is a table too, in any order', async () => {
    const { search } = show();
    const table = await screen.findByRole('table', { name: 'Dates: 7' });
    const [, first] = within(table).getAllByRole('row');
    expect(first?.textContent).toBe('Lunch grant1 October 2026Was to be decided byAgreementLunch ClubCabinet11Food in Fen');
    await userEvent.click(within(table).getByRole('button', { name: /^Day/ }));
    await waitFor(() => expect(search().get('days')).toBe('on'));
    expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeTruthy();
  });

  it('says so where nothing ends, and leaves the rest be where it fails', async () => {
    const { container } = show(ADDRESS, { CoverageCalendar: calendar([]) });
    expect(await screen.findByText('Nothing ends in the coming eighteen months.')).toBeTruthy();
    expect(await violationsIn(container)).toEqual([]);
    show(ADDRESS, { CoverageCalendar: () => ({ errors }) });
    expect(await screen.findByText('The calendar could not be shown.')).toBeTruthy();
  });
});
