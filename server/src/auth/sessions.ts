import { createHash, randomBytes } from 'node:crypto';
import type { Principal } from '../context.ts';
import type { Executor } from '../neo4j/executor.ts';
import { newId } from '../neo4j/ids.ts';
import { toNeo4jDateTime } from '../neo4j/values.ts';
import { principalOf, today } from './principals.ts';
import * as query from './sessions.cypher.ts';
import { mayViewAs, type ViewAs, viewedAs } from './viewing.ts';

/** What is kept as the provider of those who sign in as one of the demo's people. */
export const DEMO_PROVIDER = 'demo';
/** A session's last use is written down at most this often, in milliseconds. */
const TOUCH_EVERY_MS = 5 * 60_000;
const MAX_USER_AGENT = 200;

/** How long sessions last, in milliseconds, and what time it is. */
export interface SessionRules {
  /** Without a request. */
  readonly idleMs: number;
  /** From sign-in, whatever happens. */
  readonly absoluteMs: number;
  readonly now: () => Date;
}

/** Sessions in the store, which all servers share. The browser holds a random token, the store its hash. */
export class Sessions {
  readonly #executor: Executor;
  readonly rules: SessionRules;

  constructor(executor: Executor, rules: SessionRules) {
    this.#executor = executor;
    this.rules = rules;
  }

  /**
   * Opens a session under a token of its own; drops those that have run out.
   * @param options.replaces the token the browser came with: whoever may have put it there has no use of it any more
   * @returns the token for the cookie
   */
  async open(
    principalId: string,
    options: { provider: string; userAgent?: string | undefined; replaces?: string | undefined },
  ): Promise<{ token: string; sessionId: string }> {
    const { provider, userAgent = '', replaces } = options;
    const token = randomBytes(32).toString('base64url');
    const id = newId();
    const { at, idleExpiresAt, expiresAt } = this.#times();
    await this.#executor.write('session-open', async (tx) => {
      await tx.run(query.dropExpiredSessions, { now: at });
      if (replaces !== undefined) await tx.run(query.endSession, { tokenHash: hashOf(replaces) });
      const given = { id, tokenHash: hashOf(token), principalId, provider, userAgent: shortened(userAgent) };
      await tx.run(query.createSession, { ...given, at, idleExpiresAt, expiresAt });
    });
    return { token, sessionId: id };
  }

  /** Whoever this token was given to, undefined where it has run out, was ended, or never was. */
  async find(token: string): Promise<Principal | undefined> {
    const { at } = this.#times();
    const [row] = await this.#executor.system(query.sessionPrincipal, { tokenHash: hashOf(token), now: at, ...today() });
    if (row === undefined) return undefined;
    const { principal, sessionId, provider, lastSeenAt, viewAs, viewAsOrganisationId } = row;
    if (Date.parse(lastSeenAt) <= this.rules.now().getTime() - TOUCH_EVERY_MS) await this.#touch(sessionId);
    const own = { ...principalOf(principal, provider === DEMO_PROVIDER ? 'DEMO' : 'SESSION'), sessionId };
    if (viewAs === null) return own;
    const asked = { as: viewAs, organisationId: viewAsOrganisationId };
    return mayViewAs(own, asked) ? viewedAs(own, asked) : own;
  }

  /** Ends the session of a token and says whose it was, undefined where there was none. */
  async end(token: string): Promise<{ id: string; principalId: string; provider: string } | undefined> {
    const [ended] = await this.#executor.write('session-close', (tx) => tx.run(query.endSession, { tokenHash: hashOf(token) }));
    return ended;
  }

  /** Has a session see the Atlas as another would, until it ends or is told otherwise. @param viewAs undefined for its own person again */
  async viewAs(sessionId: string, viewAs: ViewAs | undefined): Promise<void> {
    const params = { id: sessionId, viewAs: viewAs?.as ?? null, organisationId: viewAs?.organisationId ?? null };
    await this.#executor.write('session-view-as', (tx) => tx.run(query.setViewAs, params));
  }

  async #touch(id: string): Promise<void> {
    const { at, idleExpiresAt } = this.#times();
    const before = toNeo4jDateTime(new Date(this.rules.now().getTime() - TOUCH_EVERY_MS + 1));
    await this.#executor.write('session-touch', (tx) => tx.run(query.touchSession, { id, at, before, idleExpiresAt }));
  }

  #times() {
    const now = this.rules.now().getTime();
    const { idleMs, absoluteMs } = this.rules;
    return {
      at: toNeo4jDateTime(new Date(now)),
      idleExpiresAt: toNeo4jDateTime(new Date(now + Math.min(idleMs, absoluteMs))),
      expiresAt: toNeo4jDateTime(new Date(now + absoluteMs)),
    };
  }
}

const shortened = (text: string) => text.replaceAll(/\p{Cc}/gu, ' ').slice(0, MAX_USER_AGENT);

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
