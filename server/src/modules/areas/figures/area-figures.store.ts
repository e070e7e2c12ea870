import type { Context } from '../../../context.ts';
import { manyLoader, oneLoader, perSetting } from '../../../graphql/loaders.ts';
import { toNeo4jDate } from '../../../neo4j/values.ts';
import * as query from './area-figures.cypher.ts';

/** Figures of areas as this request's reader may see them. */
export class AreaFigureStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** By id; null where there is none. */
  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.areaFiguresById, { ids })).map((row) => row.figure),
    (row) => row.id,
  );
  /** The latest of each measure up to a day, by day. */
  readonly latestOf = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.latestFiguresOfAreas, { ids, asAt: toNeo4jDate(asAt) })),
  );
}
