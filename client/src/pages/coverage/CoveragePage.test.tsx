import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAddress } from '../../lib/address.ts';
import { violationsIn } from '../../testing/axe.ts';
import { coverageCell, coverageOf, coverageSetting, shireCouncil } from '../../testing/coverage.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { type Answers, renderAt } from '../../testing/render.tsx';
import { PanelSlot } from '../../ui/SidePanel.tsx';
import { CoveragePage } from './CoveragePage.tsx';

beforeAll(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
});
afterAll(() => vi.restoreAllMocks());
beforeEach(() => sessionStorage.clear());

const states = ['COVERED', 'FRAGILE', 'PARTLY', 'COUNCIL_ONLY', 'NONE', 'NOT_CHECKED'] as const;
const counts = (count: number) => states.map((state) => ({ __typename: 'CoverageCount', state, count }));
const matrix = {
  ...coverageOf(2, 2),
  cells: [
    coverageCell({ state: 'FRAGILE', reasons: ['SOLE_PARTNER'], partnerCount: 1 }),
    coverageCell({ state: 'NOT_CHECKED', partnerCount: 0 }),
    coverageCell(),
    coverageCell(),
  ],
};
const CoveragePageAnswer = () => ({
  data: {
    coverage: {
      __typename: 'Coverage',
      asAt: '2026-11-29',
      summary: 'Shire, for Fenshire: 4 cells.',
      for: [shireCouncil],
      counts: counts(7),
      basis: { __typename: 'CoverageBasis', facts: 9, unconfirmed: 4, pastVerifyBy: 3, countsWithoutThem: counts(2) },
      rule: { __typename: 'MetricDefinition', name: 'Coverage', version: 1, reference: 'Ours' },
      ...matrix,
      areas: matrix.areas.map((area) => ({ __typename: 'Area', ...area })),
      themes: matrix.themes.map((theme) => ({ __typename: 'Theme', ...theme })),
      cells: matrix.cells.map((cell) => ({ __typename: 'CoverageCell', ...cell })),
    },
  },
});
const provision = { __typename: 'Provision', id: 'prov', title: 'Befriending', themes: [], areas: [] };
const CoverageCell = ({ area, theme }: Record<string, unknown>) => ({
  data: {
    coverage: {
      __typename: 'Coverage',
      for: [shireCouncil],
      cell: {
        __typename: 'CoverageCell',
        ...coverageCell(theme === 't1' ? { state: 'NOT_CHECKED', partnerCount: 0 } : { state: 'FRAGILE', reasons: ['SOLE_PARTNER'] }),
        sentence: theme === 't1' ? 'Nobody has said they looked.' : 'Theme 0 in Parish 0 is fragile.',
        area: { __typename: 'Area', id: area, name: 'Parish 0', level: 'DISTRICT', levelsInside: ['WARD', 'PARISH'] },
        theme: { __typename: 'Theme', id: theme, name: 'Theme 0', parts: [{ __typename: 'Theme', id: 'p' }] },
        evidence:
          theme === 't1'
            ? []
            : [
                {
                  __typename: 'CoverageEvidence',
                  link: 'AGREEMENT',
                  endsOn: '2027-03-31',
                  isConfirmed: true,
                  isStale: false,
                  isWhole: true,
                  organisation: organisation('o', 'Tea and Talk'),
                  provision,
                  agreement: { __typename: 'Agreement', id: 'agr', title: 'Befriending grant' },
                  tie: null,
                  through: { __typename: 'Organisation', id: 'old', name: 'Fenmarch District Council' },
                },
              ],
        councilProvisions: [],
        othersActive: [organisation('other', 'Walking Group')],
        check: null,
      },
    },
  },
});

const answers: Answers = {
  CoverageSetting: () => coverageSetting(),
  CoveragePage: CoveragePageAnswer,
  CoverageCell,
  Can: canAnswer('coverage:check'),
};
/** Where the frame draws the panel. */
const slot = document.body.appendChild(document.createElement('div'));
const show = (address = '/coverage', over: Answers = {}) =>
  renderAt(
    address,
    <PanelSlot value={slot}>
      <CoveragePage />
    </PanelSlot>,
    { answers: { ...answers, ...over } },
  );

function OtherDay() {
  const { change } = useAddress();
  return (
    <button type="button" onClick={() => change({ asAt: '2027-04-01' })}>
      Another day
    </button>
  );
}

describe('the page of coverage', () => {
  it('begins where the reader is, writes it into the address, and shows sentence, figures, matrix and table without breaking a rule', async () => {
    const { container, search, asked } = show();
    expect(await screen.findByText('Shire, for Fenshire: 4 cells.')).toBeTruthy();
    expect(search().get('place')).toBe('shire');
    expect(search().get('framework')).toBe('f');
    expect(asked.find(({ name }) => name === 'CoveragePage')?.variables.input).toEqual({
      within: 'shire',
      level: 'DISTRICT',
      framework: 'f',
      confirmedOnly: false,
    });
    expect(within(screen.getByRole('grid')).getAllByRole('gridcell')).toHaveLength(4);
    expect(within(screen.getByRole('table', { name: 'Cells: 4' })).getAllByRole('row')).toHaveLength(5);
    expect(await violationsIn(container)).toEqual([]);
  });

  it('says of each figure what it counts, how sure it is and what it would be without what is doubtful', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: '7 Fragile: how it is worked out' }));
    const definition = await screen.findByRole('dialog');
    expect(definition.textContent).toContain('by one partner only');
    expect(definition.textContent).toContain('9 facts: 4 not confirmed, 3 past the day');
    expect(definition.textContent).toContain('it would be 2');
    expect(definition.textContent).toContain('version 1, as at 29 November 2026');
  });

  it('opens a cell by key: who holds it, by what, how surely, and who else is there; the address holds it', async () => {
    const { search } = show();
    const cell = await screen.findByRole('gridcell', { name: /Fragile/ });
    cell.focus();
    await userEvent.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Theme 0 in Parish 0' });
    expect(await within(panel).findByText('Theme 0 in Parish 0 is fragile.')).toBeTruthy();
    expect(within(panel).getByRole('link', { name: 'Befriending' }).getAttribute('href')).toContain('/facts/prov');
    expect(within(panel).getByRole('link', { name: 'Befriending grant' }).getAttribute('href')).toContain('/agreements/agr');
    expect(panel.textContent).toContain(', through Fenmarch District Council. Confirmed and until 31 March 2027.');
    expect(within(panel).getByRole('link', { name: 'Fenmarch District Council' }).getAttribute('href')).toContain('/organisations/old');
    expect(within(panel).getByRole('link', { name: 'Walking Group' })).toBeTruthy();
    expect(within(panel).queryByRole('button', { name: 'We looked: nobody' })).toBeNull();
    expect([search().get('cellArea'), search().get('cellTheme')]).toEqual(['a0', 't0']);
    expect(await violationsIn(panel)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(search().has('cellArea')).toBe(false));
    expect(document.activeElement).toBe(cell);
  });

  it('leads to the level below for the same councils, and to the parts of the theme', async () => {
    show('/coverage?place=shire&framework=f&cellArea=a0&cellTheme=t0');
    const below = new URLSearchParams(
      (await screen.findByRole('link', { name: 'Parishes of Parish 0' })).getAttribute('href')?.split('?')[1],
    );
    expect(Object.fromEntries(below)).toMatchObject({ place: 'a0', within: 'a0', level: 'PARISH', for: 'council', framework: 'f' });
    const parts = new URLSearchParams(screen.getByRole('link', { name: 'Parts of Theme 0' }).getAttribute('href')?.split('?')[1]);
    expect(Object.fromEntries(parts)).toMatchObject({ place: 'shire', parts: 't0' });
  });

  it.each([
    ['the partner', 'If this went: Tea and Talk', 'o'],
    ['the agreement between', 'if this went: Befriending grant', 'agr'],
  ])('leads to what falls without %s, asked about the same', async (_, name, on) => {
    show('/coverage?place=shire&within=shire&framework=f&for=council&asAt=2026-11-29&cellArea=a0&cellTheme=t0');
    const href = (await screen.findByRole('link', { name })).getAttribute('href') ?? '';
    expect(href.split('?')[0]).toBe('/coverage/dependency');
    expect(Object.fromEntries(new URLSearchParams(href.split('?')[1]))).toMatchObject({
      ...{ on, place: 'shire', within: 'shire', framework: 'f', level: 'DISTRICT', for: 'council', asAt: '2026-11-29' },
    });
  });

  it('leads from the whole place to what hangs on one partner', async () => {
    show('/coverage?place=shire&within=shire&framework=f&for=council');
    const href = (await screen.findByRole('link', { name: 'What hangs on one partner' })).getAttribute('href') ?? '';
    expect(href.split('?')[0]).toBe('/coverage/dependency');
    expect(Object.fromEntries(new URLSearchParams(href.split('?')[1]))).toMatchObject({
      place: 'shire',
      level: 'DISTRICT',
      for: 'council',
    });
  });

  it('records that somebody looked, for the councils asked about', async () => {
    const sent: unknown[] = [];
    show('/coverage?place=shire&framework=f&cellArea=a0&cellTheme=t1', {
      RecordCoverageCheck: (variables) => {
        sent.push(variables.input);
        return payloadOf('recordCoverageCheck', 'CoverageCheckPayload', { coverageCheck: { __typename: 'CoverageCheck', id: 'c' } })();
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'We looked: nobody' }));
    const form = await screen.findByRole('dialog', { name: 'We looked: nobody' });
    expect(await violationsIn(form)).toEqual([]);
    await userEvent.type(within(form).getByRole('textbox', { name: 'How you looked' }), 'Asked the forum');
    await userEvent.click(within(form).getByRole('button', { name: 'Record it' }));
    await waitFor(() => expect(sent).toMatchObject([{ area: 'a0', theme: 't1', for: ['council'], note: 'Asked the forum' }]));
  });

  it('shows the gaps alone, in the matrix and in the table', async () => {
    const { search } = show();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Only gaps' }));
    expect(search().get('gaps')).toBe('only');
    expect(within(screen.getByRole('grid')).getAllByRole('gridcell')).toHaveLength(1);
    expect(within(screen.getByRole('table', { name: 'Cells: 1' })).getAllByRole('row')).toHaveLength(2);
  });

  it('keeps the matrix while the place is read for another day, whatever was asked of that day by the day before', async () => {
    const errors = [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }];
    const { asked } = renderAt(
      '/coverage?place=shire&within=shire&framework=f',
      <PanelSlot value={slot}>
        <OtherDay />
        <CoveragePage />
      </PanelSlot>,
      {
        answers: {
          ...answers,
          CoverageSetting: ({ asAt }) => (asAt ? 'never' : coverageSetting()),
          CoveragePage: ({ asAt }) => (asAt ? { errors } : CoveragePageAnswer()),
        },
      },
    );
    const grid = await screen.findByRole('grid');
    await userEvent.click(screen.getByRole('button', { name: 'Another day' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ name: 'CoveragePage', variables: { asAt: '2027-04-01' } }));
    await expect(screen.findByText('Coverage could not be shown.', {}, { timeout: 100 })).rejects.toThrow();
    expect(screen.getByRole('grid')).toBe(grid);
  });

  it('offers nothing to record to those who may not', async () => {
    show('/coverage?place=shire&framework=f&cellArea=a0&cellTheme=t1', { Can: canAnswer('record:read') });
    expect(await screen.findByText('Nobody has said they looked.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'We looked: nobody' })).toBeNull();
  });
});

describe('a place that is reorganised', () => {
  const east = {
    __typename: 'Area',
    id: 'east',
    name: 'East Shire',
    governedBy: [{ __typename: 'Organisation', id: 'new', name: 'East Council' }],
  };
  const closed = { closedOn: '2027-04-01', governedBy: [], successors: [east], levelsInside: ['DISTRICT', 'PARISH'] };
  const CoverageSetting = () => coverageSetting({}, closed);
  const inputOf = (asked: ReturnType<typeof show>['asked']) =>
    asked.filter(({ name }) => name === 'CoveragePage').at(-1)?.variables as { input: Record<string, unknown>; asAt: string };

  it('says before its day what is to come, and leads to coverage then', async () => {
    show('/coverage?place=shire&framework=f&asAt=2026-11-29', { CoverageSetting });
    expect(await screen.findByText(/^Shire g(ives|ave) way to East Shire on 1 April 2027\./)).toBeTruthy();
    const href = screen.getByRole('link', { name: 'Coverage on that day' }).getAttribute('href') ?? '';
    expect(Object.fromEntries(new URLSearchParams(href.split('?')[1]))).toMatchObject({ place: 'shire', asAt: '2027-04-01' });
    expect(screen.queryByRole('radiogroup', { name: 'Boundaries' })).toBeNull();
  });

  it('is shown on the new boundaries, or on the old ones at a press: the address holds it, the areas are grouped as they were', async () => {
    const { asked, search, container } = show('/coverage?place=shire&framework=f&asAt=2027-04-01', { CoverageSetting });
    expect(await screen.findByText(/It is shown on the new boundaries/)).toBeTruthy();
    expect(inputOf(asked)).toMatchObject({ input: { level: 'DISTRICT' }, asAt: '2027-04-01' });
    expect(inputOf(asked).input).not.toHaveProperty('boundaries');
    expect(await violationsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'On the old ones' }));
    expect(await screen.findByText(/It is shown on the boundaries before that/)).toBeTruthy();
    expect(search().get('boundaries')).toBe('old');
    expect(inputOf(asked)).toMatchObject({ input: { boundaries: 'OLD' }, asAt: '2027-03-31' });
  });

  it('has one kind of boundaries otherwise, whatever the address says', async () => {
    const { asked } = show('/coverage?place=shire&framework=f&boundaries=old');
    expect(await screen.findByText('Shire, for Fenshire: 4 cells.')).toBeTruthy();
    expect(inputOf(asked).input).not.toHaveProperty('boundaries');
    expect(screen.queryByRole('radiogroup', { name: 'Boundaries' })).toBeNull();
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['a level there is none of', '/coverage?place=shire&framework=f&level=WARD', {}, 'Shire has no wards on this day.', 'Parishes'],
    [
      'a place that nobody governs',
      '/coverage?place=shire&framework=f',
      { governedBy: [], within: [{ __typename: 'Area', id: 'w', governedBy: [shireCouncil] }] },
      'Nobody is recorded as governing Shire on this day.',
      'Fenshire',
    ],
    [
      'a framework that does not hold',
      '/coverage?place=shire&framework=gone',
      {},
      'No framework of themes is chosen that holds on this day.',
      'Ambitions',
    ],
  ])('%s: says so and what to try', async (_, address, area, title, choice) => {
    const { container } = show(address, { CoverageSetting: () => coverageSetting({}, area) });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(await violationsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: choice }));
    expect(await screen.findByText('Shire, for Fenshire: 4 cells.')).toBeTruthy();
  });

  const [framework] = coverageSetting().data.frameworks;
  const empty = { ...framework, id: 'empty', name: 'Empty', themes: [] };
  it('a framework without themes, with the others to choose from', async () => {
    show('/coverage?place=shire&framework=empty', { CoverageSetting: () => coverageSetting({ frameworks: [framework, empty] }) });
    expect(await screen.findByText('This framework has no themes yet.')).toBeTruthy();
    expect(screen.getByText('Choose another:')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ambitions' })).toBeTruthy();
  });

  it.each([
    ['a framework without themes', '/coverage?place=shire&framework=empty', [empty], 'This framework has no themes yet.'],
    ['no framework at all', '/coverage?place=shire', [], 'No framework of themes is chosen that holds on this day.'],
  ])('%s and no other to choose: offers no choice, and says what to do', async (_, address, frameworks, title) => {
    show(address, { CoverageSetting: () => coverageSetting({ frameworks }) });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(/one has to be brought in or recorded first\. Look at another day/)).toBeTruthy();
    expect(screen.queryByText(/choose (one|another):/i)).toBeNull();
  });

  it('a place that is not there', async () => {
    show('/coverage?place=gone', { CoverageSetting: () => coverageSetting({ area: null }) });
    expect(await screen.findByRole('heading', { name: 'There is no such place' })).toBeTruthy();
  });

  it('a server that fails, with a way to try again', async () => {
    const errors = [{ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-1' } }];
    show('/coverage?place=shire&framework=f', { CoveragePage: () => ({ errors }) });
    expect(await screen.findByText('Request req-1')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
