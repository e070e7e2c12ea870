import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Lock {
  release(): void;
}

const busy = 5;

/**
 * Takes an exclusive lock on a file. SQLite takes it from the operating system, which lets go of it when the holder ends in
 * whatever way: no stale lock has to be told from a live one, and Node has no other door to such locks.
 * @returns undefined when another process, or another caller in this one, holds it
 */
export function tryLock(file: string): Lock | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
  return { release: () => database.isOpen && database.close() };
}

/** Waits for the lock for as long as it takes. */
export async function waitForLock(file: string, onWait: () => void): Promise<Lock> {
  for (;;) {
    const lock = tryLock(file);
    if (lock !== undefined) return lock;
    onWait();
    await sleep(500);
  }
}
