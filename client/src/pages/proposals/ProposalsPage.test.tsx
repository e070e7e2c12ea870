import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { connection, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { ProposalsPage } from './ProposalsPage.tsx';

const row = (id: string, over: object = {}) => ({
  __typename: 'Proposal',
  id,
  state: 'OPEN',
  mutation: 'updateOrganisation',
  by: 'Sorrel',
  recordedAt: '2026-11-20T10:00:00Z',
  decidedAt: null,
  decidedBy: null,
  answer: null,
  isIllustrative: false,
  organisation: organisation('club', 'Lunch Club'),
  about: { __typename: 'Organisation', id: 'hall', name: 'Hall Trust' },
  ...over,
});
const answers = (rows: readonly object[], waiting: number, ...permissions: Parameters<typeof canAnswer>) => ({
  Can: canAnswer(...permissions),
  Proposals: () => ({
    data: {
      proposals: connection(rows, { __typename: 'ProposalConnection' }),
      waiting: { __typename: 'ProposalConnection', totalCount: waiting },
    },
  }),
});

it('tells whoever decides what waits and what became of the rest, and breaks no rule', async () => {
  const decided = row('q', { state: 'DECLINED', decidedAt: '2026-11-21T10:00:00Z', decidedBy: 'Bram', answer: 'They moved' });
  const { container, asked } = renderAt('/proposals?state=OPEN&state=DECLINED', <ProposalsPage />, {
    answers: answers([row('p'), decided], 1, 'proposal:decide'),
  });
  expect(await screen.findByText('1 proposal waits for an answer from your council.')).toBeTruthy();
  const [first] = screen.getAllByRole('link', { name: 'Change an organisation: Hall Trust' });
  expect(first?.getAttribute('href')).toMatch(/^\/proposals\/p/);
  expect(screen.getByText('“They moved”')).toBeTruthy();
  expect(asked.find(({ name }) => name === 'Proposals')?.variables.states).toEqual(['OPEN', 'DECLINED']);
  expect(await violationsIn(container)).toEqual([]);
});

it('says that nothing was proposed', async () => {
  renderAt('/proposals', <ProposalsPage />, { answers: answers([], 0, 'proposal:make') });
  expect(await screen.findByText('None of your proposals waits for an answer.')).toBeTruthy();
  expect(screen.getByText('Nothing was proposed.')).toBeTruthy();
});
