import type { Driver } from 'neo4j-driver';
import pino from 'pino';
import { createApp } from '../../server/src/app.ts';
import type { Draft } from '../../server/src/audit/draft.ts';
import { writeAll } from '../../server/src/audit/writer.ts';
import { generateNetwork } from '../../server/src/demo/generator/network.ts';
import { createDriver } from '../../server/src/neo4j/driver.ts';
import { startLocalNeo4j } from '../../server/src/neo4j/local/start-local-neo4j.ts';
import { migrate } from '../../server/src/neo4j/migrate.ts';
import { createProgress } from '../../server/src/telemetry/progress.ts';
import { RecordingExecutor } from './recording.ts';

/** A generated network in a Neo4j of its own, with the Atlas serving it. */
export interface World {
  readonly driver: Driver;
  readonly executor: RecordingExecutor;
  /** Asks the API over HTTP, as a client does. @param token of the session of whoever asks; nobody unless given */
  ask(query: string, variables: Record<string, unknown>, token?: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * @param organisations how many; the seed is always the same
 * @param shaped what becomes of each record that is made, by its number
 */
export async function openWorld(
  dataDir: string,
  organisations: number,
  shaped: (draft: Draft, index: number) => Draft = (draft) => draft,
): Promise<World> {
  const progress = createProgress();
  // The archive first, where there is none yet: making it would slow what is measured.
  const local = await startLocalNeo4j({ dataDir, progress, archive: 'now' });
  const driver = createDriver(local.uri, local.username, local.password);
  const executor = new RecordingExecutor(driver);
  await migrate(executor);
  function* all() {
    let index = 0;
    for (const draft of generateNetwork({ organisations, seed: 42 })) yield shaped(draft, index++);
  }
  if (organisations > 0) {
    await progress.step(`Generating ${organisations.toLocaleString('en-GB')} organisations`, (report) =>
      writeAll(
        executor,
        all(),
        { principalId: 'system', by: 'Benchmark', reason: 'RECORDED' },
        { onBatch: ({ created }) => report({ done: created }) },
      ),
    );
  }
  const limits = { signIns: 0, queries: 0, mutations: 0, searches: 0, cost: 0, exports: 0, imports: 0 };
  const config = { host: '127.0.0.1', port: 0, publicUrl: undefined, limits };
  const app = await createApp({ config, executor, logger: pino({ level: 'error' }), demo: false });
  const address = await app.listen();
  return {
    driver,
    executor,
    ask: async (query, variables, token) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { cookie: `atlas_session=${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: unknown; errors?: readonly { message: string }[] };
      if (answer.errors !== undefined) throw new Error(answer.errors.map((error) => error.message).join('\n'));
      return answer.data;
    },
    close: async () => {
      await app.close();
      await driver.close();
      await local.stop();
    },
  };
}
