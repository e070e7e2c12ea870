import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { EngagementPage } from './EngagementPage.tsx';

const hub = organisation('hub', 'Wisbech Hub');
const engagement = {
  __typename: 'Engagement',
  id: 'e1',
  revision: 1,
  title: 'Warm hubs workshop',
  kind: 'WORKSHOP',
  on: '2025-10-14',
  heldOn: '2025-10-14',
  place: 'The Corn Exchange',
  attendance: 24,
  summary: 'Three hubs want to open.',
  notes: null,
  decisions: 'A second meeting in spring.',
  visibility: 'NETWORK',
  isIllustrative: false,
  owner: { __typename: 'Organisation', id: 'council' },
  host: [organisation('council', 'Fenshire')],
  attendees: [hub],
  people: [
    {
      __typename: 'Attendance',
      person: { __typename: 'Person', id: 'ann', name: 'Ann' },
      onBehalfOf: { __typename: 'Organisation', id: 'hub', name: 'Wisbech Hub' },
    },
  ],
  participantGroups: [
    { __typename: 'ParticipantGroup', id: 'g1', text: 'young people', number: 40, qualifier: 'EXACTLY', capacity: 'TOOK_PART' },
  ],
  areas: [],
  themes: [],
  initiatives: [{ __typename: 'Initiative', id: 'i1', name: 'Time Credits' }],
  agreements: [{ __typename: 'Agreement', id: 'g', title: 'Hall lease' }],
  programme: null,
  followUps: [],
  statedFigures: [],
  evidence: [],
};
const open = (...permissions: Parameters<typeof canAnswer>) =>
  renderAt('/engagements/e1', <EngagementPage />, {
    path: '/engagements/:id',
    answers: {
      Engagement: () => ({ data: { engagement } }),
      Can: canAnswer(...permissions),
      History: () => 'never',
      RecordFollowUp: () => 'never',
      RecordOptions: () => ({ data: { search: [] } }),
    },
  });

beforeEach(() => sessionStorage.clear());

it('says who met, for whom, what was agreed and what it was about, and breaks no rule', async () => {
  const { container } = open('record:read');
  expect(await screen.findByText('A second meeting in spring.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ann' }).closest('li')?.textContent).toBe('Ann, for Wisbech Hub');
  expect(screen.getByText('young people (40)')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Hall lease' }).getAttribute('href')).toBe('/agreements/g');
  expect(screen.queryByText('To be done after it')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

it('adds a follow-up about whoever took part', { timeout: 30_000 }, async () => {
  const { asked } = open('engagement:edit');
  await userEvent.click(await screen.findByRole('button', { name: 'Add a follow-up' }));
  const dialog = await screen.findByRole('dialog', { name: 'Record a follow-up' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^What is to be done/ }), 'Ring them');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'RecordFollowUp')?.variables.input)
    .toMatchObject({ organisation: 'hub', engagement: 'e1', text: 'Ring them' });
});
