import 'reflect-metadata';
import { constants } from 'node:os';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { stopOnSignals } from '../stop-on-signals.ts';
import { openStore, type Store } from '../store.ts';
import { createProgress } from '../telemetry/progress.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import type { CommandDeps } from './deps.ts';
import { erasuresCommand } from './erasures.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { generateCommand } from './generate.ts';
import { grantCommand } from './grant.ts';
import { importCommand } from './import.ts';
import { restoreCommand } from './restore.ts';
import { tokenCommand } from './token.ts';

const opened: Store[] = [];
const cleanUps = new Set<() => Promise<void>>();
const isStopping = stopOnSignals(
  async () => {
    for (const cleanUp of [...cleanUps].reverse()) await cleanUp();
    for (const store of opened) await store.close();
  },
  // What a shell expects of a program that a signal ended: 130 after Ctrl-C.
  (signal) => 128 + constants.signals[signal],
);

const progress = createProgress();
const config = () => readConfig(process.env, process.cwd());
const deps: CommandDeps = {
  config,
  progress,
  openStore: async () => {
    const store = await openStore(config(), progress, { share: true });
    opened.push(store);
    return store;
  },
  whileRunning: async (cleanUp, work) => {
    cleanUps.add(cleanUp);
    try {
      return await work();
    } finally {
      cleanUps.delete(cleanUp);
    }
  },
};

// What stands after a command is that command's.
const program = new Command('atlas')
  .enablePositionalOptions()
  .description('Operates a Partnership Atlas: imports, exports, checks, backups. Settings are read from the environment, as in the README.')
  .showHelpAfterError()
  .addCommand(importCommand(deps))
  .addCommand(exportCommand(deps))
  .addCommand(generateCommand(deps))
  .addCommand(grantCommand(deps))
  .addCommand(tokenCommand(deps))
  .addCommand(checkCommand(deps))
  .addCommand(backupCommand(deps))
  .addCommand(restoreCommand(deps))
  .addCommand(erasuresCommand(deps));

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!isStopping()) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
