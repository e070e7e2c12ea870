import type { Context } from '../../context.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './people.cypher.ts';

/** People and the posts they hold, as this request's reader may see them. */
export class PersonStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.peopleById, { ids })).map((row) => row.person),
    (row) => row.id,
  );
  readonly roleById = oneLoader(
    async (ids) => (await this.#context.read(query.rolesById, { ids })).map((row) => row.role),
    (row) => row.id,
  );
  /** Who holds each post: none, or one. */
  readonly holderOf = manyLoader((ids) => this.#context.read(query.holdersOfRoles, { ids }));
  /** The posts in each organisation, by day. */
  readonly rolesIn = this.#byDay(query.rolesInOrganisations);
  /** The posts each person holds, by day. */
  readonly rolesOf = this.#byDay(query.rolesOfPeople);

  #byDay(of: typeof query.rolesInOrganisations) {
    return perSetting((asAt) => manyLoader((ids) => this.#context.read(of, { ids, asAt: toNeo4jDate(asAt) })));
  }
}
