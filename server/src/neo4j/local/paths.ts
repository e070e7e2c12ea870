import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the managed Neo4j keeps its things below a data directory. */
export interface LocalPaths {
  dataDir: string;
  /** Held by the process that runs the Neo4j of this data directory. */
  lock: string;
  /** Which process that is, and which Neo4j it started. */
  runRecord: string;
  password: string;
  home: string;
  conf: string;
  data: string;
  userLog: string;
  console: string;
}

export function localPaths(dataDir: string): LocalPaths {
  const root = resolve(dataDir);
  const home = join(root, 'neo4j');
  return {
    dataDir: root,
    lock: join(root, 'neo4j.lock'),
    runRecord: join(root, 'neo4j-run.json'),
    password: join(root, 'neo4j-password'),
    home,
    conf: join(home, 'conf'),
    data: join(home, 'data'),
    userLog: join(home, 'logs', 'neo4j.log'),
    console: join(home, 'logs', 'console.log'),
  };
}

/** The folder Neo4j's jars are kept in unless the settings name one, shared by every Atlas of this user. */
export function defaultCacheDir(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'partnership-atlas');
}

/** Our pom.xml. It is not compiled, so the built server reads the one beside the sources. */
export function pomPath(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'src', 'neo4j', 'local', 'pom.xml');
}
