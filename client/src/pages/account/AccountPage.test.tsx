import { permissionsOf } from '@atlas/shared/permissions';
import { addDays, todayInLondon } from '@atlas/shared/time';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf, viewerAnswer } from '../../testing/editors.ts';
import { area, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { AccountPage } from './AccountPage.tsx';

const council = organisation('council', 'Fenshire');
const permissions = permissionsOf(['BROKER']);
const me = {
  __typename: 'Viewer',
  id: 'broker',
  name: 'Wren Ashby',
  roles: ['BROKER'],
  permissions,
  viewingAs: null,
  grants: [
    {
      __typename: 'HeldRole',
      inWords: 'Broker for Fenshire, in Fen',
      validFrom: '2025-04-01',
      validTo: null,
      permissions,
      organisation: council,
      areas: [{ __typename: 'Area', id: 'fen', name: 'Fen' }],
    },
  ],
  councils: [council],
  speaksFor: [council],
  areas: [area('fen', 'Fen')],
  themes: [{ __typename: 'Theme', id: 'food', name: 'Food' }],
};
const session = (id: string, browser: string, isCurrent: boolean) => ({
  __typename: 'Session',
  id,
  browser,
  isCurrent,
  createdAt: '2026-11-20T09:00:00Z',
  lastSeenAt: '2026-11-20T10:00:00Z',
  expiresAt: '2026-11-20T18:00:00Z',
});
const token = (name: string, more: object = {}) => ({
  __typename: 'AccessToken',
  id: name,
  name,
  role: 'ANALYST',
  isReadOnly: true,
  createdAt: '2026-11-20T09:00:00Z',
  expiresAt: '2099-01-01T00:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
  ...more,
});
const sessions = [session('here', 'Firefox/140 (Windows NT 10)', true), session('there', 'Chrome/140 (Android 16)', false)];
const Account =
  (over: object = {}, tokens: object[] = [token('Nightly'), token('Old', { revokedAt: '2026-11-21T09:00:00Z' })]) =>
  () => ({
    data: { me: { ...me, ...over }, mySessions: sessions, accessTokens: tokens },
  });
const answers = (over: object = {}) => ({
  Viewer: viewerAnswer({ ...me, isSignedIn: true }),
  Can: canAnswer(...permissions),
  Account: Account(),
  ...over,
});

beforeEach(() => sessionStorage.clear());

it('says who one is, what one may do and where, and who could do the rest; breaks no rule', async () => {
  const { container } = renderAt('/account', <AccountPage />, { answers: answers() });
  expect(await screen.findByText('You are Wren Ashby, broker for Fenshire, in Fen.')).toBeTruthy();
  expect(screen.getByText(/from 1 April 2025/)).toBeTruthy();
  expect(screen.getByText('Record and change agreements').closest('ul')?.previousElementSibling?.textContent).toBe('For Fenshire, in Fen:');
  expect(screen.getByText('Give people roles, and end them').closest('li')?.textContent).toContain('a steward or an administrator');
  expect(await violationsIn(container)).toEqual([]);
});

it('lets one say which places and themes are one’s own', async () => {
  const { asked, baseElement } = renderAt('/account', <AccountPage />, {
    answers: answers({
      SetMyPortfolio: payloadOf('setMyPortfolio', 'PortfolioPayload', { portfolio: { __typename: 'Portfolio', id: 'f' } }),
      RecordOptions: optionsOf({ typename: 'Area', id: 'hill', label: 'Hill', kind: 'AREA' }),
    }),
  });
  expect((await screen.findByRole('link', { name: 'Food' })).getAttribute('href')).toBe('/organisations?theme=food');
  await userEvent.click(screen.getByRole('button', { name: 'Change them' }));
  await userEvent.type(await screen.findByRole('combobox', { name: 'Places' }), 'Hill');
  await userEvent.click(await screen.findByRole('option', { name: 'Hill' }));
  expect(await violationsIn(baseElement)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'SetMyPortfolio')?.variables.input).toMatchObject({
      areas: ['fen', 'hill'],
      themes: ['food'],
    }),
  );
});

it('ends another session, and all others; this one is left to signing out', async () => {
  const done = payloadOf('endSession', 'SessionsPayload', { sessions: [] });
  const all = payloadOf('endOtherSessions', 'SessionsPayload', { sessions: [] });
  const { asked } = renderAt('/account', <AccountPage />, { answers: answers({ EndSession: done, EndOtherSessions: all }) });
  const table = await screen.findByRole('table', { name: 'Your sessions' });
  expect(within(table).getByText('Firefox on Windows').closest('tr')?.textContent).toContain('This one');
  await userEvent.click(within(table).getByRole('button', { name: /^End the session of Chrome on Android/ }));
  await waitFor(() => expect(asked.find(({ name }) => name === 'EndSession')?.variables).toEqual({ id: 'there' }));
  await userEvent.click(await screen.findByRole('button', { name: 'End all others' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'EndOtherSessions')).toBe(true));
});

it('makes a token, shows its secret once with a line that tries it, and revokes', async () => {
  const made = payloadOf('createAccessToken', 'AccessTokenPayload', { accessToken: token('Report'), secret: 'atl_secret' });
  const revoked = payloadOf('revokeAccessToken', 'AccessTokenPayload', { accessToken: token('Nightly') });
  const { asked, baseElement } = renderAt('/account', <AccountPage />, {
    answers: answers({ CreateAccessToken: made, RevokeAccessToken: revoked }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Make a token' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Report');
  expect(await violationsIn(baseElement)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Make it' }));
  const box = await screen.findByRole('region', { name: 'The token “Report”' });
  expect(box.textContent).toContain("curl -H 'Authorization: Bearer atl_secret'");
  expect(asked.find(({ name }) => name === 'CreateAccessToken')?.variables).toEqual({
    input: { name: 'Report', role: 'VIEWER', isReadOnly: true, expiresOn: addDays(todayInLondon(), 90) },
  });
  await userEvent.click(within(box).getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText(/atl_secret/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Revoke Old' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Revoke Nightly' }));
  await waitFor(() => expect(asked.find(({ name }) => name === 'RevokeAccessToken')?.variables).toEqual({ id: 'Nightly' }));
});

it('offers nothing that changes something while one views the Atlas as another', async () => {
  const viewingAs = { __typename: 'ViewingAs', as: 'BROKER', inWords: 'Broker for Fenshire' };
  renderAt('/account', <AccountPage />, { answers: answers({ Account: Account({ viewingAs, permissions: ['record:read'] }) }) });
  expect(await screen.findByText('You are Wren Ashby, and view the Atlas as: Broker for Fenshire.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says to who is not signed in how to, and asks nothing of theirs', async () => {
  const { asked, container } = renderAt('/account', <AccountPage />, { answers: { Viewer: viewerAnswer() } });
  expect(await screen.findByText('You are not signed in.')).toBeTruthy();
  expect(asked.some(({ name }) => name === 'Account')).toBe(false);
  expect(await violationsIn(container)).toEqual([]);
});
