import type { AreaLevel } from '@atlas/shared/vocabulary';
import { sortName } from '../../audit/naming.ts';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { fullTextQuery } from '../../neo4j/full-text.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './areas.cypher.ts';
import type { AreaFilter } from './areas.input.ts';

/** Areas as this request's reader may see them. */
export class AreaStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** By id; null where there is none. */
  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.areasById, { ids })).map((row) => row.area),
    (row) => row.id,
  );
  /** The areas right above each, by day. */
  readonly widerThan = this.#byDay(query.widerAreas);
  /** Where organisations are based, by day. */
  readonly basesOf = this.#byDay(query.areasOfOrganisationsBased);
  /** What councils govern, by day. */
  readonly governedBy = this.#byDay(query.areasGoverned);
  /** Where organisations work, by day. */
  readonly servedBy = this.#byDay(query.areasServed);
  /** The areas a record of any kind names. */
  readonly ofRecord = manyLoader((ids) => this.#context.read(query.areasOfRecords, { ids }));
  readonly predecessorsOf = manyLoader((ids) => this.#context.read(query.predecessorsOfAreas, { ids }));
  readonly successorsOf = manyLoader((ids) => this.#context.read(query.successorsOfAreas, { ids }));

  /** The levels of what lies inside each, by day. */
  readonly levelsInside = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.levelsInsideAreas, { ids, asAt: toNeo4jDate(asAt) })),
  );

  readonly #inside = this.#byDay(query.narrowerAreas);
  readonly #insideOfLevel = perSetting((setting) => {
    const [asAt = '', level] = setting.split(' ');
    return manyLoader((ids) => this.#context.read(query.narrowerAreasOfLevel, { ids, level, asAt: toNeo4jDate(asAt) }));
  });

  /** The areas right inside one, or those of a level inside it at any depth. */
  inside(id: string, level: AreaLevel | null | undefined, asAt: string): Promise<query.AreaRow[]> {
    return level ? this.#insideOfLevel(`${asAt} ${level}`).load(id) : this.#inside(asAt).load(id);
  }

  /** The area with this code; where a closed one had it too, the one that is there. */
  async findByGssCode(gssCode: string): Promise<query.AreaRow | null> {
    const [row] = await this.#context.read(query.areaByGssCode, { gssCode });
    return row?.area ?? null;
  }

  /** The first ten of this very name on a day. */
  async named(name: string, asAt: string): Promise<query.AreaRow[]> {
    const rows = await this.#context.read(query.areasNamed, { sortName: sortName(name), asAt: toNeo4jDate(asAt) });
    return rows.map(({ area }) => area);
  }

  /** A page of those a filter describes. Ids in the filter are checked already. */
  list(filter: AreaFilter, asAt: string, page: PageArgs): Connection<query.AreaRow> {
    const text = fullTextQuery(parseFilterText(filter.text));
    const conditions: query.AreaConditions = {
      text: text !== undefined,
      levels: isGiven(filter.levels),
      within: isGiven(filter.within),
      isIllustrative: isGiven(filter.isIllustrative),
    };
    return connect(this.#context, page, {
      scope: ['areas', filter],
      keyset: query.areaKeyset,
      page: (goesOn) => query.areasPage(conditions, goesOn),
      count: () => query.areasCount(conditions),
      params: { ...filter, text, asAt: toNeo4jDate(asAt) },
    });
  }

  #byDay(of: typeof query.widerAreas) {
    return perSetting((asAt) => manyLoader((ids) => this.#context.read(of, { ids, asAt: toNeo4jDate(asAt) })));
  }
}
