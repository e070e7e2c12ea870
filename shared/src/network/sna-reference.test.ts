import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildNetworkGraph, computeMetrics, modularityOf, type NetworkGraph, type NodeFigures, weightedBetweenness } from './index.ts';

/** The reference set lies beside the project, not in it; a clone alone is checked by the fixtures. */
const folder = new URL('../../../../shared/data/sna-reference/', import.meta.url);
const present = existsSync(folder);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const readRows = (name: string) =>
  read(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

type Column = Record<string, number>;
interface Reference {
  graph: Record<string, number> & { isolates: string[]; articulation_points: string[]; bridges: [string, string][] };
  nodes: Record<string, Column>;
  modularity_of_club_split_unweighted?: number;
  modularity_of_greedy_partition_in_networkx_tests_unweighted?: number;
}
interface Case {
  graph: string;
  measure: string;
  source: string;
  divide_listed_values_by: number;
  values: Column;
}
const names = ['karate', 'florentine', 'krackhardt_kite', 'les_miserables'] as const;
const reference = present ? (JSON.parse(read('computed_reference.json')) as Record<string, Reference>) : {};
const cases = present ? (JSON.parse(read('networkx_test_values.json')) as { tests: Case[] }).tests : [];

/** In the reference a weight is a length where a path is weighted, and a line without one is of length 1. */
function load(name: string): NetworkGraph {
  const lines = readRows(`${name}_edges.csv`).map(([from = '', to = '', weight]) => ({ from, to, distance: weight ? Number(weight) : 1 }));
  return buildNetworkGraph(
    lines.flatMap(({ from, to }) => [from, to]),
    lines,
  );
}

/** One of our figures for each node, turned into the reference's scale. */
function column(graph: NetworkGraph, key: keyof NodeFigures, scale = 1): Column {
  const { nodes } = computeMetrics(graph, [key]);
  return Object.fromEntries([...nodes].map(([id, figures]) => [id, Number(figures[key]) * scale]));
}

const others = (graph: NetworkGraph) => graph.ids.length - 1;
const pairsOfOthers = (graph: NetworkGraph) => (others(graph) * (others(graph) - 1)) / 2;
const weighted = (graph: NetworkGraph, scale: number) =>
  Object.fromEntries(weightedBetweenness(graph).map((value, index) => [graph.ids[index], value * scale]));

const conversions: Record<string, (graph: NetworkGraph) => Column> = {
  'betweenness_centrality(G, weight=None, normalized=False)': (graph) => column(graph, 'betweenness', pairsOfOthers(graph)),
  'betweenness_centrality(G, weight=None, normalized=True)': (graph) => column(graph, 'betweenness'),
  "betweenness_centrality(G, weight='weight', normalized=False)": (graph) => weighted(graph, pairsOfOthers(graph)),
  "betweenness_centrality(G, weight='weight', normalized=True)": (graph) => weighted(graph, 1),
  'closeness_centrality(G)': (graph) => column(graph, 'classicCloseness'),
  'degree_centrality(self.K)': (graph) => column(graph, 'degree', 1 / others(graph)),
};
/** Measures in the reference that the Atlas does not have. */
const notOurs = /load_centrality|laplacian_centrality/;

function expectColumn(actual: Column, expected: Column, error: number) {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [id, value] of Object.entries(expected)) expect(Math.abs((actual[id] ?? Number.NaN) - value), id).toBeLessThanOrEqual(error);
}

describe.skipIf(!present)('networkx’s own test values', () => {
  it.each(cases.filter(({ measure }) => !notOurs.test(measure)))('$measure of $graph', (one) => {
    const convert = conversions[one.measure.replace('nx.', '')];
    expect(convert, `no conversion for ${one.measure}`).toBeDefined();
    const listed = Object.fromEntries(Object.entries(one.values).map(([id, value]) => [id, value / one.divide_listed_values_by]));
    // Listed to three decimals, and in part cut off, not rounded.
    expectColumn(convert?.(load(one.graph)) ?? {}, listed, 0.001);
  });
});

describe.skipIf(!present).each(names)('computed reference of %s', (name) => {
  const graph = present ? load(name) : buildNetworkGraph([], []);
  const { graph: whole, nodes }: Reference = reference[name] ?? ({ graph: {}, nodes: {} } as Reference);
  const n = graph.ids.length;

  it('the whole network', () => {
    const { network, nodes: ours } = computeMetrics(graph);
    expect(network.nodes).toBe(whole.nodes);
    expect(network.ties).toBe(whole.edges);
    expect(network.density).toBeCloseTo(whole.density ?? Number.NaN, 9);
    expect(network.components).toBe(whole.components);
    expect(network.isolates).toBe(whole.isolates.length);
    // Connected, so that its largest component, which the reference measures, is all of it.
    expect(whole.largest_component).toBe(network.nodes);
    expect(network.diameter).toBe(whole.diameter_largest_component);
    expect(network.meanDistance).toBeCloseTo(whole.average_shortest_path_largest_component ?? Number.NaN, 9);
    expect(network.transitivity).toBeCloseTo(whole.transitivity ?? Number.NaN, 9);
    expect(network.averageClustering).toBeCloseTo(whole.average_clustering ?? Number.NaN, 9);
    expect(network.degreeCentralisation).toBeCloseTo(whole.degree_centralization_freeman ?? Number.NaN, 9);
    expect([...ours].filter(([, { isCutPoint }]) => isCutPoint).map(([id]) => id)).toEqual([...whole.articulation_points].sort());
    expect(network.bridges.map((pair) => pair.join('|')).sort()).toEqual(whole.bridges.map((pair) => [...pair].sort().join('|')).sort());
    expect(Math.max(...[...ours.values()].map(({ coreness }) => coreness))).toBe(whole.max_core);
  });

  it.each([
    ['degree', 'degree', 1, 0],
    ['degree_centrality', 'degree', 1 / (n - 1), 1e-9],
    ['betweenness_unnormalised', 'betweenness', ((n - 1) * (n - 2)) / 2, 1e-7],
    ['betweenness_normalised', 'betweenness', 1, 1e-9],
    ['closeness', 'classicCloseness', 1, 1e-9],
    ['harmonic', 'closeness', n - 1, 1e-9],
    ['eigenvector', 'eigenvector', 1, 1e-5],
    ['clustering', 'clustering', 1, 1e-9],
    ['core', 'coreness', 1, 0],
    ['burt_constraint', 'constraint', 1, 1e-9],
  ] as const)('%s of each node', (theirs, ours, scale, error) => {
    expectColumn(column(graph, ours, scale), nodes[theirs] ?? {}, error);
  });
});

describe.skipIf(!present)('modularity of known divisions of the karate club', () => {
  const divide = (graph: NetworkGraph, groups: readonly (readonly string[])[]) =>
    modularityOf(
      graph,
      graph.ids.map((id) => groups.findIndex((group) => group.includes(id))),
    );

  it('the split and the greedy partition', () => {
    const graph = load('karate');
    const clubs = Map.groupBy(readRows('karate_nodes.csv'), ([, club]) => club);
    const split = [...clubs.values()].map((rows) => rows.map(([id = '']) => id));
    expect(divide(graph, split)).toBeCloseTo(reference.karate?.modularity_of_club_split_unweighted ?? Number.NaN, 9);
    const greedy = [
      [8, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33],
      [1, 2, 3, 7, 9, 12, 13, 17, 21],
      [0, 4, 5, 6, 10, 11, 16, 19],
    ].map((group) => group.map(String));
    const theirs = reference.karate?.modularity_of_greedy_partition_in_networkx_tests_unweighted ?? Number.NaN;
    expect(divide(graph, greedy)).toBeCloseTo(theirs, 9);
    expect(computeMetrics(graph, ['modularity']).network.modularity).toBeGreaterThan(theirs);
  });
});

describe.skipIf(!present)('the Davis women', () => {
  const davis = (reference.davis_southern_women ?? {}) as unknown as Record<string, number> & { bipartite_degree_centrality: Column };

  it('their events', () => {
    const graph = load('davis_southern_women_bipartite');
    const side = new Map(readRows('davis_southern_women_nodes.csv').map(([id = '', part]) => [id, part]));
    expect(computeMetrics(graph, ['ties']).network.ties).toBe(davis.edges);
    const degrees = column(graph, 'degree');
    const shares = Object.entries(degrees).map(([id, value]) => [
      id,
      value / ((side.get(id) === '0' ? davis.events : davis.women) ?? Number.NaN),
    ]);
    expectColumn(Object.fromEntries(shares) as Column, davis.bipartite_degree_centrality, 1e-9);
  });

  it('their meetings', () => {
    const { ties, density } = computeMetrics(load('davis_women_projection_weighted'), ['ties', 'density']).network;
    expect(ties).toBe(davis.projection_edges);
    expect(density).toBeCloseTo(davis.projection_density ?? Number.NaN, 9);
  });
});
