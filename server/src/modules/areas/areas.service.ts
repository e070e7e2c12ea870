import { gssCodeSchema } from '@atlas/shared/validation';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { AreaRow } from './areas.cypher.ts';
import type { AreaFilter } from './areas.input.ts';
import { AreaStore } from './areas.store.ts';

/** What may be asked about areas. */
export class AreaService {
  readonly #store: AreaStore;

  constructor(context: Context) {
    this.#store = context.use(AreaStore);
  }

  /** The area with this id, or null. */
  find(id: string): Promise<AreaRow | null> {
    return this.#store.byId.load(id);
  }

  /**
   * The area with this code, or null.
   * @throws BAD_USER_INPUT naming `gssCode`
   */
  async findByGssCode(gssCode: string): Promise<AreaRow | null> {
    const parsed = gssCodeSchema.safeParse(gssCode);
    if (!parsed.success) throw badInput('gssCode', parsed.error.issues.map((issue) => issue.message).join(' '));
    return this.#store.findByGssCode(parsed.data);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  list(filter: AreaFilter | null | undefined, asAt: string, page: PageArgs): Connection<AreaRow> {
    return this.#store.list(parseIds(filter ?? {}, 'filter', ['within']), asAt, page);
  }
}
