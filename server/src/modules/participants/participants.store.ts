import type { Context } from '../../context.ts';
import { manyLoader } from '../../graphql/loaders.ts';
import { groupsOfRecords } from './participants.cypher.ts';

/** Those that programmes, initiatives and meetings name only together, as this request's reader may see them. */
export class ParticipantStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly groupsOf = manyLoader((ids) => this.#context.read(groupsOfRecords, { ids }));
}
