import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Executor } from '../../../server/src/neo4j/executor.ts';
import { MigrationError, migrate, migrationsFolder } from '../../../server/src/neo4j/migrate.ts';
import { createProgress } from '../../../server/src/telemetry/progress.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

let store: TestStore;
let folder: string;

beforeAll(async () => {
  store = await cleanStore();
});
beforeEach(async () => {
  await forget();
  // A blank and a sign in its name, as in anybody's home folder.
  folder = await mkdtemp(join(tmpdir(), 'atlas migrations #'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(async () => {
  await forget();
  await store.close();
});

/** As if the store had never been migrated, and without what these tests put there. */
async function forget() {
  await peek(store, 'MATCH (n:SchemaMigration|Probe|AtlasStore) DETACH DELETE n');
  await peek(store, 'DROP CONSTRAINT probe_key IF EXISTS');
  for (const index of ['probe_name', 'probe_place', 'probe_text']) await peek(store, `DROP INDEX ${index} IF EXISTS`);
}

const put = (file: string, text: string) => writeFile(join(folder, file), text);
const run = () => migrate(store.executor, folder);
const recorded = () =>
  peek(store, 'MATCH (m:SchemaMigration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version');
const versions = async () => (await recorded()).map((row) => row.version);
const probes = async () => (await peek(store, 'MATCH (p:Probe) RETURN p.name AS name ORDER BY name')).map((row) => row.name);
const indexes = async () =>
  (await peek(store, "SHOW INDEXES YIELD name, type WHERE name STARTS WITH 'probe_' RETURN name, type ORDER BY name")).map(
    ({ name, type }) => `${name} ${type}`,
  );

const first = `// Names are looked up.
CREATE INDEX probe_name FOR (n:Probe) ON (n.name);

// A comment between two statements; with a semicolon.
CREATE (:Probe {name: 'first; of two'});
`;

describe('migrations', () => {
  it('are applied in the order of their numbers, once each, with a checksum', async () => {
    await put('0002-second.cypher', "MATCH (p:Probe) SET p.name = p.name + ' and second';\n");
    await put('0001-first-of-all.cypher', first);
    await put('notes.txt', 'Not a migration.');
    expect(await run()).toBe(2);
    expect(await probes()).toEqual(['first; of two and second']);
    expect(await indexes()).toEqual(['probe_name RANGE']);
    expect(await recorded()).toEqual([
      { version: '0001', name: 'first-of-all', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { version: '0002', name: 'second', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await run()).toBe(0);
    expect(await probes()).toEqual(['first; of two and second']);
    await put('0003-third.cypher', "CREATE (:Probe {name: 'third'});");
    expect(await run()).toBe(1);
    expect(await probes()).toEqual(['first; of two and second', 'third']);
  });

  it('are refused where one has changed since, and nothing more is applied', async () => {
    await put('0001-first.cypher', first);
    await run();
    await put('0001-first.cypher', `${first}CREATE (:Probe {name: 'slipped in'});\n`);
    await put('0002-second.cypher', "CREATE (:Probe {name: 'second'});");
    await expect(run()).rejects.toThrow(MigrationError);
    await expect(run()).rejects.toThrow(
      'Migration 0001 (first) has changed since it was applied to this store. Put the file back as it was and add a new migration instead.',
    );
    expect(await versions()).toEqual(['0001']);
    expect(await probes()).toEqual(['first; of two']);
  });

  it('are the same with the line ends of another system', async () => {
    await put('0001-first.cypher', first.replaceAll('\n', '\r\n'));
    expect(await run()).toBe(1);
    expect(await probes()).toEqual(['first; of two']);
    await put('0001-first.cypher', first);
    expect(await run()).toBe(0);
  });

  it('are refused on a store of a newer Atlas', async () => {
    await put('0001-first.cypher', first);
    await put('0002-from-the-future.cypher', "CREATE (:Probe {name: 'future'});");
    await run();
    await rm(join(folder, '0002-from-the-future.cypher'));
    await expect(run()).rejects.toThrow(
      'This store was written by a newer Atlas: it has migration 0002 (from-the-future), which this version does not know. Update the Atlas, or restore an older backup.',
    );
  });

  it('are taken up again where a run died half-way', async () => {
    await peek(store, "UNWIND ['a', 'b'] AS name CREATE (:Probe {name: name, key: 'the same'})");
    await put('0001-first.cypher', 'CREATE POINT INDEX probe_place FOR (n:Probe) ON (n.place);');
    await put(
      '0002-second.cypher',
      `CREATE INDEX probe_name FOR (n:Probe) ON (n.name);
CREATE FULLTEXT INDEX probe_text FOR (n:Probe) ON EACH [n.name];
CREATE CONSTRAINT probe_key FOR (n:Probe) REQUIRE n.key IS UNIQUE;`,
    );
    await expect(run()).rejects.toThrow(/probe_key|already exists|Unable to create/);
    expect(await versions()).toEqual(['0001']);
    expect(await indexes()).toEqual(['probe_name RANGE', 'probe_place POINT', 'probe_text FULLTEXT']);

    await peek(store, "MATCH (p:Probe {name: 'b'}) DELETE p");
    expect(await run()).toBe(1);
    expect(await versions()).toEqual(['0001', '0002']);
    expect(await indexes()).toContain('probe_key RANGE');
  });

  it('may say IF NOT EXISTS themselves', async () => {
    await put('0001-first.cypher', 'CREATE INDEX probe_name IF NOT EXISTS FOR (n:Probe) ON (n.name);');
    expect(await run()).toBe(1);
    expect(await indexes()).toEqual(['probe_name RANGE']);
  });

  it('are applied once by servers that start at the same time', async () => {
    await peek(store, 'DROP CONSTRAINT schema_migration_version IF EXISTS');
    await put('0001-first.cypher', first);
    await put('0002-second.cypher', "CREATE (:Probe {name: 'second'});");
    const applied = await Promise.all([1, 2, 3].map(() => migrate(new Executor(store.driver, { database: 'neo4j' }), folder)));
    expect(applied.toSorted()).toEqual([0, 0, 2]);
    expect(await versions()).toEqual(['0001', '0002']);
    expect(await probes()).toEqual(['first; of two', 'second']);
    expect(await peek(store, "MATCH (s:AtlasStore {key: 'set-up'}) RETURN s.value AS owner")).toEqual([]);
    await expect(peek(store, "CREATE (:SchemaMigration {version: '0001'})")).rejects.toThrow(/already exists/);
  });

  it('wait for a server that is at it, and say so; one that died is waited for no longer than its lease', async () => {
    await put('0001-first.cypher', first);
    await peek(store, "CREATE (:AtlasStore {key: 'set-up', value: 'another', at: datetime() + duration({seconds: 2})})");
    const said: string[] = [];
    const progress = createProgress({ write: (text) => said.push(text) });
    expect(await migrate(store.executor, folder, progress)).toBe(1);
    expect(said.map((line) => line.split(/ …| {2}/)[0]?.trim()).at(0)).toBe('Waiting for another Atlas that is setting up this store');
    expect(await probes()).toEqual(['first; of two']);
  });

  it('are refused where two have one number, before any is applied', async () => {
    await put('0001-first.cypher', first);
    await put('0001-other.cypher', "CREATE (:Probe {name: 'other'});");
    await expect(run()).rejects.toThrow('Two migrations have the number 0001: first and other. Give the later one the next number.');
    expect(await versions()).toEqual([]);
    expect(await probes()).toEqual([]);
  });

  it('of the Atlas can all be applied to a store that has them in part', async () => {
    const files = (await readdir(migrationsFolder)).filter((file) => file.endsWith('.cypher')).sort();
    expect(await migrate(store.executor)).toBe(files.length);
    expect((await recorded()).map(({ version, name }) => `${version}-${name}.cypher`)).toEqual(files);
  });
});
