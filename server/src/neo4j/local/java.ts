import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalNeo4jError } from './errors.ts';
import { runCommand } from './run-command.ts';

/** Neo4j 5 needs this release of Java or a later one. */
const oldestJava = 17;
const install = `Install Java ${oldestJava} or newer, or run the Atlas with "docker compose up".`;

export interface Java {
  program: string;
  /** The release's full name; a class-data archive is good for exactly one. */
  version: string;
}

/**
 * Finds a Java that can run Neo4j: the one of JAVA_HOME, else the first on the PATH.
 * @throws {LocalNeo4jError} NO_JAVA or JAVA_TOO_OLD
 */
export async function findJava(env: NodeJS.ProcessEnv): Promise<Java> {
  const ofHome = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : undefined;
  const program = ofHome !== undefined && existsSync(ofHome) ? ofHome : 'java';
  const result = await runCommand(program, ['-version'], { env }).catch((error: NodeJS.ErrnoException) => {
    throw new LocalNeo4jError('NO_JAVA', `Java was not found (${error.code ?? error.message}).`, install, error);
  });
  const version = /version "([^"]+)"/.exec(result.output)?.[1];
  if (result.status !== 0 || version === undefined) {
    throw new LocalNeo4jError('NO_JAVA', `"${program} -version" did not name a version of Java.`, install);
  }
  // Up to Java 8 the release is the second number: 1.8.0_392.
  const release = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1]);
  if (release < oldestJava) {
    throw new LocalNeo4jError('JAVA_TOO_OLD', `Java ${version} is too old for Neo4j.`, install);
  }
  return { program, version: result.output.trim() };
}
