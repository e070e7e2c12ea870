import { Command } from 'commander';
import { checkHistory } from '../audit/check.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import type { CommandDeps } from './deps.ts';

/** Problems told one by one; beyond that they are counted. */
const MOST_TOLD = 100;

/** What is held and its history say different things. */
export class CheckError extends NamedFailure {
  override readonly name = 'CheckError';
  readonly code = 'HISTORY_BROKEN';
}

const count = (value: number, what: string) => `${value.toLocaleString('en-GB')} ${what}${value === 1 ? '' : 's'}`;

/** `atlas check`: fails where the history does not bear out what is held, and names the records. */
export function checkCommand({ openStore, progress }: Pick<CommandDeps, 'openStore' | 'progress'>): Command {
  return new Command('check')
    .description(
      'Compares every record with its history: revisions without a gap, each change beginning where the one before ended, the last saying what is held. Changes nothing.',
    )
    .action(async () => {
      const store = await openStore();
      try {
        const { records, withdrawn, changes, problems } = await checkHistory(store.executor, progress);
        for (const { label, id, what } of problems.slice(0, MOST_TOLD)) console.log(`${label} ${id} ${what}.`);
        if (problems.length > MOST_TOLD) console.log(`… and ${(problems.length - MOST_TOLD).toLocaleString('en-GB')} more.`);
        const looked = `${count(records, 'record')} and ${count(withdrawn, 'withdrawn record')} with ${count(changes, 'change')} were looked at`;
        if (problems.length > 0)
          throw new CheckError(
            `${looked}: ${count(problems.length, 'problem')}.`,
            'Restore a backup from before, or correct these records.',
          );
        console.log(`${looked}: the history is whole.`);
      } finally {
        await store.close();
      }
    });
}
