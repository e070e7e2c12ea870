import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { area, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { InitiativePage } from './InitiativePage.tsx';

const trust = organisation('trust', 'Hub Trust');
const evidence = {
  __typename: 'Evidence',
  id: 'e1',
  locator: '2.4.3',
  quote: 'giving more than 600 hours',
  saidBy: null,
  says: null,
  field: 'v2',
  source: { __typename: 'Source', id: 's1', title: 'Report', publishedOn: '2014' },
};
const value = (id: string, on: string, amount: number, more: object = {}) => ({
  __typename: 'MeasureValue',
  id,
  on,
  value: amount,
  qualifier: 'EXACTLY',
  note: null,
  evidence: [],
  ...more,
});
const initiative = {
  __typename: 'Initiative',
  id: 'i1',
  revision: 4,
  name: 'Time Credits',
  summary: 'A trial.',
  kind: 'PILOT',
  scale: 'TACTICAL',
  startsOn: '2013-09',
  endsOn: null,
  visibility: 'PUBLIC',
  isIllustrative: false,
  owner: null,
  stage: 'RUNNING',
  stageNow: 'RUNNING',
  stageThen: 'RUNNING',
  stages: [{ __typename: 'InitiativeStageEvent', stage: 'RUNNING', on: '2013-09-01', note: null }],
  programme: { __typename: 'Programme', id: 'p1', name: 'Localism' },
  lead: [trust],
  partners: [],
  areas: [area('w', 'Wisbech')],
  themes: [],
  assets: [],
  fund: null,
  members: [],
  participantGroups: [
    { __typename: 'ParticipantGroup', id: 'g1', text: 'primary schools', number: 12, qualifier: 'MORE_THAN', capacity: 'DELIVERS' },
  ],
  ledTo: [],
  ledFrom: [],
  agreements: [],
  decisions: [],
  evaluations: [],
  dueDiligence: [],
  statedFigures: [],
  notes: [],
  evidence: [evidence],
  milestones: [
    {
      __typename: 'Milestone',
      id: 'm1',
      name: 'Hub opens',
      kind: 'MILESTONE',
      due: '2014-01-01',
      doneOn: null,
      note: null,
      responsible: trust,
    },
  ],
  risks: [
    {
      __typename: 'Risk',
      id: 'r1',
      description: 'Too few volunteers',
      likelihood: 4,
      impact: 3,
      mitigation: 'A drive in spring',
      raisedOn: '2013-10-01',
      closedOn: null,
      responsible: null,
    },
  ],
  measures: [
    {
      __typename: 'Measure',
      id: 'me1',
      name: 'Hours given',
      definition: null,
      unit: 'hours',
      baseline: 0,
      target: 500,
      targetOn: null,
      mayBeNegative: null,
      values: [value('v1', '2013-12', 200), value('v2', '2014-03~', 600, { qualifier: 'MORE_THAN', evidence: [evidence] })],
    },
  ],
};
const Can = canAnswer('programme:edit');
/** The history is read apart, and tested apart. */
const History = () => 'never' as const;
const answers = { Initiative: () => ({ data: { initiative } }), Can, History };
const open = (address = '/initiatives/i1', more: object = {}) =>
  renderAt(address, <InitiativePage />, { path: '/initiatives/:id', answers: { ...answers, ...more } });

/** Forms of many fields take their time to draw. */
const patient = { timeout: 20_000 };

beforeEach(() => sessionStorage.clear());

it('says what it is, what is late, what it counts with who says so, and what might go wrong', { timeout: 60_000 }, async () => {
  const { container } = open();
  await screen.findByText(
    'Time Credits is a pilot led by Hub Trust in Wisbech; its stage is “running”. 0 of 1 milestone are done and 1 is late.',
    {},
    patient,
  );
  const values = screen.getByRole('table', { name: 'Values of Hours given' });
  expect(within(values).getByText('More than 600 hours')).toBeTruthy();
  expect(within(values).getByText('“giving more than 600 hours”')).toBeTruthy();
  const matrix = screen.getByRole('table', { name: 'Risks by likelihood and impact' });
  expect(within(within(matrix).getByRole('row', { name: /^Likely/ })).getByText('1')).toBeTruthy();
  expect(screen.getByText('primary schools (more than 12): delivers it')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Localism' }).getAttribute('href')).toBe('/programmes/p1');
  await screen.findByRole('button', { name: 'Add a measure' }, patient);
  expect(await violationsIn(container)).toEqual([]);
});

it('offers nothing to change as at another day, nor to those who may not', { timeout: 60_000 }, async () => {
  open('/initiatives/i1?asAt=2014-02-01');
  await screen.findByText(/its stage is “running”/, {}, patient);
  expect(screen.queryByRole('button', { name: 'Add a measure' })).toBeNull();
});

it('records a value by its day and amount, under the rules of the server', { timeout: 60_000 }, async () => {
  const recorded = { __typename: 'InitiativePayload', initiative, programme: null, changeId: 'c1', userErrors: [] };
  const { asked } = open('/initiatives/i1', {
    RecordMeasureValue: () => ({ data: { recordMeasureValue: recorded } }),
    SourceOptions: () => ({
      data: { sources: { __typename: 'SourceConnection', nodes: [{ __typename: 'Source', id: 's1', title: 'Minutes', kind: 'MEETING' }] } },
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a value of Hours given' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Add a value of “Hours given”' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^When/ }), 'last spring');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText(/“last spring” is not valid/)).toBeTruthy();
  await userEvent.clear(within(dialog).getByRole('textbox', { name: /^When/ }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^When/ }), '2014-06');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^How much/ }), '750');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Where in it/ }), 'p. 4');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Who says so in it/ }), 'the coordinator');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await userEvent.click(await within(dialog).findByRole('combobox', { name: /^Source/, description: /./ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Minutes (meeting)' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'RecordMeasureValue')?.variables.input, patient)
    .toMatchObject({
      initiative: 'i1',
      measure: 'me1',
      on: '2014-06',
      value: 750,
      qualifier: 'EXACTLY',
      evidence: { source: 's1', locator: 'p. 4', saidBy: 'the coordinator', quote: null },
    });
});

it('is done with a milestone at one press', { timeout: 60_000 }, async () => {
  const completed = { __typename: 'InitiativePayload', initiative, programme: null, changeId: 'c1', userErrors: [] };
  const { asked } = open('/initiatives/i1', { CompleteMilestone: () => ({ data: { completeMilestone: completed } }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Done: Hub opens' }, patient));
  await expect
    .poll(() => asked.find(({ name }) => name === 'CompleteMilestone')?.variables.input, patient)
    .toEqual({ initiative: 'i1', revision: 4, milestone: 'm1' });
});
