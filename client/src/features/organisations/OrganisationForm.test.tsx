import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';

const held = {
  __typename: 'Organisation' as const,
  id: 'o1',
  revision: 3,
  name: 'Lunch Club',
  kind: 'COMMUNITY_GROUP' as const,
  sector: 'VCSE' as const,
  alsoKnownAs: [],
  description: null,
  website: null,
  openedOn: null,
  decisionLeadDays: null,
  visibility: 'OWNER' as const,
  identifiers: [],
  basedNow: [],
  partOfNow: [],
};
const Can = () => ({
  data: { me: { __typename: 'Viewer', id: 'broker', permissions: ['organisation:edit'], councils: [], speaksFor: [] } },
});
const OrganisationDuplicates = () => ({ data: { organisationDuplicates: [] } });
const payload = (over: object) => ({ __typename: 'OrganisationPayload', changeId: null, organisation: null, userErrors: [], ...over });

beforeEach(() => sessionStorage.clear());

it('records a body by its name and kind, and breaks no rule', async () => {
  const onSaved = vi.fn();
  const saved = { ...held, id: 'new', name: 'Tea Club' };
  const { asked } = renderAt('/', <OrganisationForm onClose={() => {}} onSaved={onSaved} />, {
    answers: {
      Can,
      OrganisationDuplicates,
      CreateOrganisation: () => ({ data: { createOrganisation: payload({ organisation: saved, changeId: 'c' }) } }),
    },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Record an organisation' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Choose what kind of body it is.')).toBeTruthy();
  expect(asked.some(({ name }) => name === 'CreateOrganisation')).toBe(false);
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'Tea Club');
  await userEvent.click(screen.getByRole('combobox', { name: /^Kind of body/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Community group' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ name: 'Tea Club' })));
  expect(asked.find(({ name }) => name === 'CreateOrganisation')?.variables.input).toMatchObject({
    name: 'Tea Club',
    kind: 'COMMUNITY_GROUP',
    idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

it('puts what is wrong beside its field', async () => {
  renderAt('/', <OrganisationForm organisation={held} onClose={() => {}} />, {
    answers: {
      Can,
      OrganisationDuplicates,
      UpdateOrganisation: () => ({
        data: {
          updateOrganisation: payload({
            userErrors: [{ __typename: 'UserError', field: ['identifiers'], code: 'DUPLICATE', message: 'GB-CHC 1 stands on both.' }],
          }),
        },
      }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('GB-CHC 1 stands on both.')).toBeTruthy();
});

it('compares two versions, and saves the one chosen over the newer', async () => {
  let sent = 0;
  const theirs = { ...held, revision: 4, name: 'Supper Club', website: 'https://example.org' };
  const { asked } = renderAt('/', <OrganisationForm organisation={held} onClose={() => {}} />, {
    answers: {
      Can,
      OrganisationDuplicates,
      UpdateOrganisation: () =>
        sent++ === 0
          ? {
              data: {
                updateOrganisation: payload({
                  organisation: theirs,
                  userErrors: [{ __typename: 'UserError', field: ['revision'], code: 'STALE', message: 'Stale.' }],
                }),
              },
            }
          : { data: { updateOrganisation: payload({ organisation: theirs }) } },
    },
  });
  const name = await screen.findByRole('textbox', { name: /^Name/ });
  await userEvent.clear(name);
  await userEvent.type(name, 'Brunch Club');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const versions = await screen.findByRole('table', { name: 'Your version and theirs, field by field' });
  await userEvent.click(within(versions).getByRole('radio', { name: 'Name: theirs, Supper Club' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(sent).toBe(2));
  const last = asked.findLast(({ name: operation }) => operation === 'UpdateOrganisation')?.variables.input;
  expect(last).toMatchObject({ revision: 4, name: 'Supper Club', website: 'https://example.org' });
});

it('asks before what was typed is left, and keeps it over a reload', async () => {
  const onClose = vi.fn();
  const first = renderAt('/', <OrganisationForm onClose={onClose} />, { answers: { Can, OrganisationDuplicates } });
  await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Half typed');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Close and keep it here for later' }));
  expect(onClose).toHaveBeenCalled();
  await vi.waitFor(() => expect(sessionStorage.length).toBe(1));
  first.unmount();
  renderAt('/', <OrganisationForm onClose={onClose} />, { answers: { Can, OrganisationDuplicates } });
  expect(await screen.findByDisplayValue('Half typed')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
  expect(screen.queryByDisplayValue('Half typed')).toBeNull();
});

it('warns of one that is held already, and takes it instead', async () => {
  const onSaved = vi.fn();
  const organisation = { __typename: 'Organisation', id: 'o1', name: 'Lunch Club', kind: 'COMMUNITY_GROUP' };
  renderAt('/', <OrganisationForm name="Lunch club" onClose={() => {}} onSaved={onSaved} />, {
    answers: {
      Can,
      OrganisationDuplicates: () => ({
        data: { organisationDuplicates: [{ __typename: 'OrganisationDuplicate', reason: 'It has this name.', organisation }] },
      }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Lunch Club' }));
  expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ id: 'o1' }));
});

it('saves a restored draft over the version it was begun on, so that nobody’s change is lost', async () => {
  const begun = renderAt('/', <OrganisationForm organisation={held} onClose={() => {}} />, { answers: { Can } });
  const name = await screen.findByRole('textbox', { name: /^Name/ });
  await userEvent.clear(name);
  await userEvent.type(name, 'Brunch Club');
  await vi.waitFor(() => expect(sessionStorage.length).toBe(1));
  begun.unmount();
  const theirs = { ...held, revision: 4, website: 'https://example.org' };
  let sent = 0;
  const { asked } = renderAt('/', <OrganisationForm organisation={theirs} onClose={() => {}} />, {
    answers: {
      Can,
      UpdateOrganisation: () => ({
        data: {
          updateOrganisation: payload({
            organisation: theirs,
            userErrors: sent++ === 0 ? [{ __typename: 'UserError', field: ['revision'], code: 'STALE', message: 'Stale.' }] : [],
          }),
        },
      }),
    },
  });
  expect(await screen.findByDisplayValue('Brunch Club')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/What they changed is taken over/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(sent).toBe(2));
  const updates = asked.filter(({ name: operation }) => operation === 'UpdateOrganisation').map(({ variables }) => variables.input);
  expect(updates).toMatchObject([
    { revision: 3, name: 'Brunch Club' },
    { revision: 4, name: 'Brunch Club', website: 'https://example.org' },
  ]);
});
