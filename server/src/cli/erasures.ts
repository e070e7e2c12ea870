import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { erasureJournal, lineOfErasure, readErasures } from '../audit/erasure-journal.ts';
import { reapplyErasures } from '../modules/privacy/erasing.ts';
import { allErasures } from '../modules/privacy/erasure.cypher.ts';
import type { CommandDeps } from './deps.ts';
import { withStore } from './people.ts';

/** `atlas erasures export|apply`: what a backup of a Neo4j of one's own has to be put right by when it is restored. */
export function erasuresCommand(deps: CommandDeps): Command {
  const save = new Command('export')
    .description('Writes that people were erased (ids and times, no names), one line each: keep it beside each backup, and longer.')
    .argument('[file]', 'what is not in it yet is added; to the terminal unless given')
    .action((file: string | undefined) =>
      withStore(deps, async (executor) => {
        const all = await executor.system(allErasures);
        if (file === undefined) return void process.stdout.write(all.map(lineOfErasure).join(''));
        const told = new Set((await readErasures(resolve(file))).map(({ id }) => id));
        const missing = all.filter(({ id }) => !told.has(id));
        // A file of none is made too: what applies it asks for it by name.
        await appendFile(resolve(file), '', { mode: 0o600 });
        for (const entry of missing) await erasureJournal(resolve(file)).append(entry);
        console.error(`${missing.length} of ${all.length} added to ${file}.`);
      }),
    );
  const apply = new Command('apply')
    .description(
      'Erases again whoever is in a file of "atlas erasures export", or in a server’s erasures.jsonl, and is in the store still.',
    )
    .argument('<file>', 'the file')
    .action(async (file: string) => {
      const entries = await readErasures(resolve(file), { mustExist: true });
      await withStore(deps, async (executor) => {
        const journal = erasureJournal(deps.config().erasureJournal);
        const own = new Set((await readErasures(deps.config().erasureJournal)).map(({ id }) => id));
        for (const entry of entries) if (!own.has(entry.id)) await journal.append(entry);
        const count = await reapplyErasures(executor, entries, deps.progress);
        console.error(count === 0 ? 'The store knows of all of them.' : `${count} ${count === 1 ? 'person' : 'people'} erased again.`);
      });
    });
  return new Command('erasures')
    .description('Keeps who was erased, by id, beside the backups of a Neo4j of your own, and erases them again after one was restored.')
    .addCommand(save)
    .addCommand(apply);
}
