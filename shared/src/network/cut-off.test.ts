import { expect, it } from 'vitest';
import { cutOffWithout } from './cut-off.ts';

// council – hub – a – b, hub – c by a deal, and d – e apart.
const nodes = ['a', 'b', 'c', 'council', 'd', 'e', 'hub'];
const line = (from: string, to: string, source = `${from} ${to}`) => ({ from, to, source });
const ties = [line('council', 'hub'), line('hub', 'a'), line('a', 'b'), line('hub', 'c', 'deal'), line('d', 'e')];
const cut = (gone: string[], sources: string[] = [], anchors = ['council']) =>
  cutOffWithout(nodes, ties, { nodes: new Set(gone), sources: new Set(sources) }, new Set(anchors));

it.each([
  ['nothing goes', [], [], []],
  ['a hub goes: what keeps the council is the rest', ['hub'], [], ['a', 'b', 'c']],
  ['one at the rim goes', ['b'], [], []],
  ['one of a pair goes: there is no rest to be cut off from', ['d'], [], []],
  ['a record of a line goes', [], ['deal'], ['c']],
  ['a council goes with nobody behind it', ['council'], [], []],
])('%s', (_, gone, sources, is) => {
  expect(cut(gone, sources)).toEqual(is);
});

it('takes the largest piece, then the one with the smallest id, where there is no anchor', () => {
  expect(cut(['hub'], [], [])).toEqual(['c', 'council']);
  expect(cut(['a'], ['deal'], [])).toEqual(['b', 'c']);
});
