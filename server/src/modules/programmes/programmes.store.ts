import { todayInLondon } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as initiatives from './initiatives.cypher.ts';
import * as query from './programmes.cypher.ts';
import type { InitiativeFilter } from './programmes.input.ts';

/** Programmes and their initiatives, as this request's reader may see them. */
export class ProgrammeStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.programmesById, { ids })).map((row) => row.programme),
    (row) => row.id,
  );
  readonly initiativeById = oneLoader(
    async (ids) => (await this.#context.read(initiatives.initiativesById, { ids })).map((row) => row.initiative),
    (row) => row.id,
  );
  /** The programme an initiative or engagement belongs to: none, or one. */
  readonly ofRecord = manyLoader((ids) => this.#context.read(query.programmesOfRecords, { ids }));
  /** What a programme led to. */
  readonly ledTo = manyLoader((ids) => this.#context.read(query.programmesReached('ledTo'), { ids }));
  /** What a programme came of. */
  readonly ledFrom = manyLoader((ids) => this.#context.read(query.programmesReached('ledFrom'), { ids }));
  /** Those a decision is about. */
  readonly ofDecision = manyLoader((ids) => this.#context.read(query.programmesReached('decision'), { ids }));
  /** Those each organisation takes part in, by day. */
  readonly ofOrganisation = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.programmesOfOrganisations, { ids, asAt: toNeo4jDate(asAt) })),
  );

  /** The initiatives reached from a record on a day: those of a programme, of an organisation, of an agreement, or led to and from. */
  initiativesBy(path: initiatives.InitiativePath, id: string, asAt: string = todayInLondon()): Promise<initiatives.InitiativeRow[]> {
    return this.#initiatives(`${path} ${asAt}`).load(id);
  }

  readonly #initiatives = perSetting((setting) => {
    const [path, asAt = ''] = setting.split(' ') as [initiatives.InitiativePath, string];
    return manyLoader((ids) => this.#context.read(initiatives.initiativesReached(path), { ids, asAt: toNeo4jDate(asAt) }));
  });

  /** A page of all programmes, by name. */
  list(page: PageArgs): Connection<query.ProgrammeRow> {
    return connect(this.#context, page, {
      scope: ['programmes'],
      keyset: query.programmeKeyset,
      page: query.programmesPage,
      count: () => query.programmesCount,
      params: {},
    });
  }

  /** A page of the initiatives a filter describes that run on a day. Ids in the filter are checked already. */
  listInitiatives(filter: InitiativeFilter, asAt: string, page: PageArgs): Connection<initiatives.InitiativeRow> {
    const text = parseFilterText(filter.text);
    const conditions: initiatives.InitiativeConditions = {
      text: isGiven(text),
      programme: isGiven(filter.programme),
      scale: isGiven(filter.scale),
      kinds: isGiven(filter.kinds),
      within: isGiven(filter.within),
      themes: isGiven(filter.themes),
      stages: isGiven(filter.stages),
    };
    return connect(this.#context, page, {
      scope: ['initiatives', filter, asAt],
      keyset: initiatives.initiativeKeyset,
      page: (goesOn) => initiatives.initiativesPage(conditions, goesOn),
      count: () => initiatives.initiativesCount(conditions),
      params: { ...filter, text: text.toLowerCase(), asAt: toNeo4jDate(asAt) },
    });
  }
}
