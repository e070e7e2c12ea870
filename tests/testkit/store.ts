import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import type { Draft } from '../../server/src/audit/draft.ts';
import { type WriteContext, type WriteCounts, writeAll } from '../../server/src/audit/writer.ts';
import type { Reader } from '../../server/src/auth/reader.ts';
import { createDriver } from '../../server/src/neo4j/driver.ts';
import { Executor, type WriteTransaction } from '../../server/src/neo4j/executor.ts';
import { migrate } from '../../server/src/neo4j/migrate.ts';
import type { ReadQuery, SystemQuery } from '../../server/src/neo4j/query.ts';
import { cypherProblems } from './lint-cypher.ts';

/** A store of the test's own: empty but for its constraints and indexes. */
export interface TestStore {
  readonly executor: Executor;
  readonly driver: Driver;
  /** Names of the statements sent since it was last emptied: `queries.length = 0`. */
  readonly queries: string[];
  /** Writes drafts as the system does. */
  write(drafts: Iterable<Draft>, context?: Partial<WriteContext>): Promise<WriteCounts>;
  /** To be called in `afterAll`. */
  close(): Promise<void>;
}

const recorder: WriteContext = { principalId: 'test', by: 'Test', reason: 'RECORDED' };

/** The one way to a store: empties the Neo4j of this run and migrates it. Test files run one after another, so nobody else is in it. */
export async function cleanStore(): Promise<TestStore> {
  const { uri, username, password } = inject('neo4j');
  const driver = createDriver(uri, username, password);
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.WRITE });
  try {
    await session.run('MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
  }
  const queries: string[] = [];
  const executor = new LintingExecutor(driver, { database: 'neo4j', onQuery: (name) => queries.push(name) });
  await migrate(executor);
  return {
    executor,
    driver,
    queries,
    write: (drafts, context) => writeAll(executor, drafts, { ...recorder, ...context }),
    close: () => driver.close(),
  };
}

const linted = new Set<string>();

/** Refuses a statement that speaks of labels, types or properties the model does not have, however it was put together. */
function lint({ name, text }: { name: string; text: string }): void {
  if (linted.has(text)) return;
  linted.add(text);
  const problems = cypherProblems(text);
  if (problems.length > 0) throw new Error(`Query ${name}: ${problems.join(' ')}\n${text}`);
}

class LintingExecutor extends Executor {
  override read<Row>(reader: Reader, query: ReadQuery<Row, Record<string, unknown>>, params?: Record<string, unknown>): Promise<Row[]> {
    lint(query);
    return super.read(reader, query, params);
  }

  override stream<Row>(
    reader: Reader,
    query: ReadQuery<Row, Record<string, unknown>>,
    params?: Record<string, unknown>,
  ): AsyncGenerator<Row, void, undefined> {
    lint(query);
    return super.stream(reader, query, params);
  }

  override system<Row>(query: SystemQuery<Row>, params?: Record<string, unknown>): Promise<Row[]> {
    lint(query);
    return super.system(query, params);
  }

  override write<T>(name: string, work: (tx: WriteTransaction) => Promise<T>, options?: { timeoutMs?: number }): Promise<T> {
    return super.write(
      name,
      (tx) =>
        work({
          run: (query, params) => {
            lint(query);
            return tx.run(query, params);
          },
          runAs: (reader, query, params) => {
            lint(query);
            return tx.runAs(reader, query, params);
          },
        }),
      options,
    );
  }
}
