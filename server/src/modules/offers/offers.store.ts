import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import type { CapacityLabel } from './capacity.ts';
import * as query from './offers.cypher.ts';
import type { NeedFilter, OfferFilter } from './offers.input.ts';

/** What organisations offer and need, as this request's reader may see it. */
export class OfferStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly offerById = this.#byId('Offer');
  readonly needById = this.#byId('Need');
  readonly #ofOrganisation = perSetting((setting) => {
    const [label, asAt = ''] = setting.split(' ') as [CapacityLabel, string];
    return manyLoader((ids) => this.#context.read(query.capacitiesOfOrganisations(label), { ids, asAt: toNeo4jDate(asAt) }));
  });

  /** Those of an organisation that hold on a day. */
  ofOrganisation(label: CapacityLabel, id: string, asAt: string): Promise<query.CapacityRow[]> {
    return this.#ofOrganisation(`${label} ${asAt}`).load(id);
  }

  /** A page of those a filter describes that hold on a day. Ids in the filter are checked already. */
  list(label: CapacityLabel, filter: OfferFilter | NeedFilter, asAt: string, page: PageArgs): Connection<query.CapacityRow> {
    const text = parseFilterText(filter.text).toLowerCase();
    const conditions: query.CapacityConditions = {
      text: isGiven(text),
      kinds: isGiven(filter.kinds),
      organisation: isGiven(filter.organisation),
      themes: isGiven(filter.themes),
      within: isGiven(filter.within),
    };
    return connect(this.#context, page, {
      scope: [label, filter, asAt],
      keyset: query.capacityKeyset,
      page: (goesOn) => query.capacitiesPage(label, conditions, goesOn),
      count: () => query.capacitiesCount(label, conditions),
      params: { ...filter, text, asAt: toNeo4jDate(asAt) },
    });
  }

  #byId(label: CapacityLabel) {
    return oneLoader(
      async (ids) => (await this.#context.read(query.capacitiesById(label), { ids })).map((row) => row.capacity),
      (row) => row.id,
    );
  }
}
