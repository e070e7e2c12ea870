import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './engagements.cypher.ts';
import type { EngagementFilter } from './engagements.input.ts';

/** Engagements as this request's reader may see them. */
export class EngagementStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.engagementsById, { ids })).map((row) => row.engagement),
    (row) => row.id,
  );

  /** A page of those a filter describes, latest first. Ids and days in the filter are checked already. */
  list(filter: EngagementFilter, page: PageArgs): Connection<query.EngagementRow> {
    const conditions: query.EngagementConditions = {
      kinds: isGiven(filter.kinds),
      with: isGiven(filter.with),
      programme: isGiven(filter.programme),
      from: isGiven(filter.from),
      to: isGiven(filter.to),
    };
    const day = (value: string | null | undefined) => (typeof value === 'string' ? toNeo4jDate(value) : null);
    return connect(this.#context, page, {
      scope: ['engagements', filter],
      keyset: query.engagementKeyset,
      page: (goesOn) => query.engagementsPage(conditions, goesOn),
      count: () => query.engagementsCount(conditions),
      params: { ...filter, from: day(filter.from), to: day(filter.to) },
    });
  }
}
