import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { EngagementForm_EngagementFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { EngagementForm } from './EngagementForm.tsx';

const held = {
  __typename: 'Engagement',
  id: 'e',
  revision: 4,
  title: 'Warm hubs workshop',
  kind: 'WORKSHOP',
  on: '2023-23',
  place: null,
  attendance: 24,
  summary: null,
  notes: null,
  decisions: null,
  visibility: 'NETWORK',
  host: [{ id: 'council', name: 'Fenshire' }],
  attendees: [],
  people: [{ person: { id: 'ann', name: 'Ann' }, onBehalfOf: null }],
  participantGroups: [{ id: 'g1', text: 'local groups', number: null, qualifier: null, capacity: 'BENEFITS' }],
  areas: [],
  themes: [],
  initiatives: [],
  agreements: [{ id: 'g', title: 'Hall lease' }],
  programme: null,
} as unknown as EngagementForm_EngagementFragment;

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());

it('keeps a date as its source gives it, and changes who came, breaking no rule', async () => {
  const { asked } = renderAt('/', <EngagementForm engagement={held} onClose={() => {}} />, {
    answers: {
      Can: canAnswer('engagement:edit'),
      RecordOptions: optionsOf({ typename: 'Person', id: 'bob', label: 'Bob', kind: 'PERSON' }),
      UpdateEngagement: payloadOf('updateEngagement', 'EngagementPayload', { engagement: held }),
    },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Change “Warm hubs workshop”' });
  expect(await violationsIn(dialog)).toEqual([]);
  expect(screen.getByDisplayValue('2023-23')).toBeTruthy();
  await userEvent.type(screen.getByRole('combobox', { name: 'Add a person' }), 'bob');
  await userEvent.click(await screen.findByRole('option', { name: 'Bob' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Leave out Ann' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a group' }));
  await userEvent.type(screen.getAllByRole('textbox', { name: /^Who, as the source says it/ })[1] as HTMLElement, 'young people');
  await userEvent.type(screen.getAllByRole('textbox', { name: /^How many$/ })[1] as HTMLElement, '40');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'UpdateEngagement')).toBe(true));
  const input = asked.find(({ name }) => name === 'UpdateEngagement')?.variables.input;
  expect(input).toMatchObject({ id: 'e', revision: 4, on: '2023-23', hosts: ['council'], agreements: ['g'] });
  expect(input).toMatchObject({ people: [{ person: 'bob', onBehalfOf: null }] });
  expect(input).toMatchObject({
    participantGroups: [
      { text: 'local groups', number: null, qualifier: null, capacity: 'BENEFITS' },
      { text: 'young people', number: 40, qualifier: null, capacity: 'TOOK_PART' },
    ],
  });
  expect(input).not.toHaveProperty('followUps');
});

/** A page that opens what was recorded on it. */
function PageOfMeetings() {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(true);
  return isOpen && <EngagementForm onClose={() => setOpen(false)} onSaved={({ id }) => navigate(`/engagements/${id}`)} />;
}

it('leads to what was recorded: what is saved holds nobody back', async () => {
  const { path } = renderAt('/engagements', <PageOfMeetings />, {
    answers: {
      Can: canAnswer('engagement:edit'),
      RecordEngagement: payloadOf('recordEngagement', 'EngagementPayload', { engagement: held }),
    },
  });
  await userEvent.type(await screen.findByRole('textbox', { name: /^What it was about/ }), 'Warm hubs');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(path()).toBe('/engagements/e'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('takes in somebody new without sending the meeting', async () => {
  const { asked } = renderAt('/', <EngagementForm onClose={() => {}} />, {
    answers: {
      Can: canAnswer('engagement:edit'),
      RecordOptions: optionsOf(),
      CreatePerson: payloadOf('createPerson', 'PersonPayload', {
        person: { __typename: 'Person', id: 'zoe', revision: 1, name: 'Zoe' },
      }),
      RecordEngagement: payloadOf('recordEngagement', 'EngagementPayload', { engagement: held }),
    },
  });
  await userEvent.type(await screen.findByRole('textbox', { name: /^What it was about/ }), 'Warm hubs');
  await userEvent.type(screen.getByRole('combobox', { name: 'Add a person' }), 'Zoe');
  await userEvent.click(await screen.findByRole('option', { name: 'Record “Zoe” as a new person' }));
  const person = within(await screen.findByRole('dialog', { name: 'Record a person' }));
  await userEvent.click(person.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('combobox', { name: 'Zoe came for' })).toBeTruthy();
  expect(asked.some(({ name }) => name === 'RecordEngagement')).toBe(false);
  // The same letters may find more now.
  const searches = () => asked.filter(({ name, variables }) => name === 'RecordOptions' && variables.text === 'Zoe').length;
  const before = searches();
  await userEvent.type(screen.getByRole('combobox', { name: 'Add a person' }), 'Zoe');
  await waitFor(() => expect(searches()).toBeGreaterThan(before));
});
