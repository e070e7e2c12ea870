import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { DecisionItem_DecisionFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { Decisions } from './Decisions.tsx';

const held = {
  __typename: 'Decision',
  id: 'd1',
  revision: 3,
  reference: '12',
  meetingOn: '2026-03-03',
  isKeyDecision: true,
  forwardPlanReference: null,
  recommendation: 'To agree',
  outcome: null,
  implications: null,
  url: null,
  body: { __typename: 'Organisation', id: 'b1', name: 'Cabinet' },
  divisions: [],
  agreements: [],
  programmes: [{ id: 'p1', name: 'Localism' }],
  initiatives: [{ id: 'i1', name: 'Time Credits' }],
  evidence: [],
} as DecisionItem_DecisionFragment;
const ofAgreement = {
  ...held,
  id: 'd2',
  outcome: 'Agreed',
  programmes: [],
  initiatives: [],
  agreements: [{ id: 'a1', title: 'The toilet block' }],
} as DecisionItem_DecisionFragment;

const open = (decisions: DecisionItem_DecisionFragment[], answers: object = {}) =>
  renderAt('/', <Decisions aboutId="p1" decisions={decisions} canEdit canRecord />, {
    answers: { Can: canAnswer('programme:edit'), ...answers },
  });
const patient = { timeout: 20_000 };

beforeEach(() => sessionStorage.clear());

it('tells who decided what, and what else it is about', { timeout: 60_000 }, async () => {
  const { container } = open([held]);
  await screen.findByText(/its outcome is not held/, {}, patient);
  expect(screen.getByRole('link', { name: 'Cabinet' }).getAttribute('href')).toBe('/organisations/b1');
  expect(screen.getByRole('link', { name: 'Time Credits' }).getAttribute('href')).toBe('/initiatives/i1');
  expect(screen.queryByRole('link', { name: 'Localism' })).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

it('records a decision of a body that decides, its outcome not yet known', { timeout: 60_000 }, async () => {
  const { asked } = open([], {
    OrganisationOptions: () => ({
      data: {
        organisations: {
          __typename: 'OrganisationConnection',
          nodes: [{ __typename: 'Organisation', id: 'b1', name: 'Cabinet', kind: 'COUNCIL_COMMITTEE' }],
        },
      },
    }),
    RecordDecision: payloadOf('recordDecision', 'DecisionPayload', { decision: held }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Record a decision' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Record a decision' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('Choose the body that decided.')).toBeTruthy();
  await userEvent.type(within(dialog).getByRole('combobox', { name: 'Body that decided' }), 'Cab');
  await userEvent.click(await screen.findByRole('option', { name: /^Cabinet/ }, patient));
  const offered = asked.filter(({ name }) => name === 'OrganisationOptions').at(-1)?.variables.kinds as string[];
  expect(offered).toContain('COUNCIL_COMMITTEE');
  expect(offered).not.toContain('CHARITY');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'RecordDecision')?.variables.input, patient)
    .toMatchObject({ about: 'p1', body: 'b1', outcome: null, isKeyDecision: false });
});

it('keeps who decided and when of a decision an agreement took a step by', { timeout: 60_000 }, async () => {
  const { asked } = open([ofAgreement], { UpdateDecision: payloadOf('updateDecision', 'DecisionPayload', { decision: ofAgreement }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Change the decision of 3 March 2026' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Change the decision' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  expect(within(dialog).queryByRole('combobox', { name: 'Body that decided' })).toBeNull();
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Implications noted/ }), 'None for equality');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'UpdateDecision')?.variables.input, patient)
    .toMatchObject({ id: 'd2', revision: 3, outcome: 'Agreed', implications: 'None for equality' });
  const input = asked.find(({ name }) => name === 'UpdateDecision')?.variables.input;
  expect(input).not.toHaveProperty('body');
  expect(input).not.toHaveProperty('meetingOn');
});
