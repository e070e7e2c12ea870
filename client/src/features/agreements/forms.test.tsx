import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { AdvanceDialog } from './AdvanceDialog.tsx';
import { AgreementForm } from './AgreementForm.tsx';
import type { AgreementEdited } from './agreement-edit.ts';
import { ObligationForm } from './ObligationForm.tsx';
import { ResourcesForm } from './ResourcesForm.tsx';
import { WholeLifeCostForm } from './WholeLifeCostForm.tsx';

const party = (id: string, name: string, role: 'TRANSFEROR' | 'TRANSFEREE') => ({
  __typename: 'AgreementParty' as const,
  role,
  organisation: { __typename: 'Organisation' as const, id, name },
});
const held = {
  __typename: 'Agreement',
  id: 'a1',
  revision: 2,
  title: 'The toilet block',
  kind: 'ASSET_TRANSFER',
  stageNow: 'BUSINESS_CASE',
  summary: null,
  reference: 'AT/1',
  startsOn: null,
  endsOn: null,
  reviewOn: null,
  meetingOn: null,
  noticeDays: null,
  valuePence: null,
  visibility: 'OWNER',
  owner: null,
  fund: null,
  decidingBody: { __typename: 'Organisation', id: 'b', name: 'The Board' },
  initiative: null,
  parties: [party('c', 'County', 'TRANSFEROR'), party('t', 'Town', 'TRANSFEREE')],
  themes: [],
  areas: [],
  assets: [],
  nextStages: [{ stage: 'DECISION', allowed: false, missing: ['a decision: body, meeting and outcome'] }],
  stages: [],
  wholeLifeCosts: [],
  resources: [],
  obligations: [],
} as AgreementEdited;
const answers = {
  Can: () => ({ data: { me: { __typename: 'Viewer', id: 'broker', permissions: ['agreement:edit'], councils: [], speaksFor: [] } } }),
  Funds: () => ({ data: { funds: [] } }),
  RecordOptions: () => ({ data: { search: [] } }),
};
const payload = { changeId: null, agreement: held, userErrors: [] };
const save = (name = 'Save') => userEvent.click(screen.getByRole('button', { name }));

// Long forms, each field of which listens: slow where the machine is shared.
vi.setConfig({ testTimeout: 30_000 });
afterAll(() => vi.resetConfig());
beforeEach(() => sessionStorage.clear());

it('records no agreement of one party, and says which fields are missing', async () => {
  const { asked } = renderAt('/', <AgreementForm onClose={() => {}} />, { answers });
  const dialog = await screen.findByRole('dialog', { name: 'Record an agreement' });
  expect(await violationsIn(dialog)).toEqual([]);
  await save();
  expect(await screen.findByText('Choose what kind of agreement it is.')).toBeTruthy();
  expect(screen.getAllByText('Choose an organisation.').length).toBeGreaterThan(0);
  expect(asked.some(({ name }) => name === 'CreateAgreement')).toBe(false);
});

it('changes an agreement with all its parties', async () => {
  const onSaved = vi.fn();
  const { asked } = renderAt('/', <AgreementForm agreement={held} onClose={() => {}} onSaved={onSaved} />, {
    answers: { ...answers, UpdateAgreement: () => ({ data: { updateAgreement: payload } }) },
  });
  const reference = await screen.findByRole('textbox', { name: 'Reference' });
  await userEvent.clear(reference);
  await userEvent.type(reference, 'AT/2');
  await save();
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(asked.find(({ name }) => name === 'UpdateAgreement')?.variables.input).toMatchObject({
    id: 'a1',
    revision: 2,
    reference: 'AT/2',
    parties: [
      { organisation: 'c', role: 'TRANSFEROR' },
      { organisation: 't', role: 'TRANSFEREE' },
    ],
  });
});

it('asks for the decision where a step needs one', async () => {
  const { asked } = renderAt('/', <AdvanceDialog agreement={held} to="DECISION" onClose={() => {}} />, {
    answers: { ...answers, AdvanceAgreement: () => ({ data: { advanceAgreement: payload } }) },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Move “The toilet block” to decision' });
  expect(await violationsIn(dialog)).toEqual([]);
  await save('Move to decision');
  expect(await screen.findByText('The outcome is missing.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: /^Outcome/ }), 'Agreed');
  await save('Move to decision');
  await vi.waitFor(() => expect(asked.some(({ name }) => name === 'AdvanceAgreement')).toBe(true));
  expect(asked.find(({ name }) => name === 'AdvanceAgreement')?.variables.input).toMatchObject({
    to: 'DECISION',
    decision: { body: 'b', outcome: 'Agreed', isKeyDecision: false },
  });
});

it('costs an option by party, and adds it up while it is typed', async () => {
  const { asked } = renderAt('/', <WholeLifeCostForm agreement={held} onClose={() => {}} />, {
    answers: { ...answers, SetWholeLifeCost: () => ({ data: { setWholeLifeCost: payload } }) },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Cost an option' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(screen.getByRole('combobox', { name: 'Party of line 1' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Town' }));
  await userEvent.click(screen.getByRole('combobox', { name: /^Kind of line 1/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Running' }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Each year/ }), '1200.50');
  expect(await screen.findByText('Together £12,005.00 over 10 years.')).toBeTruthy();
  await save();
  await vi.waitFor(() => expect(asked.some(({ name }) => name === 'SetWholeLifeCost')).toBe(true));
  expect(asked.find(({ name }) => name === 'SetWholeLifeCost')?.variables.input).toMatchObject({
    agreement: 'a1',
    revision: 2,
    option: 'Keep',
    years: 10,
    lines: [{ party: 't', kind: 'RUNNING', amountPence: 120_050, fromYear: 1, toYear: null }],
  });
});

it('says that nothing passed where its row is empty', async () => {
  const { asked } = renderAt('/', <ResourcesForm agreement={held} onClose={() => {}} />, {
    answers: { ...answers, SetResources: () => ({ data: { setResources: payload } }) },
  });
  const dialog = await screen.findByRole('dialog', { name: 'What passed, and what was asked' });
  expect(await violationsIn(dialog)).toEqual([]);
  await save();
  await vi.waitFor(() => expect(asked.find(({ name }) => name === 'SetResources')?.variables.input).toMatchObject({ resources: [] }));
});

it('records what a party owes', async () => {
  const { asked } = renderAt('/', <ObligationForm agreement={held} onClose={() => {}} />, {
    answers: { ...answers, RecordObligation: () => ({ data: { recordObligation: payload } }) },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Record what is owed' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: /^What is owed/ }), 'Yearly report');
  await userEvent.click(screen.getByRole('combobox', { name: /^Owed by/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Town' }));
  await save();
  await vi.waitFor(() =>
    expect(asked.find(({ name }) => name === 'RecordObligation')?.variables.input).toMatchObject({
      agreement: 'a1',
      text: 'Yearly report',
      owedBy: 't',
    }),
  );
});
