import { z } from 'zod';
import { cypher, defineSystemQuery } from './query.ts';

const why = 'migrations know no reader';

export const appliedMigrations = defineSystemQuery(
  'migrations-applied',
  why,
  cypher`MATCH (m:SchemaMigration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY m.version`,
  z.object({ version: z.string(), name: z.string(), checksum: z.string() }),
);

export const recordMigration = defineSystemQuery(
  'migration-record',
  why,
  cypher`CREATE (m:SchemaMigration {version: $version, name: $name, checksum: $checksum, appliedAt: datetime()}) RETURN m.version AS version`,
  z.object({ version: z.string() }),
);
