import type { Context } from '../../context.ts';
import { manyLoader } from '../../graphql/loaders.ts';
import * as query from './facts.cypher.ts';

/** What ties and provisions have in common. */
export class FactStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly statesOf = manyLoader((ids) => this.#context.read(query.statesOfFacts, { ids }));
  readonly witnessesOf = manyLoader((ids) => this.#context.read(query.witnessesOfFacts, { ids }));

  /** The id of the organisation that says so, confirmed it or disputes it. */
  async findWitness(factId: string, role: 'ASSERTED_BY' | 'CONFIRMED_BY' | 'DISPUTED_BY'): Promise<string | undefined> {
    return (await this.witnessesOf.load(factId)).find((each) => each.role === role)?.id;
  }
}
