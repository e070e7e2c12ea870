import type { Context } from '../../context.ts';
import { type PageArgs, parseBounded, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { TieRow } from './ties.cypher.ts';
import type { TieFilter } from './ties.input.ts';
import { TieStore } from './ties.store.ts';

/** What may be asked about ties. */
export class TieService {
  readonly #store: TieStore;

  constructor(context: Context) {
    this.#store = context.use(TieStore);
  }

  /** The tie with this id as at a day, null where this reader may not see one. */
  find(id: string, asAt: string): Promise<TieRow | null> {
    return this.#store.byId(asAt).load(id);
  }

  /**
   * Ties a filter describes, of one organisation or of all.
   * @throws BAD_USER_INPUT naming the argument that cannot be used
   */
  list(filter: TieFilter | null | undefined, asAt: string, page: PageArgs, organisation?: string): Connection<TieRow> {
    const parsed = parseIds(filter ?? {}, 'filter', ['with', 'within']);
    if (typeof parsed.minStrength === 'number') parseBounded(parsed.minStrength, 'filter.minStrength', 1, 5);
    return this.#store.list(parsed, asAt, page, organisation);
  }
}
