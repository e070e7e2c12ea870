import { missingTargets } from '../../audit/writer.cypher.ts';
import type { Context } from '../../context.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { tiesBetween } from '../ties/ties.cypher.ts';
import * as query from './undo.cypher.ts';

/** What an undo asks within its transaction. */
export class UndoStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Holds all that the edit behind a change wrote. @returns those changes, whoever may see them */
  hold(tx: WriteTransaction, id: string): Promise<query.HeldChange[]> {
    return tx.run(query.holdBatch, { id });
  }

  /** The changes the same edit made, as far as this reader may see them. */
  changes(tx: WriteTransaction, id: string): Promise<query.ChangeToUndo[]> {
    return tx.runAs(this.#context.reader, query.changesToUndo, { id });
  }

  /** How many of these records are not there. */
  async countMissing(tx: WriteTransaction, ids: readonly string[]): Promise<number> {
    return (await tx.run(missingTargets, { ids })).length;
  }

  /** Ties of one kind between the same two, either way, but for one. */
  tiesBeside(tx: WriteTransaction, ends: { from: string; to: string; kind: string; except: string }) {
    return tx.runAs(this.#context.reader, tiesBetween, ends);
  }
}
