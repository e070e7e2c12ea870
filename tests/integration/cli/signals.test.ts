import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isNeo4jOf, waitForEnd } from '../../../server/src/neo4j/local/processes.ts';
import { atlas, temporaryFolder } from '../../testkit/cli.ts';

vi.setConfig({ testTimeout: 240_000 });

const generate = ['generate', '--organisations', '50000'];

function neo4jOf(dataDir: string): { pid: number; home: string } {
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'neo4j-run.json'), 'utf8')) as { pid: number };
  return { pid, home: join(dataDir, 'neo4j') };
}

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a command and the Neo4j it started', async ([signal, code]) => {
  const dataDir = temporaryFolder();
  const { child, printed, ended } = atlas(generate, { ATLAS_DATA_DIR: dataDir });
  await printed('Generating 50,000 organisations');
  const { pid, home } = neo4jOf(dataDir);
  expect(await isNeo4jOf(pid, home)).toBe(true);
  child.kill(signal);
  const { code: actual, output } = await ended;
  expect(actual).toBe(code);
  expect(await isNeo4jOf(pid, home)).toBe(false);
  expect(output).not.toContain('unexpected');
});

test('a signal while Neo4j is starting ends it too', async () => {
  const dataDir = temporaryFolder();
  const { child, printed, ended } = atlas(generate, { ATLAS_DATA_DIR: dataDir });
  await printed('Starting Neo4j');
  const { pid, home } = await vi.waitFor(() => neo4jOf(dataDir), { timeout: 60_000, interval: 50 });
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect(await waitForEnd(pid, home, 60_000)).toBe(true);
});
