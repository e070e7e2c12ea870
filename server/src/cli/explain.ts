import { ConfigError } from '../config.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import { MigrationError } from '../neo4j/migrate.ts';

/** What the system says of a file, for whoever named that file. */
const fileFailures: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no ${path}, or no folder for it. Check how it is spelt.`,
  ENOTDIR: (path) => `${path} leads through something that is not a folder. Check how it is spelt.`,
  EISDIR: (path) => `${path} is a folder, and a file is needed. Name a file in it.`,
  EACCES: (path) => `The Atlas may not read or write ${path}. Change its permissions, or name another file.`,
  EROFS: (path) => `${path} lies on a disk that cannot be written. Name another file.`,
  ENOSPC: (path) => `The disk is full: ${path} could not be written. Make room and try again.`,
};

/** What went wrong and what to do, for a person at a terminal. What nobody expected is told whole, so that it can be reported. */
export function explain(error: unknown): string {
  if (error instanceof NamedFailure) return `${error.message} ${error.remedy}`;
  if (error instanceof ConfigError || error instanceof MigrationError) return error.message;
  const { code = '', path, port } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port ?? ''} is taken by another program. Stop that one, or set ATLAS_PORT to another port.`;
  const said = fileFailures[code];
  if (said !== undefined) return said(path ?? 'a file it needs');
  return `Something unexpected went wrong: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
