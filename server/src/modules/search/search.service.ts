import type { SearchType } from '@atlas/shared/vocabulary';
import { SEARCH_TYPES } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { MAX_TEXT_LENGTH, parseBounded } from '../../graphql/arguments.ts';
import { nodeLoaderFor } from '../../graphql/node-loaders.ts';
import { detailOf } from './detail.ts';
import { rank } from './rank.ts';
import { type SearchLabel, SearchStore } from './search.store.ts';
import { wordsOf } from './words.ts';

export const MAX_HITS = 50;

const labelOf: Readonly<Record<SearchType, SearchLabel>> = {
  ORGANISATION: 'Organisation',
  AREA: 'Area',
  PROGRAMME: 'Programme',
  INITIATIVE: 'Initiative',
  AGREEMENT: 'Agreement',
  THEME: 'Theme',
  PERSON: 'Person',
  ASSET: 'Asset',
};

/** Finds records by what people type. */
export class SearchService {
  readonly #context: Context;
  readonly #store: SearchStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(SearchStore);
  }

  /**
   * The records whose name, other names or register numbers are most like a text, best first.
   * @throws BAD_USER_INPUT naming `text` or `first`
   */
  async find(typed: string, asked: readonly SearchType[] | null | undefined, first: number, asAt: string) {
    const text = typed.trim();
    if (wordsOf(text).length === 0) throw badInput('text', 'there is no word in it to look for. Give a name, or a part of one.');
    if (text.length > MAX_TEXT_LENGTH)
      throw badInput('text', `it is ${text.length} characters long; the most is ${MAX_TEXT_LENGTH}. Give a name.`);
    parseBounded(first, 'first', 1, MAX_HITS);
    const types = asked && asked.length > 0 ? asked : SEARCH_TYPES;
    const labels = types.map((type) => labelOf[type]);

    const strict = await this.#store.candidates(text, 'ALL', labels, asAt);
    const found = strict.length > 0 ? strict : await this.#store.candidates(text, 'ANY', labels, asAt);
    const candidates = found.map(({ text: texts, ...candidate }) => ({ ...candidate, texts: texts.split(' | ') }));
    return rank(text, candidates)
      .slice(0, first)
      .map((hit) => this.#present(hit, asAt));
  }

  /** The record itself and what tells it apart are read where a query selects them, in one statement for all hits. */
  #present(hit: { id: string; label: SearchLabel; name: string; matchedOn: string; score: number }, asAt: string) {
    const kind = SEARCH_TYPES.find((type) => labelOf[type] === hit.label) as SearchType;
    return {
      label: hit.name,
      kind,
      matchedOn: hit.matchedOn,
      score: hit.score,
      node: () => nodeLoaderFor([hit.label])?.(this.#context, hit.id, asAt),
      detail: async () => {
        const facts = await this.#store.details(asAt).load(hit.id);
        return facts === null ? null : detailOf(kind, facts);
      },
    };
  }
}
