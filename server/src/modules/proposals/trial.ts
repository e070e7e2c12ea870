import { CLOSE_FIELDS } from '@atlas/shared/permissions';
import type { ProposableMutation } from '@atlas/shared/vocabulary';
import { carryOut } from '../../audit/carried.ts';
import { snapshotOf } from '../../audit/draft.ts';
import { draftFromSnapshot } from '../../audit/snapshot.ts';
import { keepUnseen } from '../../audit/unseen.ts';
import type { Context, Principal } from '../../context.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { newId } from '../../neo4j/ids.ts';
import { UserErrors, userError } from '../../user-errors.ts';
import type { Snapshot } from '../changes/diff.ts';
import { carrying } from './carrying.ts';
import { isEmpty, type Patch, patchBetween } from './patch.ts';
import { ProposalStore } from './proposals.store.ts';

/** A mutation with its input, for a council's records. */
export interface Asked {
  readonly mutation: ProposableMutation;
  readonly input: Readonly<Record<string, unknown>>;
  /** The record it changes; undefined where it makes one. */
  readonly about: string | undefined;
  readonly council: string;
}
/** What a mutation would do. */
interface Tried {
  readonly patch: Patch;
  /** The input without what makes no difference, so that what others change meanwhile is not written over. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** What tells how a change is meant, whatever it comes to today. */
const NEVER_LEFT_OUT: readonly string[] = ['id', 'revision', 'changeReason', 'changedOn', 'on'];

/**
 * Does what a proposal asks for, as if it were accepted now, and takes it all back.
 * @throws {UserErrors} what would stand in the way, by the fields of the mutation's own input; where it changes nothing; where it is about
 * fields that whoever proposes it may not see
 */
export async function tryOut(context: Context, principal: Principal, asked: Asked): Promise<Tried> {
  try {
    await context.executor.write('tryProposal', async (tx) => {
      throw new TakenBack(await tryIn(tx, context, principal, asked));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.tried;
    if (error instanceof UserErrors) throw within(error, asked.mutation);
    throw error;
  }
  throw new Error('A trial always ends by being taken back.');
}

/** Ends the transaction of a trial with nothing written. */
class TakenBack extends Error {
  readonly tried: Tried;

  constructor(tried: Tried) {
    super('Taken back.');
    this.tried = tried;
  }
}

async function tryIn(tx: WriteTransaction, context: Context, principal: Principal, asked: Asked): Promise<Tried> {
  const { mutation, about, council } = asked;
  const run = async (input: Asked['input']) => {
    const done = await carryOut(context, { tx, principal, ownerId: council, isTrial: true }, (inner) => carrying[mutation](inner, input));
    const after = done.edit.savedOf(done.id)?.after;
    if (after === undefined) throw new Error(`${mutation} saved no record.`);
    const before = about === undefined ? null : (done.edit.foundOf(about)?.snapshot ?? null);
    const held = before === null ? undefined : draftFromSnapshot(after.label, after.id, before);
    // As it would be written for them: what they may not see is no part of what they propose.
    const [whole = after] = await keepUnseen(tx, context.reader, [{ draft: after, held }]);
    const become = JSON.parse(JSON.stringify(snapshotOf(whole))) as Snapshot;
    return { done, patch: patchBetween(before === null ? null : (JSON.parse(before) as Snapshot), become) };
  };
  const open = await withoutUnseen(context, asked);
  let [input, ran] = [open, await run(open)];
  if (isEmpty(ran.patch))
    throw userError('INVALID', '', 'This is how it is held already: change something, or there is nothing to propose.');
  if (about !== undefined) {
    for (const name of Object.keys(open).filter((one) => !NEVER_LEFT_OUT.includes(one))) {
      const { [name]: _, ...rest } = input;
      const again = await run(rest);
      if (JSON.stringify(again.patch) === JSON.stringify(ran.patch)) [input, ran] = [rest, again];
    }
  }
  const { edit, id, reason } = ran.done;
  await edit.write(id, { principalId: principal.id, by: principal.name, reason, isByHand: true, batchId: newId() });
  return { patch: ran.patch, input };
}

/**
 * The input without fields that are closer than their record and not open to this reader: a form of theirs has nothing in them, which is not
 * to say that they should be empty.
 * @throws {UserErrors} where it gives something for one
 */
async function withoutUnseen(context: Context, { about, input }: Asked): Promise<Asked['input']> {
  if (about === undefined) return input;
  const unseen = (await context.use(ProposalStore).namesNotSeen(about)).flatMap((name): readonly string[] => CLOSE_FIELDS[name].properties);
  const field = unseen.find((name) => input[name] != null);
  if (field !== undefined) throw userError('FORBIDDEN', field, 'You may not see what is held of this, so you cannot propose another.');
  return Object.fromEntries(Object.entries(input).filter(([name]) => !unseen.includes(name)));
}

/** The same failures, told of the input of the proposal, in which the mutation's own stands. */
function within({ errors }: UserErrors, mutation: string): UserErrors {
  return new UserErrors(...errors.map((error) => ({ ...error, field: error.field === null ? null : [mutation, ...error.field] })));
}
