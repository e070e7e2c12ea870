import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './provisions.cypher.ts';
import type { ProvisionFilter } from './provisions.input.ts';

/** Provisions as this request's reader may see them. */
export class ProvisionStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** By id, with the status of a day. */
  readonly byId = perSetting((asAt) =>
    oneLoader(
      async (ids) => (await this.#context.read(query.provisionsById, { ids, asAt: toNeo4jDate(asAt) })).map((row) => row.provision),
      (row) => row.id,
    ),
  );
  /** What organisations do, by day. */
  readonly ofOrganisation = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.provisionsOfOrganisations, { ids, asAt: toNeo4jDate(asAt) })),
  );

  /** A page of those a filter describes. Ids in the filter are checked already. */
  list(filter: ProvisionFilter, asAt: string, page: PageArgs): Connection<query.ProvisionRow> {
    const conditions: query.ProvisionConditions = {
      organisation: isGiven(filter.organisation),
      within: isGiven(filter.within),
      themes: isGiven(filter.themes),
      statuses: isGiven(filter.statuses),
      isStale: isGiven(filter.isStale),
    };
    return connect(this.#context, page, {
      scope: ['provisions', filter],
      keyset: query.provisionKeyset,
      page: (goesOn) => query.provisionsPage(conditions, goesOn),
      count: () => query.provisionsCount(conditions),
      params: { ...filter, asAt: toNeo4jDate(asAt) },
    });
  }
}
