import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { SearchBox } from './SearchBox.tsx';

const hit = {
  label: 'Tide and Table',
  kind: 'ORGANISATION',
  matchedOn: 'name',
  detail: 'Charity',
  node: organisation('tide', 'Tide and Table'),
};
const answers = { Search: () => ({ data: { search: [{ __typename: 'SearchHit', ...hit }] } }) };

it('is reached by "/", finds, and opens what is chosen by arrow and Enter, keeping the day', async () => {
  const { asked, path, search, container } = renderAt('/?asAt=2025-04-01', <SearchBox />, { answers });
  fireEvent.keyDown(document.body, { key: '/' });
  const field = screen.getByRole('textbox', { name: 'Search' });
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('tide');
  await screen.findByRole('option', { name: /Tide and Table/ });
  expect(asked).toEqual([{ name: 'Search', variables: { text: 'tide', asAt: '2025-04-01' } }]);
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(path()).toBe('/organisations/tide'));
  expect(search().toString()).toBe('asAt=2025-04-01');
});

it('goes to all that match where nothing is chosen', async () => {
  const { path, search } = renderAt('/', <SearchBox />, { answers });
  await userEvent.type(screen.getByRole('textbox', { name: 'Search' }), 'fen{Enter}');
  expect(path()).toBe('/organisations');
  expect(search().get('text')).toBe('fen');
});

it('leaves "/" alone while one types elsewhere', () => {
  renderAt(
    '/',
    <>
      <SearchBox />
      <input aria-label="Other" />
    </>,
    { answers },
  );
  const other = screen.getByRole('textbox', { name: 'Other' });
  other.focus();
  fireEvent.keyDown(other, { key: '/' });
  expect(document.activeElement).toBe(other);
});
