import type { Context } from '../../context.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { ownCouncils } from './own-councils.ts';
import * as query from './stewardships.cypher.ts';

/** Who looks after whom, as this request's reader may see it. */
export class StewardshipStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.stewardshipsById, { ids })).map((row) => row.stewardship),
    (row) => row.id,
  );
  /** Who of the reader's councils looks after each organisation, by day. */
  readonly ownersOf = perSetting((asAt) =>
    manyLoader((ids) =>
      this.#context.read(query.ownersOfRelationships, { ids, councils: ownCouncils(this.#context), asAt: toNeo4jDate(asAt) }),
    ),
  );
}
