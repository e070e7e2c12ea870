import { resolve } from 'node:path';
import { Command } from 'commander';
import { erasureJournal, readErasures } from '../audit/erasure-journal.ts';
import { reconcileErasures } from '../modules/privacy/erasing.ts';
import { restoreLocal } from '../neo4j/local/restore-local.ts';
import { openStore } from '../store.ts';
import { backupTarget } from './backup-target.ts';
import type { CommandDeps } from './deps.ts';

/** `atlas restore <file>`: what `atlas backup` saved, in the place of the managed local Neo4j's store, without those erased since. */
export function restoreCommand({ config, progress }: Pick<CommandDeps, 'config' | 'progress'>): Command {
  return new Command('restore')
    .description(
      'Loads a file written by "atlas backup" into the managed local Neo4j, and erases again whoever was erased since. Stop the Atlas first.',
    )
    .argument('<file>', 'the backup')
    .option('--force', 'replace the store that is there', false)
    .option('--erasures <file>', 'the erasures.jsonl of the data folder the backup is from, where it goes to another one')
    .action(async (file: string, { force, erasures }: { force: boolean; erasures?: string }) => {
      const settings = config();
      const { dataDir, ...cache } = backupTarget(settings);
      const journal = settings.erasureJournal;
      const given = erasures === undefined ? journal : resolve(erasures);
      // Read before anything is loaded: what cannot be read must not be forgotten.
      const [own, all] = [await readErasures(journal), await readErasures(given, { mustExist: erasures !== undefined })];
      await restoreLocal(dataDir, file, { progress, force, ...cache });
      console.log(`Restored ${file} to ${dataDir}.`);
      for (const entry of all) if (!own.some(({ id }) => id === entry.id)) await erasureJournal(journal).append(entry);
      if (own.length + all.length === 0) return;
      const store = await openStore(settings, progress);
      try {
        const count = await reconcileErasures(store.executor, journal, progress);
        if (count > 0) console.log(`${count} ${count === 1 ? 'person was' : 'people were'} erased since: erased again.`);
      } finally {
        await store.close();
      }
    });
}
