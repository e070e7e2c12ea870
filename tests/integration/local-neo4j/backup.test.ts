import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupCommand } from '../../../server/src/cli/backup.ts';
import { restoreCommand } from '../../../server/src/cli/restore.ts';
import { readConfig } from '../../../server/src/config.ts';
import { backupLocal } from '../../../server/src/neo4j/local/backup-local.ts';
import { restoreLocal } from '../../../server/src/neo4j/local/restore-local.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { ask, start, temporaryFolder } from './helper.ts';

const count = 'MATCH (n:Kept) RETURN count(n)';

/** A stopped store of 500 nodes. */
async function filledStore(): Promise<string> {
  const dataDir = temporaryFolder();
  const server = await start(dataDir);
  await ask(server, 'UNWIND range(1, 500) AS i CREATE (:Kept {id: randomUUID(), number: i})');
  await expect(backupLocal(dataDir, join(dataDir, 'x.dump'))).rejects.toMatchObject({ code: 'LOCK_HELD' });
  await expect(restoreLocal(dataDir, import.meta.filename, { force: true })).rejects.toMatchObject({ code: 'LOCK_HELD' });
  await server.stop();
  return dataDir;
}

test('a destroyed store comes back from its backup; what is there is replaced only when forced', async () => {
  const dataDir = await filledStore();
  const file = join(temporaryFolder(), 'atlas.dump');
  const bytes = await backupLocal(dataDir, file);
  expect(statSync(file)).toMatchObject({ size: bytes });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(backupLocal(dataDir, file)).rejects.toMatchObject({ code: 'FILE_EXISTS' });

  writeFileSync(join(dataDir, 'neo4j', 'data', 'databases', 'neo4j', 'neostore'), 'destroyed');
  await expect(restoreLocal(dataDir, file)).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY' });
  await restoreLocal(dataDir, file, { force: true });
  const restored = await start(dataDir);
  expect(await ask(restored, count)).toBe(500);
  await restored.stop();
  expect(readdirSync(dataDir).sort()).toEqual(['neo4j', 'neo4j-password', 'neo4j.lock']);

  const elsewhere = temporaryFolder();
  await restoreLocal(elsewhere, file);
  expect(await ask(await start(elsewhere), count)).toBe(500);
});

test('a broken backup leaves the store as it was', async () => {
  const dataDir = await filledStore();
  const folder = temporaryFolder();
  const file = join(folder, 'atlas.dump');
  const bytes = await backupLocal(dataDir, file);
  const files = { cut: join(folder, 'cut.dump'), changed: join(folder, 'changed.dump'), other: join(folder, 'other.dump') };
  for (const each of [files.cut, files.changed]) writeFileSync(each, readFileSync(file));
  truncateSync(files.cut, Math.floor(bytes / 2));
  const changed = openSync(files.changed, 'r+');
  writeSync(changed, Buffer.alloc(64, 0xa5), 0, 64, Math.floor(bytes / 3));
  closeSync(changed);
  writeFileSync(files.other, 'id,name\n1,parish\n');
  for (const each of Object.values(files)) {
    await expect(restoreLocal(dataDir, each, { force: true })).rejects.toMatchObject({
      code: 'BROKEN_DUMP',
      message: expect.stringContaining(each),
      remedy: expect.stringContaining('the store is as it was'),
    });
  }
  expect(readdirSync(dataDir)).not.toContain('restoring');
  expect(await ask(await start(dataDir), count)).toBe(500);
});

test('a store that was not closed is repaired and saved', async () => {
  const dataDir = temporaryFolder();
  const server = await start(dataDir);
  await ask(server, 'CREATE (:Kept)');
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  const file = join(temporaryFolder(), 'atlas.dump');
  await backupLocal(dataDir, file);
  const elsewhere = temporaryFolder();
  await restoreLocal(elsewhere, file);
  expect(await ask(await start(elsewhere), count)).toBe(1);
});

test('a restore that died between two steps is undone or completed by the next start', async () => {
  const dataDir = await filledStore();
  const data = join(dataDir, 'neo4j', 'data');
  renameSync(data, `${data}.before-restore`);
  const first = await start(dataDir);
  expect(await ask(first, count)).toBe(500);
  await first.stop();
  mkdirSync(`${data}.before-restore`);
  const second = await start(dataDir);
  expect(await ask(second, count)).toBe(500);
  expect(readdirSync(join(dataDir, 'neo4j'))).not.toContain('data.before-restore');
});

test('the commands refuse a server of somebody else, a missing file and an empty directory', async () => {
  const folder = temporaryFolder();
  const deps = (env: Record<string, string>) => ({ config: () => readConfig(env, folder), progress: silentProgress });
  const run = (command: typeof backupCommand, env: Record<string, string>, ...args: string[]) =>
    command(deps(env)).exitOverride().parseAsync(args, { from: 'user' });
  const remote = { NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'x' };
  await expect(run(backupCommand, remote, 'a.dump')).rejects.toMatchObject({ code: 'NOT_MANAGED' });
  await expect(run(restoreCommand, remote, 'a.dump')).rejects.toMatchObject({ code: 'NOT_MANAGED' });
  await expect(run(restoreCommand, {}, join(folder, 'a.dump'))).rejects.toMatchObject({ code: 'NO_SUCH_FILE' });
  await expect(run(backupCommand, {}, join(folder, 'none', 'a.dump'))).rejects.toMatchObject({ code: 'NO_SUCH_FILE' });
  await expect(run(backupCommand, {}, join(folder, 'a.dump'))).rejects.toMatchObject({ code: 'NOTHING_TO_BACK_UP' });
});
