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
  const lease = leaseOn(executor, SET_UP);
  if (!(await lease.take())) {
    await progress.step('Waiting for another Atlas that is setting up this store', async () => {
      while (!(await lease.take())) await sleep(askEveryMs);
    });
  }
  try {
    return await renewing(lease, 'Another Atlas has begun to set up this store meanwhile. Start this one again.', work);
  } finally {
    await lease.end();
  }
}

/**
 * Does something that one server is to do now and then, unless another is at it or has done it within that time. Where it fails, or the server
 * dies at it, the next one that asks may.
 * @param key what is done
 * @param seconds how often it is to be done
 * @returns whether it was done here
 */
export async function onceIn(executor: Executor, key: string, seconds: number, work: () => Promise<void>): Promise<boolean> {
  const lease = leaseOn(executor, key);
  if (!(await lease.take())) return false;
  try {
    await renewing(lease, 'Another server has begun to do this meanwhile.', work);
  } catch (error) {
    await lease.end();
    throw error;
  }
  await lease.take(seconds);
  return true;
}

type Lease = ReturnType<typeof leaseOn>;

function leaseOn(executor: Executor, key: string) {
  const owner = randomUUID();
  return {
    /** Takes it or holds on to it. @returns whether it is ours */
    async take(seconds: number = leaseSeconds): Promise<boolean> {
      const [row] = await executor.write('lease-take', (tx) => tx.run(takeLease, { key, owner, seconds: toNeo4jInteger(seconds) }));
      return row?.isOurs === true;
    },
    /** Where this fails the lease runs out by itself. */
    async end(): Promise<void> {
      await executor.write('lease-end', (tx) => tx.run(endLease, { key, owner })).catch(() => undefined);
    },
  };
}

/** Does the work while it renews the lease; rejects with `lost` when another has taken it. */
async function renewing<T>(lease: Lease, lost: string, work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  try {
    return await Promise.race([work(), keep(lease, lost, over.signal)]);
  } finally {
    over.abort();
  }
}

async function keep(lease: Lease, lost: string, over: AbortSignal): Promise<never> {
  for (;;) {
    await sleep(renewEveryMs, undefined, { signal: over });
    if (!(await lease.take())) throw new Error(lost);
  }
}
