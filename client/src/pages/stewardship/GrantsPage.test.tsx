import { permissionsOf } from '@atlas/shared/permissions';
import { todayInLondon } from '@atlas/shared/time';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { area, connection, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { GrantsPage } from './GrantsPage.tsx';

const council = organisation('council', 'Fenshire');
const other = organisation('other', 'Hillshire');
const wren = { __typename: 'Principal', id: 'wren', name: 'Wren Ashby', email: 'wren@fenshire.example' };
const grant = (id: string, role: string, more: object = {}) => ({
  __typename: 'Grant',
  id,
  revision: 1,
  role,
  note: null,
  validFrom: '2025-04-01',
  validTo: null,

  owner: council,
  principal: wren,
  organisation: council,
  areas: [],
  ...more,
});
const grants = [
  grant('g1', 'BROKER', { areas: [area('fen', 'Fen')], note: 'Asked for by the head' }),
  grant('g2', 'ADMIN'),
  grant('g3', 'VIEWER', { organisation: other, owner: other }),
];
const me = {
  __typename: 'Viewer',
  id: 'broker',
  permissions: permissionsOf(['STEWARD']),
  councils: [council],
  speaksFor: [],
  grants: [{ __typename: 'HeldRole', role: 'STEWARD', organisation: council, areas: [] }],
};
const person = { ...wren, areas: [area('fen', 'Fen')], themes: [] };
const answers = (over: object = {}) => ({
  Can: canAnswer(...permissionsOf(['STEWARD'])),
  Grants: ({ hasPerson }: Record<string, unknown>) => ({
    data: { grants: connection(grants), me, ...(hasPerson ? { principal: person } : {}) },
  }),
  PeopleOptions: () => ({ data: { principals: { __typename: 'PrincipalConnection', nodes: [wren] } } }),
  ...over,
});

beforeEach(() => sessionStorage.clear());

it('says who holds which role, and offers to end those one could give; breaks no rule', async () => {
  const { asked, container } = renderAt('/stewardship/grants', <GrantsPage />, { answers: answers() });
  expect(await screen.findByText('3 roles you may see are held today.')).toBeTruthy();
  const row = screen.getByText('Asked for by the head').closest('tr') as HTMLElement;
  expect(row.textContent).toContain('From 1 April 2025');
  expect(within(row).getByRole('link', { name: 'Fen' })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^End / }).map((button) => button.textContent)).toEqual([
    'End Wren Ashby as broker for Fenshire',
  ]);
  expect(asked.find(({ name }) => name === 'Grants')?.variables).toMatchObject({
    filter: { isLive: true },
    hasPerson: false,
    manages: false,
  });
  expect(await violationsIn(container)).toEqual([]);
});

it('gives a role, none higher than one’s own, for one’s own council unless told', async () => {
  const given = payloadOf('giveGrant', 'GrantPayload', { grant: { __typename: 'Grant', id: 'new' } });
  const { asked, baseElement } = renderAt('/stewardship/grants', <GrantsPage />, { answers: answers({ GiveGrant: given }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Give a role' }));
  const dialog = await screen.findByRole('dialog', { name: 'Give somebody a role' });
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'To whom' }));
  await userEvent.click(await screen.findByRole('option', { name: /^Wren Ashby/ }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Role' }));
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
    'Viewer',
    'Broker',
    'Analyst',
    'Partner',
    'Steward',
  ]);
  await userEvent.click(screen.getByRole('option', { name: 'Broker' }));
  expect(within(dialog).getByDisplayValue('Fenshire')).toBeTruthy();
  expect(await violationsIn(baseElement)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Give it' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'GiveGrant')).toBe(true));
  const input = {
    principal: 'wren',
    role: 'BROKER',
    organisation: 'council',
    areas: [],
    validFrom: todayInLondon(),
    validTo: null,
    note: null,
  };
  expect(asked.find(({ name }) => name === 'GiveGrant')?.variables.input).toMatchObject(input);
});

it('asks whom a partner speaks for, which is not the council', async () => {
  renderAt('/stewardship/grants', <GrantsPage />, {
    answers: answers({ RecordOptions: optionsOf({ typename: 'Organisation', id: 'hub', label: 'The Hub', kind: 'ORGANISATION' }) }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Give a role' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Role' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Partner' }));
  expect(((await within(dialog).findByRole('combobox', { name: 'Speaking for' })) as HTMLInputElement).value).toBe('');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Give it' }));
  expect(await within(dialog).findByText('Choose the council or organisation the role is for.')).toBeTruthy();
});

it('ends a role from a day', async () => {
  const ended = payloadOf('endGrant', 'GrantPayload', {
    grant: { __typename: 'Grant', id: 'g1', revision: 2, validFrom: '2025-04-01', validTo: todayInLondon() },
  });
  const { asked } = renderAt('/stewardship/grants', <GrantsPage />, { answers: answers({ EndGrant: ended }) });
  await userEvent.click(await screen.findByRole('button', { name: 'End Wren Ashby as broker for Fenshire' }));
  await userEvent.click(await screen.findByRole('button', { name: 'End it' }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'EndGrant')?.variables.input).toMatchObject({ id: 'g1', revision: 1, on: todayInLondon() }),
  );
});

it('says of one person what their work is about, and says it for them', async () => {
  const set = payloadOf('setPortfolio', 'PortfolioPayload', { portfolio: { __typename: 'Portfolio', id: 'f' } });
  const { asked, container } = renderAt('/stewardship/grants?person=wren', <GrantsPage />, { answers: answers({ SetPortfolio: set }) });
  expect(await screen.findByRole('heading', { name: 'What the work of Wren Ashby is about' })).toBeTruthy();
  expect(screen.queryByText(/^How Wren Ashby gets in/)).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Change the places and themes' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'SetPortfolio')?.variables.input).toMatchObject({
      principal: 'wren',
      areas: ['fen'],
      themes: [],
    }),
  );
});

it('lets an administrator end another’s sessions and tokens', async () => {
  const sessions = [
    {
      __typename: 'Session',
      id: 's',
      browser: 'Firefox/140 Windows',
      createdAt: '2026-11-20T09:00:00Z',
      lastSeenAt: '2026-11-20T09:05:00Z',
    },
  ];
  const token = {
    __typename: 'AccessToken',
    id: 't',
    name: 'Nightly',
    role: 'ANALYST',
    isReadOnly: true,
    createdAt: '2026-11-20T09:00:00Z',
    expiresAt: '2099-01-01T00:00:00Z',
    lastUsedAt: null,
    revokedAt: null,
  };
  const { asked, container } = renderAt('/stewardship/grants?person=wren', <GrantsPage />, {
    answers: answers({
      Can: canAnswer(...permissionsOf(['ADMIN'])),
      Grants: ({ manages }: Record<string, unknown>) => ({
        data: {
          grants: connection(grants),
          me: { ...me, permissions: permissionsOf(['ADMIN']) },
          principal: person,
          ...(manages ? { sessionsOf: sessions, accessTokens: [token] } : {}),
        },
      }),
      EndSessionsOf: () => ({ data: { endSessionsOf: { __typename: 'SessionsOfPayload', ended: 1, userErrors: [] } } }),
      RevokeAccessToken: payloadOf('revokeAccessToken', 'AccessTokenPayload', { accessToken: token }),
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'End all sessions of Wren Ashby' }));
  await waitFor(() => expect(asked.find(({ name }) => name === 'EndSessionsOf')?.variables).toEqual({ principal: 'wren' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke Nightly' }));
  await waitFor(() => expect(asked.find(({ name }) => name === 'RevokeAccessToken')?.variables).toEqual({ id: 't' }));
  expect(await violationsIn(container)).toEqual([]);
});

it('says who could, to those who give no roles, and asks nothing', async () => {
  const { asked } = renderAt('/stewardship/grants', <GrantsPage />, { answers: answers({ Can: canAnswer('record:read') }) });
  expect(await screen.findByText('Give people roles, and end them')).toBeTruthy();
  expect(asked.some(({ name }) => name === 'Grants')).toBe(false);
});
