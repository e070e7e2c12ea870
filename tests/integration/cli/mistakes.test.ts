import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { atlas, temporaryFolder } from '../../testkit/cli.ts';

vi.setConfig({ testTimeout: 240_000 });

const stackTrace = /^ {4}at /m;

test.for(['import', 'export', 'generate', 'backup', 'restore'])('atlas %s --help tells how', async (command) => {
  const { code, output } = await atlas([command, '--help']).ended;
  expect(code).toBe(0);
  expect(output).toContain(`Usage: atlas ${command}`);
});

test.for([
  [['improt'], "unknown command 'improt'"],
  [['import', 'parishs', 'parishes.csv'], 'There is no profile “parishs”. Choose one of uk-councils'],
  [['import'], 'Give a profile and a file'],
  [['export', 'nonsense'], 'Allowed choices are'],
  [['export', 'organisations', '--as-at', '2026-13-01'], 'Give a day as YYYY-MM-DD, for example 2026-11-01.'],
  [['generate', '--organisations', 'many'], 'Give a whole number from'],
] as const)('%j is answered in a sentence', async ([args, sentence]) => {
  const { code, output } = await atlas(args).ended;
  expect(code).toBe(1);
  expect(output).toContain(sentence);
  expect(output).not.toMatch(stackTrace);
});

test('a file that cannot be written is told before a store is opened', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken.csv'));
  for (const [file, sentence] of [
    [join(folder, 'no', 'such.csv'), 'or no folder for it. Check how it is spelt.'],
    [join(folder, 'taken.csv'), 'taken.csv is a folder, and a file is needed.'],
  ] as const) {
    const { code, output } = await atlas(['export', 'organisations', file], { ATLAS_DATA_DIR: dataDir }).ended;
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).not.toMatch(stackTrace);
    expect(output).not.toContain('Neo4j');
  }
});

test('an export that fails leaves no file behind', async () => {
  const folder = temporaryFolder();
  const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' };
  const { code, output } = await atlas(['export', 'organisations', join(folder, 'out.csv')], env).ended;
  expect(code).toBe(1);
  expect(output).not.toMatch(stackTrace);
  expect(readdirSync(folder)).toEqual([]);
});
