import { draftFromSnapshot } from '../../../audit/snapshot.ts';
import { writeInTransaction } from '../../../audit/writer.ts';
import type { Executor } from '../../../neo4j/executor.ts';
import { newId } from '../../../neo4j/ids.ts';
import type { Label } from '../../../neo4j/model.ts';
import type { Progress } from '../../../telemetry/progress.ts';
import { ImportError } from './refusal.ts';
import { importer } from './run-import.ts';
import { ImportRunStore } from './runs.store.ts';
import { type UndoBlocker, UndoStore } from './undo.store.ts';

const batchSize = 500;

/**
 * Takes back what an import wrote: records it made are withdrawn, records it changed are put back as they were. The history keeps both.
 * One that dies half-way is finished by doing it again.
 * @throws {ImportError} where a record was changed since, or something rests on one; then nothing is taken back
 */
export async function undoImport(executor: Executor, progress: Progress, runId: string): Promise<{ withdrawn: number; restored: number }> {
  const runs = new ImportRunStore(executor);
  const store = new UndoStore(executor);
  const run = await runs.find(runId);
  if (run === undefined)
    throw new ImportError(`There is no import ${runId}.`, 'Take the id from the import’s last line, or from the page of imports.');
  if (run.state === 'UNDONE') throw new ImportError(`The import ${runId} is undone already.`, 'There is nothing to do.');
  if (run.state === 'RUNNING') throw new ImportError(`The import ${runId} is still at work.`, 'Wait until it is done.');
  refuse(await store.changedSince(runId), 'were changed since', 'Undo what changed them first, or correct the records by hand.');
  refuse(await store.restingOn(runId), 'rest on what it made', 'Undo what made them first, or leave this import as it is.');

  const written = await store.writtenBy(runId);
  const made = written.filter(({ action }) => action === 'CREATED').map(({ id }) => id);
  const changed = written.filter(({ action }) => action !== 'CREATED');
  const why = `Undo of the import of ${run.fileName}`;
  await progress.step('Taking back', async (report) => {
    let done = 0;
    for (let start = 0; start < changed.length; start += batchSize) {
      const drafts = changed
        .slice(start, start + batchSize)
        .map(({ id, label, before }) => draftFromSnapshot(label as Label, id, before ?? ''));
      await executor.write('import-restore', (tx) =>
        writeInTransaction(tx, drafts, { ...importer, reason: 'CORRECTION', why, importRunId: runId }),
      );
      done += drafts.length;
      report({ done, total: written.length, note: 'records' });
    }
    for (let start = 0; start < made.length; start += batchSize) {
      const ids = made.slice(start, start + batchSize);
      const change = { ...importer, action: 'WITHDRAWN', reason: 'CORRECTION', why, importRunId: runId };
      await store.withdraw(ids.map((recordId) => ({ ...change, id: newId(), recordId })));
      done += ids.length;
      report({ done, total: written.length, note: 'records' });
    }
  });
  await runs.end(runId, 'UNDONE');
  return { withdrawn: made.length, restored: changed.length };
}

function refuse(blockers: readonly UndoBlocker[], what: string, remedy: string): void {
  if (blockers.length === 0) return;
  const names = blockers.map(({ label, name, id }) => `${name ?? id} (${label})`).join(', ');
  throw new ImportError(
    `The import cannot be undone: these records ${what}: ${names}${blockers.length === 20 ? ' and perhaps more' : ''}.`,
    remedy,
  );
}
