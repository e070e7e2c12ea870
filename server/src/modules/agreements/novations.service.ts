import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { parseId } from '../../graphql/arguments.ts';
import { NovationStore } from './novations.store.ts';
import type { Novation } from './novations.type.ts';

const MOST = 50;

/** Which agreements are to be passed on to the bodies that follow others. */
export class NovationService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @throws BAD_USER_INPUT for what is no id, and for more than 50 */
  async list(given: string[], asAt: string): Promise<Novation[]> {
    const from = given.map((id) => parseId(id, 'from'));
    if (from.length > MOST) throw badInput('from', `give ${MOST} bodies at most.`);
    const rows = await this.#context.use(NovationStore).from(from, asAt);
    return rows.map((row) => ({ ...row, state: row.passedOnTo === null ? 'WITH_PREDECESSOR' : 'NOVATED' }));
  }
}
