import { identifierSchemeSchema } from '@atlas/shared/validation';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { type PageArgs, parseIds } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { OrganisationRow } from './organisations.cypher.ts';
import type { OrganisationFilter, OrganisationOrder } from './organisations.input.ts';
import { OrganisationStore } from './organisations.store.ts';

/** What may be asked about organisations. */
export class OrganisationService {
  readonly #store: OrganisationStore;

  constructor(context: Context) {
    this.#store = context.use(OrganisationStore);
  }

  /** The organisation with this id, null where this reader may not see one. */
  find(id: string): Promise<OrganisationRow | null> {
    return this.#store.byId.load(id);
  }

  /**
   * The organisation with this register number.
   * @throws BAD_USER_INPUT naming `scheme` or `value`
   */
  async findByIdentifier(scheme: string, value: string): Promise<OrganisationRow | null> {
    const parsed = identifierSchemeSchema.safeParse(scheme);
    if (!parsed.success) throw badInput('scheme', parsed.error.issues.map((issue) => issue.message).join(' '));
    const number = value.trim();
    if (number === '') throw badInput('value', 'it is empty; give the number in the register, such as 1061169 for GB-CHC.');
    return this.#store.findByIdentifier(parsed.data, number);
  }

  /** @throws BAD_USER_INPUT naming the argument that cannot be used */
  list(
    filter: OrganisationFilter | null | undefined,
    order: OrganisationOrder | null | undefined,
    asAt: string,
    page: PageArgs,
  ): Connection<OrganisationRow> {
    return this.#store.list(parseIds(filter ?? {}, 'filter', ['within', 'serves', 'themes']), order, asAt, page);
  }
}
