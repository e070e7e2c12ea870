import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { runAdmin } from './admin.ts';
import { writeConf } from './conf.ts';
import { diskFull, saysDiskFull } from './disk.ts';
import { LocalNeo4jError } from './errors.ts';
import { memorySizes } from './memory.ts';
import { holdsStore, type OfflineOptions, reasonOf, shareOf, withStoppedStore } from './offline.ts';
import { startLocalNeo4j } from './start-local-neo4j.ts';

export interface BackupOptions extends OfflineOptions {
  /** Whether a file of that name may be replaced. */
  force?: boolean;
}

/**
 * Saves the store of a data directory as one file, which only its owner may read. Nothing may run on the directory.
 * @returns the size of the file in bytes
 * @throws {LocalNeo4jError} LOCK_HELD, FILE_EXISTS, NO_SUCH_FILE, NOTHING_TO_BACK_UP, DISK_FULL or BACKUP_FAILED
 */
export async function backupLocal(dataDir: string, targetFile: string, options: BackupOptions = {}): Promise<number> {
  const target = resolve(targetFile);
  if (existsSync(target) && options.force !== true) {
    throw new LocalNeo4jError('FILE_EXISTS', `There is a file ${target} already.`, 'Give another name, or --force to replace it.');
  }
  if (!existsSync(dirname(target))) {
    throw new LocalNeo4jError(
      'NO_SUCH_FILE',
      `There is no folder ${dirname(target)}.`,
      'Make it first, or give another place for the backup.',
    );
  }
  if ((await dump(dataDir, target, options)) === 'crashed') {
    // A store that was not closed has to be opened once for Neo4j to repair it.
    const server = await startLocalNeo4j({ dataDir, ...options, archive: 'off' });
    await server.stop();
    if ((await dump(dataDir, target, options)) === 'crashed') {
      throw new LocalNeo4jError(
        'BACKUP_FAILED',
        'Neo4j could not repair the store after a crash.',
        'Start the Atlas and read what Neo4j logs.',
      );
    }
  }
  return (await stat(target)).size;
}

function dump(dataDir: string, target: string, options: BackupOptions): Promise<'done' | 'crashed'> {
  return withStoppedStore(dataDir, options, async (paths, admin, progress) => {
    if (!holdsStore(paths)) {
      throw new LocalNeo4jError(
        'NOTHING_TO_BACK_UP',
        `There is no store in ${paths.dataDir}.`,
        'Check ATLAS_DATA_DIR, or start the Atlas once.',
      );
    }
    await writeConf(paths, 0, memorySizes());
    const draft = await mkdtemp(join(dirname(target), '.atlas-backup-'));
    try {
      return await progress.step('Saving the store', async (report) => {
        const args = ['database', 'dump', 'neo4j', `--to-path=${draft}`, '--verbose'];
        const { status, output } = await runAdmin(args, { ...admin, paths, onLine: (line) => report(shareOf(line) ?? {}) });
        if (status === 0) {
          await chmod(join(draft, 'neo4j.dump'), 0o600);
          await rename(join(draft, 'neo4j.dump'), target);
          return 'done';
        }
        if (/recover/i.test(output)) return 'crashed';
        if (saysDiskFull(output)) throw diskFull(dirname(target));
        throw new LocalNeo4jError(
          'BACKUP_FAILED',
          `Neo4j could not save the store: ${reasonOf(output)}`,
          'Put right what it says, then try again.',
        );
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
}
