import { chmodSync, existsSync, readdirSync, readFileSync, realpathSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archivePath } from '../../../server/src/neo4j/local/archive.ts';
import { needSpace } from '../../../server/src/neo4j/local/disk.ts';
import { getInstallation } from '../../../server/src/neo4j/local/jars.ts';
import { findJava } from '../../../server/src/neo4j/local/java.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { ask, environmentWith, start, temporaryFolder } from './helper.ts';

const java17 = 'echo \'openjdk version "17.0.15" 2025-04-15\' >&2';

test.each([
  ['no Java', {}, 'NO_JAVA', /^Java was not found/, /Install Java 17 or newer, or .*docker compose up/],
  ['something else called java', { java: 'echo hello' }, 'NO_JAVA', /did not name a version/, /Install Java 17/],
  [
    'Java 11',
    { java: 'echo \'openjdk version "11.0.22" 2024-01-16\' >&2' },
    'JAVA_TOO_OLD',
    /^Java 11\.0\.22 is too old/,
    /Install Java 17/,
  ],
  ['Java 8', { java: 'echo \'java version "1.8.0_392"\' >&2' }, 'JAVA_TOO_OLD', /^Java 1\.8\.0_392 is too old/, /Install Java 17/],
  ['no Maven', { java: java17 }, 'NO_MAVEN', /^Maven, which fetches Neo4j, was not found/, /Install Maven, or .*docker compose up/],
  [
    'Maven without a network',
    { java: java17, mvn: 'echo "[ERROR] Could not transfer artifact org.neo4j:neo4j:pom: Network is unreachable"; exit 1' },
    'MAVEN_FAILED',
    /^Maven could not fetch Neo4j: .*Network is unreachable$/,
    /settings\.xml/,
  ],
  [
    'a disk that fills up',
    { java: java17, mvn: 'echo "[ERROR] No space left on device"; exit 1' },
    'DISK_FULL',
    /not enough room/,
    /^Free some space/,
  ],
])('%s is named with its remedy', async (_what, scripts, code, message, remedy) => {
  const folder = temporaryFolder();
  const failure = await start(join(folder, 'data'), { env: environmentWith(folder, scripts) }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code, message: expect.stringMatching(message), remedy: expect.stringMatching(remedy) });
  const cache = join(folder, '.cache', 'partnership-atlas');
  expect(existsSync(cache) ? readdirSync(cache).filter((name) => !name.endsWith('.lock')) : []).toEqual([]);
});

test('a disk without room is named before anything is written', async () => {
  const failure = needSpace(temporaryFolder(), Number.MAX_SAFE_INTEGER);
  await expect(failure).rejects.toMatchObject({ code: 'DISK_FULL', remedy: expect.stringMatching(/^Free at least \d+ MB there/) });
});

test('a data directory that is a file is named', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(start(file)).rejects.toMatchObject({ code: 'NOT_WRITABLE', remedy: expect.stringContaining('ATLAS_DATA_DIR') });
});

test('builders of one installation do not break each other; its archive is made once, used after, and may be damaged', async () => {
  const cacheDir = realpathSync(temporaryFolder());
  const [installation, other] = await Promise.all([1, 2].map(() => getInstallation(cacheDir, process.env, silentProgress)));
  if (installation === undefined) throw new Error('nothing was built');
  expect(other).toEqual(installation);
  expect(readdirSync(cacheDir).sort()).toEqual([`neo4j-${installation.key}`, `neo4j-${installation.key}.lock`]);
  const jars = readdirSync(join(installation.folder, 'jars'));
  expect(jars).toContain('neo4j-5.26.30.jar');
  expect(jars.filter((jar) => /hadoop|parquet/.test(jar))).toEqual([]);

  const dataDir = temporaryFolder();
  const archive = archivePath(installation, await findJava(process.env));
  const first = await start(dataDir, { cacheDir, archive: 'now' });
  expect(await first.archive).toEqual({ state: 'made' });
  await first.stop();
  expect(readdirSync(dataDir)).not.toContain('rehearsal');

  const second = await start(dataDir, { cacheDir });
  expect(await second.archive).toEqual({ state: 'present' });
  expect(readFileSync(`/proc/${second.pid}/maps`, 'utf8')).toContain(archive);
  await second.stop();

  // Java goes down with an archive that is cut short: the start goes on without.
  chmodSync(archive, 0o600);
  truncateSync(archive, Math.floor(statSync(archive).size / 2));
  const third = await start(dataDir, { cacheDir });
  expect(await ask(third, 'RETURN 1')).toBe(1);
  expect(await third.archive).toEqual({ state: 'unwanted' });
});
