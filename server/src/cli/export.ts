import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { todayInLondon } from '@atlas/shared/time';
import { Argument, Command } from 'commander';
import { systemReader } from '../auth/reader.ts';
import { exportCsv, exportNames } from '../modules/exports/exports.service.ts';
import { briefingCommand } from './briefing.ts';
import type { CommandDeps } from './deps.ts';
import { day } from './options.ts';
import { openTarget } from './target.ts';

/** `atlas export <table> [file]`: everything, whatever its visibility, for those who operate the Atlas; `atlas export briefing`: what one reader may see of a place. */
export function exportCommand(deps: CommandDeps): Command {
  return (
    new Command('export')
      .description('Writes a flat table of all records as CSV, hidden ones included: keep it as you keep the store.')
      .addArgument(new Argument('<table>', 'which table').choices(exportNames))
      // What stands after “briefing” is the briefing's.
      .enablePositionalOptions()
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
      })
      .addCommand(briefingCommand(deps))
  );
}
