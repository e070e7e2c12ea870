import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { EngagementRow } from './engagements.cypher.ts';
import type { EngagementFilter } from './engagements.input.ts';
import { EngagementStore } from './engagements.store.ts';

/** What may be asked about engagements. */
export class EngagementService {
  readonly #store: EngagementStore;

  constructor(context: Context) {
    this.#store = context.use(EngagementStore);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  list(filter: EngagementFilter | null | undefined, page: PageArgs): Connection<EngagementRow> {
    const parsed = parseIds(filter ?? {}, 'filter', ['with', 'programme', 'person', 'about', 'themes', 'within']);
    if (parsed.from && parsed.to && parsed.to < parsed.from) {
      throw badInput('filter.to', `${parsed.to} comes before ${parsed.from}, the day given as from.`);
    }
    return this.#store.list(parsed, page);
  }
}
