import type { Config } from './config.ts';
import { checkConnection } from './neo4j/connection-errors.ts';
import { createDriver } from './neo4j/driver.ts';
import { Executor, type QueryListener } from './neo4j/executor.ts';
import { findRunningLocalNeo4j } from './neo4j/local/find-running.ts';
import { startLocalNeo4j } from './neo4j/local/start-local-neo4j.ts';
import { migrate, migrationsFolder } from './neo4j/migrate.ts';
import type { Progress } from './telemetry/progress.ts';

/** An open, migrated store. */
export interface Store {
  readonly executor: Executor;
  /** What it is, for people: "the managed local Neo4j 5.26.30" or the address of a server. */
  readonly title: string;
  readonly isManaged: boolean;
  /** Gives it back: ends what was started for it, and only that. */
  close(): Promise<void>;
}

interface Address {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Opens the store the settings name: the server of NEO4J_URI, else the managed local Neo4j of the data directory, which is started.
 * @param options.onWait called once when a managed Neo4j is coming up and there is nothing to do but wait for it
 * @param options.share use a managed Neo4j that another Atlas is running on this directory, instead of refusing
 * @throws a named failure with its remedy, or MigrationError
 */
export async function openStore(
  config: Config,
  progress: Progress,
  options: { share?: boolean; onQuery?: QueryListener; onWait?: () => void } = {},
): Promise<Store> {
  if (config.neo4j.uri !== undefined) {
    const { uri, username, password = '' } = config.neo4j;
    return connect(config, progress, { uri, username, password }, { ...options, title: `Neo4j at ${uri}`, isManaged: false });
  }
  const running = options.share === true ? await findRunningLocalNeo4j(config.dataDir) : undefined;
  if (running !== undefined)
    return connect(config, progress, running, { ...options, title: 'the managed local Neo4j, already running', isManaged: true });
  const local = await startLocalNeo4j({
    dataDir: config.dataDir,
    progress,
    port: config.neo4j.boltPort,
    ...(options.onWait === undefined ? {} : { onWait: options.onWait }),
    ...(config.cacheDir === undefined ? {} : { cacheDir: config.cacheDir }),
  });
  try {
    const title = `the managed local Neo4j ${local.version}`;
    return await connect(config, progress, local, { ...options, title, isManaged: true, onClose: () => local.stop() });
  } catch (error) {
    await local.stop();
    throw error;
  }
}

async function connect(
  config: Config,
  progress: Progress,
  { uri, username, password }: Address,
  options: { title: string; isManaged: boolean; onQuery?: QueryListener; onClose?: () => Promise<void> },
): Promise<Store> {
  const driver = createDriver(uri, username, password);
  const close = async () => {
    await driver.close();
    await options.onClose?.();
  };
  try {
    if (!options.isManaged) await checkConnection(driver, { uri, username, database: config.neo4j.database });
    const { onQuery } = options;
    const executor = new Executor(driver, { database: config.neo4j.database, ...(onQuery === undefined ? {} : { onQuery }) });
    await migrate(executor, migrationsFolder, progress);
    return { executor, title: options.title, isManaged: options.isManaged, close };
  } catch (error) {
    await driver.close();
    throw error;
  }
}
