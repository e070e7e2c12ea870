import { principalOf, today } from '../../auth/principals.ts';
import type { Context, Principal } from '../../context.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import * as query from './portfolios.cypher.ts';

/** What people's work is about, as this request's reader may see it. */
export class PortfolioStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.portfoliosById, { ids })).map((row) => row.portfolio),
    (row) => row.id,
  );

  /** Somebody as they are known today, and whether anything is kept of what their work is about. */
  async principalIn(tx: WriteTransaction, id: string): Promise<{ person: Principal; isKept: boolean } | undefined> {
    const [row] = await tx.run(query.principalIn, { id, ...today() });
    return row && { person: principalOf(row.principal, 'SESSION'), isKept: row.isKept };
  }
}
