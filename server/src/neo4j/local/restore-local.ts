import { existsSync } from 'node:fs';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type AdminOptions, runAdmin } from './admin.ts';
import { writeConf } from './conf.ts';
import { diskFull, saysDiskFull } from './disk.ts';
import { LocalNeo4jError } from './errors.ts';
import { memorySizes } from './memory.ts';
import { holdsStore, type OfflineOptions, reasonOf, shareOf, withStoppedStore } from './offline.ts';
import { type LocalPaths, localPaths } from './paths.ts';
import { swapData } from './swap.ts';

export interface RestoreOptions extends OfflineOptions {
  /** Whether a store that is there may be replaced. */
  force?: boolean;
}

/**
 * Puts the store saved in a file in the place of the one of a data directory. Nothing may run on the directory. The new store
 * is loaded and checked beside the old one first, so whatever goes wrong leaves that as it was.
 * @throws {LocalNeo4jError} LOCK_HELD, NO_SUCH_FILE, STORE_NOT_EMPTY, BROKEN_DUMP or DISK_FULL
 */
export async function restoreLocal(dataDir: string, file: string, options: RestoreOptions = {}): Promise<void> {
  const dump = resolve(file);
  if (!existsSync(dump)) throw new LocalNeo4jError('NO_SUCH_FILE', `There is no file ${dump}.`, 'Give the file "atlas backup" wrote.');
  await withStoppedStore(dataDir, options, async (paths, admin, progress) => {
    if (holdsStore(paths) && options.force !== true) {
      throw new LocalNeo4jError(
        'STORE_NOT_EMPTY',
        `There is a store in ${paths.dataDir} already.`,
        'Give --force to replace it (save it with "atlas backup" first), or set ATLAS_DATA_DIR to an empty directory.',
      );
    }
    const side = localPaths(join(paths.dataDir, 'restoring'));
    try {
      await prepare(paths, side, dump);
      const source = [`--from-path=${join(side.dataDir, 'dump')}`, '--overwrite-destination'];
      for (const [title, args] of [
        ['Loading the backup', ['database', 'load', 'neo4j', ...source, '--verbose']],
        ['Checking it', ['database', 'check', 'neo4j', `--report-path=${side.dataDir}`]],
      ] as const) {
        await progress.step(title, (report) =>
          run([...args], dump, { ...admin, paths: side, onLine: (line) => report(shareOf(line) ?? {}) }),
        );
      }
      await mkdir(paths.home, { recursive: true });
      await swapData(paths, side.data);
    } finally {
      await rm(side.dataDir, { recursive: true, force: true });
    }
  });
}

/** Lays out a second home with all of the old one but the data: its accounts, so that the password stays good. */
async function prepare(paths: LocalPaths, side: LocalPaths, dump: string): Promise<void> {
  await rm(side.dataDir, { recursive: true, force: true });
  await mkdir(join(side.dataDir, 'dump'), { recursive: true, mode: 0o700 });
  await symlink(dump, join(side.dataDir, 'dump', 'neo4j.dump'));
  await writeConf(side, 0, memorySizes());
  for (const part of ['dbms', 'server_id', 'databases/system', 'transactions/system']) {
    if (existsSync(join(paths.data, part))) await cp(join(paths.data, part), join(side.data, part), { recursive: true });
  }
}

async function run(args: string[], dump: string, options: AdminOptions): Promise<void> {
  const { status, output } = await runAdmin(args, options);
  if (status === 0) return;
  if (saysDiskFull(output)) throw diskFull(options.paths.home);
  throw new LocalNeo4jError(
    'BROKEN_DUMP',
    `${dump} cannot be restored: ${reasonOf(output)}.`,
    'Try another backup; the store is as it was.',
  );
}
