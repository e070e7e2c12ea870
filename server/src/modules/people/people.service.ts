import type { Context } from '../../context.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { PersonRow } from './people.cypher.ts';
import type { PersonFilter } from './people.input.ts';
import { PersonStore } from './people.store.ts';

/** What may be asked about people. */
export class PersonService {
  readonly #store: PersonStore;

  constructor(context: Context) {
    this.#store = context.use(PersonStore);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  list(filter: PersonFilter | null | undefined, asAt: string, page: PageArgs): Connection<PersonRow> {
    return this.#store.list(parseIds(filter ?? {}, 'filter', ['organisation', 'area']), asAt, page);
  }
}
