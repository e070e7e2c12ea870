import type { Context } from '../../context.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { type NovationRow, novationsFrom } from './novations.cypher.ts';

/** Agreements of bodies that others follow, as this request's reader may see them. */
export class NovationStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Ids are checked already. */
  from(ids: readonly string[], asAt: string): Promise<NovationRow[]> {
    return this.#context.read(novationsFrom, { from: ids, asAt: toNeo4jDate(asAt) });
  }
}
