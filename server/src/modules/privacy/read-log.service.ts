import type { Context } from '../../context.ts';
import { type PageArgs, parseId } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { PersonalReadRow } from './read-log.cypher.ts';
import { ReadLogStore } from './read-log.store.ts';

/** The read log, for stewards. */
export class ReadLogService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @throws UNAUTHENTICATED, FORBIDDEN or BAD_USER_INPUT */
  list(about: string | null | undefined, by: string | null | undefined, page: PageArgs): Connection<PersonalReadRow> {
    this.#context.require('read-log:read');
    const id = (value: string | null | undefined, name: string) => (value ? parseId(value, name) : undefined);
    return this.#context.use(ReadLogStore).list(id(about, 'about'), by ?? undefined, page);
  }
}
