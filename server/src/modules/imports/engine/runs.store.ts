import { hostname } from 'node:os';
import type { Executor, WriteTransaction } from '../../../neo4j/executor.ts';
import { newId } from '../../../neo4j/ids.ts';
import { toNeo4jInteger } from '../../../neo4j/values.ts';
import { ImportError } from './refusal.ts';
import * as query from './runs.cypher.ts';

/** What a run has done so far. */
export interface RunCounts {
  readonly rowsRead: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records of another origin, left as they are. */
  readonly linked: number;
  /** Rows of which nothing was taken. */
  readonly rejected: number;
  /** Fields left out of rows that were taken. */
  readonly fieldsLeftOut: number;
}

/** After so long without a sign, a run on another machine is taken for dead. In milliseconds. */
const silence = 5 * 60_000;

/** The imports' own records. */
export class ImportRunStore {
  readonly #executor: Executor;

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  /**
   * Begins a run; runs that died are marked as failed.
   * @throws {ImportError} while another import is at work: two at once would make the same records twice
   */
  async begin(run: { profile: string; fileName: string; fileHash: string; sourceId: string }): Promise<{ id: string; resumes: boolean }> {
    const id = newId();
    const resumes = await this.#executor.write('import-begin', async (tx) => {
      await tx.run(query.lockRuns);
      const running = await tx.run(query.runningRuns);
      const alive = running.find((other) => isAlive(other));
      if (alive !== undefined) {
        throw new ImportError(
          `Another import is at work: ${alive.profile} from ${alive.fileName}, begun ${alive.startedAt.slice(0, 16).replace('T', ' ')} UTC.`,
          'Wait until it is done. If its machine has died, try again in five minutes.',
        );
      }
      if (running.length > 0) await tx.run(query.endRuns, { ids: running.map((dead) => dead.id), state: 'FAILED' });
      const started = { ...run, id, state: 'RUNNING', isDryRun: false, host: hostname(), processId: toNeo4jInteger(process.pid) };
      await tx.run(query.createRun, { run: { ...started, ...asParameters(noCounts), visibility: 'NETWORK' } });
      return running.some((dead) => dead.fileHash === run.fileHash);
    });
    return { id, resumes };
  }

  async count(tx: WriteTransaction, id: string, counts: RunCounts): Promise<void> {
    await tx.run(query.countRun, { id, counts: asParameters(counts) });
  }

  async end(id: string, state: 'SUCCEEDED' | 'FAILED' | 'UNDONE', counts?: RunCounts): Promise<void> {
    await this.#executor.write('import-end', async (tx) => {
      if (counts !== undefined) await this.count(tx, id, counts);
      await tx.run(query.endRuns, { ids: [id], state });
    });
  }

  async find(id: string): Promise<{ id: string; state: string; profile: string; fileName: string } | undefined> {
    return (await this.#executor.system(query.runById, { id }))[0];
  }

  /** The latest import of the very same file that has ended, well or not. */
  async findLastOf(file: { profile: string; fileHash: string }): Promise<{ id: string; state: string; startedAt: string } | undefined> {
    return (await this.#executor.system(query.lastRunOfFile, file))[0];
  }
}

export const noCounts: RunCounts = { rowsRead: 0, created: 0, changed: 0, unchanged: 0, linked: 0, rejected: 0, fieldsLeftOut: 0 };

const asParameters = (counts: RunCounts) =>
  Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, toNeo4jInteger(value)]));

/** A run is alive while its process is, on this machine, or has shown a sign lately, on another. */
function isAlive({ host, processId, heartbeatAt }: { host: string; processId: number; heartbeatAt: string }): boolean {
  if (Date.now() - Date.parse(heartbeatAt) > silence) return false;
  if (host !== hostname()) return true;
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM: there is such a process, of somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
