import type { Context } from '../../context.ts';
import { manyLoader, oneLoader } from '../../graphql/loaders.ts';
import { ownCouncils } from '../people/own-councils.ts';
import * as query from './follow-ups.cypher.ts';

/** What has to be done after meetings, as this request's reader may see it. */
export class FollowUpStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.followUpsById, { ids })).map((row) => row.followUp),
    (row) => row.id,
  );
  readonly ofEngagement = manyLoader((ids) => this.#context.read(query.followUpsOfEngagements, { ids }));
  /** Those of the reader's councils about each organisation: what is still to be done first, the earliest due first. */
  readonly ofOrganisation = manyLoader((ids) =>
    this.#context.read(query.followUpsOfOrganisations, { ids, councils: ownCouncils(this.#context) }),
  );
}
