import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GenerateError, generateCommand } from '../../../server/src/cli/generate.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await cleanStore();
});
afterAll(() => store.close());

async function count(text: string): Promise<number> {
  const { records } = await store.driver.executeQuery(text, {}, { database: 'neo4j' });
  return records[0]?.get('count') as number;
}

/** Runs `atlas generate` on the test's store and gives what it said. */
async function generate(...args: string[]): Promise<string> {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const openStore = async () => ({ executor: store.executor, title: 'test', isManaged: false, close: async () => undefined });
  const command = generateCommand({ openStore, progress: silentProgress })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  try {
    await command.parseAsync(args, { from: 'user' });
    return said.mock.calls.flat().join('\n');
  } finally {
    said.mockRestore();
  }
}

it('fills an empty store, and says how fast', async () => {
  expect(await generate('--organisations', '500', '--seed', '5', '--today', '2026-11-01')).toMatch(
    /^Wrote 3,\d{3} records: [\d,]+ a second\.$/,
  );
  expect(await count('MATCH (o:Organisation) RETURN count(o) AS count')).toBe(500);
  const ties = await count('MATCH (:Organisation)<-[:FROM]-(t:Tie)-[:TO]->(:Organisation) RETURN count(t) AS count');
  expect(Math.abs(ties - 1_500)).toBeLessThan(20);
}, 120_000);

it('leaves a store with records in it alone unless told to add', async () => {
  await expect(generate('--organisations', '500')).rejects.toThrow(GenerateError);
  const again = await generate('--organisations', '500', '--seed', '5', '--today', '2026-11-01', '--add');
  expect(again).toMatch(/^Wrote 0 records, left 3,\d{3} as they were/);
}, 120_000);

it.each([
  [['--organisations', '12'], 'Give a whole number from 500 to 200,000.'],
  [['--organisations', 'many'], 'Give a whole number from 500 to 200,000.'],
  [['--organisations', '500', '--today', 'tomorrow'], 'Give a day as YYYY-MM-DD'],
  [[], "required option '--organisations <number>' not specified"],
])('refuses %j', async (args, sentence) => {
  await expect(generate(...args)).rejects.toThrow(sentence);
});
