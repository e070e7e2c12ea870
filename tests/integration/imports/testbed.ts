import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportOutcome, type ImportRequest, runImport } from '@atlas/server/modules/imports/engine/run-import';
import { findProfile } from '@atlas/server/modules/imports/profiles/index';
import { fromNeo4j } from '@atlas/server/neo4j/values';
import { silentProgress } from '@atlas/server/telemetry/progress';
import { vi } from 'vitest';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

// Whole imports, into a store whose plans are not warm yet, on whatever machine.
vi.setConfig({ testTimeout: 180_000 });

/** The small files of the repository. */
export const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/imports/${name}`, import.meta.url));
/** The registers themselves, where they lie beside the project. */
export const register = (name: string) => fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
export const hasRegisters = existsSync(register(''));

/** An empty store, a folder of its own, and imports into the one with their rejects in the other. */
export async function importBed() {
  const store = await cleanStore();
  const folder = await mkdtemp(join(tmpdir(), 'atlas-import-'));
  const rejectsPath = join(folder, 'rejects.csv');
  return {
    store,
    folder,
    run: (profile: string, path: string, more: Partial<ImportRequest> = {}): Promise<ImportOutcome> =>
      runImport(store.executor, silentProgress, { profile: findProfile(profile), path, rejectsPath, ...more }),
    rejects: async () => (await readFile(rejectsPath, 'utf8')).split('\r\n').filter((line) => line !== ''),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
export type ImportBed = Awaited<ReturnType<typeof importBed>>;

/** The rows a query gives, as plain values. */
export async function ask(store: TestStore, text: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const { records } = await store.driver.executeQuery(text, params, { database: 'neo4j' });
  return records.map((record) => fromNeo4j(record.toObject()) as Record<string, unknown>);
}

/** How many records of each label there are. */
export async function countLabels(store: TestStore): Promise<Record<string, unknown>> {
  const rows = await ask(
    store,
    "MATCH (n:Entity) UNWIND [l IN labels(n) WHERE l <> 'Entity'] AS label RETURN label, count(*) AS count ORDER BY label",
  );
  return Object.fromEntries(rows.map(({ label, count }) => [label, count]));
}
