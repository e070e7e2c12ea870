import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'UpdateEngagement')).toBe(true));
  const input = asked.find(({ name }) => name === 'UpdateEngagement')?.variables.input;
  expect(input).toMatchObject({ id: 'e', revision: 4, on: '2023-23', hosts: ['council'], agreements: ['g'] });
  expect(input).toMatchObject({ people: [{ person: 'bob', onBehalfOf: null }] });
  expect(input).not.toHaveProperty('followUps');
});
