import type { Context } from '../../context.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './successions.cypher.ts';

/** What an edit asks of what follows what. */
export class SuccessionStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The records by which one came to be followed by another; none where it was not. */
  followedUpTo(tx: WriteTransaction, asked: { from: string; to: string }) {
    return tx.runAs(this.#context.reader, query.followedUpTo, asked);
  }

  /** Ids of the areas that lie right in these when they close. */
  async areasToMove(tx: WriteTransaction, ids: readonly string[], on: string): Promise<string[]> {
    const rows = await tx.runAs(this.#context.reader, query.areasToMove, { ids, on: toNeo4jDate(on) });
    return rows.map(({ id }) => id);
  }

  /** Whether it was there before that day, by what is held of it. */
  async wasInUse(tx: WriteTransaction, id: string, on: string): Promise<boolean> {
    const [found] = await tx.runAs(this.#context.reader, query.inUseBefore, { id, on: toNeo4jDate(on) });
    return found?.isInUse ?? false;
  }
}
