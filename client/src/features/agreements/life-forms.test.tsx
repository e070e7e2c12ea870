import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import type { AgreementEdited } from './agreement-edit.ts';
import { CorrectStageForm } from './CorrectStageForm.tsx';
import { NovateForm } from './NovateForm.tsx';

const party = (id: string, name: string, role: string) => ({
  __typename: 'AgreementParty',
  role,
  organisation: { __typename: 'Organisation', id, name },
});
const held = {
  __typename: 'Agreement',
  id: 'a1',
  revision: 2,
  title: 'The toilet block',
  kind: 'ASSET_TRANSFER',
  stageNow: 'LIVE',
  summary: null,
  reference: 'AT/1',
  startsOn: null,
  endsOn: '2030-03-31',
  reviewOn: null,
  meetingOn: null,
  noticeDays: null,
  valuePence: null,
  visibility: 'OWNER',
  owner: null,
  fund: null,
  decidingBody: null,
  initiative: null,
  parties: [party('c', 'County', 'TRANSFEROR'), party('t', 'Town', 'TRANSFEREE')],
  themes: [],
  areas: [],
  assets: [],
  nextStages: [],
  stages: [
    { __typename: 'StageEvent', id: 'e1', stage: 'LEGAL', on: '2026-01-01', note: null },
    { __typename: 'StageEvent', id: 'e2', stage: 'LIVE', on: '2026-03-01', note: 'Signed' },
  ],
  wholeLifeCosts: [],
  resources: [],
  obligations: [],
} as unknown as AgreementEdited;
const answers = {
  Can: canAnswer('agreement:edit'),
  RecordOptions: optionsOf({ typename: 'Organisation', id: 'p', label: 'Parish', kind: 'PARISH_COUNCIL' }),
};
const stale = [{ __typename: 'UserError', field: ['revision'], code: 'STALE', message: 'Stale.' }];
const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => vi.resetConfig());
beforeEach(() => sessionStorage.clear());

it('passes an agreement on with another body in a party’s place, and leads to the successor', async () => {
  const onPassedOn = vi.fn();
  const { asked } = renderAt('/', <NovateForm agreement={held} onClose={() => {}} onPassedOn={onPassedOn} />, {
    answers: {
      ...answers,
      NovateAgreement: payloadOf('novateAgreement', 'AgreementPayload', {
        agreement: { ...held, successor: { __typename: 'Agreement', id: 'a2' } },
      }),
    },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Pass “The toilet block” on' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('combobox', { name: /^In place of Town/ }), 'par');
  await userEvent.click(await screen.findByRole('option', { name: /^Parish/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Pass on' }));
  await vi.waitFor(() => expect(onPassedOn).toHaveBeenCalledWith('a2'));
  expect(asked.find(({ name }) => name === 'NovateAgreement')?.variables.input).toMatchObject({
    id: 'a1',
    revision: 2,
    title: 'The toilet block',
    endsOn: '2030-03-31',
    replacing: [{ party: 't', by: 'p' }],
  });
});

it('shows what became of an agreement that is passed on while somebody else changes it', async () => {
  const theirs = { ...held, revision: 3, stageNow: 'UNDER_REVIEW', parties: [...held.parties, party('x', 'Trust', 'HOST')] };
  renderAt('/', <NovateForm agreement={held} onClose={() => {}} onPassedOn={() => {}} />, {
    answers: {
      ...answers,
      NovateAgreement: payloadOf('novateAgreement', 'AgreementPayload', { agreement: { ...theirs, successor: null }, userErrors: stale }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Pass on' }));
  expect(rows(await screen.findByRole('table', { name: 'What they changed, field by field' }))).toEqual([
    'FieldBeforeNow',
    'Stage it is atLiveUnder review',
    'PartiesCounty, TownCounty, Town, Trust',
  ]);
});

it('corrects the day of a step alone, the stage staying unsaid', async () => {
  const onClose = vi.fn();
  const { asked } = renderAt('/', <CorrectStageForm agreement={held} event="e2" onClose={onClose} />, {
    answers: { ...answers, CorrectStage: payloadOf('correctStage', 'AgreementPayload', { agreement: held }) },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Correct the step to live' });
  expect(await violationsIn(dialog)).toEqual([]);
  const day = within(dialog).getByRole('textbox', { name: /^Day it was in truth/ });
  await userEvent.clear(day);
  await userEvent.type(day, '5 March 2026{Tab}');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  const input = asked.find(({ name }) => name === 'CorrectStage')?.variables.input;
  expect(input).toMatchObject({ id: 'a1', revision: 2, event: 'e2', on: '2026-03-05', note: 'Signed', remove: false });
  expect(input).not.toHaveProperty('stage');
});

it('puts both versions of a step beside each other, to choose from', async () => {
  const theirs = { ...held, revision: 3, stages: held.stages.map((step) => (step.id === 'e2' ? { ...step, note: 'Sealed' } : step)) };
  let sent = 0;
  const { asked } = renderAt('/', <CorrectStageForm agreement={held} event="e2" onClose={() => {}} />, {
    answers: {
      ...answers,
      CorrectStage: () => payloadOf('correctStage', 'AgreementPayload', { agreement: theirs, userErrors: sent++ === 0 ? stale : [] })(),
    },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Correct the step to live' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Note' }), ' and dated');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await userEvent.click(await within(dialog).findByRole('radio', { name: 'Note: theirs, Sealed' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'CorrectStage')).toHaveLength(2));
  expect(asked.filter(({ name }) => name === 'CorrectStage')[1]?.variables.input).toMatchObject({ revision: 3, note: 'Sealed' });
});
