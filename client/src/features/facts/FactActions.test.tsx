import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { OtherDay } from '../viewer/OtherDay.tsx';
import { FactActions } from './FactActions.tsx';

const organisation = (id: string, name: string) => ({ __typename: 'Organisation' as const, id, name });
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
  owner: organisation('a', 'Fenshire'),
  from: organisation('a', 'Fenshire'),
  to: organisation('b', 'Lunch Club'),
  assertedBy: null,
};
const all = ['tie:edit', 'fact:verify', 'fact:confirm', 'evidence:add'];
const can =
  (permissions: readonly string[], councils = [organisation('a', 'Fenshire')]) =>
  () => ({ data: { me: { __typename: 'Viewer', id: 'broker', permissions, councils, speaksFor: councils } } });
const sources = () => ({
  data: {
    sources: { __typename: 'SourceConnection', nodes: [{ __typename: 'Source', id: 's1', title: 'Minutes', kind: 'MEETING' }] },
  },
});
const done = (over: object = {}) => ({
  data: { done: { __typename: 'TiePayload', changeId: 'c', userErrors: [], fact: { ...tie, revision: 5 }, ...over } },
});
const names = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

beforeEach(() => sessionStorage.clear());

it('offers what one may do, and nothing to those who may nothing', async () => {
  const { unmount } = renderAt('/', <FactActions node={tie} title="Fenshire funds Lunch Club" />, { answers: { Can: can(all) } });
  await screen.findByRole('button', { name: 'Confirm' });
  expect(names()).toEqual(['Verified today', 'Confirm', 'Dispute', 'Change', 'End', 'Add evidence']);
  unmount();
  const elsewhere = renderAt('/', <FactActions node={tie} title="" />, { answers: { Can: can(all, [organisation('z', 'Dale')]) } });
  await screen.findByRole('button', { name: 'Dispute' });
  expect(names()).toEqual(['Dispute']);
  elsewhere.unmount();
  const partner = renderAt('/', <FactActions node={tie} title="" />, {
    answers: {
      Can: () => ({
        data: {
          me: {
            ...can(['fact:confirm', 'tie:edit', 'proposal:make'])().data.me,
            councils: [],
            speaksFor: [organisation('b', 'Lunch Club')],
          },
        },
      }),
    },
  });
  await screen.findByRole('button', { name: 'Confirm' });
  expect(names()).toEqual(['Confirm', 'Dispute', 'Propose a change', 'Propose to end it']);
  partner.unmount();
  renderAt('/', <FactActions node={tie} title="" />, { answers: { Can: can(['record:read']) } });
  expect(names()).toEqual([]);
});

it('changes nothing of another day', async () => {
  const page = (
    <>
      <OtherDay />
      <FactActions node={tie} title="" />
    </>
  );
  const { search } = renderAt('/?asAt=2025-03-01', page, { answers: { Can: can(all) } });
  await screen.findByText(/^You are looking at 1 March 2025/);
  expect(names()).toEqual(['Go back to today']);
  await userEvent.click(screen.getByRole('button', { name: 'Go back to today' }));
  expect(search().get('asAt')).toBeNull();
  expect(names()).toContain('Change');
});

it('marks a fact as verified at a press', async () => {
  const { asked } = renderAt('/', <FactActions node={tie} title="" />, { answers: { Can: can(all), VerifyTie: () => done() } });
  await userEvent.click(await screen.findByRole('button', { name: 'Verified today' }));
  await vi.waitFor(() => expect(asked.some(({ name }) => name === 'VerifyTie')).toBe(true));
  expect(asked.find(({ name }) => name === 'VerifyTie')?.variables.input).toMatchObject({ id: 't1', revision: 4 });
});

it('asks somebody who speaks for that side for evidence too, where their own side recorded it', async () => {
  const refused = { field: ['evidence'], code: 'REQUIRED', message: 'Your own side recorded this.', __typename: 'UserError' };
  renderAt('/', <FactActions node={tie} title="Fenshire funds Lunch Club" />, {
    answers: { Can: can(all, [tie.from, tie.to]), SourceOptions: sources, ConfirmTie: () => done({ fact: null, userErrors: [refused] }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm' }));
  const dialog = await screen.findByRole('dialog', { name: 'Confirm' });
  expect(within(dialog).getByText(/^If there is a letter/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm' }));
  expect(await within(dialog).findByText('Your own side recorded this.')).toBeTruthy();
  expect(within(dialog).getByText(/^Your own side recorded this: name the letter/)).toBeTruthy();
  expect(within(dialog).getByRole('combobox', { name: /^Source/ })).toBeTruthy();
  expect(await violationsIn(dialog)).toEqual([]);
});

it('confirms for the side that did not say so, with evidence where one does not speak for it', async () => {
  const { asked } = renderAt('/', <FactActions node={tie} title="Fenshire funds Lunch Club" />, {
    answers: { Can: can(all), SourceOptions: sources, ConfirmTie: () => done() },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm' }));
  const dialog = await screen.findByRole('dialog', { name: 'Confirm' });
  expect(within(dialog).getByRole('combobox', { name: /^Who confirms it/ })).toHaveProperty('value', 'Lunch Club');
  expect(within(dialog).getByText(/You do not speak for them/)).toBeTruthy();
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('combobox', { name: /^Source/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Minutes (meeting)' }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Where in it/ }), 'item 4');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm' }));
  await vi.waitFor(() => expect(asked.some(({ name }) => name === 'ConfirmTie')).toBe(true));
  expect(asked.find(({ name }) => name === 'ConfirmTie')?.variables.input).toMatchObject({
    onBehalfOf: 'b',
    evidence: { about: 't1', source: 's1', locator: 'item 4', saidBy: null, quote: null },
  });
});

it('shows what somebody else made of the fact meanwhile, and disputes it as it now is', async () => {
  const stale = { userErrors: [{ __typename: 'UserError', field: ['revision'], code: 'STALE', message: 'Stale.' }] };
  let sent = 0;
  const { asked } = renderAt('/', <FactActions node={tie} title="" />, {
    answers: {
      Can: can(all),
      DisputeTie: () => done({ fact: { ...tie, revision: 5, strength: 1, status: 'DISPUTED' }, ...(sent++ === 0 ? stale : {}) }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Dispute' }));
  const dialog = await screen.findByRole('dialog', { name: 'Dispute' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^What is not so/ }), 'They stopped.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dispute' }));
  const changes = await within(dialog).findByRole('table', { name: 'What they changed, field by field' });
  expect(
    within(changes)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['FieldBeforeNow', 'Strength31', 'StatusAsserted, not confirmedDisputed']);
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dispute' }));
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'DisputeTie')).toHaveLength(2));
  expect(asked.filter(({ name }) => name === 'DisputeTie')[1]?.variables.input).toMatchObject({ revision: 5, reason: 'They stopped.' });
});

it('asks for a reason to dispute', async () => {
  renderAt('/', <FactActions node={tie} title="" />, { answers: { Can: can(all) } });
  await userEvent.click(await screen.findByRole('button', { name: 'Dispute' }));
  const dialog = await screen.findByRole('dialog', { name: 'Dispute' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dispute' }));
  expect(await within(dialog).findByText('The reason is missing.')).toBeTruthy();
});
