import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { oneLoader, perSetting } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './ties.cypher.ts';
import type { TieFilter } from './ties.input.ts';

/** Ties as this request's reader may see them: a tie is hidden where either end is. */
export class TieStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** By id, with the status and strength of a day. */
  readonly byId = perSetting((asAt) =>
    oneLoader(
      async (ids) => (await this.#context.read(query.tiesById, { ids, asAt: toNeo4jDate(asAt) })).map((row) => row.tie),
      (row) => row.id,
    ),
  );

  /** Ties of one kind between two organisations, either way round, but for one; as an edit sees them. */
  between(tx: WriteTransaction, asked: { from: string; to: string; kind: string; except: string }) {
    return tx.runAs(this.#context.reader, query.tiesBetween, asked);
  }

  /**
   * A page of those a filter describes. Ids in the filter are checked already.
   * @param organisation one end, besides the one the filter may ask for
   */
  list(filter: TieFilter, asAt: string, page: PageArgs, organisation?: string): Connection<query.TieRow> {
    const withs = [organisation, filter.with].filter((id) => typeof id === 'string');
    const conditions: query.TieConditions = {
      kinds: isGiven(filter.kinds),
      statuses: isGiven(filter.statuses),
      withs: withs.length as 0 | 1 | 2,
      within: isGiven(filter.within),
      minStrength: isGiven(filter.minStrength),
      isStale: isGiven(filter.isStale),
    };
    return connect(this.#context, page, {
      scope: ['ties', filter, organisation],
      keyset: query.tieKeyset,
      page: (goesOn) => query.tiesPage(conditions, goesOn),
      count: () => query.tiesCount(conditions),
      params: { ...filter, with0: withs[0], with1: withs[1], asAt: toNeo4jDate(asAt) },
    });
  }
}
