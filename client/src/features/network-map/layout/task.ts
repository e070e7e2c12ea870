import type { MapNetwork } from '../model/network.ts';
import type { LayoutTask } from './lay-out.ts';

/** A network as it is laid out: each organisation by its size, each line by its ends. */
export function layoutTask(network: MapNetwork, radii: ReadonlyMap<string, number>, aspect: number): LayoutTask {
  const nodes = [...network.organisations.values()].map(({ id, community }) => ({ id, community, radius: radii.get(id) ?? 0 }));
  return { nodes, lines: [...network.lines.values()].map(({ ends }) => ends), aspect };
}
