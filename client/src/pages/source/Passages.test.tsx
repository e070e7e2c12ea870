import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { Passages } from './Passages.tsx';

const board = organisation('b', 'Devolution Board');
const tie = { __typename: 'Tie', id: 't', kind: 'OVERSEES', from: board, to: organisation('c', 'Cornwall Council') };
const piece = (id: string, quote: string | null, about: object | null) => ({ __typename: 'Evidence', id, quote, field: null, about });
const source = {
  __typename: 'Source',
  id: 's',
  passages: [
    { __typename: 'Passage', locator: '3', evidence: [piece('1', 'a monthly board', board), piece('2', 'a monthly board', tie)] },
    { __typename: 'Passage', locator: 'table 2, row 4', evidence: [piece('3', null, null)] },
  ],
};

it('gives each paragraph its words once, what they support, and a place to be linked to', async () => {
  const { container } = renderAt('/sources/s?asAt=2025-04-01#passage-table-2-row-4', <Passages sourceId="s" />, {
    answers: { Passages: () => ({ data: { source } }) },
  });
  expect(await screen.findAllByText('“a monthly board”')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Devolution Board' }).getAttribute('href')).toBe('/organisations/b?asAt=2025-04-01');
  expect(screen.getByRole('link', { name: 'Devolution Board oversees Cornwall Council' }).getAttribute('href')).toBe(
    '/sources/s?asAt=2025-04-01&selected=t',
  );
  expect(screen.getByText('A record you may not see')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.id).toBe('passage-table-2-row-4'));
  expect(await violationsIn(container)).toEqual([]);
});
