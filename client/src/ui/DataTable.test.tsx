import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../testing/axe.ts';
import { renderAt } from '../testing/render.tsx';
import { DataTable } from './DataTable.tsx';
import { Nothing } from './States.tsx';
import type { Column } from './table-model.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly ties: number | null;
}

const ROWS: readonly Row[] = [
  { id: '1', name: 'Wend', ties: 3 },
  { id: '2', name: 'abbot', ties: null },
  { id: '3', name: 'Carrow', ties: 12 },
];
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', isHeader: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
  { id: 'ties', header: 'Ties', numeric: true, sortBy: ({ ties }) => ties, cell: ({ ties }) => ties ?? '' },
  { id: 'note', header: 'Note', cell: () => 'x' },
];
const table = (more: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) => (
  <DataTable caption="Groups" columns={COLUMNS} rows={ROWS} rowKey={({ id }) => id} empty={<Nothing title="No group." />} {...more} />
);
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

afterEach(() => vi.useRealTimers());

it('sorts by keyboard, in the address, with what is unknown last', async () => {
  const { search, container } = renderAt('/', table());
  expect(names()).toEqual(['Wend', 'abbot', 'Carrow']);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(names()).toEqual(['abbot', 'Carrow', 'Wend']);
  expect(search().get('sort')).toBe('name');
  await userEvent.click(screen.getByRole('button', { name: 'Ties' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ties' }));
  expect(search().get('sort')).toBe('-ties');
  expect(names()).toEqual(['Carrow', 'Wend', 'abbot']);
  expect(screen.getByRole('columnheader', { name: 'Ties' }).getAttribute('aria-sort')).toBe('descending');
  expect(screen.queryByRole('button', { name: 'Note' })).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

it('leaves the server’s order alone and begins at its first page again', async () => {
  const columns = COLUMNS.map((column) => (column.id === 'name' ? { ...column, serverSort: true } : column));
  const { search } = renderAt('/?sort=name&after=abc', table({ columns, pageParams: ['after'] }));
  expect(names()).toEqual(['Wend', 'abbot', 'Carrow']);
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(search().toString()).toBe('sort=-name');
});

it('says that there is nothing, and what to try', () => {
  renderAt('/', table({ rows: [] }));
  expect(screen.getByText('No group.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('says what is being done once it takes longer than a second', () => {
  vi.useFakeTimers();
  renderAt('/', table({ rows: undefined, isLoading: true, loadingText: 'Finding the groups.' }));
  const region = screen.getByRole('region', { name: 'Groups' });
  expect(within(region).getByRole('status').textContent).toBe('');
  act(() => vi.advanceTimersByTime(1100));
  expect(within(region).getByRole('status').textContent).toBe('Finding the groups.');
});
