import type { Point, Positions } from '../model/navigate.ts';
import type { MapNetwork } from '../model/network.ts';
import { layOutInWorker } from './in-worker.ts';
import { settle } from './settle.ts';
import { layoutTask } from './task.ts';

/** Where more than this share of what is shown is new, it is another network and is laid out afresh. */
const ANOTHER_NETWORK = 0.6;

interface Wish {
  readonly network: MapNetwork;
  readonly known: Positions;
  readonly radii: ReadonlyMap<string, number>;
  readonly aspect: number;
}

/** True where what is shown shares too little with what stood before for its places to mean anything. */
export function isAnother(network: MapNetwork, known: Positions): boolean {
  const fresh = [...network.organisations.keys()].filter((id) => !known.has(id)).length;
  return fresh > ANOTHER_NETWORK * network.organisations.size;
}

/** A place for each organisation: those that have one keep it, unless it is another network altogether. */
export async function place({ network, known, radii, aspect }: Wish, signal: AbortSignal): Promise<ReadonlyMap<string, Point>> {
  if (!isAnother(network, known)) return settle(network, known, radii);
  return new Map(Object.entries(await layOutInWorker(layoutTask(network, radii, aspect), signal)));
}
