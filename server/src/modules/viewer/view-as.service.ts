import { viewAsSchema } from '@atlas/shared/inputs';
import { councilsToViewFor, type ViewAs } from '../../auth/viewing.ts';
import type { Context } from '../../context.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';

/** Viewing the Atlas as another: who may, and as whom. */
export class ViewAsService {
  readonly #context: Context;

  /** @param context of the person themselves, not of whom they view the Atlas as */
  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Whom somebody asks to view the Atlas as; undefined for themselves again.
   * @throws UNAUTHENTICATED or FORBIDDEN, and {UserErrors} where what they ask for cannot be
   */
  async asked(given: unknown): Promise<ViewAs | undefined> {
    const { as, organisation } = parseInput(viewAsSchema, given);
    if (as === null) return undefined;
    this.#context.require('role:view-as');
    if (as === 'ANYBODY') return { as, organisationId: null };
    if (as === 'PARTNER') {
      const found = organisation && (await this.#context.use(OrganisationStore).byId.load(organisation));
      if (!found)
        throw userError('NOT_FOUND', 'organisation', 'There is no such organisation, or you may not see it. Choose it by its name.');
      return { as, organisationId: found.id };
    }
    const councils = this.#context.principal ? councilsToViewFor(this.#context.principal) : [];
    const council = organisation ?? councils[0];
    if (council === undefined || !councils.includes(council))
      throw userError('FORBIDDEN', 'organisation', 'You view the Atlas as roles of a council that you steward: choose that one.');
    return { as, organisationId: council };
  }
}
