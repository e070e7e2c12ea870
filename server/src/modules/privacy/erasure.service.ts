import { eraseSubjectSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { type EditInput, Editing, type Mutation } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import type { PageArgs } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, type UserErrorDetail, userError } from '../../user-errors.ts';
import type { ErasureRow } from './erasure.cypher.ts';
import { type ErasurePlan, ErasureStore } from './erasure.store.ts';

const mutation: Mutation = { name: 'eraseSubject', permission: 'erasure:run', reason: 'RECORDED' };

export interface EraseInput extends EditInput {
  readonly id: string;
  readonly revision: number;
  readonly reason: string;
  readonly dryRun: boolean;
}
/** What became of it, or what would. */
export interface Erased {
  readonly plan: ErasurePlan | null;
  readonly isDone: boolean;
  readonly userErrors: readonly UserErrorDetail[];
}

/** Erasing a person from the records and their history. */
export class ErasureService {
  readonly #context: Context;
  readonly #store: ErasureStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(ErasureStore);
  }

  /** A dry run tells what would go and writes nothing. @throws UNAUTHENTICATED; all else expected comes back as userErrors */
  async erase(input: EraseInput): Promise<Erased> {
    // Made before the transaction, which may be run again: one erasure, one line in the journal.
    const [id, at] = [newId(), new Date()];
    let plan: ErasurePlan | null = null;
    const { userErrors } = await this.#context.use(Editing).run(mutation, input, async (edit) => {
      const given = parseInput(eraseSubjectSchema, input);
      const subject = await this.#store.lock(edit.tx, given.id);
      if (subject === undefined)
        throw userError(
          'NOT_FOUND',
          'id',
          'There is no person with this id, or you may not see them. Take the id from the address of their page.',
        );
      if (!edit.owns(subject.ownerId))
        throw userError('FORBIDDEN', 'id', 'This person is kept by another council: ask a steward there to erase them.');
      if (subject.revision !== given.revision)
        throw userError(
          'STALE',
          'revision',
          `Somebody changed this person since you read them: they are at version ${subject.revision} now. Make another dry run with it.`,
        );
      const found = await this.#store.find(edit.tx, given.id, todayInLondon());
      plan = found.plan;
      if (given.dryRun) return given.id;
      const { holds } = found.plan;
      if (holds.length > 0) {
        const what = holds.flatMap((hold) => hold.what ?? []).slice(0, 5);
        const [hidden] = found.hidden;
        if (what.length === 0 && hidden !== undefined) throw edit.hiddenConflict('id', 'what rests with the person', hidden);
        throw userError('CONFLICT', 'id', `Something still rests with this person: ${what.join('; ')}. Give it to somebody else first.`);
      }
      const { id: principalId, name: by } = edit.principal;
      const { ownerId } = subject;
      await this.#store.erase(edit.tx, found, { id, recordId: given.id, at, principalId, by, reason: given.reason, ownerId });
      // Last of all and before it is done: an erasure that only the store knew of would be undone by an older backup.
      await this.#context.journal.append({ id, recordId: given.id, at: at.toISOString() });
      return given.id;
    });
    const isDone = userErrors.length === 0 && !input.dryRun;
    if (isDone) this.#context.tell('erased', { subjectId: input.id });
    return { plan, isDone, userErrors };
  }

  /** What was erased by whom and why, the latest first; of this reader's own councils. @throws UNAUTHENTICATED or FORBIDDEN */
  list(page: PageArgs): Connection<ErasureRow> {
    this.#context.require('erasure:run');
    return this.#store.list(page);
  }
}
