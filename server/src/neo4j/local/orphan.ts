import { LocalNeo4jError } from './errors.ts';
import { findPassword, username } from './password.ts';
import type { LocalPaths } from './paths.ts';
import { forget, isNeo4jOf, signal, waitForEnd } from './processes.ts';
import { type Address, waitUntilReady } from './ready.ts';
import { findRunRecord, type RunRecord, removeRunRecord } from './run-record.ts';

const adoptionTimeout = 30_000;

/** A Neo4j left running by an Atlas that crashed. Only asked by who holds the data directory's lock. */
export async function findOrphan(paths: LocalPaths): Promise<RunRecord | undefined> {
  const record = await findRunRecord(paths);
  return record !== undefined && (await isNeo4jOf(record.pid, paths.home)) ? record : undefined;
}

/** Ends the orphan of a data directory, if there is one. */
export async function endOrphan(paths: LocalPaths, stopTimeout: number): Promise<void> {
  const orphan = await findOrphan(paths);
  if (orphan !== undefined) await stopServer(orphan.pid, paths.home, stopTimeout);
  await removeRunRecord(paths);
}

/** The address and version of an orphan that answers with the password we know; undefined when it is no use to us. */
export async function greetOrphan(paths: LocalPaths, { pid, port }: RunRecord): Promise<(Address & { version: string }) | undefined> {
  const password = await findPassword(paths);
  if (password === undefined) return undefined;
  const address = { uri: `bolt://127.0.0.1:${port}`, username, password };
  const hasEnded = async () => !(await isNeo4jOf(pid, paths.home));
  // Refused: it is of another store than the password beside it. It is ours all the same, so the caller ends it.
  const version = await waitUntilReady(address, adoptionTimeout, hasEnded).catch(() => undefined);
  return version === undefined ? undefined : { ...address, version };
}

/**
 * Asks Neo4j to close its store and end, and waits until it has.
 * @param timeout milliseconds
 * @throws {LocalNeo4jError} DID_NOT_STOP; it is left to finish, for it may be writing
 */
export async function stopServer(pid: number, home: string, timeout: number): Promise<void> {
  if (await isNeo4jOf(pid, home)) signal(pid, 'SIGTERM');
  if (await waitForEnd(pid, home, timeout)) return forget(pid);
  throw new LocalNeo4jError(
    'DID_NOT_STOP',
    `Neo4j (process ${pid}) has not stopped within ${Math.round(timeout / 1000)} seconds.`,
    'It may still be writing its store: give it time, and end that process yourself only if it never stops.',
  );
}

/** Ends a Neo4j whose store is of no more use, or which does not end otherwise. */
export async function killServer(pid: number, home: string): Promise<void> {
  if (await isNeo4jOf(pid, home)) signal(pid, 'SIGKILL');
  await waitForEnd(pid, home, 10_000);
  forget(pid);
}
