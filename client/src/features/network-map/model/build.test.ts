import { expect, it } from 'vitest';
import { networkNode, networkTie } from '../../../testing/network.ts';
import { buildNetwork } from './build.ts';
import type { MapOrganisation } from './network.ts';

const nodes = ['a', 'b', 'c'].map((id) => networkNode(id));

it('draws one line for all that is between two organisations', () => {
  const { lines, neighbours } = buildNetwork({
    nodes,
    ties: [
      networkTie('b', 'a', { kind: 'FUNDS', layer: 'FUNDING', strength: 2, status: 'ASSERTED' }),
      networkTie('a', 'b', { strength: 4, status: 'DISPUTED', isStale: true }),
    ],
  });
  expect([...lines.keys()]).toEqual(['a*b']);
  expect(lines.get('a*b')).toMatchObject({
    ends: ['a', 'b'],
    strength: 4,
    status: 'ASSERTED',
    isDisputed: true,
    isStale: false,
    layer: null,
  });
  expect(neighbours.get('a')).toEqual(['b']);
  expect(neighbours.get('c')).toEqual([]);
});

it('takes a line that needs no confirming for certain, and keeps its one layer', () => {
  const { lines } = buildNetwork({
    nodes,
    ties: [networkTie('a', 'c', { layer: 'AGREEMENT', kind: 'LEASE', strength: null, status: null, isBridge: true })],
  });
  expect(lines.get('a*c')).toMatchObject({ strength: null, status: null, layer: 'AGREEMENT', isBridge: true });
});

it('leaves out what is hidden with its lines, and lines to what is not there', () => {
  const network = buildNetwork({ nodes, ties: [networkTie('a', 'b'), networkTie('b', 'c'), networkTie('a', 'z')] }, new Set(['b']));
  expect([...network.organisations.keys()]).toEqual(['a', 'c']);
  expect(network.lines.size).toBe(0);
});

it('adds the organisations of an introduction and keeps what is known of those already there', () => {
  const known = buildNetwork({ nodes: [networkNode('a', { degree: 9 })], ties: [] });
  const a = { ...(known.organisations.get('a') as MapOrganisation), degree: 0 };
  const network = buildNetwork({ nodes: [networkNode('a', { degree: 9 })], ties: [] }, new Set(), {
    organisations: [a, { ...a, id: 'm' }],
    facts: [{ ...networkTie('a', 'm'), strength: 1, status: null }],
  });
  expect(network.organisations.get('a')?.degree).toBe(9);
  expect([...network.lines.keys()]).toEqual(['a*m']);
});
