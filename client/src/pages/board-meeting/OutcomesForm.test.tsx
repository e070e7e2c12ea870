import { todayInLondon } from '@atlas/shared/time';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { BoardMeetingPage } from './BoardMeetingPage.tsx';

const board = organisation('board', 'Devolution board');
const agreement = (id: string, title: string, over: object = {}) => ({
  __typename: 'Agreement',
  id,
  revision: 3,
  title,
  kind: 'LEASE',
  stageNow: 'DECISION',
  meetingOn: null,
  valuePence: null,
  isIllustrative: false,
  owner: { __typename: 'Organisation', id: 'council' },
  decidingBody: board,
  parties: [],
  nextStages: [{ __typename: 'NextStage', stage: 'LEGAL', allowed: true, missing: [] }],
  ...over,
});
const card = (held: object) => ({ __typename: 'PipelineCard', since: '2026-01-01', days: 10, isStuck: false, agreement: held });
const answersWith = (hall: () => object) => ({
  Can: canAnswer('agreement:advance'),
  DecidingBodies: () => ({ data: { decidingBodies: [{ __typename: 'DecidingBody', awaiting: 2, organisation: board }] } }),
  Agenda: () => ({
    data: {
      boardAgenda: {
        __typename: 'BoardAgenda',
        summary: '2 agreements wait.',
        meetings: [],
        body: board,
        items: [card(agreement('g1', 'Toilets')), card(hall())],
        total: 2,
        unassigned: [],
        unassignedTotal: 0,
        decided: [],
      },
    },
  }),
});
const open = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Record what was decided' }));
  return screen.findByRole('dialog', { name: 'What Devolution board decided' });
};
const save = (dialog: HTMLElement) => userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

beforeEach(() => sessionStorage.clear());

it('puts what is missing beside the agreement it is missing of, and sends only what was decided', { timeout: 30_000 }, async () => {
  const { asked } = renderAt('/board', <BoardMeetingPage />, {
    answers: {
      ...answersWith(() => agreement('g2', 'Hall lease')),
      RecordDecisions: payloadOf('recordDecisions', 'RecordDecisionsPayload', { agreements: [agreement('g2', 'Hall lease')] }),
    },
  });
  const dialog = await open();
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Hall lease' }));
  await save(dialog);
  const hall = within(dialog).getByRole('group', { name: 'Hall lease' });
  expect(await within(hall).findByRole('textbox', { name: /^Outcome/, description: /./ })).toBeTruthy();
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(hall).getByRole('textbox', { name: /^Outcome/ }), 'Approved');
  await userEvent.click(within(hall).getByRole('combobox', { name: 'Where it goes' }));
  await userEvent.click(await screen.findByRole('option', { name: /legal/i }));
  await save(dialog);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'RecordDecisions')?.variables.input).toMatchObject({
    body: 'board',
    meetingOn: todayInLondon(),
    items: [{ agreement: 'g2', revision: 3, outcome: 'Approved', to: 'LEGAL', reference: null }],
  });
});

it('shows which agreement somebody else changed meanwhile, and goes on from there', { timeout: 30_000 }, async () => {
  let sent = 0;
  const stale = [{ __typename: 'UserError', field: ['revision'], code: 'STALE', message: 'Stale.' }];
  const { asked } = renderAt('/board', <BoardMeetingPage />, {
    answers: {
      ...answersWith(() => agreement('g2', 'Hall lease', sent === 0 ? {} : { revision: 4, stageNow: 'BUSINESS_CASE' })),
      RecordDecisions: () =>
        payloadOf('recordDecisions', 'RecordDecisionsPayload', { agreements: [], userErrors: sent++ === 0 ? stale : [] })(),
    },
  });
  const dialog = await open();
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Hall lease' }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Outcome/ }), 'Approved');
  await save(dialog);
  const changes = await within(dialog).findByRole('table', { name: 'What they changed, field by field' });
  expect(
    within(changes)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['FieldBeforeNow', 'Hall leaseDecision, version 3Business case, version 4']);
  await save(dialog);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [, again] = asked.filter(({ name }) => name === 'RecordDecisions');
  expect(again?.variables.input).toMatchObject({ items: [{ agreement: 'g2', revision: 4, outcome: 'Approved' }] });
});
