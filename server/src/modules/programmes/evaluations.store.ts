import type { Context } from '../../context.ts';
import { manyLoader, oneLoader } from '../../graphql/loaders.ts';
import * as query from './evaluations.cypher.ts';

/** What was learned of programmes and initiatives, and checks on partners, as this request's reader may see them. */
export class EvaluationStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.evaluationsById, { ids })).map((row) => row.evaluation),
    (row) => row.id,
  );
  /** Those of a programme or initiative. */
  readonly ofRecord = manyLoader((ids) => this.#context.read(query.evaluationsOfRecords, { ids }));
  readonly checkById = oneLoader(
    async (ids) => (await this.#context.read(query.checksById, { ids })).map((row) => row.check),
    (row) => row.id,
  );
  /** Checks on each organisation. */
  readonly checksOn = manyLoader((ids) => this.#context.read(query.checksOnOrganisations, { ids }));
  /** Checks made for each initiative. */
  readonly checksFor = manyLoader((ids) => this.#context.read(query.checksForInitiatives, { ids }));
}
