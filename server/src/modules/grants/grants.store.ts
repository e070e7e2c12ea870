import { todayInLondon } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './grants.cypher.ts';
import type { GrantFilter } from './grants.input.ts';

/** Who may do what, as this request's reader may see it. */
export class GrantStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.grantsById, { ids })).map((row) => row.grant),
    (row) => row.id,
  );
  readonly principalById = oneLoader(
    async (ids) => (await this.#context.read(query.principalsById, { ids })).map((row) => row.principal),
    (row) => row.id,
  );

  /** A page of those a filter describes, the latest first. Ids in the filter are checked already. */
  list(filter: GrantFilter, page: PageArgs): Connection<query.GrantRow> {
    const conditions: query.GrantConditions = {
      principal: isGiven(filter.principal),
      organisation: isGiven(filter.organisation),
      roles: isGiven(filter.roles),
      isLive: isGiven(filter.isLive),
    };
    return connect(this.#context, page, {
      scope: ['grants', filter],
      keyset: query.grantKeyset,
      page: (goesOn) => query.grantsPage(conditions, goesOn),
      count: () => query.grantsCount(conditions),
      params: { ...filter, asAt: toNeo4jDate(todayInLondon()) },
    });
  }

  /** A page of the people who sign in, by name. */
  people(given: string | null | undefined, page: PageArgs): Connection<query.PrincipalRow> {
    const text = parseFilterText(given).toLowerCase();
    return connect(this.#context, page, {
      scope: ['principals', text],
      keyset: query.principalKeyset,
      page: (goesOn) => query.principalsPage(isGiven(text), goesOn),
      count: () => query.principalsCount(isGiven(text)),
      params: { text },
    });
  }

  /** Grants of the same person, role and organisation, as an edit sees them. */
  like(tx: WriteTransaction, asked: { principal: string; role: string; organisation: string }) {
    return tx.runAs(this.#context.reader, query.likeGrants, asked);
  }

  /** What decides who may let somebody speak for an organisation. */
  async standingOf(tx: WriteTransaction, organisation: string) {
    const [row] = await tx.run(query.keepsRecords, { organisation });
    return row;
  }

  /** How many others run the Atlas on a day, held so that no two of them are ended at once. */
  async countOtherAdministrators(tx: WriteTransaction, id: string, on: string): Promise<number> {
    const [row] = await tx.run(query.otherAdministrators, { id, on: toNeo4jDate(on) });
    return row?.count ?? 0;
  }
}
