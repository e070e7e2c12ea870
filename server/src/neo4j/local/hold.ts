import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskFull } from './disk.ts';
import { LocalNeo4jError } from './errors.ts';
import { type Lock, tryLock } from './lock.ts';
import { type LocalPaths, localPaths } from './paths.ts';
import { findRunRecord } from './run-record.ts';

/** A data directory in our hands until the lock is released. */
export interface HeldDataDir {
  paths: LocalPaths;
  lock: Lock;
}

/**
 * Makes a data directory when there is none and takes its lock.
 * @throws {LocalNeo4jError} LOCK_HELD, NOT_WRITABLE or DISK_FULL
 */
export async function holdDataDir(dataDir: string): Promise<HeldDataDir> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    // One directory has one name, whatever links lead to it: the name marks its Neo4j among the processes.
    const paths = localPaths(await realpath(dataDir));
    for (let attempt = 0; attempt < 3; attempt++) {
      const lock = tryLock(paths.lock);
      if (lock !== undefined) return { paths, lock };
      // Somebody may only be looking (findRunningLocalNeo4j).
      await sleep(100);
    }
    throw await lockHeld(paths);
  } catch (error) {
    if (error instanceof LocalNeo4jError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw diskFull(dataDir);
    throw new LocalNeo4jError(
      'NOT_WRITABLE',
      `The data directory ${dataDir} cannot be used: ${message}.`,
      'Let your user write there, or set ATLAS_DATA_DIR to another directory.',
      error,
    );
  }
}

async function lockHeld(paths: LocalPaths): Promise<LocalNeo4jError> {
  const record = await findRunRecord(paths);
  const who = record === undefined ? '' : ` (process ${record.ownerPid}, since ${record.since.slice(0, 16).replace('T', ' ')} UTC)`;
  return new LocalNeo4jError(
    'LOCK_HELD',
    `Another Atlas${who} is using the data directory ${paths.dataDir}.`,
    'Stop that one first, or set ATLAS_DATA_DIR to another directory.',
  );
}
