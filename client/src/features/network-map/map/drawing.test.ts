import type { ElementDefinition } from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { networkNode, networkOf, networkTie } from '../../../testing/network.ts';
import { buildNetwork } from '../model/build.ts';
import type { Look } from '../model/look.ts';
import type { MapLine, MapNetwork } from '../model/network.ts';
import { diffElements } from './diff.ts';
import { directionsOf, MANY_LINES, toElements } from './elements.ts';
import { breakName } from './lettering.ts';
import { emphasise, NO_MARKS } from './marks.ts';
import { communityColour, PAGE_PALETTE } from './palette.ts';

type Data = Readonly<Record<string, unknown>>;
const draw = (network: MapNetwork, look: Look = { sizeBy: 'degree', colourBy: 'sector' }, starts = new Set<string>()) => {
  const elements = toElements({ network, look, palette: PAGE_PALETTE, starts });
  return new Map(elements.map(({ data, classes }): [string, Data] => [String(data.id), { ...data, classes }]));
};
const number = (elements: ReadonlyMap<string, Data>, id: string, name: string) => Number(elements.get(id)?.[name]);

describe('elements', () => {
  it('say status as a pattern, strength as width, age as faintness and layers as colour where there are several', () => {
    const elements = draw(
      buildNetwork({
        nodes: ['a', 'b', 'c', 'd'].map((id) => networkNode(id)),
        ties: [
          networkTie('a', 'b', { strength: 5 }),
          networkTie('a', 'c', { strength: 1, status: 'ASSERTED' }),
          networkTie('b', 'c', { status: 'DISPUTED', layer: 'GOVERNANCE' }),
          networkTie('c', 'd', { isStale: true }),
        ],
      }),
    );
    expect(['a*b', 'a*c', 'b*c'].map((id) => elements.get(id)?.pattern)).toEqual(['solid', 'dashed', 'dotted']);
    expect(number(elements, 'a*b', 'width')).toBeGreaterThan(number(elements, 'a*c', 'width'));
    expect(number(elements, 'c*d', 'opacity')).toBeLessThan(number(elements, 'b*c', 'opacity'));
    expect(elements.get('a*b')?.colour).toBe(PAGE_PALETTE.layers.DECLARED);
    expect(elements.get('b*c')?.colour).toBe(PAGE_PALETTE.layers.GOVERNANCE);
  });

  it('give a layer no colour where it is the only one', () => {
    expect(draw(networkOf('ab', ['ab'])).get('a*b')?.colour).toBe(PAGE_PALETTE.inkSoft);
  });

  it('give an organisation its sector’s colour and shape, its figure as size, or its community’s colour', () => {
    const network = buildNetwork({
      nodes: [networkNode('a', { sector: 'NHS', community: 2 }), networkNode('b', { isNamed: false }), networkNode('c')],
      ties: [networkTie('a', 'b'), networkTie('a', 'c')],
    });
    const elements = draw(network, undefined, new Set(['a']));
    expect(elements.get('a')).toMatchObject({ shape: 'ellipse', colour: '#009E73', isStart: true, isUnnamed: false });
    expect(elements.get('b')).toMatchObject({ shape: 'hexagon', isUnnamed: true });
    expect(number(elements, 'a', 'diameter')).toBeGreaterThan(number(elements, 'b', 'diameter'));
    expect(draw(network, { sizeBy: 'degree', colourBy: 'community' }).get('a')?.colour).toBe(communityColour(2));
  });

  it('draw very many lines the quick way', () => {
    const ids = Array.from({ length: 60 }, (_, index) => String(index));
    const ties = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => networkTie(a, b)));
    expect(ties.length).toBeGreaterThan(MANY_LINES);
    expect(draw(buildNetwork({ nodes: ids.map((id) => networkNode(id)), ties })).get('0*1')?.classes).toBe('many');
  });

  it('point where a fact has a direction', () => {
    const directions = (...ties: Parameters<typeof networkTie>[]) => {
      const network = buildNetwork({ nodes: ['a', 'b'].map((id) => networkNode(id)), ties: ties.map((tie) => networkTie(...tie)) });
      return directionsOf(network.lines.get('a*b') as MapLine);
    };
    expect(directions(['a', 'b', { kind: 'FUNDS' }])).toEqual({ toFirst: false, toSecond: true });
    expect(directions(['b', 'a', { kind: 'GRANT', layer: 'FUNDING', status: null }])).toEqual({ toFirst: true, toSecond: false });
    expect(directions(['a', 'b'], ['b', 'a', { kind: 'LEASE', layer: 'AGREEMENT' }])).toEqual({ toFirst: false, toSecond: false });
  });
});

it('tells what came, what changed and what went, and leaves the rest alone', () => {
  const element = (id: string, width = 1): ElementDefinition => ({ data: { id, width }, classes: '' });
  const before = new Map(['a', 'b', 'c'].map((id) => [id, element(id)]));
  expect(diffElements(before, [element('a'), element('b', 2), element('d')])).toEqual({
    added: [element('d')],
    changed: [element('b', 2)],
    removed: ['c'],
  });
});

describe('emphasis', () => {
  const network = networkOf('abcd', ['ab', 'bc', 'cd']);
  const all = ['a', 'b', 'c', 'd', 'a*b', 'b*c', 'c*d'];

  it('lets nothing recede where nothing is selected', () => {
    const { isDim, lit } = emphasise(network, NO_MARKS, 'b');
    expect(all.filter(isDim)).toEqual([]);
    expect([...lit]).toEqual(['a*b', 'b*c']);
  });

  it('keeps a selection, its lines and who is beside it', () => {
    const { isDim, chosen, wanted } = emphasise(network, { ...NO_MARKS, selection: ['a'] });
    expect(all.filter(isDim)).toEqual(['c', 'd', 'b*c', 'c*d']);
    expect([...chosen]).toEqual(['a']);
    expect([...wanted]).toEqual(['a']);
    const line = emphasise(network, { ...NO_MARKS, selection: ['c*d'] });
    expect(all.filter((id) => !line.isDim(id))).toEqual(['c', 'd', 'c*d']);
    expect([...line.wanted]).toEqual(['c', 'd']);
  });

  it('shows an introduction before a selection', () => {
    const { isDim, chosen } = emphasise(network, { ...NO_MARKS, selection: ['d'], path: ['a', 'b', 'c'] });
    expect([...chosen]).toEqual(['a', 'b', 'c', 'a*b', 'b*c']);
    expect(all.filter(isDim)).toEqual(['d', 'c*d']);
  });
});

it('sets a long name in two lines of like length', () => {
  expect(breakName('Tide and Table')).toEqual(['Tide and Table']);
  expect(breakName('Merrow Hospitals NHS Foundation Trust')).toEqual(['Merrow Hospitals NHS', 'Foundation Trust']);
  expect(breakName('Llanfairpwllgwyngyllgogery')).toEqual(['Llanfairpwllgwyngyllgogery']);
});
