import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { Reader } from '../auth/reader.ts';
import { guardFor, readerParameter } from '../auth/visibility.ts';
import type { ReadQuery, SystemQuery } from './query.ts';
import { fromNeo4j } from './values.ts';

/** How long one transaction may take before the database ends it, in milliseconds. */
const TRANSACTION_TIMEOUT_MS = 30_000;
/** The same for a download. */
const STREAM_TIMEOUT_MS = 600_000;

/** Called once for each statement sent: its query's name and how long it took, in milliseconds. */
export type QueryListener = (name: string, milliseconds: number) => void;

interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly row: { parse(value: unknown): Row };
}

/** A transaction in which statements run; all of them happen or none. */
export interface WriteTransaction {
  run<Row>(query: SystemQuery<Row>, params?: Record<string, unknown>): Promise<Row[]>;
  /** Runs a query for a reader, with the visibility condition for that reader in it. */
  runAs<Row>(reader: Reader, query: ReadQuery<Row, Record<string, unknown>>, params?: Record<string, unknown>): Promise<Row[]>;
}

/**
 * The one way to the database. Reads go to readers of a cluster, writes to its leader, and bookmarks make each see what came
 * before; both retry what the driver knows to be transient.
 */
export class Executor {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #guarded = new Map<string, string>();
  readonly #onQuery: QueryListener | undefined;

  constructor(driver: Driver, options: { database: string; onQuery?: QueryListener }) {
    this.#driver = driver;
    this.#database = options.database;
    this.#onQuery = options.onQuery;
  }

  /** Runs a query for a reader, with the visibility condition for that reader in it, and parses each row. */
  async read<Row>(reader: Reader, query: ReadQuery<Row, Record<string, unknown>>, params: Record<string, unknown> = {}): Promise<Row[]> {
    const text = this.#textFor(reader.kind, query);
    return this.#readOnce({ ...query, text }, { ...params, ...readerParameter(reader) });
  }

  /** The same, row by row as they are taken, in one snapshot: for downloads of any length. */
  async *stream<Row>(
    reader: Reader,
    query: ReadQuery<Row, Record<string, unknown>>,
    params: Record<string, unknown> = {},
  ): AsyncGenerator<Row, void, undefined> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: 'READ', bookmarkManager: this.#bookmarks });
    try {
      const tx = session.beginTransaction({ ...this.#config(query.name), timeout: STREAM_TIMEOUT_MS });
      const result = tx.run(this.#textFor(reader.kind, query), { ...params, ...readerParameter(reader) });
      for await (const record of result) yield query.row.parse(fromNeo4j(record.toObject()));
      await tx.commit();
    } finally {
      await session.close();
    }
  }

  /** Runs a system query in a transaction of its own, reading only. */
  async system<Row>(query: SystemQuery<Row>, params: Record<string, unknown> = {}): Promise<Row[]> {
    return this.#readOnce(query, params);
  }

  /** Runs `work` in one write transaction. It may be run again when the database asks for it, so it keeps no state of its own. */
  async write<T>(name: string, work: (tx: WriteTransaction) => Promise<T>, options: { timeoutMs?: number } = {}): Promise<T> {
    const config = { ...this.#config(name), ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }) };
    return this.#inSession('WRITE', (session) =>
      session.executeWrite(
        (tx) =>
          work({
            run: (query, params = {}) => this.#run(tx, query, params),
            runAs: (reader, query, params = {}) =>
              this.#run(tx, { ...query, text: this.#textFor(reader.kind, query) }, { ...params, ...readerParameter(reader) }),
          }),
        config,
      ),
    );
  }

  /** Runs one schema statement (constraint, index), which cannot share a transaction with data; again where two servers block each other. */
  async schema(text: string): Promise<void> {
    await this.#inSession('WRITE', async (session) => {
      // A statement that makes its own transactions may stand in none: a store of any size is changed in pieces.
      if (text.includes('IN TRANSACTIONS')) await session.run(text);
      else await session.executeWrite((tx) => tx.run(text));
    });
  }

  /** Waits for `seconds` at most until all indexes are online. */
  async awaitIndexes(seconds: number): Promise<void> {
    await this.#inSession('READ', async (session) => {
      await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(seconds) });
    });
  }

  /** One statement in a read transaction of its own: as `executeRead`, but its beginning is sent along with the statement. */
  async #readOnce<Row>(query: Statement<Row>, params: Record<string, unknown>): Promise<Row[]> {
    const started = performance.now();
    const { records } = await this.#driver.executeQuery(query.text, params, {
      database: this.#database,
      routing: neo4j.routing.READ,
      bookmarkManager: this.#bookmarks,
      transactionConfig: this.#config(query.name),
    });
    return this.#taken(query, records, started);
  }

  async #run<Row>(tx: ManagedTransaction, query: Statement<Row>, params: Record<string, unknown>): Promise<Row[]> {
    const started = performance.now();
    const result = await tx.run(query.text, params);
    return this.#taken(query, result.records, started);
  }

  #taken<Row>(query: Statement<Row>, records: readonly { toObject(): unknown }[], started: number): Row[] {
    const rows = records.map((record) => query.row.parse(fromNeo4j(record.toObject())));
    this.#onQuery?.(query.name, performance.now() - started);
    return rows;
  }

  #textFor(kind: Reader['kind'], query: { name: string; text: string }): string {
    const key = `${kind}\u0000${query.text}`;
    let text = this.#guarded.get(key);
    if (text === undefined) {
      text = guardFor(kind, query.text);
      this.#guarded.set(key, text);
    }
    return text;
  }

  #config(name: string) {
    return { timeout: TRANSACTION_TIMEOUT_MS, metadata: { query: name } };
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: mode, bookmarkManager: this.#bookmarks });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }
}
