import { CLOSE_FIELDS, withoutFields } from '@atlas/shared/permissions';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import { toNeo4jDateTime, toNeo4jInteger } from '../../neo4j/values.ts';
import * as query from './changes.cypher.ts';
import type { ChangeFilter } from './changes.input.ts';

/** The history, where this request's reader may see the record it is of. */
export class ChangeStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.changesById, { ids })).map((row) => row.change),
    (row) => row.id,
  );
  /** What a record was and became, as the writer kept it (JSON), without the close fields this reader may not see. */
  readonly snapshotsOf = oneLoader(
    async (ids) =>
      (await this.#context.read(query.snapshotsOfChanges, { ids })).map(({ id, before, after, without }) => {
        const seen = (text: string | null) =>
          text === null || without.length === 0
            ? text
            : JSON.stringify(without.reduce((kept, name) => withoutFields(kept, CLOSE_FIELDS[name]), JSON.parse(text)));
        return { id, before: seen(before), after: seen(after) };
      }),
    (row) => row.id,
  );

  /** The change that made a record what it was at a revision, if this reader may see it. */
  async findOfRevision(id: string, revision: number): Promise<query.ChangeRow | null> {
    const rows = await this.#context.read(query.changeOfRevision, { id, revision: toNeo4jInteger(revision) });
    return rows[0]?.change ?? null;
  }

  /** A page of those a filter describes, the latest first. Ids in the filter are checked already. */
  list(filter: ChangeFilter, page: PageArgs): Connection<query.ChangeRow> {
    const { since, until } = filter;
    const conditions: query.ChangeConditions = {
      record: isGiven(filter.record),
      importRun: isGiven(filter.importRun),
      actions: isGiven(filter.actions),
      since: isGiven(since),
      until: isGiven(until),
    };
    return connect(this.#context, page, {
      scope: ['changes', filter],
      keyset: query.changeKeyset,
      page: (goesOn) => query.changesPage(conditions, goesOn),
      count: () => query.changesCount(conditions),
      params: { ...filter, since: since ? toNeo4jDateTime(since) : null, until: until ? toNeo4jDateTime(until) : null },
    });
  }
}
