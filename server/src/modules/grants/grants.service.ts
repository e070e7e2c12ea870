import type { Context } from '../../context.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { GrantRow, PrincipalRow } from './grants.cypher.ts';
import type { GrantFilter } from './grants.input.ts';
import { GrantStore } from './grants.store.ts';

/** What may be asked about who may do what. */
export class GrantService {
  readonly #context: Context;
  readonly #store: GrantStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(GrantStore);
  }

  /** Those this reader may see: their own, and for stewards and administrators those they look after. @throws BAD_USER_INPUT */
  list(filter: GrantFilter | null | undefined, page: PageArgs): Connection<GrantRow> {
    return this.#store.list(parseIds(filter ?? {}, 'filter', ['principal', 'organisation']), page);
  }

  /** Somebody who signs in, null where there is nobody this reader may see. @throws as `people` */
  person(id: string): Promise<PrincipalRow | null> {
    this.#context.require('grant:give');
    return this.#store.principalById.load(id);
  }

  /** @throws UNAUTHENTICATED or FORBIDDEN for whoever gives no roles, BAD_USER_INPUT */
  people(text: string | null | undefined, page: PageArgs): Connection<PrincipalRow> {
    this.#context.require('grant:give');
    return this.#store.people(text, page);
  }
}
