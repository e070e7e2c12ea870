import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { connection, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { ProgrammePage } from './ProgrammePage.tsx';

const board = organisation('board', 'Devolution Board', { kind: 'PARTNERSHIP_BOARD', sector: 'PARTNERSHIP' });
const programme = {
  __typename: 'Programme',
  id: 'p1',
  revision: 5,
  name: 'Localism',
  summary: null,
  startsOn: '2023',
  endsOn: null,
  visibility: 'PUBLIC',
  isIllustrative: false,
  owner: null,
  lead: [],
  partners: [],
  backers: [organisation('trust', 'Hub Trust')],
  overseers: [board],
  ledTo: [{ __typename: 'Programme', id: 'p2', name: 'Localism again' }],
  ledFrom: [],
  participantGroups: [],
  areas: [],
  themes: [],
  initiatives: [],
  engagements: connection([]),
  decisions: [],
  evaluations: [],
  statedFigures: [],
  notes: [],
  evidence: [],
  milestones: [
    {
      __typename: 'Milestone',
      id: 'm1',
      name: 'Hubs open',
      kind: 'MILESTONE',
      due: '2023-23',
      doneOn: null,
      note: null,
      responsible: null,
    },
  ],
  risks: [],
};
const patient = { timeout: 20_000 };
const open = (more: object = {}) =>
  renderAt('/programmes/p1', <ProgrammePage />, {
    path: '/programmes/:id',
    answers: { Programme: () => ({ data: { programme } }), Can: canAnswer('programme:edit'), History: () => 'never', ...more },
  });

beforeEach(() => sessionStorage.clear());

it('says who oversees and backs it, what it led to, and what is due', { timeout: 60_000 }, async () => {
  const { container } = open();
  const table = await screen.findByRole('table', { name: 'Milestones and deliverables' }, patient);
  expect(within(table).getByText(/autumn 2023/i)).toBeTruthy();
  expect(within(table).getByText('Late, or not recorded as done')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Devolution Board' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Localism again' }).getAttribute('href')).toBe('/programmes/p2');
  await screen.findByRole('button', { name: 'Add a risk' }, patient);
  expect(await violationsIn(container)).toEqual([]);
});

it('is done with a milestone of a programme, and puts one right with the date its source gives', { timeout: 60_000 }, async () => {
  const answer = { initiative: null, programme };
  const { asked } = open({
    CompleteMilestone: payloadOf('completeMilestone', 'InitiativePayload', answer),
    RecordMilestone: payloadOf('recordMilestone', 'InitiativePayload', answer),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Done: Hubs open' }, patient));
  await expect
    .poll(() => asked.find(({ name }) => name === 'CompleteMilestone')?.variables.input, patient)
    .toEqual({ programme: 'p1', revision: 5, milestone: 'm1' });
  await userEvent.click(screen.getByRole('button', { name: 'Change Hubs open' }));
  const dialog = await screen.findByRole('dialog', { name: 'Change the milestone' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  const due = within(dialog).getByRole('textbox', { name: /^Due/ });
  await userEvent.clear(due);
  await userEvent.type(due, '2024-06');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'RecordMilestone')?.variables.input, patient)
    .toMatchObject({ programme: 'p1', revision: 5, milestone: 'm1', due: '2024-06' });
});

it('records a risk of a programme', { timeout: 60_000 }, async () => {
  const { asked } = open({ RecordRisk: payloadOf('recordRisk', 'InitiativePayload', { initiative: null, programme }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a risk' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Add a risk' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^What might go wrong/ }), 'The hubs close');
  for (const [field, score] of [
    ['How likely it is', '4, likely'],
    ['How much it would matter', '5, severe'],
  ] as const) {
    await userEvent.click(within(dialog).getByRole('combobox', { name: field }));
    await userEvent.click(await screen.findByRole('option', { name: score }, patient));
  }
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'RecordRisk')?.variables.input, patient)
    .toMatchObject({ programme: 'p1', description: 'The hubs close', likelihood: 4, impact: 5 });
});
