import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { connection } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { ReadLogPage } from './ReadLogPage.tsx';

const read = (id: string, over: object = {}) => ({
  __typename: 'PersonalRead',
  id,
  at: '2026-11-20T09:30:00.000Z',
  by: 'Bram Tolliver',
  principalId: 'bram',
  aboutId: 'ann',
  recordLabel: 'PersonalContact',
  operation: 'Person (person)',
  requestId: 'r-1',
  about: { __typename: 'Person', id: 'ann', name: 'Ann Fensom' },
  ...over,
});
const answers = {
  Can: canAnswer('read-log:read'),
  ReadBy: () => ({ data: { principal: { __typename: 'Principal', id: 'bram', name: 'Bram Tolliver' } } }),
  PeopleOptions: () => ({
    data: { principals: { nodes: [{ __typename: 'Principal', id: 'bram', name: 'Bram Tolliver', email: 'bram@example.org' }] } },
  }),
  ReadAbout: () => ({ data: { node: { __typename: 'Person', id: 'ann', name: 'Ann Fensom' } } }),
  ReadLog: () => ({ data: { personalReads: connection([read('1'), read('2', { about: null, aboutId: 'gone' })]) } }),
};

it('says who read what, whose and through what, and breaks no rule', async () => {
  const { container } = renderAt('/stewardship/read-log', <ReadLogPage />, { answers });
  expect((await screen.findByRole('link', { name: 'Ann Fensom' })).getAttribute('href')).toBe('/people/ann');
  expect(screen.getAllByText('Personal contact')).toHaveLength(2);
  expect(screen.getByText('Something taken out or not open to you')).toBeTruthy();
  expect(screen.getByText(/^2 reads of what is personal or restricted are logged/)).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('keeps to one reader, to one person and to days, in the address', async () => {
  const { asked, search } = renderAt('/stewardship/read-log?since=2026-11-01&until=2026-11-20', <ReadLogPage />, { answers });
  await userEvent.click(await screen.findByRole('button', { name: 'Only these: reads about Ann Fensom' }));
  await userEvent.click((await screen.findAllByRole('button', { name: 'Only these: what Bram Tolliver read' }))[0] as HTMLElement);
  await waitFor(() => expect(search().get('reader')).toBe('bram'));
  await waitFor(() => expect((screen.getByRole('combobox', { name: 'Read by' }) as HTMLInputElement).value).toBe('Bram Tolliver'));
  expect(asked.findLast(({ name }) => name === 'ReadLog')?.variables).toMatchObject({
    about: 'ann',
    by: 'bram',
    from: '2026-11-01',
    to: '2026-11-21',
  });
});

it('is not asked for by those who may not', async () => {
  const { asked } = renderAt('/stewardship/read-log', <ReadLogPage />, { answers: { Can: canAnswer('record:read') } });
  await screen.findByText(/stewards and administrators/);
  expect(asked.map(({ name }) => name)).not.toContain('ReadLog');
});
