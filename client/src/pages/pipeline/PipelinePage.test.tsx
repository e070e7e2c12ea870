import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { PipelinePage } from './PipelinePage.tsx';

const stages = [
  'EXPRESSION_OF_INTEREST',
  'BUSINESS_CASE',
  'DECISION',
  'LEGAL',
  'LIVE',
  'UNDER_REVIEW',
  'ENDED',
  'LAPSED',
  'REJECTED',
  'WITHDRAWN',
  'NOVATED',
];
const agreement = {
  __typename: 'Agreement',
  id: 'a1',
  revision: 4,
  title: 'The toilet block',
  kind: 'ASSET_TRANSFER',
  stageNow: 'LEGAL',
  meetingOn: null,
  owner: null,
  decidingBody: null,
  isIllustrative: false,
  valuePence: null,
  nextStages: [
    { __typename: 'NextStage', stage: 'LIVE', allowed: true, missing: [] },
    { __typename: 'NextStage', stage: 'WITHDRAWN', allowed: true, missing: [] },
  ],
  parties: ['Fenshire County Council', 'Penfold Town Council'].map((name) => ({
    __typename: 'AgreementParty',
    role: 'TRANSFEROR',
    organisation: { __typename: 'Organisation', id: name, name },
  })),
};
const Pipeline = () => ({
  data: {
    agreementPipeline: {
      __typename: 'AgreementPipeline',
      asAt: '2026-11-22',
      summary: '1 agreement is on the way, most at legal (1). 0 are live. 1 has been longer at a stage than is usual.',
      stages: stages.map((stage) => ({
        __typename: 'PipelineStage',
        stage,
        count: stage === 'LEGAL' ? 1 : 0,
        stuck: stage === 'LEGAL' ? 1 : 0,
        longestDays: stage === 'LEGAL' ? 200 : null,
        medianDays: stage === 'LEGAL' ? 200 : null,
        stuckAfterDays: stage === 'LEGAL' ? 120 : null,
        cards: stage === 'LEGAL' ? [{ __typename: 'PipelineCard', since: '2026-05-06', days: 200, isStuck: true, agreement }] : [],
      })),
    },
  },
});
const Can = canAnswer('agreement:edit', 'agreement:advance');
const answers = {
  Pipeline,
  Can,
  RecordOptions: () => ({ data: { search: [] } }),
  AdvanceAgreement: () => ({
    data: {
      advanceAgreement: {
        __typename: 'AgreementPayload',
        changeId: null,
        agreement: null,
        userErrors: [{ __typename: 'UserError', field: ['on'], code: 'INVALID', message: 'It came to legal later than that.' }],
      },
    },
  }),
};

// A wide page with a dialog over it: slow where the machine is shared.
vi.setConfig({ testTimeout: 30_000 });
afterAll(() => vi.resetConfig());
beforeEach(() => sessionStorage.clear());

it('shows each stage with its cards, ages and what is stuck, as columns and as tables, and breaks no rule', async () => {
  const { container } = renderAt('/pipeline', <PipelinePage />, { answers });
  const board = await screen.findByRole('region', { name: 'Stages as columns' });
  expect(within(board).getAllByRole('heading', { level: 2 })).toHaveLength(6);
  expect(within(board).getByText('200 days here, stuck')).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Agreements by stage' });
  expect(within(table).getAllByRole('row')).toHaveLength(12);
  expect(within(screen.getByRole('table', { name: 'Agreements longest at their stage' })).getByText('6 May 2026')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('moves a card by keyboard, through the dialog that dragging opens', async () => {
  const { asked } = renderAt('/pipeline', <PipelinePage />, { answers });
  const move = await screen.findByRole('button', { name: 'Move The toilet block' });
  move.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Live' }));
  const dialog = await screen.findByRole('dialog', { name: 'Move “The toilet block” to live' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Move to live' }));
  expect(await screen.findByText('It came to legal later than that.')).toBeTruthy();
  const sent = asked.find(({ name }) => name === 'AdvanceAgreement')?.variables.input;
  expect(sent).toMatchObject({ id: 'a1', revision: 4, to: 'LIVE' });
  await vi.waitFor(() => expect(within(dialog).getByLabelText(/Day it came there/)).toBeTruthy());
});

it('puts the table before the columns on a narrow screen', async () => {
  const { matchMedia } = window;
  const follows = async () => {
    const { unmount } = renderAt('/pipeline', <PipelinePage />, { answers });
    const board = await screen.findByRole('region', { name: 'Stages as columns' });
    const order = board.compareDocumentPosition(screen.getByRole('table', { name: 'Agreements by stage' }));
    unmount();
    return order === Node.DOCUMENT_POSITION_PRECEDING;
  };
  expect(await follows()).toBe(false);
  window.matchMedia = (query) => ({ ...matchMedia(query), matches: query === '(width < 48em)' });
  try {
    expect(await follows()).toBe(true);
  } finally {
    window.matchMedia = matchMedia;
  }
});

it('offers no move on an earlier day', async () => {
  renderAt('/pipeline?asAt=2025-01-01', <PipelinePage />, { answers });
  await screen.findByRole('region', { name: 'Stages as columns' });
  expect(screen.queryByRole('button', { name: 'Move The toilet block' })).toBeNull();
});
