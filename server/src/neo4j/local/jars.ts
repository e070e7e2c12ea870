import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../telemetry/progress.ts';
import { needSpace } from './disk.ts';
import { waitForLock } from './lock.ts';
import { copyJars } from './maven.ts';
import { pomPath } from './paths.ts';

/** A Neo4j ready to be run. */
export interface Installation {
  version: string;
  /** Version and hash of the pom: two installations with one key are the same. */
  key: string;
  folder: string;
  /** Java's own argument file with the class path in it: too long for some systems' command lines, and in one fixed order for the archive. */
  classPathFile: string;
}

const spaceForJars = 400_000_000;

/**
 * The jars of the Neo4j our pom names, fetched by Maven once per user. Builders of the same installation wait for each other,
 * and it appears whole or not at all.
 * @throws {LocalNeo4jError} NO_MAVEN, MAVEN_FAILED or DISK_FULL
 */
export async function getInstallation(cacheDir: string, env: NodeJS.ProcessEnv, progress: Progress): Promise<Installation> {
  const pom = await readFile(pomPath(), 'utf8');
  const version = /<neo4j\.version>(.+?)<\/neo4j\.version>/.exec(pom)?.[1];
  if (version === undefined) throw new Error('pom.xml names no neo4j.version');
  const key = `${version}-${createHash('sha256').update(pom).digest('hex').slice(0, 12)}`;
  const folder = join(cacheDir, `neo4j-${key}`);
  const installation = { version, key, folder, classPathFile: join(folder, 'class-path') };
  if (existsSync(folder)) return installation;

  await progress.step(`Fetching Neo4j ${version}`, async (report) => {
    const lock = await waitForLock(join(cacheDir, `neo4j-${key}.lock`), () =>
      report({ note: 'waiting for another Atlas that is fetching it' }),
    );
    try {
      if (!existsSync(folder)) await build(installation, cacheDir, env, (files) => report({ done: files, note: 'files' }));
    } finally {
      lock.release();
    }
  });
  return installation;
}

async function build({ key, folder }: Installation, cacheDir: string, env: NodeJS.ProcessEnv, onFile: (files: number) => void) {
  await needSpace(cacheDir, spaceForJars);
  // What a builder that died has left: we hold the lock, so nobody is at work there.
  const prefix = `building-${key}-`;
  for (const name of await readdir(cacheDir)) if (name.startsWith(prefix)) await rm(join(cacheDir, name), { recursive: true, force: true });
  const draft = await mkdtemp(join(cacheDir, prefix));
  try {
    await copyJars(pomPath(), join(draft, 'jars'), env, onFile);
    const jars = (await readdir(join(draft, 'jars'))).sort();
    const classPath = jars.map((jar) => join(folder, 'jars', jar)).join(':');
    await writeFile(join(draft, 'class-path'), `-cp "${classPath.replaceAll('\\', '\\\\')}"\n`);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
