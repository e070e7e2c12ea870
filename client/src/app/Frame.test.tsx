import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../testing/axe.ts';
import { canAnswer, viewerAnswer } from '../testing/editors.ts';
import { area } from '../testing/records.ts';
import { renderAt } from '../testing/render.tsx';
import { Frame } from './Frame.tsx';

const answers = {
  Viewer: viewerAnswer({ id: 'broker' }),
  PlaceChosen: () => ({ data: { area: area('fen', 'Fenland', { level: 'DISTRICT', within: [] }) } }),
};

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ isDemo: false, personas: [] }));
});
afterEach(() => vi.unstubAllGlobals());

it('has one of each landmark, a way past them, and breaks no rule', async () => {
  const { container } = renderAt('/organisations', <Frame />, { answers });
  expect(screen.getByRole('link', { name: 'Skip to the page' }).getAttribute('href')).toBe('#main');
  for (const landmark of ['banner', 'main', 'navigation']) expect(screen.getAllByRole(landmark)).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Organisations' }).getAttribute('aria-current')).toBe('page');
  expect(await violationsIn(container)).toEqual([]);
});

it('carries the day and the place from page to page', async () => {
  renderAt('/?asAt=2025-04-01&place=fen&text=x', <Frame />, { answers });
  expect(await screen.findByDisplayValue('Fenland')).toBeTruthy();
  expect(screen.getByDisplayValue('1 April 2025')).toBeTruthy();
  const pages = within(screen.getByRole('navigation')).getAllByRole('link');
  expect(pages.find(({ textContent }) => textContent === 'Agreements')?.getAttribute('href')).toBe('/agreements?asAt=2025-04-01&place=fen');
});

it('goes back to today, and says so', async () => {
  const { search } = renderAt('/?asAt=2025-04-01', <Frame />, { answers });
  await userEvent.click(screen.getByRole('button', { name: 'Back to today' }));
  expect(search().has('asAt')).toBe(false);
});

it('says once why nothing is changed on another day, to those who may', async () => {
  const { container } = renderAt('/?asAt=2025-04-01', <Frame />, { answers: { ...answers, Can: canAnswer('record:read', 'tie:edit') } });
  expect((await screen.findByText(/^You are looking at 1 April 2025/)).textContent).toContain('changed as they are today');
  expect(await violationsIn(container)).toEqual([]);
});

it('says nothing of it to those who only read', async () => {
  const { asked } = renderAt('/?asAt=2025-04-01', <Frame />, { answers: { ...answers, Can: canAnswer('record:read') } });
  await vi.waitFor(() => expect(asked.some(({ name }) => name === 'Can')).toBe(true));
  expect(screen.queryByText(/^You are looking at/)).toBeNull();
});

it('shows its keys on "?"', async () => {
  renderAt('/', <Frame />, { answers });
  fireEvent.keyDown(document.body, { key: '?' });
  expect((await screen.findByRole('dialog', { name: 'Keys' })).textContent).toContain('Go to the search');
});

it('says on every page that one views the Atlas as another, and ends that', async () => {
  const send = vi.fn(async (path: string) =>
    Response.json(path === '/auth/options' ? { signIn: null, personas: [] } : { viewingAs: null }),
  );
  vi.stubGlobal('fetch', send);
  const viewingAs = { __typename: 'ViewingAs', as: 'PARTNER', inWords: 'Partner, speaking for the Hub' };
  const { container } = renderAt('/organisations', <Frame />, {
    answers: { ...answers, Viewer: viewerAnswer({ isSignedIn: true, viewingAs }) },
  });
  const banner = await screen.findByRole('region', { name: 'Viewing as another' });
  expect(banner.textContent).toContain('You view the Atlas as: Partner, speaking for the Hub.');
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.click(within(banner).getByRole('button', { name: 'Stop viewing as another' }));
  expect(send).toHaveBeenLastCalledWith(
    '/auth/view-as',
    expect.objectContaining({ method: 'POST', body: '{"as":null,"organisation":null}' }),
  );
});
