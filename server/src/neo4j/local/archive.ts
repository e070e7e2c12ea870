import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createDriver } from '../driver.ts';
import { writeConf } from './conf.ts';
import type { Installation } from './jars.ts';
import type { Java } from './java.ts';
import { tryLock } from './lock.ts';
import { endOrphan, killServer, stopServer } from './orphan.ts';
import { ensurePassword, username } from './password.ts';
import { type LocalPaths, localPaths } from './paths.ts';
import { choosePort } from './port.ts';
import { endWithUs, signal } from './processes.ts';
import { type Address, waitUntilReady } from './ready.ts';
import { writeRunRecord } from './run-record.ts';
import { type ServerOptions, spawnServer } from './server-process.ts';

type Server = Omit<ServerOptions, 'archiveFlags'> & { paths: LocalPaths };

/** When to make it: beside the real work with the lowest priority, before anything else, or not at all. */
export type ArchiveTime = 'background' | 'now' | 'off';

/** `busy`: another Atlas is making it. */
export interface ArchiveOutcome {
  state: 'present' | 'made' | 'busy' | 'cancelled' | 'unwanted' | 'failed';
  reason?: string;
}

/** Milliseconds, for a machine that is busy with the real work. */
const rehearsalTimeout = 300_000;
const megabytes = { heap: 512, pageCache: 64 };

/** Queries in the shapes we use most, so that what plans and runs them is in the archive too. */
const rehearsal = [
  'CREATE CONSTRAINT rehearsal IF NOT EXISTS FOR (n:Rehearsal) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX rehearsal_text IF NOT EXISTS FOR (n:Rehearsal) ON EACH [n.name]',
  'CALL db.awaitIndexes(30)',
  'UNWIND range(1, 50) AS i MERGE (n:Rehearsal {id: toString(i)}) SET n.name = "name " + i, n.on = date("2026-01-01"), n.at = point({latitude: 52, longitude: i})',
  'MATCH (a:Rehearsal), (b:Rehearsal) WHERE toInteger(b.id) = toInteger(a.id) + 1 CREATE (a)-[:NEXT]->(b)',
  'CALL db.index.fulltext.queryNodes("rehearsal_text", "name*") YIELD node, score RETURN node.id, score ORDER BY score DESC LIMIT 5',
  'MATCH p = SHORTEST 1 (a:Rehearsal {id: "1"})-[:NEXT]-{1,8}(b:Rehearsal {id: "5"}) RETURN [n IN nodes(p) | n.id] AS ids',
  'MATCH (n:Rehearsal) CALL (n) { OPTIONAL MATCH (n)-->(m) RETURN collect(m.id) AS ids } RETURN n {.*, ids, degree: COUNT { (n)--() }} ORDER BY n.name LIMIT 5',
];

/** Where the class-data archive of an installation is. */
export function archivePath({ folder }: Pick<Installation, 'folder'>, { version }: Pick<Java, 'version'>): string {
  // An archive is good for one release of Java and one class path.
  return join(folder, `classes-${createHash('sha256').update(version).digest('hex').slice(0, 12)}.jsa`);
}

/** Java's flags to use an archive, which halves the start. */
export function archiveFlags(archive: string): string[] {
  return existsSync(archive) ? ['-Xshare:auto', `-XX:SharedArchiveFile=${archive}`] : [];
}

/** Whether Java, starting a server, has found its archive stale (its jars were copied, say) and gone on without. */
export async function isArchiveStale({ console }: Pick<LocalPaths, 'console'>): Promise<boolean> {
  return (await readFile(console, 'utf8')).includes('Unable to use shared archive');
}

/**
 * Makes the archive when there is none: a Neo4j with a throw-away store is started, rehearses a few queries and writes down
 * the classes it used as it stops (some 25 seconds of one processor, once).
 */
export function makeArchive(server: Server, time: ArchiveTime): { outcome: Promise<ArchiveOutcome>; cancel(): Promise<void> } {
  let pid: number | undefined;
  let cancelled = false;
  const kill = () => pid !== undefined && signal(pid, 'SIGKILL');
  const make = async (): Promise<ArchiveOutcome> => {
    const paths = localPaths(join(server.paths.dataDir, 'rehearsal'));
    await endOrphan(paths, rehearsalTimeout);
    const file = archivePath(server.installation, server.java);
    if (existsSync(file)) return { state: 'present' };
    if (time === 'off') return { state: 'unwanted' };
    const lock = tryLock(`${file}.lock`);
    if (lock === undefined) return { state: 'busy' };
    const draft = `${file}.draft`;
    try {
      await rm(draft, { force: true });
      const address = await prepare(paths, server);
      const child = await spawnServer({ ...server, paths, memory: megabytes, archiveFlags: [`-XX:ArchiveClassesAtExit=${draft}`] });
      pid = child.pid;
      endWithUs(pid);
      await writeRunRecord(paths, {
        ownerPid: process.pid,
        since: new Date().toISOString(),
        pid,
        port: address.port,
        key: server.installation.key,
      });
      if (time === 'background') setPriority(pid, constants.priority.PRIORITY_LOW);
      if (cancelled) kill();
      await rehearse(address, child.hasEnded);
      await stopServer(pid, paths.home, rehearsalTimeout);
      await rename(draft, file);
      return { state: 'made' };
    } finally {
      if (pid !== undefined) await killServer(pid, paths.home);
      await rm(paths.dataDir, { recursive: true, force: true });
      await rm(draft, { force: true });
      lock.release();
    }
  };
  const outcome = make().catch((error: unknown): ArchiveOutcome => {
    return cancelled ? { state: 'cancelled' } : { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  });
  const cancel = async () => {
    cancelled = true;
    kill();
    await outcome;
  };
  return { outcome, cancel };
}

async function prepare(paths: LocalPaths, server: Server) {
  await rm(paths.dataDir, { recursive: true, force: true });
  await mkdir(paths.dataDir, { recursive: true, mode: 0o700 });
  const port = await choosePort(0);
  await writeConf(paths, port, megabytes);
  return { port, uri: `bolt://127.0.0.1:${port}`, username, password: await ensurePassword(paths, server) };
}

async function rehearse(address: Address, hasEnded: () => boolean): Promise<void> {
  if ((await waitUntilReady(address, rehearsalTimeout, hasEnded)) === undefined) throw new Error('the rehearsing Neo4j did not start');
  const driver = createDriver(address.uri, address.username, address.password);
  try {
    for (const query of rehearsal) await driver.executeQuery(query, {}, { database: 'neo4j' });
  } finally {
    await driver.close();
  }
}
