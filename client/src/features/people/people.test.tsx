import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { OrganisationPeople_OrganisationFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { OrganisationPeople } from './OrganisationPeople.tsx';
import { PersonForm } from './PersonForm.tsx';

const role = (id: string, title: string, over: object = {}) => ({
  __typename: 'Role',
  id,
  revision: 1,
  title,
  kind: 'CLERK',
  validFrom: '2024-05-01',
  validTo: null,
  visibility: 'OWNER',
  owner: { id: 'council' },
  person: { id: 'ann', name: 'Ann Clerk' },
  organisation: organisation('hub', 'Wisbech Hub'),
  areas: [],
  ...over,
});
const hub = {
  ...organisation('hub', 'Wisbech Hub'),
  roles: [role('r1', 'Town clerk'), role('r2', 'Chair', { kind: 'CHAIR', owner: { id: 'elsewhere' }, person: null })],
} as unknown as OrganisationPeople_OrganisationFragment;

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());

it('shows who holds which post, to be changed by those who keep them, and breaks no rule', async () => {
  const { container } = renderAt('/', <OrganisationPeople organisation={hub} />, { answers: { Can: canAnswer('person:edit') } });
  expect((await screen.findByRole('button', { name: 'End: Town clerk' })).textContent).toBe('End');
  expect(screen.getByRole('link', { name: 'Ann Clerk' }).getAttribute('href')).toBe('/people/ann');
  expect(screen.getByText('Not named')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'End: Chair' })).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

it('ends a post from a day', async () => {
  const { asked } = renderAt('/', <OrganisationPeople organisation={hub} />, {
    answers: {
      Can: canAnswer('person:edit'),
      EndRole: payloadOf('endRole', 'PersonPayload', { person: { __typename: 'Person', id: 'ann' } }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'End: Town clerk' }));
  const dialog = await screen.findByRole('dialog', { name: 'End the post “Town clerk”' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'End it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'EndRole')?.variables.input).toMatchObject({ id: 'r1', revision: 1, on: expect.any(String) });
});

it('shows what somebody else made of a post meanwhile, and ends it as it now is', async () => {
  const stale = [{ __typename: 'UserError', field: ['revision'], code: 'STALE', message: 'Stale.' }];
  let sent = 0;
  const { asked } = renderAt('/', <OrganisationPeople organisation={hub} />, {
    answers: {
      Can: canAnswer('person:edit'),
      EndRole: () =>
        payloadOf(
          'endRole',
          'PersonPayload',
          sent++ === 0 ? { person: null, userErrors: stale } : { person: { __typename: 'Person', id: 'ann' } },
        )(),
      EndedMeanwhile: () => ({
        data: {
          node: { __typename: 'Role', id: 'r1', revision: 7, title: 'Proper officer', validFrom: '2024-05-01', validTo: '2030-01-01' },
        },
      }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'End: Town clerk' }));
  await userEvent.click(await screen.findByRole('button', { name: 'End it' }));
  const changes = await screen.findByRole('table', { name: 'What they changed, field by field' });
  expect(
    within(changes)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['FieldBeforeNow', 'What it is calledTown clerkProper officer', 'No longer fromnothing1 January 2030']);
  await userEvent.click(screen.getByRole('button', { name: 'End it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.filter(({ name }) => name === 'EndRole').map(({ variables }) => (variables.input as { revision: number }).revision)).toEqual(
    [1, 7],
  );
});

it('records a post of somebody found by name, and asks a councillor’s division', async () => {
  const { asked } = renderAt('/', <OrganisationPeople organisation={hub} />, {
    answers: {
      Can: canAnswer('person:edit'),
      RecordOptions: optionsOf({ typename: 'Person', id: 'bob', label: 'Bob Smith', kind: 'PERSON' }),
      RecordRole: payloadOf('recordRole', 'PersonPayload', { person: { __typename: 'Person', id: 'bob', name: 'Bob Smith' } }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Record a post' }));
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who' }), 'bob');
  await userEvent.click(await screen.findByRole('option', { name: 'Bob Smith' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Post/ }), 'Member');
  await userEvent.click(screen.getByRole('combobox', { name: /^Kind of post/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Councillor' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('A councillor is elected for a place: choose the division, ward or parish.')).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: /^Kind of post/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Officer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'RecordRole')?.variables.input).toMatchObject({
    person: 'bob',
    title: 'Member',
    kind: 'OFFICER',
    organisation: 'hub',
    areas: [],
  });
});

it('records a person, with a post only where one is typed', async () => {
  const saved = {
    __typename: 'Person',
    id: 'new',
    revision: 1,
    name: 'Cleo',
    email: null,
    phone: null,
    address: null,
    preferredContact: null,
    contactNote: null,
    visibility: 'OWNER',
  };
  const { asked } = renderAt('/', <PersonForm name="Cleo" onClose={() => {}} />, {
    answers: { Can: canAnswer('person:edit'), CreatePerson: payloadOf('createPerson', 'PersonPayload', { person: saved }) },
  });
  expect(await violationsIn(await screen.findByRole('dialog', { name: 'Record a person' }))).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: /^E-mail at work/ }), 'cleo');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText(/E-mail address “cleo” is not valid/)).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: /^E-mail at work/ }), '@example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'CreatePerson')).toBe(true));
  expect(asked.find(({ name }) => name === 'CreatePerson')?.variables.input).toMatchObject({
    name: 'Cleo',
    email: 'cleo@example.org',
    role: null,
  });
});
