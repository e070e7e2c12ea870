import { hostname } from 'node:os';
import type { Visibility } from '@atlas/shared/vocabulary';
import { readersOf } from '../../../auth/readers-of.ts';
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

/** What a run begins with. */
export interface NewRun {
  readonly profile: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly sourceId: string;
  /** The council it is for; none for a register that is everybody's. */
  readonly ownerId?: string;
  readonly visibility?: Visibility;
}
/** A run as undo meets it. */
export interface Run {
  readonly id: string;
  readonly state: string;
  readonly profile: string;
  readonly fileName: string;
  readonly ownerId: string | null;
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
   * @throws {ImportError} while another import is at work, or an undo: two at once would make the same records twice
   */
  async begin(run: NewRun): Promise<{ id: string; resumes: boolean }> {
    const id = newId();
    const resumes = await this.#executor.write('import-begin', async (tx) => {
      const dead = await this.#endDead(tx);
      const { visibility = 'NETWORK', ownerId } = run;
      const readers = readersOf({ visibility, ownerId });
      const started = { ...run, id, state: 'RUNNING', host: hostname(), processId: toNeo4jInteger(process.pid) };
      await tx.run(query.createRun, { run: { ...started, ...asParameters(noCounts), visibility, readers } });
      return dead.some(({ fileHash }) => fileHash === run.fileHash);
    });
    return { id, resumes };
  }

  /**
   * Begins to take a run back; a run that died, or an undo that did, is taken up.
   * @throws {ImportError} while an import or an undo is at work, where there is no such run, or it is undone already
   */
  async beginUndo(id: string): Promise<Run> {
    return this.#executor.write('import-begin-undo', async (tx) => {
      await this.#endDead(tx);
      const [run] = await tx.run(query.runById, { id });
      if (run === undefined)
        throw new ImportError(`There is no import ${id}.`, 'Take the id from the import’s last line, or from the page of imports.');
      if (run.state === 'UNDONE') throw new ImportError(`The import ${id} is undone already.`, 'There is nothing to do.');
      await tx.run(query.beginUndo, { id, host: hostname(), processId: toNeo4jInteger(process.pid) });
      return run;
    });
  }

  /** Takes the imports' lock and marks runs whose process is gone as failed. @returns those @throws {ImportError} while one is alive */
  async #endDead(tx: WriteTransaction): Promise<readonly { readonly id: string; readonly fileHash: string }[]> {
    await tx.run(query.lockRuns);
    const running = await tx.run(query.runningRuns);
    const alive = running.find((other) => isAlive(other));
    if (alive !== undefined) {
      const since = `${alive.startedAt.slice(0, 16).replace('T', ' ')} UTC`;
      const what = alive.state === 'UNDOING' ? 'Another import is being taken back' : 'Another import is at work';
      throw new ImportError(
        `${what}: ${alive.profile} from ${alive.fileName}, begun ${since}.`,
        'Wait until it is done. If its machine has died, try again in five minutes.',
      );
    }
    const dead = running.filter(({ state }) => state === 'RUNNING');
    if (dead.length > 0) await tx.run(query.endRuns, { ids: dead.map(({ id }) => id), state: 'FAILED' });
    return dead;
  }

  /** Shows that whoever is at a run is alive. */
  async touch(tx: WriteTransaction, id: string): Promise<void> {
    await tx.run(query.touchRun, { id });
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

  async find(id: string): Promise<Run | undefined> {
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
