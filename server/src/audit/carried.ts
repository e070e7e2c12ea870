import type { Context, Principal } from '../context.ts';
import type { WriteTransaction } from '../neo4j/executor.ts';
import { userError } from '../user-errors.ts';
import { Edit, type Edited, type EditInput, Editing, type Mutation } from './editing.ts';

/** Within which transaction a mutation is carried out, and by whom. */
interface Within {
  readonly tx: WriteTransaction;
  readonly principal: Principal;
  /** The council whose record it makes, where it makes one. */
  readonly ownerId: string | undefined;
  /** True where it is only tried. */
  readonly isTrial?: boolean;
}
/** What a mutation that was carried out is going to write. */
export interface CarriedOut {
  /** The record its payload would show. */
  readonly id: string;
  readonly edit: Edit;
  readonly reason: Mutation['reason'];
}

/**
 * Carries out a mutation through its own service as a part of other work: its rules, permission and reach hold as ever, but what it saves is
 * handed over instead of being written.
 * @param service calls the service's one method, with parts of the context it is given
 * @throws {UserErrors} what the mutation itself would tell
 */
export async function carryOut(context: Context, within: Within, service: (context: Context) => Promise<Edited>): Promise<CarriedOut> {
  let done: CarriedOut | undefined;
  const inner = context.with(Editing, (made) => new CarriedEditing(made, within, (carried) => (done = carried)));
  await service(inner);
  if (done === undefined) throw new Error('The service changed nothing through its edit.');
  return done;
}

class CarriedEditing extends Editing {
  readonly #context: Context;
  readonly #within: Within;
  readonly #onDone: (done: CarriedOut) => void;

  constructor(context: Context, within: Within, onDone: (done: CarriedOut) => void) {
    super(context);
    this.#context = context;
    this.#within = within;
    this.#onDone = onDone;
  }

  override async run(mutation: Mutation, input: EditInput, work: (edit: Edit) => Promise<string>): Promise<Edited> {
    const { tx, principal, ownerId, isTrial = false } = this.#within;
    const may = ownerId === undefined ? this.#context.holds(mutation.permission) : this.#context.may(mutation.permission, ownerId);
    if (!isTrial && !may)
      throw userError('FORBIDDEN', '', 'Your roles do not let you make this change yourself: a broker who may has to accept it.');
    const edit = new Edit(this.#context, principal, tx, mutation.permission, { ownerId, isTrial });
    const id = await work(edit);
    this.#onDone({ id, edit, reason: input.changeReason ?? mutation.reason });
    return { id, changeId: null, userErrors: [] };
  }
}
