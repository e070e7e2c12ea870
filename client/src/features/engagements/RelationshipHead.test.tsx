import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { RelationshipHead_OrganisationFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { RelationshipHead } from './RelationshipHead.tsx';

const followUp = {
  id: 'f',
  revision: 2,
  text: 'Ring the clerk',
  dueOn: '2020-01-01',
  doneOn: null,
  outcome: null,
  isMine: true,
  assigneeName: 'broker',
  assignee: null,
  owner: { id: 'council' },
};
const hub = {
  __typename: 'Organisation',
  id: 'hub',
  name: 'Wisbech Hub',
  relationshipOwner: { id: 'ann', name: 'Ann Officer' },
  lastContact: { id: 'e', title: 'Coffee', heldOn: '2026-02-03' },
  nextAction: followUp,
  followUps: [followUp, { ...followUp, id: 'g' }, { ...followUp, id: 'h', doneOn: '2026-01-01' }],
} as unknown as RelationshipHead_OrganisationFragment;

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());

it('says who looks after them, when we last met and what is next, and breaks no rule', async () => {
  const { container } = renderAt('/', <RelationshipHead organisation={hub} />, { answers: { Can: canAnswer('engagement:edit') } });
  expect((await screen.findByRole('link', { name: 'Ann Officer' })).getAttribute('href')).toBe('/people/ann');
  expect(screen.getByRole('link', { name: 'Coffee' }).getAttribute('href')).toBe('/engagements/e');
  expect(screen.getByText('Ring the clerk: you, by 1 January 2020 (overdue)')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'and 1 more' })).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('says that nothing is held where nothing is, and hides from those who do not work with them', async () => {
  const nobody = { ...hub, relationshipOwner: null, lastContact: null, nextAction: null, followUps: [] };
  const first = renderAt('/', <RelationshipHead organisation={nobody} />, { answers: { Can: canAnswer('engagement:edit') } });
  expect(await screen.findByText('Nobody of your council yet')).toBeTruthy();
  expect(screen.getByText('Nothing is to be done')).toBeTruthy();
  first.unmount();
  const { asked } = renderAt('/', <RelationshipHead organisation={nobody} />, { answers: { Can: canAnswer('record:read') } });
  await waitFor(() => expect(asked.length).toBe(1));
  expect(screen.queryByText('Looked after by')).toBeNull();
});

it('shows who looked after them on another day, and nothing to press', async () => {
  renderAt('/?asAt=2025-01-01', <RelationshipHead organisation={hub} />, { answers: { Can: canAnswer('engagement:edit') } });
  expect(await screen.findByRole('link', { name: 'Ann Officer' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('gives them to somebody else of the council', async () => {
  const { asked } = renderAt('/', <RelationshipHead organisation={hub} />, {
    answers: {
      Can: canAnswer('engagement:edit'),
      RecordOptions: optionsOf({ typename: 'Person', id: 'bob', label: 'Bob Officer', kind: 'PERSON' }),
      SetRelationshipOwner: payloadOf('setRelationshipOwner', 'StewardshipPayload', {
        stewardship: { __typename: 'Stewardship', id: 's' },
      }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Who looks after them' }));
  const dialog = await screen.findByRole('dialog', { name: 'Who looks after Wisbech Hub' });
  expect(await violationsIn(dialog)).toEqual([]);
  const person = screen.getByRole('combobox', { name: /^Person/ });
  await userEvent.clear(person);
  await userEvent.type(person, 'bob');
  await userEvent.click(await screen.findByRole('option', { name: 'Bob Officer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'SetRelationshipOwner')?.variables.input).toMatchObject({ organisation: 'hub', person: 'bob' });
});
