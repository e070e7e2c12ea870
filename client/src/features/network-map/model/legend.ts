import type { FactStatus, NetworkLayer, Sector } from '@atlas/shared/vocabulary';
import type { MapNetwork } from './network.ts';

/** What is on the map; an empty list is everything. */
export interface Filter {
  readonly sectors: readonly Sector[];
  readonly statuses: readonly FactStatus[];
  readonly layers: readonly NetworkLayer[];
  readonly minStrength: number;
}

/** Takes one value off, or puts it back; everything, or nothing, is written as no choice at all. */
export function toggleShown<T extends string>(all: readonly T[], chosen: readonly T[], value: T): T[] {
  const shown = new Set(chosen.length > 0 ? chosen : all);
  if (!shown.delete(value)) shown.add(value);
  return shown.size === all.length ? [] : all.filter((each) => shown.has(each));
}

export interface Tally {
  readonly sectors: ReadonlyMap<Sector, number>;
  /** Facts, not lines: two organisations may have several between them. */
  readonly statuses: ReadonlyMap<FactStatus, number>;
  readonly layers: ReadonlyMap<NetworkLayer, number>;
}

/** How many of each are shown. */
export function tally(network: MapNetwork): Tally {
  const sectors = new Map<Sector, number>();
  const statuses = new Map<FactStatus, number>();
  const layers = new Map<NetworkLayer, number>();
  for (const { sector } of network.organisations.values()) add(sectors, sector);
  for (const { facts } of network.lines.values()) {
    for (const { status, layer } of facts) {
      if (status) add(statuses, status);
      add(layers, layer);
    }
  }
  return { sectors, statuses, layers };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A community with its members, called after the one with the most lines. */
export interface Community {
  readonly community: number;
  readonly ids: readonly string[];
  readonly name: string;
}

/** Communities of at least three, the largest first, so many at the most as have a colour of their own. */
export function communitiesOf(network: MapNetwork, most = 9): Community[] {
  const members = new Map<number, string[]>();
  for (const { id, community } of network.organisations.values()) {
    if (community !== null) members.set(community, [...(members.get(community) ?? []), id]);
  }
  const lines = (id: string) => network.neighbours.get(id)?.length ?? 0;
  return [...members]
    .filter(([, ids]) => ids.length >= 3)
    .sort(([a, one], [b, two]) => two.length - one.length || a - b)
    .slice(0, most)
    .map(([community, ids]) => {
      const best = ids.reduce((a, b) => (lines(b) > lines(a) ? b : a));
      return { community, ids, name: network.organisations.get(best)?.name ?? '' };
    });
}
