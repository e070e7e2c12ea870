import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findRunningLocalNeo4j } from '../../../server/src/neo4j/local/find-running.ts';
import type { Address } from '../../../server/src/neo4j/local/ready.ts';
import { startLocalNeo4j } from '../../../server/src/neo4j/local/start-local-neo4j.ts';
import { freePort } from '../../testkit/ports.ts';
import { ask, isAlive, memory, start, temporaryFolder } from './helper.ts';

/** Starts a Neo4j from a process of its own and kills that process, so that nobody looks after the Neo4j any more. */
async function orphan(dataDir: string): Promise<Address & { pid: number }> {
  const script = fileURLToPath(new URL('crashing-parent.ts', import.meta.url));
  const parent: ChildProcess = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [line] = await once(createInterface({ input: parent.stdout as NodeJS.ReadableStream }), 'line');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return JSON.parse(line);
}

test('a fresh directory gets a Neo4j of its own that answers, and keeps its data when stopped and when killed', async () => {
  const dataDir = join(temporaryFolder(), 'atlas');
  expect(await findRunningLocalNeo4j(dataDir)).toBeUndefined();
  const first = await start(dataDir);
  expect(first).toMatchObject({ version: '5.26.30', adopted: false, username: 'neo4j' });
  await ask(first, 'CREATE (:Kept {name: "parish"})');
  expect(statSync(join(dataDir, 'neo4j-password')).mode & 0o777).toBe(0o600);

  await expect(start(dataDir)).rejects.toMatchObject({
    code: 'LOCK_HELD',
    message: expect.stringMatching(
      new RegExp(`^Another Atlas \\(process ${process.pid}, since .+ UTC\\) is using the data directory ${dataDir}\\.$`),
    ),
    remedy: expect.stringContaining('ATLAS_DATA_DIR'),
  });
  const found = await findRunningLocalNeo4j(dataDir);
  expect(found).toEqual({ uri: first.uri, username: first.username, password: first.password });
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  expect(await findRunningLocalNeo4j(dataDir)).toBeUndefined();

  const second = await start(dataDir);
  expect(second.password).toBe(first.password);
  await ask(second, 'CREATE (:Kept {name: "ward"})');
  process.kill(second.pid, 'SIGKILL');
  await second.stop();
  const third = await startLocalNeo4j({ dataDir, memory, archive: 'off', stopTimeout: 1 });
  expect(await ask(third, 'MATCH (n:Kept) WITH n.name AS name ORDER BY name RETURN collect(name)')).toEqual(['parish', 'ward']);

  // A stop that takes too long is said, and Neo4j left to finish.
  await expect(third.stop()).rejects.toMatchObject({ code: 'DID_NOT_STOP', message: expect.stringContaining(`process ${third.pid}`) });
  await vi.waitFor(() => expect(isAlive(third.pid)).toBe(false), { timeout: 60_000, interval: 200 });
});

test('a Neo4j left behind by a crash is adopted, and ended with the one who adopted it', async () => {
  const dataDir = temporaryFolder();
  const left = await orphan(dataDir);
  expect(isAlive(left.pid)).toBe(true);
  const adopted = await start(dataDir);
  expect(adopted).toMatchObject({ adopted: true, pid: left.pid, uri: left.uri });
  expect(await ask(adopted, 'RETURN 1')).toBe(1);
  await adopted.stop();
  expect(isAlive(left.pid)).toBe(false);
});

test('a Neo4j left behind that is not on the wanted port is ended and another started', async () => {
  const dataDir = temporaryFolder();
  const left = await orphan(dataDir);
  const port = await freePort();
  const other = await start(dataDir, { port });
  expect(other).toMatchObject({ adopted: false, uri: `bolt://127.0.0.1:${port}` });
  expect(isAlive(left.pid)).toBe(false);
});

test('a password that begins with a dash, as one in 64 does, is taken', async () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'neo4j-password'), '-like-an-option\n');
  expect(await ask(await start(dataDir), 'RETURN 1')).toBe(1);
});

test('a wanted port that is taken is named', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  await expect(start(temporaryFolder(), { port })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: `Port ${port} on 127.0.0.1, wanted for Neo4j, is used by another program.`,
    remedy: expect.stringContaining('NEO4J_BOLT_PORT'),
  });
});

test('a recorded process that is not ours is left alone; a lost password and a damaged store are named', async () => {
  const dataDir = temporaryFolder();
  const stranger = spawn('sleep', ['600']);
  onTestFinished(() => void stranger.kill());
  const record = { ownerPid: 1, since: '2026-01-01T00:00:00Z', pid: stranger.pid, port: 7687, key: 'any' };
  writeFileSync(join(dataDir, 'neo4j-run.json'), JSON.stringify(record));
  const server = await start(dataDir);
  expect(server.adopted).toBe(false);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  await server.stop();

  const password = join(dataDir, 'neo4j-password');
  const kept = readFileSync(password);
  writeFileSync(password, '');
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'PASSWORD_LOST' });
  writeFileSync(password, 'not-the-password\n');
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'PASSWORD_LOST' });
  writeFileSync(password, kept);
  writeFileSync(join(dataDir, 'neo4j', 'data', 'databases', 'system', 'neostore'), 'damaged');
  await expect(start(dataDir, { startTimeout: 30_000 })).rejects.toMatchObject({ code: 'DID_NOT_START' });
});
