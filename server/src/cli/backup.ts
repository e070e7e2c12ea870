import { Command } from 'commander';
import { backupLocal } from '../neo4j/local/backup-local.ts';
import { backupTarget } from './backup-target.ts';
import type { CommandDeps } from './deps.ts';

/** `atlas backup <file>`: the managed local Neo4j's store as one file. */
export function backupCommand({ config, progress }: Pick<CommandDeps, 'config' | 'progress'>): Command {
  return new Command('backup')
    .description(
      'Saves the whole store of the managed local Neo4j to one file. Stop the Atlas first. The file holds everything, hidden records too.',
    )
    .argument('<file>', 'where to, for example atlas.dump')
    .option('--force', 'replace the file if it is there', false)
    .action(async (file: string, { force }: { force: boolean }) => {
      const { dataDir, ...cache } = backupTarget(config());
      const bytes = await backupLocal(dataDir, file, { progress, force, ...cache });
      console.log(`Saved ${dataDir} to ${file} (${(bytes / 1_000_000).toFixed(1)} MB).`);
    });
}
