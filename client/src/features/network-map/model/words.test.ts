import { expect, it } from 'vitest';
import { networkNode, networkTie } from '../../../testing/network.ts';
import { buildNetwork } from './build.ts';
import { arrivalInWords, sentenceOf, verbOf } from './words.ts';

const network = buildNetwork({
  nodes: [networkNode('m', { name: 'Merrow Community Action' }), networkNode('f', { name: 'Fenwick Town Council', kind: 'TOWN_COUNCIL' })],
  ties: [networkTie('m', 'f', { kind: 'REFERS_TO' })],
});

it('says a line as a sentence, whatever record it comes from', () => {
  expect(sentenceOf({ from: 'm', to: 'f', kind: 'REFERS_TO', layer: 'DECLARED' }, network)).toBe(
    'Merrow Community Action refers to Fenwick Town Council',
  );
  expect(verbOf({ kind: 'AGENCY', layer: 'AGREEMENT' })).toBe('has an agency agreement with');
  expect(verbOf({ kind: 'GRANT', layer: 'FUNDING' })).toBe('gives a grant to');
  expect(verbOf({ kind: 'CONTRACT', layer: 'FUNDING' })).toBe('funds, by a contract,');
  expect(verbOf({ kind: 'WORKSHOP', layer: 'CONTACT' })).toBe('was at a workshop with');
  expect(verbOf({ kind: 'OTHER', layer: 'AGREEMENT' })).toBe('has an agreement with');
  expect(verbOf({ kind: 'SOMETHING_NEW', layer: 'CONTACT' })).toBe('met');
});

it('says where one has come to, from where, and which line of how many', () => {
  expect(arrivalInWords(network, undefined, 'm', undefined)).toBe('Merrow Community Action, charity, 1 line');
  expect(arrivalInWords(network, 'm', 'f', { index: 4, of: 23 })).toBe(
    'Merrow Community Action, charity, 1 line; 4 of 23: Fenwick Town Council, town council, 1 line',
  );
});
