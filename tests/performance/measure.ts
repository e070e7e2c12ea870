/** The middle of several values; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Runs two ways of doing the same turn and turn about, so that what slows the machine slows both.
 * @param warmUps runs of each that are not counted
 * @returns the median of each, in milliseconds
 */
export async function sideBySide(
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
  options: { runs: number; warmUps: number },
): Promise<{ ours: number; peer: number }> {
  return inTurn({ ours, peer }, options);
}

/** The same for any number of ways, by name; each comes first in its turn. */
export async function inTurn<K extends string>(
  ways: Readonly<Record<K, () => Promise<unknown>>>,
  { runs, warmUps }: { runs: number; warmUps: number },
): Promise<Record<K, number>> {
  const all = Object.entries(ways) as [K, () => Promise<unknown>][];
  const times = new Map<K, number[]>(all.map(([name]) => [name, []]));
  for (let i = -warmUps; i < runs; i++) {
    const first = (i + warmUps) % all.length;
    for (const [name, way] of [...all.slice(first), ...all.slice(0, first)]) {
      const taken = await timed(way);
      if (i >= 0) times.get(name)?.push(taken);
    }
  }
  return Object.fromEntries(all.map(([name]) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}
