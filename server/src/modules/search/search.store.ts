import type { Context } from '../../context.ts';
import { oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate, toNeo4jInteger } from '../../neo4j/values.ts';
import * as query from './search.cypher.ts';

export type SearchLabel = (typeof query.searchedLabels)[number];

/** How deep the index is looked into at first, and where that is not enough. */
const DEPTHS = [400, 20_000];

/** What the search index holds, as this request's reader may see it. */
export class SearchStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** What tells the records found apart, by id. */
  readonly details = perSetting((asAt) =>
    oneLoader(
      (ids) => this.#context.read(query.findDetails, { ids, asAt: toNeo4jDate(asAt) }),
      (row) => row.id,
    ),
  );

  /**
   * What a full-text query finds; deeper in the index where what the reader may not see, or did not ask for, fills the top of it.
   * @param enough how many will do
   */
  async candidates(text: string, labels: readonly SearchLabel[], asAt: string, enough: number) {
    for (const deepest of DEPTHS) {
      const params = { text, labels, asAt: toNeo4jDate(asAt), deepest: toNeo4jInteger(deepest) };
      const [row] = await this.#context.read(query.findCandidates, params);
      const { depth = 0, candidates = [] } = row ?? {};
      if (candidates.length >= enough || depth < deepest || deepest === DEPTHS.at(-1)) return candidates;
    }
    return [];
  }
}
