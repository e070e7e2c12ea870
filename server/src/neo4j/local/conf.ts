import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MemorySizes } from './memory.ts';
import type { LocalPaths } from './paths.ts';

/** Writes neo4j.conf anew: it is ours, not a person's to edit. @param settings lines added to it, such as `name=value` */
export async function writeConf(
  paths: Pick<LocalPaths, 'conf'>,
  port: number,
  { pageCache }: MemorySizes,
  settings: readonly string[] = [],
): Promise<void> {
  const lines = [
    '# Written at every start.',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    `server.memory.pagecache.size=${pageCache}m`,
    // Half a gigabyte of logs laid out in advance, and kept for two days, is for busier stores than one person's.
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=64m',
    'db.tx_log.rotation.retention_policy=2 files',
    // A stop waits twice this many seconds for stray connections, five by default, after the store is closed.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    ...settings,
  ];
  await mkdir(paths.conf, { recursive: true });
  await writeFile(join(paths.conf, 'neo4j.conf'), `${lines.join('\n')}\n`);
}

/** What every Java of ours is started with. */
export const javaFlags = [
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dfile.encoding=UTF-8',
  '-Djava.awt.headless=true',
];

/** The serial collector needs some 40 % less memory for a tenth or two more of processor time; on a big heap its pauses would be felt. */
export const collectorFlag = ({ heap }: MemorySizes) => (heap > 2048 ? '-XX:+UseG1GC' : '-XX:+UseSerialGC');
