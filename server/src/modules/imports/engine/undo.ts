import { draftFromSnapshot } from '../../../audit/snapshot.ts';
import { leansOnAnother } from '../../../audit/withdrawal.cypher.ts';
import { withdrawRecords } from '../../../audit/withdrawal.ts';
import { type WriteContext, writeInTransaction } from '../../../audit/writer.ts';
import type { Executor } from '../../../neo4j/executor.ts';
import type { Label } from '../../../neo4j/model.ts';
import type { Progress } from '../../../telemetry/progress.ts';
import { ImportError } from './refusal.ts';
import { importer } from './run-import.ts';
import { ImportRunStore, type Run } from './runs.store.ts';
import { type UndoBlocker, UndoStore } from './undo.store.ts';

const batchSize = 500;

/** What was taken back. */
export interface Undone {
  /** Records the import had made, taken out again. */
  readonly withdrawn: number;
  /** Records it had changed, put back as they were. */
  readonly restored: number;
}

/**
 * Takes back what an import wrote: records it made are withdrawn, records it changed are put back as they were. The history keeps both.
 * While it is at work no import begins. One that dies half-way is finished by doing it again, and so is that of an import that died.
 * @param by who undoes it, as the history has it
 * @throws {ImportError} where a record was changed since, or something rests on one; then nothing is taken back
 */
export async function undoImport(
  executor: Executor,
  progress: Progress,
  runId: string,
  by: Pick<WriteContext, 'principalId' | 'by'> = importer,
): Promise<Undone> {
  const runs = new ImportRunStore(executor);
  const run = await runs.beginUndo(runId);
  try {
    const undone = await takeBack(executor, progress, runs, run, by);
    await runs.end(runId, 'UNDONE');
    return undone;
  } catch (error) {
    // What was taken back stays so; the rest can be tried again.
    await runs.end(runId, run.state === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED');
    throw error;
  }
}

async function takeBack(
  executor: Executor,
  progress: Progress,
  runs: ImportRunStore,
  run: Run,
  by: Pick<WriteContext, 'principalId' | 'by'>,
): Promise<Undone> {
  const store = new UndoStore(executor);
  refuse(await store.changedSince(run.id), 'were changed since', 'Undo what changed them first, or correct the records by hand.');
  refuse(await store.restingOn(run.id), 'rest on what it made', 'Undo what made them first, or leave this import as it is.');
  const written = await store.writtenBy(run.id);
  const made = written
    .filter(({ before }) => before === null)
    .sort((a, b) => Number(leansOnAnother(b.label)) - Number(leansOnAnother(a.label)));
  const changed = written.filter(({ before }) => before !== null);
  const context: WriteContext = { ...by, reason: 'CORRECTION', why: `Undo of the import of ${run.fileName}`, importRunId: run.id };
  await progress.step('Taking back', async (report) => {
    let done = 0;
    const inBatches = async <T>(
      records: readonly T[],
      work: (tx: Parameters<typeof withdrawRecords>[0], batch: T[]) => Promise<unknown>,
    ) => {
      for (let start = 0; start < records.length; start += batchSize) {
        const batch = records.slice(start, start + batchSize);
        await executor.write('import-take-back', async (tx) => {
          await work(tx, batch);
          await runs.touch(tx, run.id);
        });
        done += batch.length;
        report({ done, total: written.length, note: 'records' });
      }
    };
    await inBatches(changed, (tx, batch) => {
      const drafts = batch.map(({ id, label, before }) => draftFromSnapshot(label as Label, id, before ?? ''));
      return writeInTransaction(tx, drafts, { ...context, actions: new Map(drafts.map(({ id }) => [id, 'RESTORED'])) });
    });
    await inBatches(made, (tx, batch) =>
      withdrawRecords(
        tx,
        batch.map(({ id }) => id),
        context,
      ),
    );
  });
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
