import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentProgress } from '../telemetry/progress.ts';
import type { Executor } from './executor.ts';
import { withLease } from './lease.ts';
import { appliedMigrations, recordMigration } from './migrate.cypher.ts';

/** A store that this version of the Atlas cannot use as it is: says which migration and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface Migration {
  readonly version: string;
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

/** Where the numbered `.cypher` files lie: in the sources, also when the server runs compiled. */
export const migrationsFolder = fileURLToPath(new URL('../../src/neo4j/migrations/', import.meta.url));

/** What must be there before anything is written: one record for each migration, and one lease for all servers. */
const bootstrap = [
  'CREATE CONSTRAINT schema_migration_version IF NOT EXISTS FOR (n:SchemaMigration) REQUIRE n.version IS UNIQUE',
  'CREATE CONSTRAINT store_key IF NOT EXISTS FOR (n:AtlasStore) REQUIRE n.key IS UNIQUE',
];

/**
 * Applies what this store has not had yet, in order, once each, and by one server at a time. A run that died half-way is taken up
 * again: statements are written `IF NOT EXISTS` as they are sent.
 * @returns how many were applied
 * @throws {MigrationError} when an applied file has changed, two have one number, or the store comes from a newer Atlas
 */
export async function migrate(executor: Executor, folder = migrationsFolder, progress = silentProgress): Promise<number> {
  const known = await readMigrations(folder);
  if ((await findWaiting(executor, known)).length === 0) return 0;
  for (const statement of bootstrap) await executor.schema(statement);
  return withLease(executor, progress, async () => {
    const waiting = await findWaiting(executor, known);
    if (waiting.length === 0) return 0;
    return progress.step('Migrating the store', async (report) => {
      for (const [done, migration] of waiting.entries()) {
        report({ done, total: waiting.length });
        await apply(executor, migration);
      }
      await executor.awaitIndexes(120);
      report({ note: `${waiting.length} applied` });
      return waiting.length;
    });
  });
}

async function findWaiting(executor: Executor, known: readonly Migration[]): Promise<Migration[]> {
  const applied = await executor.system(appliedMigrations);
  for (const row of applied) {
    const file = known.find((migration) => migration.version === row.version);
    if (file === undefined) {
      throw new MigrationError(
        `This store was written by a newer Atlas: it has migration ${row.version} (${row.name}), which this version does not know. Update the Atlas, or restore an older backup.`,
      );
    }
    if (file.checksum !== row.checksum) {
      throw new MigrationError(
        `Migration ${row.version} (${row.name}) has changed since it was applied to this store. Put the file back as it was and add a new migration instead.`,
      );
    }
  }
  return known.filter((migration) => !applied.some((row) => row.version === migration.version));
}

async function apply(executor: Executor, { version, name, checksum, statements }: Migration): Promise<void> {
  for (const statement of statements) await executor.schema(statement);
  await executor.write('migration-record', (tx) => tx.run(recordMigration, { version, name, checksum }));
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.cypher')).sort();
  const migrations = await Promise.all(
    files.map(async (file) => {
      // A checkout on Windows may have other line ends; it is the same file.
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
      const [version = '', ...name] = file.replace(/\.cypher$/, '').split('-');
      const statements = text
        .replace(/^\s*\/\/.*$/gm, '')
        .split(/;\s*(?:\n|$)/)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== '')
        .map((statement) => statement.replace(/^(CREATE (?:\w+ )?(?:CONSTRAINT|INDEX) \w+\b)(?! IF NOT EXISTS)/, '$1 IF NOT EXISTS'));
      return { version, name: name.join('-'), checksum: createHash('sha256').update(text).digest('hex'), statements };
    }),
  );
  for (const [i, { version, name }] of migrations.entries()) {
    const before = migrations[i - 1];
    if (before?.version === version)
      throw new MigrationError(
        `Two migrations have the number ${version}: ${before.name} and ${name}. Give the later one the next number.`,
      );
  }
  return migrations;
}
