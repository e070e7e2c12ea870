import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadAgain } from '../../apollo/read-again.ts';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, viewerAnswer } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { ViewerMenu } from './ViewerMenu.tsx';

const answers = { Viewer: viewerAnswer() };
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
  renderAt('/', <ViewerMenu />, { answers: { Viewer: viewerAnswer({ name: 'Wren', isSignedIn: true }) } });
  await userEvent.click(await screen.findByRole('button', { name: 'Wren' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://id.example/end'));
});

const council = { __typename: 'Organisation', id: 'council', name: 'Fenshire' };
const steward = { id: 'broker', name: 'Wren', isSignedIn: true, roles: ['STEWARD'], permissions: ['role:view-as'], councils: [council] };

it('lets a steward view the Atlas as a partner, and reads everything again', async () => {
  const send = vi.fn(async (path: string) =>
    Response.json(path === '/auth/options' ? { signIn: null, personas: [] } : { viewingAs: 'PARTNER' }),
  );
  vi.stubGlobal('fetch', send);
  const readAgain = vi.fn();
  const { baseElement } = renderAt(
    '/',
    <ReadAgain value={readAgain}>
      <ViewerMenu />
    </ReadAgain>,
    {
      answers: {
        Viewer: viewerAnswer(steward),
        Can: canAnswer('role:view-as'),
        RecordOptions: optionsOf({ typename: 'Organisation', id: 'hub', label: 'The Hub', kind: 'ORGANISATION' }),
      },
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Wren' }));
  expect((await screen.findByRole('menuitem', { name: 'My account' })).getAttribute('href')).toBe('/account');
  await userEvent.click(screen.getByRole('menuitem', { name: 'View as…' }));
  await screen.findByRole('dialog', { name: 'View the Atlas as another' });
  expect(await violationsIn(baseElement)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'View' }));
  expect(await screen.findByText('Choose whom to view the Atlas as.')).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: 'View as' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Partner' }));
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who speaks for' }), 'The H');
  await userEvent.click(await screen.findByRole('option', { name: 'The Hub' }));
  await userEvent.click(screen.getByRole('button', { name: 'View' }));
  await waitFor(() => expect(readAgain).toHaveBeenCalledOnce());
  expect(send).toHaveBeenLastCalledWith('/auth/view-as', expect.objectContaining({ body: '{"as":"PARTNER","organisation":"hub"}' }));
});

it('offers who views as another the way back, and no other', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ signIn: null, personas: [] }));
  const viewingAs = { __typename: 'ViewingAs', as: 'VIEWER', inWords: 'Viewer for Fenshire' };
  renderAt('/', <ViewerMenu />, { answers: { Viewer: viewerAnswer({ ...steward, permissions: [], viewingAs }) } });
  await userEvent.click(await screen.findByRole('button', { name: 'Wren' }));
  expect(await screen.findByRole('menuitem', { name: 'Stop viewing as another' })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: 'View as…' })).toBeNull();
});
