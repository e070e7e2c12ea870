import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, openSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupCommand } from '../../../server/src/cli/backup.ts';
import { restoreCommand } from '../../../server/src/cli/restore.ts';
import { readConfig } from '../../../server/src/config.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { ask, start, temporaryFolder } from './helper.ts';

const count = 'MATCH (n:Kept) RETURN count(n)';

/** Runs a command as `atlas` does, with these settings. */
async function atlas(command: typeof backupCommand, env: Record<string, string>, ...args: string[]): Promise<void> {
  const deps = { config: () => readConfig(env, '/'), progress: silentProgress };
  await command(deps).exitOverride().parseAsync(args, { from: 'user' });
}

/** What every file of a store holds. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      createHash('sha256')
        .update(readFileSync(join(parentPath, name)))
        .digest('hex'),
    ]),
  );
}

/** A backup cut in half, one with some bytes changed, and something else altogether. */
function spoil(file: string): string[] {
  const [cut, changed, other] = [`${file}.cut`, `${file}.changed`, `${file}.other`];
  for (const each of [cut, changed]) copyFileSync(file, each);
  truncateSync(cut, Math.floor(statSync(file).size / 2));
  const handle = openSync(changed, 'r+');
  writeSync(handle, Buffer.alloc(64, 0xa5), 0, 64, Math.floor(statSync(file).size / 3));
  closeSync(handle);
  writeFileSync(other, 'id,name\n1,parish\n');
  return [cut, changed, other];
}

test('a store is saved, survives broken backups, and comes back after it was destroyed and after a crash', async () => {
  const dataDir = temporaryFolder();
  const env = { ATLAS_DATA_DIR: dataDir };
  const file = join(temporaryFolder(), 'atlas.dump');
  const first = await start(dataDir);
  await ask(first, 'UNWIND range(1, 500) AS i CREATE (:Kept {id: randomUUID(), number: i})');
  await expect(atlas(backupCommand, env, file)).rejects.toMatchObject({ code: 'LOCK_HELD' });
  await expect(atlas(restoreCommand, env, import.meta.filename, '--force')).rejects.toMatchObject({ code: 'LOCK_HELD' });
  await first.stop();

  await atlas(backupCommand, env, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(atlas(backupCommand, env, file)).rejects.toMatchObject({ code: 'FILE_EXISTS' });

  const data = join(dataDir, 'neo4j', 'data');
  const before = fingerprint(data);
  for (const broken of spoil(file)) {
    await expect(atlas(restoreCommand, env, broken, '--force')).rejects.toMatchObject({
      code: 'BROKEN_DUMP',
      message: expect.stringContaining(broken),
      remedy: expect.stringContaining('the store is as it was'),
    });
    expect(fingerprint(data)).toEqual(before);
  }

  writeFileSync(join(data, 'databases', 'neo4j', 'neostore'), 'destroyed');
  await expect(atlas(restoreCommand, env, file)).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY' });
  await atlas(restoreCommand, env, file, '--force');
  expect(readdirSync(dataDir).sort()).toEqual(['neo4j', 'neo4j-password', 'neo4j.lock']);
  const restored = await start(dataDir);
  expect(await ask(restored, count)).toBe(500);

  // A store that was not closed is repaired first.
  await ask(restored, 'CREATE (:Kept)');
  process.kill(restored.pid, 'SIGKILL');
  await restored.stop();
  await atlas(backupCommand, env, file, '--force');
  const elsewhere = temporaryFolder();
  await atlas(restoreCommand, { ATLAS_DATA_DIR: elsewhere }, file);
  expect(await ask(await start(elsewhere), count)).toBe(501);
});

test('the commands refuse a server of somebody else, a file or folder that is not there, and a directory without a store', async () => {
  const folder = temporaryFolder();
  const env = { ATLAS_DATA_DIR: folder };
  const remote = { NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'x' };
  await expect(atlas(backupCommand, remote, 'a.dump')).rejects.toMatchObject({ code: 'NOT_MANAGED' });
  await expect(atlas(restoreCommand, remote, 'a.dump')).rejects.toMatchObject({ code: 'NOT_MANAGED' });
  await expect(atlas(restoreCommand, env, join(folder, 'a.dump'))).rejects.toMatchObject({ code: 'NO_SUCH_FILE' });
  await expect(atlas(backupCommand, env, join(folder, 'none', 'a.dump'))).rejects.toMatchObject({ code: 'NO_SUCH_FILE' });
  await expect(atlas(backupCommand, env, join(folder, 'a.dump'))).rejects.toMatchObject({ code: 'NOTHING_TO_BACK_UP' });
});
