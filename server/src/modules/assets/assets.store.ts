import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './assets.cypher.ts';
import type { AssetFilter } from './assets.input.ts';

/** Assets as this request's reader may see them. */
export class AssetStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.assetsById, { ids })).map((row) => row.asset),
    (row) => row.id,
  );
  /** Those an agreement concerns or an initiative uses. */
  readonly ofRecord = manyLoader((ids) => this.#context.read(query.assetsOfRecords, { ids }));

  /** In what condition each was found, by day. */
  readonly surveysOf = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.surveysOfAssets, { ids, asAt: toNeo4jDate(asAt) })),
  );
  /** Who ever owned and managed each. */
  readonly holdersOf = manyLoader((ids) => this.#context.read(query.holdersOfAssets, { ids }));
  /** The agreements on each begun by a day. */
  readonly agreementsOn = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.agreementsOnAssets, { ids, asAt: toNeo4jDate(asAt) })),
  );
  /** What each organisation owns or manages, by day. */
  readonly ofOrganisation = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.assetsOfOrganisations, { ids, asAt: toNeo4jDate(asAt) })),
  );

  /** The assets with a property number, read within a transaction that is about to give one. */
  withUprn(tx: WriteTransaction, uprn: string): Promise<{ id: string; name: string | null }[]> {
    return tx.runAs(this.#context.reader, query.assetsByUprn, { uprn });
  }

  /** A page of those a filter describes. Ids in the filter are checked already. */
  list(filter: AssetFilter, asAt: string, page: PageArgs): Connection<query.AssetRow> {
    const text = parseFilterText(filter.text);
    const conditions: query.AssetConditions = {
      text: isGiven(text),
      kinds: isGiven(filter.kinds),
      within: isGiven(filter.within),
      ownedBy: isGiven(filter.ownedBy),
      managedBy: isGiven(filter.managedBy),
      conditions: isGiven(filter.conditions),
    };
    return connect(this.#context, page, {
      scope: ['assets', filter, asAt],
      keyset: query.assetKeyset,
      page: (goesOn) => query.assetsPage(conditions, goesOn),
      count: () => query.assetsCount(conditions),
      params: { ...filter, text: text.toLowerCase(), asAt: toNeo4jDate(asAt) },
    });
  }
}
