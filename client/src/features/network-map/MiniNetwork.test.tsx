import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { networkNode, networkTie } from '../../testing/network.ts';
import { renderAt } from '../../testing/render.tsx';
import { MiniNetwork } from './MiniNetwork.tsx';

const typed = <T extends object>(typename: string, values: readonly T[]) => values.map((value) => ({ __typename: typename, ...value }));
const answer = (ids: string[], totalNodes: number) => () => ({
  data: {
    network: {
      __typename: 'Network',
      totalNodes,
      nodes: typed(
        'NetworkNode',
        ids.map((id) => {
          const node = networkNode(id);
          return { ...node, organisation: { __typename: 'Organisation', ...node.organisation } };
        }),
      ),
      ties: typed(
        'NetworkTie',
        ids.slice(1).map((id) => networkTie('Hub', id)),
      ),
    },
  },
});

it('draws one organisation’s partners, says them in words and leads to the whole network', async () => {
  const { container, asked } = renderAt('/?asAt=2025-03-01', <MiniNetwork organisationId="Hub" asAt="2025-03-01" />, {
    answers: { MiniNetwork: answer(['Hub', 'Anvil', 'Brook'], 12) },
  });
  expect(await screen.findByRole('img', { name: 'The network around Hub' })).toBeTruthy();
  expect(screen.getByText(/It has a line with 11 organisations, among them Anvil and Brook\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: /Open the network/ }).getAttribute('href')).toBe('/network?asAt=2025-03-01&around=Hub');
  expect(asked[0]?.variables).toMatchObject({ id: 'Hub', asAt: '2025-03-01' });
  expect(await violationsIn(container)).toEqual([]);
});

it('says so where there is nobody, and where it failed', async () => {
  renderAt('/', <MiniNetwork organisationId="Hub" />, { answers: { MiniNetwork: answer(['Hub'], 1) } });
  expect(await screen.findByText('No line to another organisation is held.')).toBeTruthy();
  renderAt('/', <MiniNetwork organisationId="Hub" />, { answers: { MiniNetwork: () => ({ errors: [{ message: 'no' }] }) } });
  expect(await screen.findByRole('alert')).toBeTruthy();
});
