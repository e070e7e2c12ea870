import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { WhoCanSee } from './WhoCanSee.tsx';

const organisation = (id: string, name: string) => ({ __typename: 'Organisation', id, name });
const recordWith = (over: object) => ({
  __typename: 'Organisation',
  id: 'club',
  revision: 3,
  owner: organisation('council', 'Fenshire'),
  access: {
    __typename: 'RecordAccess',
    visibility: 'OWNER',
    summary: 'Those who work for Fenshire may see this.',
    why: 'You can see it because you work for the council that keeps it.',
    rules: [],
    parties: [],
    sharedWith: [],
    people: [],
    groups: [],
    restsOn: [],
    closeFields: [],
    mayShare: false,
    deniedOrganisations: null,
    deniedPeople: null,
    gaps: null,
    ...over,
  },
});
const shareable = {
  mayShare: true,
  sharedWith: [organisation('dale', 'Dale Council')],
  restsOn: [organisation('end', 'Quiet Hall')],
  gaps: [{ __typename: 'AccessGap', organisation: organisation('dale', 'Dale Council'), until: [organisation('end', 'Quiet Hall')] }],
  closeFields: [{ __typename: 'CloseFieldsAccess', what: 'The note on it', why: 'It is for its council.', isSeen: true }],
  deniedOrganisations: [organisation('away', 'Away Trust')],
  deniedPeople: [],
};

/** Opens the dialog of a record. */
async function opened(over: object, address = '/') {
  const view = renderAt(address, <WhoCanSee id="club" />, {
    answers: {
      WhoCanSee: () => ({ data: { node: recordWith(over) } }),
      ShareRecord: payloadOf('shareRecord', 'ShareRecordPayload', { record: recordWith({ ...shareable, sharedWith: [], gaps: [] }) }),
      PeopleOptions: () => ({
        data: {
          principals: { __typename: 'PrincipalConnection', nodes: [{ __typename: 'Principal', id: 'p1', name: 'Bea', email: null }] },
        },
      }),
      RecordOptions: optionsOf({ typename: 'Organisation', id: 'trust', label: 'Hall Trust', kind: 'ORGANISATION' }),
      Can: canAnswer('record:share'),
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Who can see this?' }));
  return { ...view, dialog: within(await screen.findByRole('dialog')) };
}
const sent = (asked: readonly { name: string; variables: Record<string, unknown> }[]) =>
  asked.filter(({ name }) => name === 'ShareRecord').map(({ variables }) => variables.input);

it('tells a reader who can see a record and why they can, and offers them nothing', async () => {
  const { dialog, baseElement } = await opened({ closeFields: shareable.closeFields });
  expect(await dialog.findByText('Those who work for Fenshire may see this.')).toBeTruthy();
  expect(dialog.getByText(/You can see it because you work for the council that keeps it/)).toBeTruthy();
  expect(dialog.getByText(/It is for its council. You see them./)).toBeTruthy();
  expect(dialog.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['']);
  expect(dialog.getByRole('link', { name: 'The rules on who sees what' }).getAttribute('href')).toBe('/who-sees-what');
  expect(await violationsIn(baseElement)).toEqual([]);
});

it('tells a steward what does not show yet and to whom it is denied, and takes sharing back at a press', async () => {
  const { dialog, asked, baseElement } = await opened(shareable);
  expect(await dialog.findByText('They will not see it until they may see Quiet Hall too.')).toBeTruthy();
  expect(dialog.getByText('Away Trust')).toBeTruthy();
  expect(await violationsIn(baseElement)).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Take it back from Dale Council' }));
  expect(sent(asked)).toEqual([{ id: 'club', revision: 3, visibility: 'OWNER', sharedWith: [], idempotencyKey: expect.any(String) }]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Those who work for Fenshire may see this.'));
});

it('offers no sharing on another day, on which nothing is changed', async () => {
  const { dialog } = await opened(shareable, '/?asAt=2025-01-01');
  await dialog.findByText('Dale Council');
  expect(dialog.queryByRole('button', { name: /Take it back|Change who/ })).toBeNull();
});

it('lets a steward name who may see a record, the stewards among them, and breaks no rule', async () => {
  const { dialog, asked, baseElement } = await opened({ ...shareable, sharedWith: [], gaps: [] });
  await userEvent.click(await dialog.findByRole('button', { name: 'Change who can see it' }));
  const form = within(await screen.findByRole('dialog', { name: 'Change who can see it' }));
  await userEvent.click(form.getByRole('combobox', { name: /^Who may see it/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Named people' }));
  expect(form.getByText('The people and groups it names may see this.')).toBeTruthy();
  expect(form.getByText('the stewards of Fenshire')).toBeTruthy();
  expect(form.queryByRole('combobox', { name: 'Shared with' })).toBeNull();
  expect(await violationsIn(baseElement)).toEqual([]);
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  expect(sent(asked)).toMatchObject([
    { visibility: 'RESTRICTED', sharedWith: [], restrictedTo: ['stewards:council'], deniedTo: ['away'], revision: 3 },
  ]);
});

it('lets go of what was typed once an organisation or somebody is chosen', async () => {
  const { dialog } = await opened(shareable);
  await userEvent.click(await dialog.findByRole('button', { name: 'Change who can see it' }));
  const form = within(await screen.findByRole('dialog', { name: 'Change who can see it' }));
  for (const [label, typed, option] of [
    [/^Shared with/, 'Hal', 'Hall Trust'],
    [/^Not for these people/, 'Be', 'Bea'],
  ] as const) {
    const field = form.getByRole('combobox', { name: label });
    await userEvent.type(field, typed);
    await userEvent.click(await screen.findByRole('option', { name: option }));
    expect((field as HTMLInputElement).value).toBe('');
    await userEvent.tab();
    expect((field as HTMLInputElement).value).toBe('');
  }
  expect(form.getByText('Hall Trust')).toBeTruthy();
});
