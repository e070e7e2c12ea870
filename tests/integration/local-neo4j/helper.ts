import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { onTestFinished, vi } from 'vitest';
import type { Address } from '../../../server/src/neo4j/local/ready.ts';
import { type LocalNeo4j, type LocalNeo4jOptions, startLocalNeo4j } from '../../../server/src/neo4j/local/start-local-neo4j.ts';

export const memory = { heap: 256, pageCache: 64 };

/** Each start takes some 5 seconds of a processor, and this machine may have other work. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** A folder of this test alone. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-local-neo4j-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a small Neo4j and sees to it that none outlives the test, even one that gave up waiting for it. */
export function start(dataDir: string, options: Partial<LocalNeo4jOptions> = {}): Promise<LocalNeo4j> {
  const starting = startLocalNeo4j({ dataDir, memory, archive: 'off', ...options });
  onTestFinished(() =>
    starting.then(
      (server) => server.stop(),
      () => undefined,
    ),
  );
  return starting;
}

/** The one value of a query's one row. */
export async function ask({ uri, username, password }: Address, query: string): Promise<unknown> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(query);
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

/** An environment in which the named scripts are the only programs to be found. */
export function environmentWith(folder: string, scripts: Record<string, string>): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { HOME: folder, PATH: bin };
}

/** Whether a process still does something: one that has ended may stay in the list until its parent, long dead, asks for it. */
export function isAlive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}
