import { expect, it } from 'vitest';
import { comparedInWords, compareNetworks } from './compare.ts';
import type { NetworkLine } from './lines.ts';
import type { NetworkMember, Subnetwork } from './network.store.ts';

const line = (id: string, strength: number | null = 3) => ({ id, source: id, strength, status: 'ASSERTED' }) as NetworkLine;
const network = (ids: string, ...lines: NetworkLine[]): Subnetwork => ({
  members: [...ids].map((id) => ({ organisation: { id }, degree: 1 }) as NetworkMember),
  lines,
});

it('tells what changed in the world from what was learnt of what was so already', () => {
  const now = network('abc', line('same'), line('new'), line('stronger', 4), line('learnt'), line('righted'));
  const then = network('abd', line('same'), line('gone'), line('stronger', 2), line('learnt'), line('righted'));
  const compared = compareNetworks(now, then, { recorded: new Set(['learnt', 'new']), corrected: new Set(['righted', 'stronger']) });
  expect(Object.fromEntries(compared.lines)).toEqual({
    new: { change: 'NEW', changeCause: 'WORLD' },
    stronger: { change: 'CHANGED', changeCause: 'WORLD' },
    learnt: { change: 'NEW', changeCause: 'RECORDED' },
    righted: { change: 'CHANGED', changeCause: 'CORRECTION' },
    gone: { change: 'GONE', changeCause: 'WORLD' },
  });
  expect([...compared.nodes]).toEqual([
    ['c', { change: 'NEW', changeCause: 'WORLD' }],
    ['d', { change: 'GONE', changeCause: 'WORLD' }],
  ]);
  expect(compared.gone.lines.map(({ id }) => id)).toEqual(['gone']);
  expect(comparedInWords(compared, '2025-03-31')).toBe(
    'Since 31 March 2025: 1 line new, 1 line gone, 1 line changed, 1 line newly recorded, 1 line corrected, 1 organisation new and 1 organisation gone.',
  );
});

it('says so where nothing differs', () => {
  const same = network('ab', line('x'));
  const compared = compareNetworks(same, same, { recorded: new Set(), corrected: new Set() });
  expect(comparedInWords(compared, '2025-03-31')).toBe('Since 31 March 2025: nothing shown here changed.');
});
