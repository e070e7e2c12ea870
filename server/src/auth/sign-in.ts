import type { Logger } from 'pino';
import { z } from 'zod';
import type { Executor } from '../neo4j/executor.ts';
import { idFor } from '../neo4j/ids.ts';
import { toNeo4jDateTime } from '../neo4j/values.ts';
import type { OidcProvider, OidcSettings, ProvenPerson } from './oidc.ts';
import { namedFor } from './principals.ts';
import { restrictedTo } from './readers-of.ts';
import { safeReturnTo } from './return-to.ts';
import { Sealer } from './sealing.ts';
import type { Sessions } from './sessions.ts';
import * as query from './sign-in.cypher.ts';
import { SignInError } from './sign-in-error.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** How long somebody may take at the provider, in seconds. */
export const PENDING_SECONDS = 15 * 60;
const MAX_LOGGED = 20;

const pendingShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

/** Where a request to sign in comes from. */
export interface SignInOrigin {
  readonly address: string;
  readonly userAgent: string | undefined;
  /** The session token the browser came with. */
  readonly replaces: string | undefined;
}

/** Signing in by the provider, from its beginning to a session. */
export class SignIn {
  readonly #executor: Executor;
  readonly #provider: OidcProvider;
  readonly #sessions: Sessions;
  readonly #limits: SignInLimits;
  readonly #logger: Logger;
  readonly #sealer: Sealer<z.infer<typeof pendingShape>>;

  constructor(parts: {
    executor: Executor;
    provider: OidcProvider;
    settings: OidcSettings;
    sessions: Sessions;
    limits: SignInLimits;
    logger: Logger;
  }) {
    this.#executor = parts.executor;
    this.#provider = parts.provider;
    this.#sessions = parts.sessions;
    this.#limits = parts.limits;
    this.#logger = parts.logger;
    this.#sealer = new Sealer(parts.settings.sessionSecret, 'pending sign-in', pendingShape, parts.sessions.rules.now);
  }

  /**
   * @returns where to send the browser, and what it is to hold until it comes back
   * @throws {SignInError}
   */
  async begin(returnTo: unknown): Promise<{ address: string; sealed: string }> {
    const { address, pending } = await this.#provider.begin();
    const sealed = await this.#sealer.seal({ ...pending, returnTo: safeReturnTo(returnTo) }, PENDING_SECONDS);
    return { address: address.href, sealed };
  }

  /**
   * @param asked what the provider sent the browser back with
   * @param sealed what the browser held meanwhile
   * @throws {SignInError}
   */
  async finish(asked: URLSearchParams, sealed: string | undefined, origin: SignInOrigin) {
    if (sealed === undefined) throw new SignInError('MISMATCH');
    const pending = await this.#sealer.open(sealed);
    if (pending === 'EXPIRED') throw new SignInError('EXPIRED');
    if (pending === 'BROKEN') throw new SignInError('MISMATCH');
    try {
      const person = await this.#provider.finish(asked, pending);
      const principalId = await this.#keep(person);
      if (!(await this.#limits.allows(principalId))) throw new SignInError('TOO_MANY');
      const opened = await this.#sessions.open(principalId, { ...origin, provider: person.issuer });
      return { ...opened, principalId, returnTo: safeReturnTo(pending.returnTo) };
    } catch (error) {
      // Only what began here counts: another site could make a browser ask for the rest.
      if (error instanceof SignInError && error.reason !== 'PROVIDER_DOWN') await this.#limits.failed(origin.address);
      throw error;
    }
  }

  async #keep({ issuer, subject, name, email, roles, unknownRoles }: ProvenPerson): Promise<string> {
    const id = idFor('principal', issuer, subject);
    if (unknownRoles.length > 0) {
      const named = unknownRoles.slice(0, MAX_LOGGED).map((role) => role.slice(0, 100));
      this.#logger.info({ principalId: id, roles: named }, 'the sign-in provider names roles the Atlas does not have; they are ignored');
    }
    const at = toNeo4jDateTime(this.#sessions.rules.now());
    const params = { id, issuer, subject, name, email: email ?? null, roles, at, access: restrictedTo(namedFor(id)) };
    await this.#executor.write('sign-in-person', (tx) => tx.run(query.keepPerson, params));
    return id;
  }
}
