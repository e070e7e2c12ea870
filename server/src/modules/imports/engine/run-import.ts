import { writeInTransaction } from '../../../audit/writer.ts';
import type { Executor } from '../../../neo4j/executor.ts';
import type { Progress } from '../../../telemetry/progress.ts';
import { type BatchPlan, BatchPlanner } from './plan-batch.ts';
import type { Profile, Reading, RowPlan } from './profile.ts';
import { ImportRecordStore } from './records.store.ts';
import { ImportError } from './refusal.ts';
import { RejectsFile } from './rejects.ts';
import { ImportRunStore, noCounts, type RunCounts } from './runs.store.ts';
import { inspectFile } from './source-file.ts';

export interface ImportRequest {
  readonly profile: Profile;
  readonly path: string;
  /** Where what was refused is listed. */
  readonly rejectsPath: string;
  /** Tells what would happen, and writes nothing into the store. */
  readonly dryRun?: boolean;
  /** Records in one transaction. */
  readonly batchSize?: number;
}
export interface ImportOutcome extends RunCounts {
  /** Id of the ImportRun; none for a dry run. */
  readonly run: string | undefined;
  /** The list of what was refused, if anything was. */
  readonly rejects: string | undefined;
  /** How an earlier import of the very same file ended, if there was one. */
  readonly before: 'SUCCEEDED' | 'FAILED' | undefined;
}

/** Who imports, as the history has it. */
export const importer = { principalId: 'system', by: 'Import' } as const;
const usualBatch = 1_000;

/**
 * Imports a file. It is read through once before anything is written, so that a file that is not what the profile reads changes nothing.
 * Each batch is written in one transaction with the run's counts: a run that dies leaves whole batches, and the same file again goes on.
 * @throws {ImportError} for a file that cannot be read, or while another import is at work
 */
export async function runImport(executor: Executor, progress: Progress, request: ImportRequest): Promise<ImportOutcome> {
  const file = await progress.step(`Looking through ${request.path}`, () => inspectFile(request.path));
  const reading = request.profile.open(file);
  const total = await progress.step('Reading', (report) => reading.survey((rows) => report({ done: rows, note: 'rows' })));
  if (total === 0) throw new ImportError(`${file.name} has a header and no rows.`, 'Fetch the file again.');
  const runs = new ImportRunStore(executor);
  const key = { profile: request.profile.name, fileHash: file.hash };
  const last = await runs.findLastOf(key);
  const rejects = new RejectsFile(request.rejectsPath);
  const run = request.dryRun === true ? undefined : await runs.begin({ ...key, fileName: file.name, sourceId: reading.sourceId() });
  const work = new ImportWork(executor, runs, rejects, run?.id);
  try {
    await progress.step(run === undefined ? 'Comparing' : 'Importing', (report) =>
      work.take(reading, request.batchSize ?? usualBatch, (rows) => report({ done: rows, total, note: 'rows' })),
    );
    if (run !== undefined) await runs.end(run.id, 'SUCCEEDED', work.counts);
  } catch (error) {
    await work.settled();
    if (run !== undefined) await runs.end(run.id, 'FAILED');
    throw error;
  } finally {
    await rejects.close();
  }
  const before = run?.resumes === true ? 'FAILED' : (last?.state as ImportOutcome['before']);
  return { run: run?.id, rejects: rejects.path, before, ...work.counts };
}

/** One import at work: plans and writes batch after batch, and counts. */
class ImportWork {
  counts: RunCounts = noCounts;
  readonly #executor: Executor;
  readonly #runs: ImportRunStore;
  readonly #rejects: RejectsFile;
  readonly #run: string | undefined;
  readonly #planner: BatchPlanner;
  #held: RowPlan[] = [];
  /** Rows that are written or refused: what a run has done, should it die. */
  #settled = 0;
  /** The batch that is being written; the next one is read and planned meanwhile, on what the planner remembers. */
  #writing: Promise<void> = Promise.resolve();

  constructor(executor: Executor, runs: ImportRunStore, rejects: RejectsFile, run: string | undefined) {
    this.#executor = executor;
    this.#runs = runs;
    this.#rejects = rejects;
    this.#run = run;
    this.#planner = new BatchPlanner(new ImportRecordStore(executor), importer.principalId);
  }

  async take(reading: Reading, batchSize: number, onRows: (rows: number) => void): Promise<void> {
    let batch: RowPlan[] = [];
    let size = 0;
    for await (const plan of reading.plans()) {
      batch.push(plan);
      size += sizeOf(plan);
      if (plan.at > 0) this.counts = { ...this.counts, rowsRead: this.counts.rowsRead + 1 };
      if (size < batchSize) continue;
      this.#held.push(...(await this.#flush(batch)));
      onRows(this.counts.rowsRead);
      batch = [];
      size = 0;
    }
    this.#held.push(...(await this.#flush(batch)));
    onRows(this.counts.rowsRead);
    await this.#takeHeld(batchSize);
    await this.#writing;
  }

  /** Waits for the batch that is being written, however that ends. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#writing]);
  }

  /** Rows that waited for others: again and again while that helps, then all in one go, since they may wait for each other. */
  async #takeHeld(batchSize: number): Promise<void> {
    for (let before = Number.POSITIVE_INFINITY; this.#held.length > 0 && this.#held.length < before; ) {
      before = this.#held.length;
      const waiting = this.#held;
      this.#held = [];
      for (const chunk of chunks(waiting, batchSize)) this.#held.push(...(await this.#flush(chunk)));
    }
    const left = await this.#flush(this.#held);
    const unnamed = { column: '', value: '', reason: 'leads to a record that is neither in the file nor in the store' };
    const remedy = 'Import the register that describes it first, or correct the code.';
    await this.#flush(
      left.map(({ at, leadsTo = unnamed }) => ({ at, refusals: [{ row: at, ...leadsTo, remedy, extent: 'ROW' as const }] })),
    );
  }

  /** Writes a batch; gives back the rows that have to wait. */
  async #flush(batch: readonly RowPlan[]): Promise<readonly RowPlan[]> {
    if (batch.length === 0) return [];
    const plan = await this.#planner.plan(batch);
    const heldRows = new Set(plan.held.map(({ at }) => at));
    this.#settled += batch.filter(({ at }) => at > 0 && !heldRows.has(at)).length;
    await this.#rejects.add([...batch.filter(({ at }) => !heldRows.has(at)).flatMap(({ refusals = [] }) => refusals), ...plan.refusals]);
    this.counts = {
      ...this.counts,
      created: this.counts.created + plan.create.length,
      changed: this.counts.changed + plan.change.length,
      unchanged: this.counts.unchanged + plan.unchanged,
      linked: this.counts.linked + plan.linked,
      rejected: this.#rejects.rows,
      fieldsLeftOut: this.#rejects.fields,
    };
    await this.#writing;
    if (this.#run !== undefined) {
      this.#writing = this.#write(plan, this.#run, { ...this.counts, rowsRead: this.#settled });
      // It is awaited before the next batch is written; until then a failure is not unhandled.
      this.#writing.catch(() => undefined);
    }
    return plan.held;
  }

  async #write({ create, change }: BatchPlan, run: string, counts: RunCounts): Promise<void> {
    await this.#executor.write('import-batch', async (tx) => {
      const drafts = [...create, ...change];
      const { pending } = await writeInTransaction(tx, drafts, { ...importer, reason: 'RECORDED', importRunId: run });
      const [lost] = pending;
      if (lost !== undefined) throw new Error(`A ${lost.type} link of ${lost.from} leads to ${lost.to}, which went while the import ran.`);
      await this.#runs.count(tx, run, counts);
    });
  }
}

const sizeOf = ({ records = [], standIns = [], supplements = [] }: RowPlan) => records.length + standIns.length + supplements.length;

function* chunks(plans: readonly RowPlan[], size: number): Generator<RowPlan[]> {
  let chunk: RowPlan[] = [];
  let weight = 0;
  for (const plan of plans) {
    chunk.push(plan);
    weight += sizeOf(plan);
    if (weight < size) continue;
    yield chunk;
    chunk = [];
    weight = 0;
  }
  if (chunk.length > 0) yield chunk;
}
