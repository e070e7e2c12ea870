import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { tryLock } from './lock.ts';
import { findPassword, username } from './password.ts';
import { localPaths } from './paths.ts';
import { isNeo4jOf } from './processes.ts';
import type { Address } from './ready.ts';
import { findRunRecord } from './run-record.ts';

/** The Neo4j another live Atlas runs on this data directory, for a command that may work beside it; undefined when there is none. */
export async function findRunningLocalNeo4j(dataDir: string): Promise<Address | undefined> {
  if (!existsSync(dataDir)) return undefined;
  const paths = localPaths(await realpath(dataDir));
  if (!existsSync(paths.lock)) return undefined;
  const lock = tryLock(paths.lock);
  lock?.release();
  if (lock !== undefined) return undefined;
  const record = await findRunRecord(paths);
  const password = await findPassword(paths);
  if (record === undefined || password === undefined || !(await isNeo4jOf(record.pid, paths.home))) return undefined;
  return { uri: `bolt://127.0.0.1:${record.port}`, username, password };
}
