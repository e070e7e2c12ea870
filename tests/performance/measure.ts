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
  { runs, warmUps }: { runs: number; warmUps: number },
): Promise<{ ours: number; peer: number }> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let i = -warmUps; i < runs; i++) {
    const first = await timed(i % 2 === 0 ? ours : peer);
    const second = await timed(i % 2 === 0 ? peer : ours);
    if (i < 0) continue;
    times.ours.push(i % 2 === 0 ? first : second);
    times.peer.push(i % 2 === 0 ? second : first);
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}
