import type { Context } from '../../context.ts';
import { silentProgress } from '../../telemetry/progress.ts';
import { type UserErrorDetail, UserErrors, userError } from '../../user-errors.ts';
import { ImportError } from './engine/refusal.ts';
import { undoImport } from './engine/undo.ts';
import type { ImportRunRow } from './imports.cypher.ts';
import { ImportStore } from './imports.store.ts';

/** What became of the undo of an import. */
export interface ImportUndone {
  readonly id: string | null;
  readonly userErrors: readonly UserErrorDetail[];
}

/** Takes back what a council's import brought in. */
export class ImportUndoService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Whether this reader may take an import back, and there is something to take back. */
  mayUndo({ ownerId, state }: ImportRunRow): boolean {
    if (this.#context.principal === undefined || state === 'UNDONE' || state === 'RUNNING') return false;
    return ownerId !== null && this.#context.mayEverywhere('import:run', ownerId);
  }

  async undo(id: string): Promise<ImportUndone> {
    this.#context.require('import:run');
    const { principal } = this.#context;
    const run = await this.#context.use(ImportStore).byId.load(id);
    try {
      if (run === null || principal === undefined)
        throw userError('NOT_FOUND', 'id', 'There is no such import, or you may not see it. Take the id from the page of imports.');
      if (run.ownerId === null || !this.#context.mayEverywhere('import:run', run.ownerId))
        throw userError('FORBIDDEN', 'id', 'This import is not your council’s. Those who operate the Atlas can take a register back.');
      await undoImport(this.#context.executor, silentProgress, id, { principalId: principal.id, by: principal.name });
      return { id, userErrors: [] };
    } catch (error) {
      if (error instanceof UserErrors) return { id: null, userErrors: error.errors };
      if (!(error instanceof ImportError)) throw error;
      return { id: null, userErrors: [{ field: ['id'], code: 'CONFLICT', message: `${error.message} ${error.remedy}` }] };
    } finally {
      this.#context.forget();
    }
  }
}
