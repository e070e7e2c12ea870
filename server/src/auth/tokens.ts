import { createHash, randomBytes } from 'node:crypto';
import { type HeldGrant, isNoHigher, narrowedTo, type Role, standingsOf } from '@atlas/shared/permissions';
import { startOfDayInLondon } from '@atlas/shared/time';
import type { Principal } from '../context.ts';
import type { Executor } from '../neo4j/executor.ts';
import { newId } from '../neo4j/ids.ts';
import { toNeo4jDateTime, toNeo4jInteger } from '../neo4j/values.ts';
import { principalOf, today } from './principals.ts';
import * as query from './tokens.cypher.ts';

/** How many tokens that work one person may have. */
export const MOST_TOKENS = 20;
/** A token's last use is written down at most this often, in milliseconds. */
const TOUCH_EVERY_MS = 5 * 60_000;
/** How long uses are gathered before they are written, in milliseconds. */
const GATHER_MS = 2_000;
/** Every token begins so, and scanners of code and logs know it by that. */
const PREFIX = 'atl_';
const FORM = /^atl_[\w-]{43}$/;

/** What a token is to be. `expiresOn` is the first day it no longer works. */
export interface TokenInput {
  readonly principalId: string;
  readonly name: string;
  readonly role: Role;
  readonly isReadOnly: boolean;
  readonly expiresOn: string;
}

/** True where somebody with these grants may make a token of this role. */
export const mayHold = (grants: readonly HeldGrant[], role: Role): boolean => grants.some((held) => isNoHigher(role, held.role));

/**
 * Makes a token.
 * @returns it and its secret, which nobody can be told again; undefined where the person has as many as one may
 */
export async function createToken(executor: Executor, input: TokenInput): Promise<{ token: query.TokenRow; secret: string } | undefined> {
  const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  const { expiresOn, ...given } = input;
  const times = { createdAt: toNeo4jDateTime(new Date()), expiresAt: toNeo4jDateTime(startOfDayInLondon(expiresOn)) };
  const params = { ...given, ...times, id: newId(), tokenHash: hashOf(secret), most: toNeo4jInteger(MOST_TOKENS) };
  const [row] = await executor.write('token-create', (tx) => tx.run(query.createToken, params));
  return row && { token: row.token, secret };
}

/** All tokens somebody ever made, the latest first. */
export async function tokensOf(executor: Executor, principalId: string): Promise<query.TokenRow[]> {
  return (await executor.system(query.tokensOf, { principalId })).map(({ token }) => token);
}

/** Whose a token is, undefined where there is none by this id. */
export async function findTokenOwner(executor: Executor, id: string): Promise<string | undefined> {
  return (await executor.system(query.ownerOfToken, { id }))[0]?.principalId;
}

/** Ends a token for good; one that is ended stays as it is. */
export async function revokeToken(executor: Executor, id: string): Promise<query.TokenRow | undefined> {
  const [row] = await executor.write('token-revoke', (tx) => tx.run(query.revokeToken, { id, at: toNeo4jDateTime(new Date()) }));
  return row?.token;
}

/** The tokens that requests come with, and when each was last used. */
export class AccessTokens {
  readonly #executor: Executor;
  readonly #now: () => Date;
  readonly #onError: (error: unknown) => void;
  readonly #used = new Map<string, Date>();
  #gathering: NodeJS.Timeout | undefined;

  constructor(executor: Executor, options: { now?: () => Date; onError: (error: unknown) => void }) {
    this.#executor = executor;
    this.#now = options.now ?? (() => new Date());
    this.#onError = options.onError;
  }

  /**
   * Whoever a token speaks for, with no more than its role and no more than they hold themselves today.
   * @returns undefined where it is none of ours, has run out, was revoked, or is of a role they no longer hold
   */
  async find(secret: string): Promise<Principal | undefined> {
    if (!FORM.test(secret)) return undefined;
    const now = this.#now();
    const [row] = await this.#executor.system(query.findToken, { tokenHash: hashOf(secret), now: toNeo4jDateTime(now), ...today() });
    if (row === undefined) return undefined;
    const { token } = row;
    const owner = principalOf(row.principal, 'TOKEN');
    if (!mayHold(owner.grants, token.role)) return undefined;
    if (token.lastUsedAt === null || Date.parse(token.lastUsedAt) <= now.getTime() - TOUCH_EVERY_MS) this.#use(token.id, now);
    const grants = narrowedTo(token.role, owner.grants);
    return { ...owner, ...standingsOf(grants), grants, isReadOnly: token.isReadOnly, tokenId: token.id };
  }

  /** Writes down what was used since the last time. */
  async flush(): Promise<void> {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#used.size === 0) return;
    const rows = [...this.#used].map(([id, at]) => ({ id, at: toNeo4jDateTime(at) }));
    this.#used.clear();
    await this.#executor.write('tokens-touch', (tx) => tx.run(query.touchTokens, { rows }));
  }

  /** Notes a use, to be written with others once the request is answered. */
  #use(id: string, at: Date): void {
    if (!this.#used.has(id)) this.#used.set(id, at);
    this.#gathering ??= setTimeout(() => this.flush().catch(this.#onError), GATHER_MS).unref();
  }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
