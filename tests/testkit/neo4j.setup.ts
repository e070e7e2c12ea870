import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import type { TestProject } from 'vitest/node';
import { LocalNeo4jError } from '../../server/src/neo4j/local/errors.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../../server/src/neo4j/local/start-local-neo4j.ts';
import { createProgress } from '../../server/src/telemetry/progress.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j the integration tests of this run share, empty when the run begins. */
    neo4j: { uri: string; username: string; password: string };
  }
}

/**
 * Each test file fills the store with a world of its own, so that every statement would be planned afresh for it, which takes far longer than
 * running it: a plan is kept for some minutes in place of ten seconds, and whatever the length of the lists it is sent with.
 */
const settings = ['dbms.cypher.min_replan_interval=15m', 'internal.cypher.use_parameter_size=false'];

/** Starts the one Neo4j of this run. */
export default async function setup(project: TestProject) {
  const server = await startFree();
  await empty(server);
  project.provide('neo4j', { uri: server.uri, username: server.username, password: server.password });
  return () => server.stop();
}

/** Directories are used again, so that a Neo4j left behind by a killed run is found; runs at the same time take the next one. */
async function startFree(): Promise<LocalNeo4j> {
  for (let number = 1; ; number++) {
    const dataDir = fileURLToPath(new URL(`../.cache/neo4j-${number}`, import.meta.url));
    try {
      return await startLocalNeo4j({ dataDir, memory: { heap: 768, pageCache: 128 }, settings, progress: createProgress() });
    } catch (error) {
      if (!(error instanceof LocalNeo4jError) || error.code !== 'LOCK_HELD') throw error;
    }
  }
}

async function empty({ uri, username, password }: LocalNeo4j): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records) await session.run(`DROP CONSTRAINT \`${record.get('name')}\``);
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await session.run(`DROP INDEX \`${record.get('name')}\``);
  } finally {
    await session.close();
    await driver.close();
  }
}
