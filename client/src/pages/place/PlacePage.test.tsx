import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { area, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { PlacePage } from './PlacePage.tsx';

const council = organisation('c', 'Fenland District Council', { sector: 'LOCAL_GOVERNMENT' });
const inside = (id: string, name: string) =>
  area(id, name, { level: 'PARISH', gssCode: null, isIllustrative: false, within: [area('fen', 'Fenland')], governedBy: [] });
const fenland = area('fen', 'Fenland', {
  level: 'DISTRICT',
  gssCode: 'E07000010',
  openedOn: null,
  closedOn: null,
  isIllustrative: false,
  within: [area('cam', 'Cambridgeshire')],
  governedBy: [council],
  predecessors: [],
  successors: [],
  figures: [],
  contains: [inside('w', 'Wimblington'), inside('m', 'Manea')],
});

const outlines = (...names: string[]) => ({
  type: 'FeatureCollection',
  features: [],
  missing: names.map((name) => ({
    id: name[0]?.toLowerCase(),
    name,
    gssCode: null,
    level: 'PARISH',
    isIllustrative: false,
    centroid: null,
  })),
  attribution: [],
});
const fetched = vi.fn<(address: string) => Promise<Response>>();
beforeEach(() => {
  fetched.mockImplementation(async () => Response.json(outlines('Wimblington', 'Manea')));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

it('draws the places in it, and leads to the one that is chosen', async () => {
  renderAt('/places/fen?asAt=2026-03-31', <PlacePage />, {
    path: '/places/:id',
    answers: { Can: canAnswer(), Place: () => ({ data: { area: fenland } }), PlaceHoldings: () => 'never' },
  });
  const list = await screen.findByRole('list', { name: 'Parishes in Fenland, as a list' });
  expect(fetched.mock.calls.map(([address]) => address)).toEqual([
    '/export/boundaries/fen.geojson?level=PARISH&level=UNPARISHED&asAt=2026-03-31&zoom=9',
  ]);
  await userEvent.click(within(list).getByRole('button', { name: 'Manea' }));
  const status = screen.getAllByRole('status').find(({ textContent }) => textContent?.startsWith('Selected'));
  expect(
    within(status as HTMLElement)
      .getByRole('link', { name: 'Manea' })
      .getAttribute('href'),
  ).toBe('/places/m?asAt=2026-03-31');
});

it('says why there is no map, and tries again', async () => {
  fetched.mockImplementationOnce(async () => Response.json({ message: 'x' }, { status: 500 }));
  renderAt('/places/fen', <PlacePage />, {
    path: '/places/:id',
    answers: { Can: canAnswer(), Place: () => ({ data: { area: fenland } }), PlaceHoldings: () => 'never' },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('The Atlas could not answer. Its server replied with status 500.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('list', { name: 'Parishes in Fenland, as a list' });
});

it('keeps the place when what is held there cannot be read', async () => {
  const { container } = renderAt('/places/fen', <PlacePage />, {
    path: '/places/:id',
    answers: {
      Can: canAnswer(),
      Place: () => ({ data: { area: fenland } }),
      PlaceHoldings: () => ({ errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-4' } }] }),
    },
  });
  await screen.findByText('Fenland lies within Cambridgeshire, is governed by Fenland District Council and holds 2 parishes.');
  expect((await screen.findByRole('alert')).textContent).toContain('What is held in Fenland could not be shown.');
  expect(screen.getByRole('link', { name: 'Manea' }).getAttribute('href')).toBe('/places/m');
  expect(screen.getByRole('link', { name: 'network within it' }).getAttribute('href')).toBe('/network?place=fen');
  expect(await violationsIn(container)).toEqual([]);
});

it('does not tell what is not there from what one may not see', async () => {
  renderAt('/places/zzz', <PlacePage />, { path: '/places/:id', answers: { Place: () => ({ data: { area: null } }) } });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('There is no such place');
  expect(screen.getByText(/Nothing is held under this address, or you may not see it/)).toBeTruthy();
});

it('says what it gives way to, leads to its coverage then, and lets a steward record a succession of areas', {
  timeout: 60_000,
}, async () => {
  const closing = { ...fenland, closedOn: '2999-04-01', successors: [area('east', 'East Fens'), area('west', 'West Fens')] };
  renderAt('/places/fen', <PlacePage />, {
    path: '/places/:id',
    answers: {
      Can: canAnswer('succession:record'),
      Place: () => ({ data: { area: closing } }),
      PlaceHoldings: () => 'never',
    },
  });
  expect(await screen.findByText('Fenland gives way to East Fens and West Fens on 1 April 2999.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Coverage of Fenland on 1 April 2999' }).getAttribute('href')).toBe(
    '/coverage?place=fen&asAt=2999-04-01',
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Record a succession' }));
  const form = await screen.findByRole('dialog', { name: 'Record a succession' });
  expect(within(form).getByRole('checkbox', { name: 'What lies right in the old areas lies in the new one from that day' })).toBeTruthy();
  expect(within(form).getByText('Fenland')).toBeTruthy();
  expect(await violationsIn(form)).toEqual([]);
});

it('says how many live there and how deprived they are, with day and source', async () => {
  const figure = (id: string, measure: string, value: number) => ({
    __typename: 'AreaFigure',
    id,
    measure,
    value,
    on: '2024-06-30',
    evidence: [
      {
        __typename: 'Evidence',
        id: `e${id}`,
        locator: 'row 4',
        quote: null,
        saidBy: null,
        field: null,
        says: null,
        source: { __typename: 'Source', id: 's', title: 'Mid-year estimates', publishedOn: null },
      },
    ],
  });
  const counted = { ...fenland, figures: [figure('p', 'POPULATION', 102080), figure('d', 'DEPRIVATION_DECILE', 3)] };
  const { container } = renderAt('/places/fen', <PlacePage />, {
    path: '/places/:id',
    answers: { Can: canAnswer(), Place: () => ({ data: { area: counted } }), PlaceHoldings: () => 'never' },
  });
  const table = await screen.findByRole('table', { name: 'Population and deprivation of Fenland' });
  expect(within(table).getByText('102,080 people')).toBeTruthy();
  expect(within(table).getByText('3 of 10; 1 is the most deprived tenth')).toBeTruthy();
  expect(within(table).getAllByText('30 June 2024')).toHaveLength(2);
  expect(within(table).getAllByRole('link', { name: 'Mid-year estimates, row 4' })[0]?.getAttribute('href')).toContain('/sources/s');
  expect(await violationsIn(container)).toEqual([]);
});
