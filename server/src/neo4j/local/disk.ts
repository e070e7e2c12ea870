import { mkdir, statfs } from 'node:fs/promises';
import { LocalNeo4jError } from './errors.ts';

/**
 * Makes sure a folder exists and that its disk has room.
 * @param bytes what the task at hand needs at least
 * @throws {LocalNeo4jError} DISK_FULL
 */
export async function needSpace(folder: string, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw diskFull(folder, `Free at least ${Math.ceil((bytes - free) / 1_000_000)} MB there, then try again.`);
}

export function diskFull(folder: string, remedy = 'Free some space there, then try again.'): LocalNeo4jError {
  return new LocalNeo4jError('DISK_FULL', `There is not enough room on the disk of ${folder}.`, remedy);
}

/** How programs and libraries name a full disk. */
export const saysDiskFull = (text: string) => /No space left on device|ENOSPC|not enough space on the disk/i.test(text);
