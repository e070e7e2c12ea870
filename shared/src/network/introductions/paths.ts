import TinyQueue from 'tinyqueue';
import { byCodeUnit } from '../graph.ts';

/** A graph whose steps and passings-through cost whole numbers from 0. */
export interface CostGraph {
  /** Neighbour → what the step costs, the same both ways; neighbours in ascending order of id. */
  readonly steps: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What passing through a node costs, its ends not counted. */
  readonly passing: (id: string) => number;
}

export interface CostedPath {
  readonly ids: readonly string[];
  readonly cost: number;
}

interface Beginning extends CostedPath {
  /** What the whole path will cost at least. */
  readonly atLeast: number;
}

/**
 * The cheapest paths without loops between two nodes, in at most so many steps, cheapest first; equals by fewer steps, then by ids.
 * A best-first search in which each beginning is judged by the exact cost of its cheapest continuation (loops allowed, so it never overrates):
 * the k-th complete path it meets is the k-th best, and beginnings that cannot arrive in time are never followed.
 */
export function cheapestPaths(
  graph: CostGraph,
  from: string,
  to: string,
  { maxSteps, count }: { maxSteps: number; count: number },
): CostedPath[] {
  const remaining = costsToGo(graph, to, maxSteps);
  const queue = new TinyQueue<Beginning>([], (a, b) => a.atLeast - b.atLeast || b.ids.length - a.ids.length || compareIds(a.ids, b.ids));
  const start = remaining[maxSteps]?.get(from);
  if (start !== undefined) queue.push({ ids: [from], cost: 0, atLeast: start });
  const found: CostedPath[] = [];
  for (let path = queue.pop(); path !== undefined && found.length < count; path = queue.pop()) {
    const at = path.ids.at(-1) as string;
    if (at === to) {
      found.push({ ids: path.ids, cost: path.cost });
      continue;
    }
    const toGo = remaining[maxSteps - path.ids.length];
    const here = path.cost + (at === from ? 0 : graph.passing(at));
    for (const [next, step] of graph.steps.get(at) ?? []) {
      const rest = toGo?.get(next);
      if (rest === undefined || path.ids.includes(next)) continue;
      queue.push({ ids: [...path.ids, next], cost: here + step, atLeast: here + step + rest });
    }
  }
  return found.sort((a, b) => a.cost - b.cost || a.ids.length - b.ids.length || compareIds(a.ids, b.ids));
}

/** For each number of steps left, what the cheapest way from a node to the target costs, passing through that node included. */
function costsToGo(graph: CostGraph, to: string, maxSteps: number): ReadonlyMap<string, number>[] {
  const tables = [new Map([[to, 0]])];
  for (let steps = 1; steps <= maxSteps; steps++) {
    const before = tables[steps - 1] ?? new Map<string, number>();
    const table = new Map(before);
    for (const [id, cost] of before) {
      for (const [neighbour, step] of graph.steps.get(id) ?? []) {
        const through = cost + step + graph.passing(neighbour);
        if (through < (table.get(neighbour) ?? Number.POSITIVE_INFINITY)) table.set(neighbour, through);
      }
    }
    tables.push(table);
  }
  return tables;
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((id, index) => id !== b[index]);
  return at === -1 ? a.length - b.length : byCodeUnit(a[at] ?? '', b[at] ?? '');
}
