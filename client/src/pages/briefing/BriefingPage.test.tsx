import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coverageOf, coverageSetting, shireCouncil } from '../../testing/coverage.ts';
import { area } from '../../testing/records.ts';
import { type Answers, renderAt } from '../../testing/render.tsx';
import { BriefingPage } from './BriefingPage.tsx';

const matrix = coverageOf(2, 2);
const typed = (__typename: string, rows: readonly object[]) => rows.map((row) => ({ __typename, ...row }));
const Briefing = () => ({
  data: {
    me: { __typename: 'Viewer', id: 'broker', name: 'Broker', isSignedIn: true },
    coverage: {
      ...{ __typename: 'Coverage', asAt: '2026-11-30', summary: 'Shire, for Fenshire: 4 cells.', level: 'PARISH' },
      ...{ within: { ...area('shire', 'Shire'), isIllustrative: true }, for: [shireCouncil], counts: [], singlePoints: [], sources: [] },
      calendar: { __typename: 'CoverageCalendar', entries: [] },
      framework: { __typename: 'Framework', id: 'f', name: 'Ambitions' },
      rule: { __typename: 'MetricDefinition', name: 'Coverage', version: 2 },
      basis: { __typename: 'CoverageBasis', facts: 9, unconfirmed: 4, pastVerifyBy: 3 },
      areas: typed('Area', matrix.areas),
      themes: typed('Theme', matrix.themes),
      cells: typed('CoverageCell', matrix.cells),
    },
    agreements: { __typename: 'AgreementConnection', totalCount: 0, nodes: [] },
    network: { __typename: 'Network', summary: 'Nobody works here.', totalNodes: 0, nodes: [], ties: [] },
  },
});
const BriefingChanges = () => ({
  data: { coverageChanges: { __typename: 'CoverageChanges', summary: 'Nothing changed in Shire.', changed: 0, cells: [] } },
});
const errors = [{ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-1' } }];
const ADDRESS = '/coverage/briefing?place=shire&within=shire&level=PARISH&framework=f&asAt=2026-11-30';
const show = (over: Answers = {}) =>
  renderAt(ADDRESS, <BriefingPage />, { answers: { CoverageSetting: () => coverageSetting(), Briefing, BriefingChanges, ...over } });
const markOf = (container: HTMLElement) => container.querySelector('[data-briefing]')?.getAttribute('data-briefing');

describe('a briefing whose changes are read by themselves', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', async () => Response.json({ message: 'No outlines.' }, { status: 500 }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is whole once they are there', async () => {
    const { container, asked } = show();
    expect(await screen.findByText('Nothing changed in Shire.')).toBeTruthy();
    await waitFor(() => expect(markOf(container)).toBe('whole'));
    expect(asked.find(({ name }) => name === 'BriefingChanges')?.variables).toMatchObject({ from: '2026-08-30', to: '2026-11-30' });
  });

  it('is whole without them where they could not be read, and says so', async () => {
    const { container } = show({ BriefingChanges: () => ({ errors }) });
    expect(await screen.findByText('What changed could not be read. All else in this briefing stands.')).toBeTruthy();
    await waitFor(() => expect(markOf(container)).toBe('whole'));
    expect(screen.getByText('What changed could not be shown.')).toBeTruthy();
    expect(screen.getByText('Nobody works here.')).toBeTruthy();
  });

  it('is not for print before, and calls nothing failed until then: what prints it would give up', async () => {
    const { container } = show({ BriefingChanges: () => 'never' });
    expect(await screen.findByText('The two days are being compared.')).toBeTruthy();
    expect(await screen.findByText('Nobody works here.')).toBeTruthy();
    await new Promise((done) => setTimeout(done, 50));
    expect(markOf(container)).toBe('waiting');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Print, or save as PDF' }).hasAttribute('disabled')).toBe(true);
  });
});
