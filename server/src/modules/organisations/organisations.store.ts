import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { fullTextQuery } from '../../neo4j/full-text.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './organisations.cypher.ts';
import type { OrganisationFilter, OrganisationOrder } from './organisations.input.ts';

const byName: OrganisationOrder = { field: 'NAME', direction: 'ASC' };

/** Organisations as this request's reader may see them. */
export class OrganisationStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** By id; null where there is none this reader may see. */
  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.organisationsById, { ids })).map((row) => row.organisation),
    (row) => row.id,
  );
  readonly identifiersOf = manyLoader((ids) => this.#context.read(query.identifiersOfOrganisations, { ids }));
  readonly predecessorsOf = manyLoader((ids) => this.#context.read(query.predecessorsOfOrganisations, { ids }));
  readonly successorsOf = manyLoader((ids) => this.#context.read(query.successorsOfOrganisations, { ids }));
  /** What each is part of, by day. */
  readonly widerThan = this.#byDay(query.widerOrganisations);
  readonly partsOf = this.#byDay(query.partsOfOrganisations);
  /** Who governs each area, by day. */
  readonly governing = this.#byDay(query.organisationsGoverning);

  /** Those that records of other kinds name by one kind of link on a day. */
  linked(link: query.OrganisationLink, recordId: string, asAt: string): Promise<query.OrganisationRow[]> {
    return this.#linked(`${link} ${asAt}`).load(recordId);
  }

  readonly #linked = perSetting((setting) => {
    const [link, asAt = ''] = setting.split(' ') as [query.OrganisationLink, string];
    return manyLoader((ids) => this.#context.read(query.organisationsLinked(link), { ids, asAt: toNeo4jDate(asAt) }));
  });

  /** The bodies by which one is part of another, as an edit finds them; none where it is not. */
  partsUpTo(tx: WriteTransaction, asked: { part: string; whole: string; from: ReturnType<typeof toNeo4jDate> }) {
    return tx.runAs(this.#context.reader, query.partsUpTo, asked);
  }

  async findByIdentifier(scheme: string, value: string): Promise<query.OrganisationRow | null> {
    const [row] = await this.#context.read(query.organisationByIdentifier, { scheme, value });
    return row?.organisation ?? null;
  }

  /** A page of those a filter describes. Ids in the filter are checked already. */
  list(
    filter: OrganisationFilter,
    order: OrganisationOrder | null | undefined,
    asAt: string,
    page: PageArgs,
  ): Connection<query.OrganisationRow> {
    const text = fullTextQuery(parseFilterText(filter.text));
    const conditions: query.OrganisationConditions = {
      text: text !== undefined,
      kinds: isGiven(filter.kinds),
      sectors: isGiven(filter.sectors),
      within: isGiven(filter.within),
      serves: isGiven(filter.serves),
      themes: isGiven(filter.themes),
      isIllustrative: isGiven(filter.isIllustrative),
    };
    const keyset = query.organisationKeyset(order ?? byName);
    return connect(this.#context, page, {
      scope: ['organisations', filter, order ?? byName],
      keyset,
      page: (goesOn) => query.organisationsPage(conditions, keyset, goesOn),
      count: () => query.organisationsCount(conditions),
      params: { ...filter, text, asAt: toNeo4jDate(asAt) },
    });
  }

  #byDay(of: typeof query.widerOrganisations) {
    return perSetting((asAt) => manyLoader((ids) => this.#context.read(of, { ids, asAt: toNeo4jDate(asAt) })));
  }
}
