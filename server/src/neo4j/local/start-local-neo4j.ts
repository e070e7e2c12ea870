import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Progress, silentProgress } from '../../telemetry/progress.ts';
import { type ArchiveOutcome, type ArchiveTime, archiveFlags, archivePath, isArchiveStale, makeArchive } from './archive.ts';
import { writeConf } from './conf.ts';
import { needSpace } from './disk.ts';
import { LocalNeo4jError } from './errors.ts';
import { holdDataDir } from './hold.ts';
import { getInstallation, type Installation } from './jars.ts';
import { findJava } from './java.ts';
import { type MemorySizes, memorySizes } from './memory.ts';
import { endOrphan, findOrphan, greetOrphan, killServer, stopServer } from './orphan.ts';
import { ensurePassword, passwordLost, username } from './password.ts';
import { defaultCacheDir, type LocalPaths } from './paths.ts';
import { choosePort } from './port.ts';
import { endWithUs } from './processes.ts';
import { type Address, isRefusal, waitUntilReady } from './ready.ts';
import { removeRunRecord, writeRunRecord } from './run-record.ts';
import { explainFailedStart, type ServerOptions, spawnServer } from './server-process.ts';
import { finishSwap } from './swap.ts';

export interface LocalNeo4jOptions {
  /** Where the store, its logs and its password live. Made when missing. */
  dataDir: string;
  progress?: Progress;
  /** Where Neo4j's jars are kept; else the user's cache folder. */
  cacheDir?: string;
  /** The Bolt port on 127.0.0.1; 0 (the default) takes a free one. */
  port?: number;
  /** Sizes in megabytes; else from the machine. */
  memory?: MemorySizes;
  /** More lines of Neo4j's configuration, such as `name=value`. */
  settings?: readonly string[];
  /** Where JAVA_HOME, PATH and the cache folder are looked up. */
  env?: NodeJS.ProcessEnv;
  /** Milliseconds a start and a stop may take. */
  startTimeout?: number;
  stopTimeout?: number;
  /** When to make the class-data archive if there is none yet: beside the real work (the default), before the start returns, or not. */
  archive?: ArchiveTime;
  /** Called once Neo4j's process runs and there is nothing to do but wait for it. */
  onWait?: () => void;
}

export interface LocalNeo4j extends Address {
  /** Neo4j's own, such as 5.26.30. */
  version: string;
  pid: number;
  /** Whether it was found running, left behind by an Atlas that crashed. */
  adopted: boolean;
  /** Settles when the class-data archive is there, or will not be made in this run. Never rejects. */
  archive: Promise<ArchiveOutcome>;
  /**
   * Lets Neo4j close its store and gives the data directory free. Calling it again waits for the same stop.
   * @throws {LocalNeo4jError} DID_NOT_STOP
   */
  stop(): Promise<void>;
}

const spaceForStore = 200_000_000;

/**
 * Starts the Neo4j of a data directory, or takes over the one an earlier run left behind, and waits until it answers.
 * @throws {LocalNeo4jError} naming what is missing or in the way
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { progress = silentProgress, env = process.env, memory = memorySizes(), stopTimeout = 120_000 } = options;
  const { paths, lock } = await holdDataDir(options.dataDir);
  try {
    const java = await findJava(env);
    const installation = await getInstallation(resolve(options.cacheDir ?? defaultCacheDir(env)), env, progress);
    const server = { java, installation, paths, memory, env };
    const running = await progress.step(
      `Starting Neo4j ${installation.version}`,
      async () => (await adopt(paths, installation, options.port ?? 0, stopTimeout)) ?? (await startNew(server, options)),
    );
    const archive = makeArchive(server, options.archive ?? 'background');
    if (options.archive === 'now') await progress.step('Preparing faster starts', () => archive.outcome);
    const stop = async () => {
      await archive.cancel();
      await stopServer(running.pid, paths.home, stopTimeout);
      await removeRunRecord(paths);
      lock.release();
    };
    let stopped: Promise<void> | undefined;
    return { ...running, archive: archive.outcome, stop: () => (stopped ??= stop()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Server = Omit<ServerOptions, 'archiveFlags'> & { paths: LocalPaths };

type Running = Omit<LocalNeo4j, 'archive' | 'stop'>;

async function adopt(paths: LocalPaths, { key }: Installation, port: number, stopTimeout: number): Promise<Running | undefined> {
  const orphan = await findOrphan(paths);
  if (orphan === undefined) return undefined;
  const fits = orphan.key === key && (port === 0 || port === orphan.port);
  const answer = fits ? await greetOrphan(paths, orphan) : undefined;
  if (answer === undefined) {
    await endOrphan(paths, stopTimeout);
    return undefined;
  }
  endWithUs(orphan.pid);
  await writeRunRecord(paths, { ...orphan, ownerPid: process.pid, since: new Date().toISOString() });
  return { ...answer, pid: orphan.pid, adopted: true };
}

async function startNew(server: Server, options: LocalNeo4jOptions): Promise<Running> {
  const { paths, memory } = server;
  await finishSwap(paths);
  await needSpace(paths.dataDir, spaceForStore);
  const port = await choosePort(options.port ?? 0);
  await writeConf(paths, port, memory, options.settings);
  const password = await ensurePassword(paths, server);
  const archive = archivePath(server.installation, server.java);
  const run = () => runServer(server, port, password, archiveFlags(archive), options);
  try {
    const running = await run();
    if (await isArchiveStale(paths)) await rm(archive, { force: true });
    return running;
  } catch (error) {
    // A cut-short archive brings Java down. Whatever the reason was, it is not worth keeping one we could not start with.
    if (!(error instanceof LocalNeo4jError) || error.code !== 'DID_NOT_START' || !existsSync(archive)) throw error;
    await rm(archive);
    return await run();
  }
}

async function runServer(
  server: Server,
  port: number,
  password: string,
  flags: string[],
  { startTimeout = 180_000, onWait }: LocalNeo4jOptions,
): Promise<Running> {
  const { paths, installation } = server;
  const child = await spawnServer({ ...server, archiveFlags: flags });
  endWithUs(child.pid);
  await writeRunRecord(paths, { ownerPid: process.pid, since: new Date().toISOString(), pid: child.pid, port, key: installation.key });
  const address = { uri: `bolt://127.0.0.1:${port}`, username, password };
  onWait?.();
  try {
    const version = await waitUntilReady(address, startTimeout, child.hasEnded);
    if (version === undefined) throw await explainFailedStart(paths, child.logOffset, port);
    return { ...address, version, pid: child.pid, adopted: false };
  } catch (error) {
    await stopServer(child.pid, paths.home, 20_000).catch(() => killServer(child.pid, paths.home));
    await removeRunRecord(paths);
    throw isRefusal(error) ? passwordLost(paths) : error;
  }
}
