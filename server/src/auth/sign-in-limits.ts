import { createHash } from 'node:crypto';
import type { Executor } from '../neo4j/executor.ts';
import { toNeo4jDateTime } from '../neo4j/values.ts';
import * as query from './sign-in.cypher.ts';

/** How long an attempt is remembered, in milliseconds. */
const WINDOW_MS = 10 * 60_000;

/**
 * How often somebody may try to sign in, counted in the store so that all servers count together: failures by address (a council's officers share
 * one, so what succeeds is not held against it), and all sign-ins by account. The store keeps a hash of the address.
 */
export class SignInLimits {
  readonly #executor: Executor;
  readonly #most: number;
  readonly #now: () => Date;

  /** @param most in ten minutes; 0 for any number */
  constructor(executor: Executor, { most, now }: { most: number; now: () => Date }) {
    this.#executor = executor;
    this.#most = most;
    this.#now = now;
  }

  /** Seconds until this address may try again; 0 where it may now. */
  async secondsFor(address: string): Promise<number> {
    if (this.#most === 0) return 0;
    const now = this.#now();
    const [row] = await this.#executor.system(query.attempts, { key: keyOf('address', address), now: toNeo4jDateTime(now) });
    if (row === undefined || row.count < this.#most) return 0;
    return Math.max(1, Math.ceil((Date.parse(row.expiresAt) - now.getTime()) / 1000));
  }

  /** Counts a sign-in that failed. */
  async failed(address: string): Promise<void> {
    await this.#count(keyOf('address', address));
  }

  /** Counts a sign-in to an account. @returns false where there were too many */
  async allows(accountId: string): Promise<boolean> {
    return (await this.#count(keyOf('account', accountId))) <= this.#most;
  }

  async #count(key: string): Promise<number> {
    if (this.#most === 0) return 0;
    const now = this.#now();
    const times = { now: toNeo4jDateTime(now), until: toNeo4jDateTime(new Date(now.getTime() + WINDOW_MS)) };
    const [row] = await this.#executor.write('sign-in-count', async (tx) => {
      const counted = await tx.run(query.countAttempt, { key, ...times });
      await tx.run(query.dropOldAttempts, { now: times.now });
      return counted;
    });
    return row?.count ?? 0;
  }
}

const keyOf = (kind: 'address' | 'account', value: string) => createHash('sha256').update(`${kind} ${value}`).digest('base64url');
