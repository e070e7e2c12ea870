import { todayInLondon } from '@atlas/shared/time';
import { Command } from 'commander';
import { type WriteContext, writeAll } from '../audit/writer.ts';
import { isEmptyStore } from '../demo/demo.ts';
import { generateNetwork, type NetworkOptions, networkSizes } from '../demo/generator/network.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import type { CommandDeps } from './deps.ts';
import { day, wholeNumber } from './options.ts';

/** Why a network was not generated. */
export class GenerateError extends NamedFailure {
  override readonly name = 'GenerateError';
  readonly code = 'STORE_NOT_EMPTY';
}

const numbers = new Intl.NumberFormat('en-GB');

interface Options extends Required<NetworkOptions> {
  readonly add: boolean;
}

/** `atlas generate`: a made-up network of any size, for tests and benchmarks. */
export function generateCommand({ openStore, progress }: Pick<CommandDeps, 'openStore' | 'progress'>): Command {
  const { smallest, largest } = networkSizes;
  return new Command('generate')
    .description(
      'Fills the store with a made-up network: organisations, places, provisions, ties and agreements, all marked illustrative. The same numbers give the same network.',
    )
    .requiredOption(
      '--organisations <number>',
      `how many, from ${numbers.format(smallest)} to ${numbers.format(largest)}`,
      wholeNumber(smallest, largest),
    )
    .option('--seed <number>', 'which of the networks of that size', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--mean-degree <number>', 'ties an organisation has on average', wholeNumber(1, 40), 6)
    .option('--today <day>', 'the day its dates are told from, YYYY-MM-DD', day, todayInLondon())
    .option('--add', 'write into a store that holds records already', false)
    .action(async ({ add, ...options }: Options) => {
      const store = await openStore();
      try {
        if (!add && !(await isEmptyStore(store.executor)))
          throw new GenerateError(
            'The store holds records already.',
            'Point ATLAS_DATA_DIR to an empty folder, or say --add to write beside them.',
          );
        const startedAt = performance.now();
        const { created, unchanged } = await progress.step(
          `Generating ${numbers.format(options.organisations)} organisations`,
          (report) => {
            let organisations = 0;
            const counted = function* () {
              for (const made of generateNetwork(options)) {
                if (made.label === 'Organisation') organisations += 1;
                yield made;
              }
            };
            return writeAll(store.executor, counted(), contextOf(options), {
              onBatch: (sofar) =>
                report({
                  share: organisations / options.organisations,
                  note: `${numbers.format(sofar.created + sofar.unchanged)} records`,
                }),
            });
          },
        );
        const rate = (created + unchanged) / ((performance.now() - startedAt) / 1000);
        const old = unchanged === 0 ? '' : `, left ${numbers.format(unchanged)} as they were`;
        console.log(`Wrote ${numbers.format(created)} records${old}: ${numbers.format(Math.round(rate))} a second.`);
      } finally {
        await store.close();
      }
    });
}

function contextOf({ organisations, seed }: NetworkOptions): WriteContext {
  return {
    principalId: 'system',
    by: 'atlas generate',
    reason: 'RECORDED',
    why: `Generated: ${organisations} organisations, seed ${seed}`,
  };
}
