import type { Context } from '../../context.ts';
import * as query from './work-list.cypher.ts';

/** What waits, kind by kind, as this request's reader may see it. */
export class WorkListStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** All kinds of work together, the first so many of each, in no order between kinds. */
  async read(parameters: { onlyMine: boolean } & Record<string, unknown>): Promise<query.WorkRow[]> {
    const mine = parameters.onlyMine ? await this.#context.read(query.lookedAfterByMe, parameters) : [];
    const asked = { ...parameters, lookedAfter: mine.map(({ id }) => id) };
    const parts = [query.followUpsToDo, query.verificationsDue, query.disputes, query.agreementWork, query.proposalsWaiting];
    return (await Promise.all(parts.map((part) => this.#context.read(part, asked)))).flat();
  }
}
