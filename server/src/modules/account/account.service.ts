import type { Context, Principal } from '../../context.ts';
import { forbidden, unauthenticated } from '../../errors.ts';
import { type UserErrorDetail, userError } from '../../user-errors.ts';
import { AccountStore } from './account.store.ts';
import type { Session } from './account.type.ts';

/** What one does with one's own account: it takes no role, only to be signed in oneself. */
export class AccountService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Where the reader is signed in, what was used last first. @throws UNAUTHENTICATED, or FORBIDDEN through a token */
  async sessions(): Promise<Session[]> {
    return this.#sessionsOf(this.#person('see where you are signed in').id);
  }

  /** Where somebody else is signed in. @throws UNAUTHENTICATED or FORBIDDEN for whoever may not end their sessions */
  async sessionsOf(principalId: string): Promise<Session[]> {
    this.#context.require('session:manage');
    return this.#sessionsOf(principalId);
  }

  /** Ends all sessions of somebody, but for the one that asks. @returns how many. @throws as `sessionsOf` */
  async endAllOf(principalId: string): Promise<number> {
    this.#context.require('session:manage');
    const ended = await this.#context.use(AccountStore).endOthers(principalId, this.#context.principal?.sessionId ?? '');
    this.#tell(ended);
    return ended.length;
  }

  async #sessionsOf(principalId: string): Promise<Session[]> {
    const rows = await this.#context.use(AccountStore).sessionsOf(principalId);
    const sessionId = this.#context.principal?.sessionId;
    return rows.map(({ idleExpiresAt, userAgent, ...row }) => ({
      ...row,
      expiresAt: idleExpiresAt,
      browser: userAgent === '' ? null : userAgent,
      isCurrent: row.id === sessionId,
    }));
  }

  /** Ends one of the reader's own sessions, this one too. @throws as `sessions` */
  async end(sessionId: string): Promise<readonly UserErrorDetail[]> {
    const { id } = this.#person('end your sessions');
    const ended = await this.#context.use(AccountStore).end(id, sessionId);
    this.#tell(ended);
    return ended.length > 0 ? [] : userError('NOT_FOUND', 'id', 'None of your sessions has this id: it may have ended already.').errors;
  }

  /** Ends all of the reader's sessions but the one that asks. @throws as `sessions` */
  async endOthers(): Promise<void> {
    const { id, sessionId } = this.#person('end your sessions');
    this.#tell(await this.#context.use(AccountStore).endOthers(id, sessionId ?? ''));
  }

  #person(what: string): Principal {
    const { principal } = this.#context;
    if (principal !== undefined && principal.via !== 'TOKEN') return principal;
    this.#context.tell('denied', { what: 'own sessions', reason: principal === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN' });
    throw principal === undefined ? unauthenticated(what) : forbidden(`${what} through an access token`);
  }

  #tell(ended: readonly string[]): void {
    for (const subjectId of ended) this.#context.tell('session-ended', { subjectId });
  }
}
