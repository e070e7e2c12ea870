import { todayInLondon } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { ownCouncils } from '../people/own-councils.ts';
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
  /** The ids of the people who took part in each, and of the organisations they came for. */
  readonly attendancesOf = manyLoader((ids) => this.#context.read(query.attendancesOfEngagements, { ids }));
  /** The ids of the initiatives each was about. */
  readonly initiativesOf = manyLoader((ids) => this.#context.read(query.mattersOfEngagements('ABOUT_INITIATIVE'), { ids }));
  /** The ids of the agreements each was about. */
  readonly agreementsOf = manyLoader((ids) => this.#context.read(query.mattersOfEngagements('ABOUT_AGREEMENT'), { ids }));
  /** The latest meeting of each organisation with the reader's councils by a day: none, or one. */
  readonly lastContactOf = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.lastContacts, { ids, councils: ownCouncils(this.#context), asAt: toNeo4jDate(asAt) })),
  );

  /** A page of those a filter describes, latest first. Ids and days in the filter are checked already. */
  list(filter: EngagementFilter, page: PageArgs): Connection<query.EngagementRow> {
    const text = parseFilterText(filter.text).toLowerCase();
    const conditions: query.EngagementConditions = {
      text: isGiven(text),
      person: isGiven(filter.person),
      themes: isGiven(filter.themes),
      about: isGiven(filter.about),
      within: isGiven(filter.within),
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
      params: { ...filter, text, asAt: toNeo4jDate(todayInLondon()), from: day(filter.from), to: day(filter.to) },
    });
  }
}
