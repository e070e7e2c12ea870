import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadAgain } from '../../apollo/read-again.ts';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { ViewerMenu } from './ViewerMenu.tsx';

const reader = { __typename: 'Viewer', id: 'anonymous', name: 'Anybody', isSignedIn: false, roles: [] };
const answers = { Viewer: () => ({ data: { me: reader } }) };
const personas = [{ persona: 'BROKER', name: 'Bram Tolliver', post: 'Community connector' }];

afterEach(() => vi.unstubAllGlobals());

it('signs in as one of the demonstration’s people and reads everything again', async () => {
  const send = vi.fn(async (_path: string, { method }: RequestInit) => Response.json(method === 'GET' ? { signIn: null, personas } : {}));
  vi.stubGlobal('fetch', send);
  const readAgain = vi.fn();
  renderAt(
    '/',
    <ReadAgain value={readAgain}>
      <ViewerMenu />
    </ReadAgain>,
    { answers },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Bram Tolliver, broker/ }));
  await waitFor(() => expect(readAgain).toHaveBeenCalledOnce());
  expect(send).toHaveBeenLastCalledWith('/auth/demo', expect.objectContaining({ method: 'POST', body: '{"persona":"BROKER"}' }));
});

it('offers nothing where this is no demonstration', async () => {
  const send = vi.fn(async () => Response.json({ signIn: null, personas: [] }));
  vi.stubGlobal('fetch', send);
  renderAt('/', <ViewerMenu />, { answers });
  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(screen.queryByRole('button')).toBeNull();
});

it('leads to the sign-in service and back to where one is', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ signIn: '/auth/sign-in', personas: [] }));
  const { container } = renderAt('/organisations?q=food', <ViewerMenu />, { answers });
  const link = await screen.findByRole('link', { name: 'Sign in' });
  expect(link.getAttribute('href')).toBe('/auth/sign-in?returnTo=%2Forganisations%3Fq%3Dfood');
  expect(await violationsIn(container)).toEqual([]);
});

it('goes on to where the session ends at the sign-in service too', async () => {
  const send = vi.fn(async (_path: string, { method }: RequestInit) =>
    Response.json(method === 'GET' ? { signIn: '/auth/sign-in', personas: [] } : { next: 'https://id.example/end' }),
  );
  const assign = vi.fn();
  vi.stubGlobal('fetch', send);
  vi.stubGlobal('location', { assign });
  renderAt('/', <ViewerMenu />, { answers: { Viewer: () => ({ data: { me: { ...reader, name: 'Wren', isSignedIn: true } } }) } });
  await userEvent.click(await screen.findByRole('button', { name: 'Wren' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://id.example/end'));
});
