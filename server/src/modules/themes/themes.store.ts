import type { Context } from '../../context.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './themes.cypher.ts';

/** Themes and their frameworks. */
export class ThemeStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.themesById, { ids })).map((row) => row.theme),
    (row) => row.id,
  );
  readonly frameworkById = oneLoader(
    async (ids) => (await this.#context.read(query.frameworksById, { ids })).map((row) => row.framework),
    (row) => row.id,
  );
  /** The top level of each framework. */
  readonly topOf = manyLoader((ids) => this.#context.read(query.topThemes, { ids }));
  readonly partsOf = manyLoader((ids) => this.#context.read(query.partsOfThemes, { ids }));
  /** The theme each is part of: none or one. */
  readonly widerThan = manyLoader((ids) => this.#context.read(query.widerThemes, { ids }));
  /** The framework each theme is in: one. */
  readonly frameworkOf = manyLoader((ids) => this.#context.read(query.frameworksOfThemes, { ids }));
  /** The themes a record of any kind names. */
  readonly ofRecord = manyLoader((ids) => this.#context.read(query.themesOfRecords, { ids }));
  /** The themes organisations work on, by day. */
  readonly ofOrganisation = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.themesWorkedOn, { ids, asAt: toNeo4jDate(asAt) })),
  );

  async frameworksOn(asAt: string): Promise<query.FrameworkRow[]> {
    return (await this.#context.read(query.frameworksOnDay, { asAt: toNeo4jDate(asAt) })).map((row) => row.framework);
  }
}
