import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
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
  contains: [inside('w', 'Wimblington'), inside('m', 'Manea')],
});

it('keeps the place when what is held there cannot be read', async () => {
  const { container } = renderAt('/places/fen', <PlacePage />, {
    path: '/places/:id',
    answers: {
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
