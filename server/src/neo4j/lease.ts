import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../telemetry/progress.ts';
import type { Executor } from './executor.ts';
import { endLease, takeLease } from './lease.cypher.ts';
import { toNeo4jInteger } from './values.ts';

/** The lease on setting up a store. */
const SET_UP = 'set-up';
/** For how long a lease holds without being renewed: so long a server waits after another one was killed. */
const leaseSeconds = 20;
const renewEveryMs = 5_000;
const askEveryMs = 500;

/**
 * Runs the work while no other server sets up this store; waits, and says so, while one does. Needs the constraint on AtlasStore.
 * Should the lease be lost, as by a machine that slept, it rejects, though the work may still be at it.
 */
export async function withLease<T>(executor: Executor, progress: Progress, work: () => Promise<T>): Promise<T> {
  const owner = randomUUID();
  const take = async () => {
    const [row] = await executor.write('lease-take', (tx) =>
      tx.run(takeLease, { key: SET_UP, owner, seconds: toNeo4jInteger(leaseSeconds) }),
    );
    return row?.isOurs === true;
  };
  if (!(await take())) {
    await progress.step('Waiting for another Atlas that is setting up this store', async () => {
      while (!(await take())) await sleep(askEveryMs);
    });
  }
  const over = new AbortController();
  try {
    return await Promise.race([work(), keep(take, over.signal)]);
  } finally {
    over.abort();
    // Where this fails the work has failed too, and the lease runs out by itself.
    await executor.write('lease-end', (tx) => tx.run(endLease, { key: SET_UP, owner })).catch(() => undefined);
  }
}

/** Renews the lease until it is over; rejects when it has been lost. */
async function keep(take: () => Promise<boolean>, over: AbortSignal): Promise<never> {
  for (;;) {
    await sleep(renewEveryMs, undefined, { signal: over });
    if (!(await take())) throw new Error('Another Atlas has begun to set up this store meanwhile. Start this one again.');
  }
}

/**
 * Does something that one server is to do now and then, unless another has begun to within that time. Where it fails, the next one that asks may.
 * @param key what is done
 * @param seconds how often it is to be done
 * @returns whether it was done here
 */
export async function onceIn(executor: Executor, key: string, seconds: number, work: () => Promise<void>): Promise<boolean> {
  const owner = randomUUID();
  const [row] = await executor.write('lease-take', (tx) => tx.run(takeLease, { key, owner, seconds: toNeo4jInteger(seconds) }));
  if (row?.isOurs !== true) return false;
  try {
    await work();
    return true;
  } catch (error) {
    await executor.write('lease-end', (tx) => tx.run(endLease, { key, owner })).catch(() => undefined);
    throw error;
  }
}
