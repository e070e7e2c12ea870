import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draft } from '../../../server/src/audit/draft.ts';
import { erasureJournal } from '../../../server/src/audit/erasure-journal.ts';
import { writeAll } from '../../../server/src/audit/writer.ts';
import { backupCommand } from '../../../server/src/cli/backup.ts';
import { restoreCommand } from '../../../server/src/cli/restore.ts';
import { readConfig } from '../../../server/src/config.ts';
import { Context } from '../../../server/src/context.ts';
import { ErasureService } from '../../../server/src/modules/privacy/erasure.service.ts';
import { findRunningLocalNeo4j } from '../../../server/src/neo4j/local/find-running.ts';
import { openStore, type Store } from '../../../server/src/store.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { heldBy } from '../../testkit/api.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { ask, temporaryFolder } from '../local-neo4j/helper.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const id = testId('person', 'erased');
const person = draft('Person', {
  id,
  owner: council.id,
  visibility: 'OWNER',
  properties: { name: 'Zebedee Quartz', sortName: 'zebedee quartz', isNamed: true, searchText: 'Zebedee Quartz', phone: '07700 900123' },
});
const traces = `MATCH (n) WHERE any(key IN keys(n) WHERE toLower(toStringOrNull(n[key])) CONTAINS 'quartz' OR toStringOrNull(n[key]) CONTAINS '07700 900123') RETURN count(n)`;

/** Runs `work` on the store of a data folder, which is started for it. */
async function on(dataDir: string, work: (store: Store) => Promise<void>): Promise<unknown> {
  const store = await openStore(readConfig({ ATLAS_DATA_DIR: dataDir }, '/'), silentProgress);
  try {
    await work(store);
    const running = await findRunningLocalNeo4j(dataDir);
    return running && (await ask(running, traces));
  } finally {
    await store.close();
  }
}
const atlas = (command: typeof backupCommand, dataDir: string, ...args: string[]) =>
  command({ config: () => readConfig({ ATLAS_DATA_DIR: dataDir }, '/'), progress: silentProgress })
    .exitOverride()
    .parseAsync(args, { from: 'user' });

test('a backup older than an erasure is restored without the person who was erased', async () => {
  const dataDir = temporaryFolder();
  const file = join(temporaryFolder(), 'atlas.dump');
  const held = await on(dataDir, async ({ executor }) => {
    await writeAll(executor, [council, person], { principalId: 'test', by: 'Test', reason: 'RECORDED' });
  });
  expect(held).toBe(2);
  await atlas(backupCommand, dataDir, file);

  const left = await on(dataDir, async ({ executor }) => {
    const principal = heldBy('steward', [{ role: 'STEWARD', councilId: council.id, organisationId: null, areaIds: [] }]);
    const context = new Context({ executor, principal, journal: erasureJournal(join(dataDir, 'erasures.jsonl')) });
    expect(await context.use(ErasureService).erase({ id, revision: 1, reason: 'SAR 12', dryRun: false })).toMatchObject({ isDone: true });
  });
  expect(left).toBe(0);

  const elsewhere = join(dataDir, 'no-such.jsonl');
  await expect(atlas(restoreCommand, dataDir, file, '--force', '--erasures', elsewhere)).rejects.toMatchObject({ code: 'ENOENT' });
  await atlas(restoreCommand, dataDir, file, '--force');
  expect(await on(dataDir, async () => undefined)).toBe(0);
});
