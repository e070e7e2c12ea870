import type { Context } from '../../context.ts';
import type { PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader } from '../../graphql/loaders.ts';
import * as query from './imports.cypher.ts';

/** Imports of registers, for signed-in readers. */
export class ImportStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.importRunsById, { ids })).map((row) => row.run),
    (row) => row.id,
  );
  /** The import behind a change: none or one. */
  readonly ofChange = manyLoader((ids) => this.#context.read(query.importRunsOfChanges, { ids }));

  /** A page of all imports, the latest first. */
  list(page: PageArgs): Connection<query.ImportRunRow> {
    return connect(this.#context, page, {
      scope: ['importRuns'],
      keyset: query.importRunKeyset,
      page: query.importRunsPage,
      count: () => query.importRunsCount,
      params: {},
    });
  }
}
