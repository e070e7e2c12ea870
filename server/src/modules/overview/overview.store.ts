import type { Context } from '../../context.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './overview.cypher.ts';

/** What is held, counted as this request's reader may see it. */
export class OverviewStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Counts for an area and those inside it, or for everywhere where none is given. */
  async counts(within: string | null, asAt: string) {
    const extent: query.Extent = within === null ? 'ALL' : 'WITHIN';
    const params = { within, asAt: toNeo4jDate(asAt) };
    const [bySector, [provisions], [ties], [agreements]] = await Promise.all([
      this.#context.read(query.organisationsBySector(extent), params),
      this.#context.read(query.provisions(extent), params),
      this.#context.read(query.ties(extent), params),
      this.#context.read(query.liveAgreements(extent), params),
    ]);
    return {
      bySector,
      provisions: provisions?.count ?? 0,
      ties: ties?.count ?? 0,
      unconfirmedTies: ties?.unconfirmed ?? 0,
      agreements: agreements?.count ?? 0,
    };
  }
}
