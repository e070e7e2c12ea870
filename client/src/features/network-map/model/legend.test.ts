import { SECTORS } from '@atlas/shared/vocabulary';
import { expect, it } from 'vitest';
import { networkNode, networkOf, networkTie } from '../../../testing/network.ts';
import { buildNetwork } from './build.ts';
import { communitiesOf, tally, toggleShown } from './legend.ts';

it('takes one off, puts it back, and writes everything as no choice', () => {
  const all = ['x', 'y', 'z'] as const;
  expect(toggleShown(all, [], 'y')).toEqual(['x', 'z']);
  expect(toggleShown(all, ['x', 'z'], 'y')).toEqual([]);
  expect(toggleShown(all, ['x'], 'x')).toEqual([]);
  expect(toggleShown(SECTORS, ['NHS'], 'VCSE')).toEqual(['NHS', 'VCSE']);
});

it('counts organisations by sector and facts by status and layer', () => {
  const { sectors, statuses, layers } = tally(
    buildNetwork({
      nodes: [networkNode('a', { sector: 'NHS' }), networkNode('b')],
      ties: [networkTie('a', 'b'), networkTie('a', 'b', { kind: 'FUNDS', layer: 'FUNDING', status: 'DISPUTED' })],
    }),
  );
  expect([...sectors]).toEqual([
    ['NHS', 1],
    ['VCSE', 1],
  ]);
  expect(Object.fromEntries(statuses)).toEqual({ CONFIRMED: 1, DISPUTED: 1 });
  expect(Object.fromEntries(layers)).toEqual({ DECLARED: 1, FUNDING: 1 });
});

it('calls a community after its best linked member, and leaves out the smallest', () => {
  const network = networkOf('abc', ['ab', 'bc']);
  expect(communitiesOf(network)).toEqual([{ community: 1, ids: ['a', 'b', 'c'], name: 'b' }]);
  expect(communitiesOf(networkOf('ab', ['ab']))).toEqual([]);
});
