import { ConfigError } from '../config.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import { MigrationError } from '../neo4j/migrate.ts';

/** What went wrong and what to do, for a person at a terminal. What nobody expected is told whole, so that it can be reported. */
export function explain(error: unknown): string {
  if (error instanceof NamedFailure) return `${error.message} ${error.remedy}`;
  if (error instanceof ConfigError || error instanceof MigrationError) return error.message;
  if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `Port ${(error as Error & { port?: number }).port ?? ''} is taken by another program. Stop that one, or set ATLAS_PORT to another port.`;
  }
  return `Something unexpected went wrong: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
