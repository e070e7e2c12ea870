import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { connection, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { ProposalPage } from './ProposalPage.tsx';

const field = (over: object = {}) => ({
  __typename: 'ProposedField',
  field: 'title',
  label: 'Title',
  before: 'Lunches',
  now: 'Lunches',
  proposed: 'Suppers',
  isClash: false,
  ...over,
});
const proposal = (over: object = {}) => ({
  __typename: 'Proposal',
  id: 'p',
  revision: 1,
  mutation: 'updateProvision',
  state: 'OPEN',
  why: 'It is in the evening now.',
  by: 'Sorrel',
  recordedAt: '2026-11-20T10:00:00Z',
  decidedAt: null,
  decidedBy: null,
  answer: null,
  isIllustrative: false,
  isStale: false,
  hasClash: false,
  canAccept: true,
  canDecline: true,
  canWithdraw: false,
  owner: organisation('council', 'Fenshire'),
  organisation: organisation('club', 'Lunch Club'),
  about: {
    __typename: 'Provision',
    id: 'v',
    revision: 1,
    workTitle: 'Lunches',
    organisation: { __typename: 'Organisation', id: 'club', name: 'Lunch Club' },
    themes: [],
  },
  result: null,
  evidence: [],
  fields: [field()],
  ...over,
});
const open = (over: object = {}, more: object = {}) =>
  renderAt('/proposals/p', <ProposalPage />, {
    path: '/proposals/:id',
    answers: {
      Can: canAnswer('proposal:decide', 'provision:edit'),
      Proposal: () => ({ data: { proposal: proposal(over) } }),
      History: () => ({
        data: {
          me: { __typename: 'Viewer', id: 'broker', permissions: ['changes:read'] },
          changes: connection([], { __typename: 'ChangeConnection' }),
        },
      }),
      ...more,
    },
  });

beforeEach(() => sessionStorage.clear());

it('says what is proposed, by whom and why, and breaks no rule', async () => {
  const { container } = open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Change what an organisation does: Lunches' })).toBeTruthy();
  expect(screen.getByText('Sorrel of Lunch Club proposes this, and it waits for an answer.')).toBeTruthy();
  expect(screen.getByText('It is in the evening now.')).toBeTruthy();
  expect(screen.getByRole('cell', { name: 'Suppers' })).toBeTruthy();
  expect(screen.queryByRole('columnheader', { name: 'When it was proposed' })).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

it('is accepted, with a word for whoever proposed it', async () => {
  const done = payloadOf('acceptProposal', 'ProposalPayload', {
    proposal: { __typename: 'Proposal', id: 'p', revision: 2, state: 'ACCEPTED' },
  });
  const { asked } = open({}, { AcceptProposal: done });
  await userEvent.click(await screen.findByRole('button', { name: 'Accept' }));
  const dialog = await screen.findByRole('dialog', { name: 'Accept the proposal' });
  await userEvent.type(screen.getByRole('textbox', { name: 'What to say to whoever proposed it' }), 'Thank you');
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(screen.getAllByRole('button', { name: 'Accept' }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked.find(({ name }) => name === 'AcceptProposal')).toBeTruthy());
  expect(asked.find(({ name }) => name === 'AcceptProposal')?.variables.input).toMatchObject({
    id: 'p',
    revision: 1,
    why: 'Thank you',
    recordRevision: null,
  });
});

it('shows both versions where the record moved on, and is accepted for the one that was looked at', async () => {
  const done = payloadOf('acceptProposal', 'ProposalPayload', {
    proposal: { __typename: 'Proposal', id: 'p', revision: 2, state: 'ACCEPTED' },
  });
  const { about } = proposal();
  const { asked } = open({ isStale: true, about: { ...about, revision: 4 } }, { AcceptProposal: done });
  expect(await screen.findByRole('columnheader', { name: 'When it was proposed' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
  await screen.findByRole('dialog');
  await userEvent.click(screen.getAllByRole('button', { name: 'Accept' }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked.find(({ name }) => name === 'AcceptProposal')?.variables.input).toMatchObject({ recordRevision: 4 }));
});

it('is only declined where somebody changed the same, and not without a reason', async () => {
  const { asked } = open({ isStale: true, hasClash: true, fields: [field({ now: 'Dinners', isClash: true })] });
  await screen.findByText('Changed since by somebody else.');
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
  await screen.findByRole('dialog', { name: 'Decline the proposal' });
  await userEvent.click(screen.getAllByRole('button', { name: 'Decline' }).at(-1) as HTMLElement);
  expect(await screen.findByText('The reason is missing.')).toBeTruthy();
  expect(asked.some(({ name }) => name === 'DeclineProposal')).toBe(false);
});

it('offers nothing to those who may do nothing about it', async () => {
  open({ canAccept: false, canDecline: false });
  await screen.findByRole('heading', { level: 1 });
  for (const name of ['Accept', 'Decline', 'Take it back']) expect(screen.queryByRole('button', { name })).toBeNull();
});
