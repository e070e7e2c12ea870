import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { draft } from '../../../server/src/audit/draft.ts';
import { erasureJournal, readErasures } from '../../../server/src/audit/erasure-journal.ts';
import { erasuresCommand } from '../../../server/src/cli/erasures.ts';
import { readConfig } from '../../../server/src/config.ts';
import { Context } from '../../../server/src/context.ts';
import { startJobs } from '../../../server/src/jobs/jobs.ts';
import { reconcileErasures } from '../../../server/src/modules/privacy/erasing.ts';
import { ErasureService } from '../../../server/src/modules/privacy/erasure.service.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { heldBy } from '../../testkit/api.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const id = testId('person', 'erased');
const person = draft('Person', {
  id,
  owner: council.id,
  visibility: 'OWNER',
  properties: { name: 'Zebedee Quartz', sortName: 'zebedee quartz', isNamed: true, searchText: 'Zebedee Quartz', phone: '07700 900123' },
});

let store: TestStore;
let folder: string;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([council]);
});
afterAll(() => store.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-servers-'));
  await store.write([person]);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await forget();
  await peek(store, 'MATCH (e:Erasure) DELETE e');
});

const fileOf = (server: string) => join(folder, server, 'erasures.jsonl');
const forget = () => peek(store, 'MATCH (n {id: $id}) OPTIONAL MATCH (c:Change)-[:OF]->(n) DETACH DELETE n, c', { id });
const traces = async () =>
  (await peek(store, "MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS 'Quartz') RETURN count(n) AS count"))[0]
    ?.count;
/** Erases through one server, whose journal is told. */
async function eraseThrough(server: string): Promise<void> {
  const principal = heldBy('steward', [{ role: 'STEWARD', councilId: council.id, organisationId: null, areaIds: [] }]);
  const context = new Context({ executor: store.executor, principal, journal: erasureJournal(fileOf(server)) });
  expect(await context.use(ErasureService).erase({ id, revision: 1, reason: 'SAR 12', dryRun: false })).toMatchObject({ isDone: true });
  expect(await traces()).toBe(0);
}
/** As after a restore from a backup older than the erasure. */
async function restoreOlder(): Promise<void> {
  await forget();
  await peek(store, 'MATCH (e:Erasure) DELETE e');
  await store.write([person]);
  expect(await traces()).toBe(2);
}
const command = (...args: string[]) =>
  erasuresCommand({
    config: () => readConfig({ ATLAS_DATA_DIR: join(folder, 'cli') }, '/'),
    progress: silentProgress,
    whileRunning: (_cleanUp, work) => work(),
    openStore: async () => ({ executor: store.executor, title: 'the test’s', isManaged: false, close: async () => undefined }),
  })
    .exitOverride()
    .parseAsync(args, { from: 'user' });

it('an erasure through one server reaches the journal of every other, each of which undoes an older backup', async () => {
  await eraseThrough('first');
  const stop = startJobs({ executor: store.executor, logger: pino({ level: 'silent' }), erasureJournal: fileOf('second') });
  const told = await readErasures(fileOf('first'));
  await expect.poll(() => readErasures(fileOf('second')), { timeout: 20_000 }).toEqual(told);
  await stop();
  expect(statSync(fileOf('second')).mode & 0o777).toBe(0o600);

  await restoreOlder();
  expect(await reconcileErasures(store.executor, fileOf('second'), silentProgress)).toBe(1);
  expect(await traces()).toBe(0);
  expect(await reconcileErasures(store.executor, fileOf('second'), silentProgress)).toBe(0);
  expect(await readErasures(fileOf('second'))).toEqual(told);
});

it('servers that come up together after a restore erase once', async () => {
  await eraseThrough('first');
  await reconcileErasures(store.executor, fileOf('second'), silentProgress);
  await restoreOlder();
  await Promise.all(['first', 'second'].map((server) => reconcileErasures(store.executor, fileOf(server), silentProgress)));
  expect(await traces()).toBe(0);
  const [row] = await peek(store, 'MATCH (p:Person {id: $id}) RETURN p.revision AS revision', { id });
  expect(row).toEqual({ revision: 2 });
});

it('are kept beside the backups of a Neo4j of one’s own, and applied to what was restored', async () => {
  await eraseThrough('first');
  const kept = join(folder, 'kept.jsonl');
  await command('export', kept);
  await command('export', kept);
  expect(readFileSync(kept, 'utf8')).toBe(readFileSync(fileOf('first'), 'utf8'));
  expect(statSync(kept).mode & 0o777).toBe(0o600);

  await restoreOlder();
  await expect(command('apply', join(folder, 'no-such.jsonl'))).rejects.toMatchObject({ code: 'ENOENT' });
  await command('apply', kept);
  expect(await traces()).toBe(0);
  expect(await readErasures(fileOf('cli'))).toEqual(await readErasures(kept));

  writeFileSync(kept, '{"id":"x"}\n');
  await expect(command('apply', kept)).rejects.toThrow();
});
