import { approveRetentionSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { type EditInput, Editing, type Mutation } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, type UserErrorDetail, userError } from '../../user-errors.ts';
import { ErasureStore } from './erasure.store.ts';
import type { PastRow } from './retention.cypher.ts';
import { RetentionStore } from './retention.store.ts';

const mutation: Mutation = { name: 'approveRetention', permission: 'erasure:run', reason: 'RECORDED' };

export interface ApproveInput extends EditInput {
  readonly ids: readonly string[];
}

/** What is kept no longer than it is needed: proposed by the Atlas, done once somebody approves. */
export class RetentionService {
  readonly #context: Context;
  readonly #retention: RetentionStore;
  readonly #erasures: ErasureStore;

  constructor(context: Context) {
    this.#context = context;
    this.#retention = context.use(RetentionStore);
    this.#erasures = context.use(ErasureStore);
  }

  /** @throws UNAUTHENTICATED or FORBIDDEN */
  async proposals(): Promise<PastRow[]> {
    this.#context.require('erasure:run');
    return this.#retention.list();
  }

  /** Erases what was proposed: all of it or nothing. @throws UNAUTHENTICATED; all else expected comes back as userErrors */
  async approve(input: ApproveInput): Promise<{ erased: number; userErrors: readonly UserErrorDetail[] }> {
    const at = new Date();
    // One id for each erasure, however often the transaction is run.
    const erasureIds = new Map(input.ids.map((id) => [id, newId()]));
    const { userErrors } = await this.#context.use(Editing).run(mutation, input, async (edit) => {
      const ids = [...new Set(parseInput(approveRetentionSchema, input).ids)];
      const due = new Map((await this.#retention.list(edit.tx)).map((row) => [row.id, row]));
      const done: { id: string; recordId: string }[] = [];
      for (const [i, recordId] of ids.entries()) {
        const row = due.get(recordId);
        const id = erasureIds.get(recordId);
        if (row === undefined || id === undefined)
          throw userError('NOT_FOUND', `ids.${i}`, 'This is not among what is past its time now: read the proposals again.');
        const found = await this.#erasures.find(edit.tx, recordId, todayInLondon());
        if (found.plan.holds.length > 0)
          throw userError(
            'CONFLICT',
            `ids.${i}`,
            `Something still rests with ${row.name ?? 'this person'}: give it to somebody else first.`,
          );
        const { id: principalId, name: by } = edit.principal;
        const reason = `Past its time since ${row.due}`;
        await this.#erasures.erase(edit.tx, found, { id, recordId, at, principalId, by, reason, ownerId: row.ownerId });
        done.push({ id, recordId });
      }
      for (const entry of done) await this.#context.journal.append({ ...entry, at: at.toISOString() });
      return ids[0] ?? '';
    });
    if (userErrors.length > 0) return { erased: 0, userErrors };
    for (const subjectId of erasureIds.keys()) this.#context.tell('erased', { subjectId });
    return { erased: erasureIds.size, userErrors };
  }
}
