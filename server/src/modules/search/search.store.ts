import type { Context } from '../../context.ts';
import { oneLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate, toNeo4jInteger } from '../../neo4j/values.ts';
import * as query from './search.cypher.ts';
import { luceneQuery, wordsForLucene } from './words.ts';

export type SearchLabel = (typeof query.searchedLabels)[number];

/** How many the index is asked for: more than any text of three letters finds among England's organisations. */
const DEEPEST = 50_000;
/** How many of those are compared word for word. */
const COMPARED = 400;

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
   * What a full-text query finds, those first that come nearest to what was typed.
   * @param join ALL words have to be found, or ANY of them
   */
  async candidates(typed: string, join: 'ALL' | 'ANY', labels: readonly SearchLabel[], asAt: string) {
    return this.#context.read(query.findCandidates, {
      text: luceneQuery(typed, join),
      typed: typed.trim().toLowerCase(),
      words: wordsForLucene(typed),
      labels,
      asAt: toNeo4jDate(asAt),
      deepest: toNeo4jInteger(DEEPEST),
      most: toNeo4jInteger(COMPARED),
    });
  }
}
