import type { Context } from '../../context.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { ProvisionRow } from './provisions.cypher.ts';
import type { ProvisionFilter } from './provisions.input.ts';
import { ProvisionStore } from './provisions.store.ts';

/** What may be asked about provisions. */
export class ProvisionService {
  readonly #store: ProvisionStore;

  constructor(context: Context) {
    this.#store = context.use(ProvisionStore);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  list(filter: ProvisionFilter | null | undefined, asAt: string, page: PageArgs): Connection<ProvisionRow> {
    return this.#store.list(parseIds(filter ?? {}, 'filter', ['organisation', 'within', 'themes']), asAt, page);
  }
}
