import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { todayInLondon } from '@atlas/shared/time';
import { Argument, Command } from 'commander';
import { systemReader } from '../auth/reader.ts';
import { exportCsv, exportNames } from '../modules/exports/exports.service.ts';
import type { CommandDeps } from './deps.ts';
import { day } from './options.ts';

/** `atlas export <table> [file]`: everything, whatever its visibility, for those who operate the Atlas. */
export function exportCommand(deps: CommandDeps): Command {
  return new Command('export')
    .description('Writes a flat table of all records as CSV, hidden ones included: keep it as you keep the store.')
    .addArgument(new Argument('<table>', 'which table').choices(exportNames))
    .argument('[file]', 'where to; the terminal unless given')
    .option('--as-at <day>', 'the day it holds for, YYYY-MM-DD', day, todayInLondon())
    .action(async (table: string, file: string | undefined, options: { asAt: string }) => {
      const target = file === undefined ? undefined : await openTarget(file);
      try {
        const store = await deps.openStore();
        try {
          const rows = Readable.from(exportCsv(store.executor, systemReader, table, options.asAt));
          if (target === undefined) await pipeline(rows, process.stdout, { end: false });
          else await deps.progress.step(`Writing ${file}`, () => pipeline(rows, target.handle.createWriteStream()));
        } finally {
          await store.close();
        }
        await target?.keep();
      } catch (error) {
        await target?.drop();
        throw error;
      }
    });
}

interface Target {
  readonly handle: FileHandle;
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** The file is there under its name once it is whole. Opened first, so that a path that cannot be written is told at once. */
async function openTarget(file: string): Promise<Target> {
  const there = await stat(file).catch(() => undefined);
  // A pipe or a device must not be replaced by a file; a folder fails to open, by its name.
  const path = there === undefined || there.isFile() ? `${file}.part` : file;
  const handle = await open(path, 'w').catch((error: NodeJS.ErrnoException) => {
    throw Object.assign(error, { path: file });
  });
  return {
    handle,
    keep: async () => {
      if (path !== file) await rename(path, file);
    },
    drop: async () => {
      await handle.close();
      if (path !== file) await rm(path, { force: true });
    },
  };
}
