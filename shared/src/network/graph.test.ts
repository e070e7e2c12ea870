import { describe, expect, it } from 'vitest';
import { buildNetworkGraph, computeMetrics, strengthToDistance, weightedBetweenness } from './index.ts';

describe('buildNetworkGraph', () => {
  it('collapses parallel lines, drops self-loops and keeps the nearest distance', () => {
    const graph = buildNetworkGraph(
      ['b', 'a', 'a'],
      [
        { from: 'a', to: 'b', strength: 1 },
        { from: 'b', to: 'a', strength: 4 },
        { from: 'a', to: 'b', strength: 2 },
        { from: 'a', to: 'a', strength: 5 },
      ],
    );
    expect(graph.ids).toEqual(['a', 'b']);
    expect(graph.simple.size).toBe(1);
    expect(graph.simple.getEdgeAttribute('a', 'b', 'distance')).toBe(15);
    expect(computeMetrics(graph, ['ties', 'reciprocity']).network).toEqual({ ties: 1, reciprocity: 1 });
  });

  it('counts reciprocity over ordered pairs', () => {
    const ties = [
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'c'],
      ['c', 'd'],
      ['c', 'd'],
    ].map(([from = '', to = '']) => ({ from, to }));
    expect(computeMetrics(buildNetworkGraph(['a', 'b', 'c', 'd'], ties), ['reciprocity']).network.reciprocity).toBe(2 / 4);
  });

  it('refuses a line that ends outside, and one without length', () => {
    expect(() => buildNetworkGraph(['a'], [{ from: 'a', to: 'b' }])).toThrow('from a to b ends outside');
    expect(() => buildNetworkGraph(['a', 'b'], [{ from: 'a', to: 'b', distance: 0 }])).toThrow('must be above 0');
  });
});

describe('strengthToDistance', () => {
  it('makes strong ties near and takes the middle where none is stated', () => {
    expect([1, 2, 3, 4, 5, null].map(strengthToDistance)).toEqual([60, 30, 20, 15, 12, 20]);
  });

  it.each([0, 6, 2.5, Number.NaN])('refuses %s', (strength) => {
    expect(() => strengthToDistance(strength)).toThrow('whole number from 1 to 5');
  });

  it('sends weighted paths through the strong ties', () => {
    const graph = buildNetworkGraph(
      ['a', 'b', 'c'],
      [
        { from: 'a', to: 'c', strength: 1 },
        { from: 'a', to: 'b', strength: 5 },
        { from: 'b', to: 'c', strength: 5 },
      ],
    );
    expect(weightedBetweenness(graph)).toEqual([0, 1, 0]);
    expect(computeMetrics(graph, ['betweenness']).nodes.get('b')).toEqual({ betweenness: 0 });
  });
});
