import type { Executor } from '../../../neo4j/executor.ts';
import * as query from './undo.cypher.ts';

/** A record that stands in the way of taking an import back. */
export interface UndoBlocker {
  readonly id: string;
  readonly label: string;
  readonly name: string | null;
}

/** What taking an import back asks of the store. */
export class UndoStore {
  readonly #executor: Executor;

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  changedSince(run: string): Promise<UndoBlocker[]> {
    return this.#executor.system(query.changedSince, { run });
  }

  restingOn(run: string): Promise<UndoBlocker[]> {
    return this.#executor.system(query.restingOn, { run });
  }

  writtenBy(run: string): Promise<{ id: string; label: string; before: string | null }[]> {
    return this.#executor.system(query.writtenBy, { run });
  }
}
