import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildNetworkGraph, computeMetrics, METRIC_DEFINITIONS, modularityOf, type NodeFigures, type WholeFigures } from './index.ts';

interface Fixture {
  title: string;
  lines: [string, string, number?][];
  divisions?: { name: string; groups: string[][]; modularity: number }[];
  expected: { network: Partial<WholeFigures>; nodes: Record<string, Partial<NodeFigures>> };
}
const load = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../tests/fixtures/networks/${name}.json`, import.meta.url), 'utf8')) as T;
const fixtures = ['kite', 'florentine', 'karate'].map((name) => load<Fixture>(name));
const graphOf = (lines: readonly (readonly [string, string, ...unknown[]])[], alone: string[] = []) =>
  buildNetworkGraph(
    [...lines.flatMap((line) => [line[0], line[1]]), ...alone],
    lines.map(([from, to]) => ({ from, to })),
  );

function expectClose(actual: unknown, expected: unknown, digits: number, what: string) {
  if (typeof expected === 'number') expect(actual, what).toBeCloseTo(expected, digits);
  else expect(actual, what).toEqual(expected);
}

describe.each(fixtures)('metrics of $title', ({ lines, divisions, expected }) => {
  const graph = graphOf(lines);
  const { nodes, network } = computeMetrics(graph);

  it('agree for the whole network', () => {
    for (const [key, value] of Object.entries(expected.network)) expectClose(network[key as keyof WholeFigures], value, 8, key);
  });

  it('agree for each node', () => {
    expect([...nodes.keys()].sort()).toEqual(Object.keys(expected.nodes).sort());
    for (const [id, figures] of Object.entries(expected.nodes)) {
      for (const [key, value] of Object.entries(figures)) {
        expectClose(nodes.get(id)?.[key as keyof NodeFigures], value, key === 'eigenvector' ? 6 : 8, `${key} of ${id}`);
      }
    }
  });

  it('give the same figures whatever order and direction the lines come in', () => {
    const turned = computeMetrics(graphOf([...lines].reverse().map(([from, to]) => [to, from] as const)));
    expect(turned).toEqual(computeMetrics(graph));
  });

  it('have the modularity of the divisions known from the literature, and find one at least as good', () => {
    for (const { groups, modularity } of divisions ?? []) {
      const q = modularityOf(
        graph,
        graph.ids.map((id) => groups.findIndex((group) => group.includes(id))),
      );
      expect(q).toBeCloseTo(modularity, 8);
      expect(network.modularity).toBeGreaterThanOrEqual(modularity);
    }
    expect(
      modularityOf(
        graph,
        [...nodes.values()].map(({ community }) => community),
      ),
    ).toBeCloseTo(network.modularity ?? Number.NaN, 12);
  });

  it('number communities from the largest, equals by their smallest id', () => {
    const members = Map.groupBy(nodes, ([, { community }]) => community);
    const ranked = [...members].sort(([a], [b]) => a - b).map(([, group]) => ({ size: group.length, first: group[0]?.[0] ?? '' }));
    expect([...members.keys()].sort((a, b) => a - b)).toEqual(ranked.map((_, index) => index + 1));
    expect(ranked).toEqual([...ranked].sort((a, b) => b.size - a.size || (a.first < b.first ? -1 : 1)));
  });
});

describe('metrics of the Davis women', () => {
  const { attendance, expected } = load<{
    attendance: Record<string, string[]>;
    expected: {
      women: number;
      events: number;
      lines: number;
      shareOfTheOtherSide: Record<string, number>;
      projection: { ties: number; density: number };
    };
  }>('davis');
  const women = Object.keys(attendance);

  it('agree on the two-mode network', () => {
    const lines = women.flatMap((woman) => (attendance[woman] ?? []).map((event) => [woman, event] as const));
    const { nodes, network } = computeMetrics(graphOf(lines), ['degree', 'ties', 'nodes', 'transitivity']);
    expect(network).toEqual({ nodes: expected.women + expected.events, ties: expected.lines, transitivity: 0 });
    for (const [id, share] of Object.entries(expected.shareOfTheOtherSide)) {
      const others = id in attendance ? expected.events : expected.women;
      expect((nodes.get(id)?.degree ?? Number.NaN) / others, id).toBeCloseTo(share, 9);
    }
  });

  it('agree on who met whom', () => {
    const met = women.flatMap((a, at) =>
      women
        .slice(at + 1)
        .filter((b) => attendance[a]?.some((event) => attendance[b]?.includes(event)))
        .map((b) => [a, b] as const),
    );
    const { ties, density } = computeMetrics(graphOf(met, women), ['ties', 'density']).network;
    expect(ties).toBe(expected.projection.ties);
    expect(density).toBeCloseTo(expected.projection.density, 9);
  });
});

describe('metrics of small and broken networks', () => {
  const noLines = {
    ties: 0,
    isolates: 0,
    bridges: [],
    reciprocity: null,
    transitivity: null,
    meanDistance: null,
    diameter: null,
    modularity: null,
  };

  it('are null or finite without organisations', () => {
    const { nodes, network } = computeMetrics(graphOf([]));
    expect(nodes.size).toBe(0);
    expect(network).toEqual({ ...noLines, nodes: 0, density: 0, components: 0, degreeCentralisation: null, averageClustering: null });
  });

  it('are null or finite for one alone', () => {
    const { nodes, network } = computeMetrics(graphOf([], ['a']));
    expect(nodes.get('a')).toEqual({
      degree: 0,
      betweenness: 0,
      closeness: null,
      classicCloseness: null,
      eigenvector: null,
      coreness: 0,
      constraint: null,
      clustering: 0,
      community: 1,
      isCutPoint: false,
    });
    expect(network).toEqual({
      ...noLines,
      nodes: 1,
      isolates: 1,
      density: 0,
      components: 1,
      degreeCentralisation: null,
      averageClustering: 0,
    });
  });

  it('are right for a pair', () => {
    const { nodes, network } = computeMetrics(graphOf([['a', 'b']]));
    expect(nodes.get('a')).toMatchObject({
      degree: 1,
      betweenness: 0,
      closeness: 1,
      classicCloseness: 1,
      coreness: 1,
      constraint: 1,
      community: 1,
    });
    expect(nodes.get('a')?.eigenvector).toBeCloseTo(Math.SQRT1_2, 9);
    expect(network).toMatchObject({ density: 1, bridges: [['a', 'b']], transitivity: null, meanDistance: 1, diameter: 1, modularity: 0 });
  });

  it('hold where the network falls apart', () => {
    const { nodes, network } = computeMetrics(
      graphOf(
        [
          ['a', 'b'],
          ['b', 'c'],
          ['x', 'y'],
        ],
        ['z'],
      ),
    );
    expect(network).toMatchObject({ components: 3, isolates: 1, diameter: 2, meanDistance: (4 * 1 + 2 * 2 + 2 * 1) / 8 });
    expect(nodes.get('a')).toMatchObject({ closeness: 1.5 / 5, classicCloseness: null });
    expect(nodes.get('z')).toMatchObject({ closeness: 0, constraint: null, coreness: 0 });
    expect(nodes.get('b')).toMatchObject({ isCutPoint: true, betweenness: 1 / 10 });
    for (const figures of nodes.values())
      for (const value of Object.values(figures)) expect(value === null || Number.isFinite(Number(value))).toBe(true);
  });

  it('know a star, a ring and a triangle with a tail', () => {
    const star = computeMetrics(
      graphOf([
        ['hub', 'a'],
        ['hub', 'b'],
        ['hub', 'c'],
        ['hub', 'd'],
      ]),
    );
    expect(star.network).toMatchObject({ degreeCentralisation: 1, transitivity: 0, diameter: 2 });
    expect(star.nodes.get('hub')).toMatchObject({ betweenness: 1, closeness: 1, isCutPoint: true, constraint: 0.25 });
    const ring = computeMetrics(
      graphOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
      ]),
    );
    expect(ring.network).toMatchObject({ degreeCentralisation: 0, bridges: [], transitivity: 0 });
    const tail = computeMetrics(
      graphOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['c', 'd'],
      ]),
    );
    expect(tail.network).toMatchObject({ bridges: [['c', 'd']], transitivity: 3 / 5 });
    expect(tail.nodes.get('c')).toMatchObject({ isCutPoint: true, coreness: 2, clustering: 1 / 3 });
    expect(
      computeMetrics(
        graphOf([
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'a'],
        ]),
      ).nodes.get('a')?.constraint,
    ).toBeCloseTo(1.125, 12);
  });

  it('survive a chain far longer than the stack', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => [`n${index}`, `n${index + 1}`] as const);
    const { nodes, network } = computeMetrics(graphOf(lines), ['isCutPoint', 'bridges', 'coreness']);
    expect(network.bridges).toHaveLength(20_000);
    expect([...nodes.values()].filter(({ isCutPoint }) => isCutPoint)).toHaveLength(19_999);
  });
});

describe('computeMetrics', () => {
  it('works out what is wanted and nothing else', () => {
    const { nodes, network } = computeMetrics(graphOf([['a', 'b']]), ['degree', 'density']);
    expect(nodes.get('a')).toEqual({ degree: 1 });
    expect(network).toEqual({ density: 1 });
  });

  it('gives every metric a definition of its own, complete', () => {
    const keys = METRIC_DEFINITIONS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, formula, range, reference, version } of METRIC_DEFINITIONS) {
      for (const text of [name, formula, range, reference]) expect(text.length).toBeGreaterThan(3);
      expect(version).toBeGreaterThanOrEqual(1);
    }
  });
});
