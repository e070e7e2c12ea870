import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { EndForm } from '../facts/FactForms.tsx';
import { ProposeInstead } from './proposing.tsx';

const tie = {
  __typename: 'Tie' as const,
  id: 't1',
  revision: 4,
  kind: 'FUNDS' as const,
  status: 'ASSERTED' as const,
  strength: 3,
  validFrom: null,
  validTo: null,
  note: null,
  visibility: 'PARTIES' as const,
};

function Page() {
  const [isOpen, setOpen] = useState(true);
  return isOpen ? (
    <ProposeInstead when onClose={() => setOpen(false)}>
      <EndForm fact={tie as never} title="Fenshire funds Lunch Club" onClose={() => setOpen(false)} />
    </ProposeInstead>
  ) : (
    <p>Closed.</p>
  );
}
const proposed = (over: object = {}) =>
  payloadOf('proposeChange', 'ProposalPayload', { changeId: 'c', proposal: { __typename: 'Proposal', id: 'p' }, ...over });
const open = (answer: () => object) =>
  renderAt('/', <Page />, { answers: { Can: canAnswer('proposal:make'), ProposeChange: answer as never } });

beforeEach(() => sessionStorage.clear());

it('sends what the form would do as a proposal, with why, and leaves out who may see it', async () => {
  const { asked } = open(proposed());
  const dialog = await screen.findByRole('dialog', { name: 'Propose to end' });
  expect(screen.queryByRole('textbox', { name: 'Why' })).toBeNull();
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
  expect(await screen.findByText(/^Say why it should be so/)).toBeTruthy();
  expect(asked.some(({ name }) => name === 'ProposeChange')).toBe(false);
  await userEvent.type(screen.getByRole('textbox', { name: /^Why it should be so/ }), 'They stopped');
  await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
  await screen.findByText('Closed.');
  const input = asked.find(({ name }) => name === 'ProposeChange')?.variables.input as Record<string, object>;
  expect(input).toMatchObject({ why: 'They stopped', idempotencyKey: expect.any(String), endTie: { id: 't1', revision: 4 } });
  expect(Object.keys(input.endTie ?? {}).sort()).toEqual(['id', 'on', 'revision']);
});

it('shows beside its field what the trial found wrong', async () => {
  const wrong = { __typename: 'UserError', field: ['endTie', 'on'], code: 'INVALID', message: 'It began later.' };
  open(proposed({ proposal: null, userErrors: [wrong] }));
  await screen.findByRole('dialog');
  await userEvent.type(screen.getByRole('textbox', { name: /^Why it should be so/ }), 'They stopped');
  await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
  await waitFor(() => expect(screen.getByText('It began later.')).toBeTruthy());
});
