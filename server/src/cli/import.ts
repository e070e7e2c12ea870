import { join } from 'node:path';
import { Command } from 'commander';
import { COUNCIL_SHEET } from '../modules/imports/council-sheet/import-sheets.ts';
import type { ImportOutcome } from '../modules/imports/engine/run-import.ts';
import { runImport } from '../modules/imports/engine/run-import.ts';
import { undoImport } from '../modules/imports/engine/undo.ts';
import { findProfile, profiles } from '../modules/imports/profiles/index.ts';
import type { CommandDeps } from './deps.ts';
import { councilSheet, importCouncilSheet } from './import-council-sheet.ts';
import { wholeNumber } from './options.ts';

interface Options {
  readonly dryRun?: true;
  readonly rejects?: string;
  readonly batch: number;
  readonly undo?: string;
  readonly list?: true;
  readonly as?: string;
}

/**
 * `atlas import <profile> <file>`, `--undo <run>`, `--list`. It succeeds when the file was read to its end, also where rows were refused:
 * those are counted and listed.
 */
export function importCommand(deps: CommandDeps): Command {
  return new Command('import')
    .description('Reads a public register into the store. The same file again changes nothing, and takes up an import that died.')
    .argument('[profile]', 'which kind of file: see --list')
    .argument('[files...]', 'the file to read; for council-sheet one workbook, or a CSV file for each sheet')
    .option('--dry-run', 'tell what would happen and write nothing into the store')
    .option('--rejects <file>', 'where to list what was refused; in the data directory unless given')
    .option('--batch <records>', 'records in one transaction', wholeNumber(1, 10_000), 1_000)
    .option('--as <council>', 'for council-sheet: whose records they become, by GSS code or id')
    .option('--undo <run>', 'take back what an import wrote, where nothing rests on it since')
    .option('--list', 'the profiles there are')
    .action(async (profile: string | undefined, files: readonly string[], options: Options, command: Command) => {
      if (options.list) return console.log([...profiles, councilSheet].map(({ name, title }) => `${name.padEnd(18)} ${title}`).join('\n'));
      if (options.undo !== undefined) return undo(deps, options.undo);
      const [file, ...more] = files;
      if (profile === COUNCIL_SHEET && file !== undefined) {
        if (options.as === undefined) command.error('Say whose records they become: --as <GSS code or id of the council>.');
        return importCouncilSheet(deps, files, { council: options.as, dryRun: options.dryRun === true });
      }
      if (more.length > 0) command.error(`${profile} reads one file at a time.`);
      if (profile === undefined || file === undefined) command.error('Give a profile and a file: atlas import <profile> <file>.');
      await importFile(deps, findProfile(profile), file, options);
    });
}

async function importFile(deps: CommandDeps, profile: ReturnType<typeof findProfile>, path: string, options: Options): Promise<void> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const rejectsPath = options.rejects ?? join(deps.config().dataDir, 'imports', `${stamp}-${profile.name}-rejects.csv`);
  const store = await deps.openStore();
  try {
    const request = { profile, path, rejectsPath, dryRun: options.dryRun === true, batchSize: options.batch };
    console.log(wordOutcome(await runImport(store.executor, deps.progress, request)).join('\n'));
  } finally {
    await store.close();
  }
}

async function undo(deps: CommandDeps, run: string): Promise<void> {
  const store = await deps.openStore();
  try {
    const { withdrawn, restored } = await undoImport(store.executor, deps.progress, run);
    console.log(
      `Undone: ${count(withdrawn, 'record')} withdrawn, ${count(restored, 'record')} put back as ${restored === 1 ? 'it was' : 'they were'}.`,
    );
  } finally {
    await store.close();
  }
}

/** What came of an import, line by line. */
function wordOutcome(outcome: ImportOutcome): string[] {
  const { created, changed, unchanged, linked, rejected, fieldsLeftOut, rejects, run } = outcome;
  const isDry = run === undefined;
  const lines = [
    `${count(outcome.rowsRead, 'row')} read. ${isDry ? 'It would be' : 'Records'}: ${number(created)} created, ${number(changed)} changed, ${number(unchanged)} unchanged.`,
  ];
  if (created + changed === 0) lines.push(isDry ? 'Nothing would change.' : 'Nothing changed: the store has it as the file does.');
  if (outcome.before === 'FAILED') lines.push('An earlier import of this file had died or failed; this one took it up.');
  if (linked > 0)
    lines.push(
      `${count(linked, 'record')} ${linked === 1 ? 'comes' : 'come'} from elsewhere and ${linked === 1 ? 'was' : 'were'} only linked to.`,
    );
  if (rejects !== undefined)
    lines.push(
      `Refused: ${count(rejected, 'row')}; left out of rows that were taken: ${count(fieldsLeftOut, 'field')}. Listed in ${rejects}`,
    );
  lines.push(isDry ? 'A dry run: nothing was written into the store.' : `Import ${run}`);
  return lines;
}

const number = (value: number) => value.toLocaleString('en-GB');
const count = (value: number, what: string) => `${number(value)} ${what}${value === 1 ? '' : 's'}`;
