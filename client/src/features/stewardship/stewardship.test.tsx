import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Navigation } from '../../app/Navigation.tsx';
import { StewardshipPage } from '../../pages/stewardship/StewardshipPage.tsx';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { StewardshipTabs } from './StewardshipTabs.tsx';
import { STEWARDSHIP_TABS } from './tabs.ts';

const [first] = STEWARDSHIP_TABS;
const every = [...new Set(STEWARDSHIP_TABS.map(({ needs }) => needs))];
const anybody = () => ({
  data: { me: { __typename: 'Viewer', id: 'anonymous', permissions: ['record:read'], councils: [], speaksFor: [] } },
});

it('shows the pages one may use and no others', async () => {
  const { container } = renderAt('/stewardship/read-log', <StewardshipTabs />, { answers: { Can: canAnswer('read-log:read') } });
  expect((await screen.findAllByRole('link')).map(({ textContent }) => textContent)).toEqual(
    STEWARDSHIP_TABS.filter(({ needs }) => needs === 'read-log:read').map(({ name }) => name),
  );
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Read log');
  expect(await violationsIn(container)).toEqual([]);
});

it('leads to the first page one may use', async () => {
  const { path } = renderAt('/stewardship', <StewardshipPage />, { answers: { Can: canAnswer(...every) }, path: '/stewardship' });
  await waitFor(() => expect(path()).toBe(first?.to));
});

it('says who could, to those who may not', async () => {
  const { container, path } = renderAt('/stewardship', <StewardshipPage />, { answers: { Can: canAnswer('record:read') } });
  expect(await screen.findByText(/for those who answer for a council’s records: stewards and administrators/)).toBeTruthy();
  expect(screen.getByText(/Your roles do not include this/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'what is held, and why' }).getAttribute('href')).toBe('/what-is-held');
  expect(path()).toBe('/stewardship');
  expect(await violationsIn(container)).toEqual([]);
});

it('asks those who are not signed in to do so first', async () => {
  renderAt('/stewardship', <StewardshipPage />, { answers: { Can: anybody } });
  expect(await screen.findByText(/Sign in first/)).toBeTruthy();
});

it('is in the navigation of those who hold one of its permissions', async () => {
  renderAt('/', <Navigation />, { answers: { Can: canAnswer('read-log:read') } });
  const pages = screen.getByRole('navigation', { name: 'Pages' });
  expect((await within(pages).findByRole('link', { name: 'Stewardship' })).getAttribute('href')).toBe('/stewardship');
});

it('is in nobody else’s navigation, where all else stays', async () => {
  const { asked } = renderAt('/', <Navigation />, { answers: { Can: anybody } });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await waitFor(() => expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toHaveLength(15));
  expect(screen.queryByRole('link', { name: 'Stewardship' })).toBeNull();
});
