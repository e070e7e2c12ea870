import neo4j, { type Driver } from 'neo4j-driver';
import type { Reader } from '../../server/src/auth/reader.ts';
import { guardFor, readerParameter } from '../../server/src/auth/visibility.ts';
import { Executor, type WriteTransaction } from '../../server/src/neo4j/executor.ts';
import type { ReadQuery, SystemQuery } from '../../server/src/neo4j/query.ts';

/** A statement as it was sent. */
export interface Sent {
  readonly name: string;
  readonly text: string;
  readonly params: Record<string, unknown>;
  readonly startedAt: number;
  endedAt: number;
}

/** An executor that remembers what it sends while it is told to. */
export class RecordingExecutor extends Executor {
  readonly #driver: Driver;
  #sent: Sent[] | undefined;
  #written: Sent[] | undefined;

  constructor(driver: Driver) {
    super(driver, { database: 'neo4j' });
    this.#driver = driver;
  }

  override read<Row>(reader: Reader, query: ReadQuery<Row, Record<string, unknown>>, params: Record<string, unknown> = {}): Promise<Row[]> {
    const text = guardFor(reader.kind, query.text);
    return this.#noted({ name: query.name, text, params: { ...params, ...readerParameter(reader) } }, () =>
      super.read(reader, query, params),
    );
  }

  /** Who asks is found out by such a statement too. */
  override system<Row>(query: SystemQuery<Row>, params: Record<string, unknown> = {}): Promise<Row[]> {
    return this.#noted({ name: query.name, text: query.text, params }, () => super.system(query, params));
  }

  async #noted<Row>(what: Pick<Sent, 'name' | 'text' | 'params'>, send: () => Promise<Row[]>): Promise<Row[]> {
    const sent = { ...what, startedAt: performance.now(), endedAt: Number.POSITIVE_INFINITY };
    this.#sent?.push(sent);
    const rows = await send();
    sent.endedAt = performance.now();
    return rows;
  }

  override write<T>(name: string, work: (tx: WriteTransaction) => Promise<T>, options?: { timeoutMs?: number }): Promise<T> {
    const written = this.#written;
    if (written === undefined) return super.write(name, work, options);
    return super.write(name, (tx) => work({ ...tx, run: (query, params = {}) => noted(written, tx, query, params) }), options);
  }

  /** Remembers the statements without a reader that one run sends in write transactions. */
  async writtenIn(run: () => Promise<unknown>): Promise<readonly Sent[]> {
    this.#written = [];
    await run();
    const written = this.#written;
    this.#written = undefined;
    return written;
  }

  /**
   * Remembers the statements of one run, and gives a function that sends the same ones by the bare driver (see sendAgain); their
   * rows are taken and left as the driver gives them.
   */
  async replayOf(run: () => Promise<unknown>): Promise<{ replay: () => Promise<void>; statements: number }> {
    this.#sent = [];
    await run();
    const sent = this.#sent;
    this.#sent = undefined;
    return { statements: sent.length, replay: () => sendAgain(sent, (each) => this.#bare(each)) };
  }

  async #bare({ text, params }: Sent): Promise<void> {
    await this.#driver.executeQuery(text, params, { database: 'neo4j', routing: neo4j.routing.READ });
  }
}

async function noted<Row>(
  written: Sent[],
  tx: WriteTransaction,
  query: Parameters<typeof tx.run<Row>>[0],
  params: Record<string, unknown>,
): Promise<Row[]> {
  const sent = { name: query.name, text: query.text, params, startedAt: performance.now(), endedAt: Number.POSITIVE_INFINITY };
  written.push(sent);
  const rows = await tx.run(query, params);
  sent.endedAt = performance.now();
  return rows;
}

/** Sends statements again, each as soon as those that had ended before it began have ended again: what waited for another waits for it. */
export async function sendAgain(sent: readonly Sent[], send: (each: Sent) => Promise<unknown>): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  for (const each of sent) {
    const before = underWay.filter((_, i) => (sent[i] as Sent).endedAt <= each.startedAt);
    underWay.push(Promise.all(before).then(() => send(each)));
  }
  await Promise.all(underWay);
}
