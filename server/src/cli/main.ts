import 'reflect-metadata';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openStore } from '../store.ts';
import { createProgress } from '../telemetry/progress.ts';
import { backupCommand } from './backup.ts';
import type { CommandDeps } from './deps.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { generateCommand } from './generate.ts';
import { importCommand } from './import.ts';
import { restoreCommand } from './restore.ts';

const progress = createProgress();
const config = () => readConfig(process.env, process.cwd());
const deps: CommandDeps = { config, progress, openStore: () => openStore(config(), progress, { share: true }) };

const program = new Command('atlas')
  .description('Operates a Partnership Atlas: imports, exports, backups. Settings are read from the environment, as in the README.')
  .showHelpAfterError()
  .addCommand(importCommand(deps))
  .addCommand(exportCommand(deps))
  .addCommand(generateCommand(deps))
  .addCommand(backupCommand(deps))
  .addCommand(restoreCommand(deps));

try {
  await program.parseAsync(process.argv);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
