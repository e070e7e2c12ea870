import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { TieForm } from './TieForm.tsx';

const organisation = (id: string, name: string) => ({ __typename: 'Organisation' as const, id, name });
const tie = {
  __typename: 'Tie' as const,
  id: 't1',
  revision: 4,
  kind: 'FUNDS' as const,
  strength: 3,
  validFrom: '2024-04-01',
  validTo: '2027-04-01',
  note: null,
  visibility: 'PARTIES' as const,
  from: organisation('a', 'Fenshire'),
  to: organisation('b', 'Lunch Club'),
  assertedBy: null,
};
const Can = () => ({ data: { me: { __typename: 'Viewer', id: 'broker', permissions: ['tie:edit'], councils: [], speaksFor: [] } } });
const payload = (over: object) => ({ __typename: 'TiePayload', changeId: null, tie: null, userErrors: [], ...over });

beforeEach(() => sessionStorage.clear());

it('says what has to be chosen, by the server’s own rules, and breaks no rule', async () => {
  const { asked } = renderAt('/', <TieForm from={{ id: 'a', label: 'Fenshire' }} onClose={() => {}} />, { answers: { Can } });
  const dialog = await screen.findByRole('dialog', { name: 'Record a tie' });
  // What is known already is not what one begins with.
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^What the first does with the second/ })),
  );
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Choose what the first organisation does with the second.')).toBeTruthy();
  expect(screen.getByText('Choose the organisation it is done with.')).toBeTruthy();
  expect(asked.some(({ name }) => name === 'RecordTie')).toBe(false);
});

it('sends the last day as the first on which it no longer holds, and the day the world changed', async () => {
  const { asked } = renderAt('/', <TieForm tie={tie} onClose={() => {}} />, {
    answers: { Can, UpdateTie: () => ({ data: { updateTie: payload({ tie: { ...tie, revision: 5 } }) } }) },
  });
  expect(await screen.findByText('Fenshire funds Lunch Club.')).toBeTruthy();
  expect(screen.getByLabelText('Last day')).toHaveProperty('value', '31 March 2027');
  await userEvent.click(screen.getByRole('combobox', { name: /^Strength/ }));
  await userEvent.click(await screen.findByRole('option', { name: '4, works jointly' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.some(({ name }) => name === 'UpdateTie')).toBe(true));
  expect(asked.find(({ name }) => name === 'UpdateTie')?.variables.input).toMatchObject({
    id: 't1',
    revision: 4,
    strength: 4,
    validTo: '2027-04-01',
    changeReason: 'WORLD',
    changedOn: null,
  });
});

it('shows a clash with a tie that is held already beside the day', async () => {
  const message = 'This overlaps a tie that is held already.';
  renderAt('/', <TieForm tie={tie} onClose={() => {}} />, {
    answers: {
      Can,
      UpdateTie: () => ({
        data: { updateTie: payload({ userErrors: [{ __typename: 'UserError', field: ['validFrom'], code: 'CONFLICT', message }] }) },
      }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText(message)).toBeTruthy();
});
