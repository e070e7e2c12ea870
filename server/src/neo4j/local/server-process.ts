import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { collectorFlag, javaFlags } from './conf.ts';
import { diskFull, saysDiskFull } from './disk.ts';
import { LocalNeo4jError } from './errors.ts';
import type { Installation } from './jars.ts';
import type { Java } from './java.ts';
import type { MemorySizes } from './memory.ts';
import type { LocalPaths } from './paths.ts';
import { portTaken } from './port.ts';
import { homeArgument } from './processes.ts';

type ServerPaths = Pick<LocalPaths, 'home' | 'conf' | 'console' | 'userLog'>;

export interface ServerOptions {
  java: Java;
  installation: Installation;
  paths: ServerPaths;
  memory: MemorySizes;
  env: NodeJS.ProcessEnv;
  /** About the class-data archive. */
  archiveFlags: string[];
}

export interface ServerProcess {
  pid: number;
  hasEnded(): boolean;
  /** Bytes of neo4j.log that were there before it started. */
  logOffset: number;
}

/**
 * Starts Neo4j in a process group of its own, so that Ctrl-C reaches us alone and we stop it in order. Its output goes to a
 * file, so that it lives on unharmed if we die.
 */
export async function spawnServer({ java, installation, paths, memory, env, archiveFlags }: ServerOptions): Promise<ServerProcess> {
  await mkdir(dirname(paths.console), { recursive: true });
  const logOffset = existsSync(paths.userLog) ? (await stat(paths.userLog)).size : 0;
  const output = await open(paths.console, 'w');
  const args = [
    ...javaFlags,
    collectorFlag(memory),
    ...archiveFlags,
    `-Xms${Math.min(256, memory.heap)}m`,
    `-Xmx${memory.heap}m`,
    `@${installation.classPathFile}`,
    'org.neo4j.server.CommunityEntryPoint',
    homeArgument(paths.home),
    `--config-dir=${paths.conf}`,
  ];
  try {
    const child = spawn(java.program, args, { cwd: paths.home, env, detached: true, stdio: ['ignore', output.fd, output.fd] });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    return { pid: child.pid as number, hasEnded: () => child.exitCode !== null || child.signalCode !== null, logOffset };
  } finally {
    await output.close();
  }
}

/** Why a Neo4j did not come up, read from what it wrote since it was started. */
export async function explainFailedStart(
  paths: ServerPaths & Pick<LocalPaths, 'dataDir'>,
  logOffset: number,
  port: number,
): Promise<LocalNeo4jError> {
  const read = (file: string) => readFile(file).catch(() => Buffer.alloc(0));
  const text = `${(await read(paths.userLog)).subarray(logOffset)}\n${await read(paths.console)}`;
  if (/Address already in use/.test(text)) return portTaken(port);
  if (saysDiskFull(text)) return diskFull(paths.dataDir);
  return new LocalNeo4jError(
    'DID_NOT_START',
    `Neo4j did not start: ${lastMeaningfulLine(text)}`,
    `The whole story is in ${paths.userLog} and ${paths.console}.`,
  );
}

/** The innermost cause if there is a stack trace, else the last error, else the last line that is not part of a trace. */
export function lastMeaningfulLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\. )/.test(line));
  const line =
    lines.findLast((each) => each.startsWith('Caused by: ')) ??
    lines.findLast((each) => /\b(ERROR|Exception|Error)\b/.test(each)) ??
    lines.at(-1);
  return line?.replace(/^(Caused by: |\S+ \S+ ERROR\s+)/, '').trim() ?? 'it wrote nothing';
}
