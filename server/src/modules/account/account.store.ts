import type { Context } from '../../context.ts';
import { toNeo4jDateTime } from '../../neo4j/values.ts';
import * as query from './account.cypher.ts';

export class AccountStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async sessionsOf(principalId: string): Promise<query.SessionRow[]> {
    const rows = await this.#context.executor.system(query.sessionsOf, { principalId, now: toNeo4jDateTime(new Date()) });
    return rows.map(({ session }) => session);
  }

  /** @returns the ids of those that were ended: none where the session is somebody else's */
  async end(principalId: string, id: string): Promise<string[]> {
    const ended = await this.#context.executor.write('account-session-end', (tx) => tx.run(query.endSessionOf, { principalId, id }));
    return ended.map((row) => row.id);
  }

  /** @param kept the session that stays */
  async endOthers(principalId: string, kept: string): Promise<string[]> {
    const ended = await this.#context.executor.write('account-sessions-end', (tx) =>
      tx.run(query.endOtherSessionsOf, { principalId, kept }),
    );
    return ended.map((row) => row.id);
  }
}
