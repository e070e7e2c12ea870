import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Progress, silentProgress } from '../../telemetry/progress.ts';
import type { AdminOptions } from './admin.ts';
import { holdDataDir } from './hold.ts';
import { getInstallation } from './jars.ts';
import { findJava } from './java.ts';
import { endOrphan } from './orphan.ts';
import { defaultCacheDir, type LocalPaths } from './paths.ts';
import { finishSwap } from './swap.ts';

export interface OfflineOptions {
  progress?: Progress;
  cacheDir?: string;
  env?: NodeJS.ProcessEnv;
}

const stopTimeout = 120_000;

/**
 * Works on the store of a data directory while nobody runs it.
 * @throws {LocalNeo4jError} LOCK_HELD when somebody does, and what a start throws for Java and Maven
 */
export async function withStoppedStore<T>(
  dataDir: string,
  { progress = silentProgress, cacheDir, env = process.env }: OfflineOptions,
  work: (paths: LocalPaths, admin: Omit<AdminOptions, 'paths'>, progress: Progress) => Promise<T>,
): Promise<T> {
  const { paths, lock } = await holdDataDir(dataDir);
  try {
    const java = await findJava(env);
    const installation = await getInstallation(resolve(cacheDir ?? defaultCacheDir(env)), env, progress);
    await endOrphan(paths, stopTimeout);
    await finishSwap(paths);
    return await work(paths, { java, installation, env }, progress);
  } finally {
    lock.release();
  }
}

export const holdsStore = (paths: Pick<LocalPaths, 'data'>) => existsSync(join(paths.data, 'databases', 'neo4j'));

/** Turns neo4j-admin's own progress lines ("Files: 3/36, data: 41.5%") into ours. */
export function shareOf(line: string): { share: number } | undefined {
  const percent = /(?:data:|^[. ]*)\s*(\d+(?:\.\d+)?)%/.exec(line)?.[1];
  return percent === undefined ? undefined : { share: Number(percent) / 100 };
}

/** The reason neo4j-admin gives, without its own name for the step that failed. */
export function reasonOf(output: string): string {
  const lines = output.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  const line = lines.find((each) => /^(Failed to|Unable to|.*Exception: )/.test(each)) ?? lines.at(-1) ?? 'no reason given';
  return line
    .replace(/^(Failed to \w+ database 'neo4j': )?(Unable to \w+ database: )?(\w+Exception: )?/, '')
    .replace(/^(Not a valid Neo4j archive): .*$/, '$1')
    .trim();
}
