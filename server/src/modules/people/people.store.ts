import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { fullTextQuery } from '../../neo4j/full-text.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { ownCouncils } from './own-councils.ts';
import * as query from './people.cypher.ts';
import type { PersonFilter } from './people.input.ts';

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
  readonly contactById = oneLoader(
    async (ids) => (await this.#context.read(query.contactsById, { ids })).map((row) => row.contact),
    (row) => row.id,
  );
  readonly roleById = oneLoader(
    async (ids) => (await this.#context.read(query.rolesById, { ids })).map((row) => row.role),
    (row) => row.id,
  );
  /** What the reader's councils hold of how to reach each in private: none, or one for each council. */
  readonly contactOf = manyLoader((ids) => this.#context.read(query.contactsOfPeople, { ids, councils: ownCouncils(this.#context) }));
  /** Who holds each post: none, or one. */
  readonly holderOf = manyLoader((ids) => this.#context.read(query.holdersOfRoles, { ids }));
  /** All posts each person ever held, the latest first. */
  readonly everyRoleOf = manyLoader((ids) => this.#context.read(query.everyRoleOfPeople, { ids }));
  /** The posts in each organisation, by day. */
  readonly rolesIn = this.#byDay(query.rolesInOrganisations);
  /** The posts each person holds, by day. */
  readonly rolesOf = this.#byDay(query.rolesOfPeople);

  /** A page of those a filter describes, by name. Ids in the filter are checked already. */
  list(filter: PersonFilter, asAt: string, page: PageArgs): Connection<query.PersonRow> {
    const text = fullTextQuery(parseFilterText(filter.text));
    const conditions: query.PersonConditions = {
      text: text !== undefined,
      organisation: isGiven(filter.organisation),
      area: isGiven(filter.area),
      roles: isGiven(filter.roles),
      isNamed: isGiven(filter.isNamed),
    };
    return connect(this.#context, page, {
      scope: ['people', filter, asAt],
      keyset: query.personKeyset,
      page: (goesOn) => query.peoplePage(conditions, goesOn),
      count: () => query.peopleCount(conditions),
      params: { ...filter, text, asAt: toNeo4jDate(asAt) },
    });
  }

  #byDay(of: typeof query.rolesInOrganisations) {
    return perSetting((asAt) => manyLoader((ids) => this.#context.read(of, { ids, asAt: toNeo4jDate(asAt) })));
  }
}
