import type { Config } from '../config.ts';
import { LocalNeo4jError } from '../neo4j/local/errors.ts';

/** Where the managed store is. @throws {LocalNeo4jError} NOT_MANAGED when the settings name a server of somebody else's */
export function backupTarget({ neo4j, dataDir, cacheDir }: Config): { dataDir: string; cacheDir?: string } {
  if (neo4j.uri !== undefined) {
    throw new LocalNeo4jError(
      'NOT_MANAGED',
      `Backup and restore are for the managed local Neo4j, and NEO4J_URI is set to ${neo4j.uri}.`,
      'Use the backups of that server, or unset NEO4J_URI.',
    );
  }
  return { dataDir, ...(cacheDir === undefined ? {} : { cacheDir }) };
}
