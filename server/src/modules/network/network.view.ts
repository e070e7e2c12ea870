import type { Compared } from './compare.ts';
import { Figures } from './figures.ts';
import type { Subnetwork } from './network.store.ts';

const NODE_FIGURES = [
  'betweenness',
  'closeness',
  'eigenvector',
  'community',
  'coreness',
  'constraint',
  'clustering',
  'isCutPoint',
] as const;
const WHOLE_FIGURES = [
  'nodes',
  'ties',
  'density',
  'components',
  'isolates',
  'degreeCentralisation',
  'reciprocity',
  'transitivity',
  'meanDistance',
  'diameter',
  'modularity',
] as const;

/** What is known of a network beside what it shows. */
export interface NetworkFacts {
  readonly asAt: string;
  readonly totalNodes: number;
  readonly totalTies: number;
  readonly truncated: boolean;
  readonly unconfirmedShare: number;
  readonly summary: string;
  /** The earlier day it is compared with, and what that found in words. */
  readonly compareWith?: string;
  readonly changes?: string;
}

/**
 * A network as the API gives it. Figures are functions, so that only those a query selects are worked out; there are none where only a
 * part is shown, for a figure of a part is not the figure of the whole.
 */
export function networkView(shown: Subnetwork, facts: NetworkFacts, compared?: Compared) {
  const figures = facts.truncated
    ? undefined
    : new Figures(
        shown.members.map(({ organisation }) => organisation.id),
        shown.lines,
      );
  return {
    ...facts,
    nodes: () =>
      [...shown.members, ...(compared?.gone.members ?? [])].map(({ organisation, degree }) => ({
        organisation,
        degree,
        ...compared?.nodes.get(organisation.id),
        ...lazily(NODE_FIGURES, (key) => figures?.ofNode(key, organisation.id) ?? null),
      })),
    ties: () => [
      ...shown.lines.map((line) => ({ ...line, ...compared?.lines.get(line.id), isBridge: () => figures?.isBridge(line) ?? null })),
      ...(compared?.gone.lines.map((line) => ({ ...line, ...compared.lines.get(line.id), isBridge: null })) ?? []),
    ],
    metrics: () => figures && lazily(WHOLE_FIGURES, (key) => figures.ofWhole(key)),
  };
}

function lazily<K extends string>(keys: readonly K[], read: (key: K) => unknown): Record<string, () => unknown> {
  return Object.fromEntries(keys.map((key) => [key, () => read(key)]));
}
