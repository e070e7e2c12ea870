import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isIsoDate, todayInLondon } from '@atlas/shared/time';
import { Argument, Command } from 'commander';
import { systemReader } from '../auth/reader.ts';
import { exportCsv, exportNames } from '../modules/exports/exports.service.ts';
import type { CommandDeps } from './deps.ts';

/** `atlas export <table> [file]`: everything, whatever its visibility, for those who operate the Atlas. */
export function exportCommand(deps: CommandDeps): Command {
  return new Command('export')
    .description('Writes a flat table of all records as CSV, hidden ones included: keep it as you keep the store.')
    .addArgument(new Argument('<table>', 'which table').choices(exportNames))
    .argument('[file]', 'where to; the terminal unless given')
    .option('--as-at <day>', 'the day it holds for, YYYY-MM-DD', todayInLondon())
    .action(async (table: string, file: string | undefined, options: { asAt: string }) => {
      if (!isIsoDate(options.asAt)) throw new RangeError(`--as-at: ${options.asAt} is not a day. Write it as YYYY-MM-DD.`);
      const store = await deps.openStore();
      try {
        const rows = Readable.from(exportCsv(store.executor, systemReader, table, options.asAt));
        if (file === undefined) await pipeline(rows, process.stdout, { end: false });
        else await deps.progress.step(`Writing ${file}`, () => pipeline(rows, createWriteStream(file)));
      } finally {
        await store.close();
      }
    });
}
