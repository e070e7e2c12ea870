import { diskFull, saysDiskFull } from './disk.ts';
import { LocalNeo4jError } from './errors.ts';
import { runCommand } from './run-command.ts';

/**
 * Copies the runtime jars a pom asks for into a folder.
 * @param onFile called with the number of files downloaded so far
 * @throws {LocalNeo4jError} NO_MAVEN, MAVEN_FAILED or DISK_FULL
 */
export async function copyJars(pom: string, folder: string, env: NodeJS.ProcessEnv, onFile: (files: number) => void): Promise<void> {
  let files = 0;
  let problem: string | undefined;
  const args = ['-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  const result = await runCommand('mvn', args, {
    env,
    onLine: (line) => {
      if (/Downloaded from .*\.jar /.test(line)) onFile(++files);
      problem ??= /\[ERROR\]\S* (.+)/.exec(line)?.[1];
    },
  }).catch((error: NodeJS.ErrnoException) => {
    const remedy = 'Install Maven, or run the Atlas with "docker compose up".';
    throw new LocalNeo4jError('NO_MAVEN', `Maven, which fetches Neo4j, was not found (${error.code ?? error.message}).`, remedy, error);
  });
  if (result.status === 0) return;
  if (saysDiskFull(result.output)) throw diskFull(folder);
  throw new LocalNeo4jError(
    'MAVEN_FAILED',
    `Maven could not fetch Neo4j: ${shorten(problem ?? (result.output.trim().split('\n').at(-1) || 'it gave no reason'))}`,
    'Check that this machine reaches a Maven repository (proxies and mirrors belong in ~/.m2/settings.xml), then start again.',
  );
}

const shorten = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
