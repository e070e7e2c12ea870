import type { Context } from '../../context.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { CapacityLabel } from './capacity.ts';
import type { CapacityRow } from './offers.cypher.ts';
import type { NeedFilter, OfferFilter } from './offers.input.ts';
import { OfferStore } from './offers.store.ts';

/** What may be asked about offers and needs. */
export class OfferService {
  readonly #store: OfferStore;

  constructor(context: Context) {
    this.#store = context.use(OfferStore);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  list(label: CapacityLabel, filter: OfferFilter | NeedFilter | null, asAt: string, page: PageArgs): Connection<CapacityRow> {
    return this.#store.list(label, parseIds(filter ?? {}, 'filter', ['organisation', 'themes', 'within']), asAt, page);
  }
}
