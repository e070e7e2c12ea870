import { Command } from 'commander';
import { restoreLocal } from '../neo4j/local/restore-local.ts';
import { backupTarget } from './backup-target.ts';
import type { CommandDeps } from './deps.ts';

/** `atlas restore <file>`: what `atlas backup` saved, in the place of the managed local Neo4j's store. */
export function restoreCommand({ config, progress }: Pick<CommandDeps, 'config' | 'progress'>): Command {
  return new Command('restore')
    .description('Loads a file written by "atlas backup" into the managed local Neo4j. Stop the Atlas first.')
    .argument('<file>', 'the backup')
    .option('--force', 'replace the store that is there', false)
    .action(async (file: string, { force }: { force: boolean }) => {
      const { dataDir, ...cache } = backupTarget(config());
      await restoreLocal(dataDir, file, { progress, force, ...cache });
      console.log(`Restored ${file} to ${dataDir}.`);
    });
}
