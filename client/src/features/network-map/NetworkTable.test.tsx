import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { networkNode, networkTie } from '../../testing/network.ts';
import { renderAt } from '../../testing/render.tsx';
import { buildNetwork } from './model/build.ts';
import { NetworkTable } from './NetworkTable.tsx';

const network = buildNetwork({
  nodes: ['Anvil', 'Brook', 'Chapel'].map((id) => networkNode(id, { betweenness: id === 'Brook' ? 0.5 : 0 })),
  ties: [
    networkTie('Anvil', 'Brook', { strength: 2 }),
    networkTie('Brook', 'Chapel', { kind: 'FUNDS', layer: 'FUNDING', strength: 5, status: 'ASSERTED' }),
    networkTie('Chapel', 'Brook', { kind: 'LEASE', layer: 'AGREEMENT', strength: null, status: null }),
  ],
});
const rowsOf = (name: RegExp) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent?.trim());

it('holds who is in the network, the best linked first, and each thing between them in words', async () => {
  const { container } = renderAt('/', <NetworkTable network={network} />);
  expect(rowsOf(/3 organisations/)[0]).toContain('Brook');
  const lines = screen.getByRole('table', { name: '3 lines' });
  const cells = within(lines)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent?.trim()),
    );
  expect(cells[0]).toEqual([
    'Funds',
    expect.stringContaining('Chapel'),
    expect.stringContaining('Integrated'),
    'Asserted, not confirmed',
    'Never',
    'Funding',
  ]);
  expect(cells[2]?.slice(0, 1)).toEqual(['Has a lease with']);
  expect(await violationsIn(container)).toEqual([]);
});

it('sorts all of it, and says when it shows only the first', async () => {
  renderAt('/', <NetworkTable network={network} most={2} />);
  const name = /The first 2 of 3 organisations/;
  expect(rowsOf(name)).toHaveLength(2);
  const header = within(screen.getByRole('table', { name })).getByRole('button', { name: 'Organisation' });
  await userEvent.click(header);
  await userEvent.click(header);
  expect(rowsOf(name)[0]).toContain('Chapel');
});
