import type { Executor } from '../../neo4j/executor.ts';
import { keepReads } from './read-log.cypher.ts';

/** One entry as the store takes it. */
export type ReadLogRow = Readonly<Record<string, unknown>>;

/** How many entries one transaction writes. */
const BATCH = 200;

/** Writes the read log of one store: what comes while it writes goes together into the next transaction. */
export class ReadLogWriter {
  readonly #executor: Executor;
  #waiting: { rows: readonly ReadLogRow[]; done: () => void; failed: (error: unknown) => void }[] = [];
  #isWriting = false;

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  /** Resolves once the entries are kept. @throws where they cannot be */
  keep(rows: readonly ReadLogRow[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ rows, done, failed });
      if (!this.#isWriting) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const rows = batch.flatMap((each) => each.rows);
      try {
        for (let i = 0; i < rows.length; i += BATCH)
          await this.#executor.write('read-log', (tx) => tx.run(keepReads, { rows: rows.slice(i, i + BATCH) }));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#isWriting = false;
  }
}

const writers = new WeakMap<Executor, ReadLogWriter>();

/** The one writer of a store's read log within this server. */
export function readLogWriter(executor: Executor): ReadLogWriter {
  const writer = writers.get(executor) ?? new ReadLogWriter(executor);
  writers.set(executor, writer);
  return writer;
}
