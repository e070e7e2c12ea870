import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AdminOptions, runAdmin } from './admin.ts';
import { diskFull, saysDiskFull } from './disk.ts';
import { LocalNeo4jError } from './errors.ts';
import type { LocalPaths } from './paths.ts';

export const username = 'neo4j';

/** The password kept in the data directory, if there is one. */
export async function findPassword(paths: LocalPaths): Promise<string | undefined> {
  const text = await readFile(paths.password, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.trim() || undefined;
}

/**
 * The password of a stopped Neo4j, made and set when it has never run.
 * @throws {LocalNeo4jError} PASSWORD_LOST, DISK_FULL or DID_NOT_START
 */
export async function ensurePassword(paths: LocalPaths, options: Omit<AdminOptions, 'paths'>): Promise<string> {
  const hasRun = existsSync(join(paths.data, 'databases', 'system'));
  const kept = await findPassword(paths);
  if (hasRun && kept !== undefined) return kept;
  if (hasRun) throw passwordLost(paths);
  const password = kept ?? randomBytes(24).toString('base64url');
  await mkdir(paths.dataDir, { recursive: true });
  await writeFile(paths.password, `${password}\n`, { mode: 0o600 });
  await chmod(paths.password, 0o600);
  await rm(join(paths.data, 'dbms', 'auth.ini'), { force: true });
  // By file, so that the password shows in no list of processes; after --, for it may begin with a dash.
  const { status, output } = await runAdmin(['dbms', 'set-initial-password', '--', `@${paths.password}`], { ...options, paths });
  if (status === 0) return password;
  if (saysDiskFull(output)) throw diskFull(paths.dataDir);
  throw new LocalNeo4jError(
    'DID_NOT_START',
    `Neo4j did not take a password: ${output.trim().split('\n').at(-1)}`,
    'Read what it says, then start again.',
  );
}

export function passwordLost({ password }: Pick<LocalPaths, 'password'>): LocalNeo4jError {
  return new LocalNeo4jError(
    'PASSWORD_LOST',
    `The file ${password} does not hold the password of the store beside it.`,
    'Put the right file back, or save the store with "atlas backup", move the data directory aside and bring it back with "atlas restore".',
  );
}
