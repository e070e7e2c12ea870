import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startLocalNeo4j } from '../../server/src/neo4j/local/start-local-neo4j.ts';
import { freePort } from '../testkit/ports.ts';
import { median } from './measure.ts';

/** Seconds, medians. */
export interface StartFigures {
  readonly neo4j: number;
  readonly atlas: number;
  readonly command: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * How long the second start takes over the demo world, beside a bare Neo4j start on the same data directory.
 * @param runs of each, in turn
 */
export async function benchmarkStart(dataDir: string, runs: number): Promise<StartFigures> {
  // As a second start finds things: the class-data archive made, the demo world loaded, the Atlas built.
  const first = await startLocalNeo4j({ dataDir, archive: 'now' });
  await first.stop();
  const warm = await begin('node', ['scripts/start.mjs'], dataDir);
  await end(warm.child);
  const seconds: Record<keyof StartFigures, number[]> = { neo4j: [], atlas: [], command: [] };
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    const local = await startLocalNeo4j({ dataDir, archive: 'off' });
    seconds.neo4j.push((performance.now() - started) / 1000);
    await local.stop();
    for (const [name, command, args] of [
      ['atlas', 'node', ['scripts/start.mjs']],
      ['command', 'npx', ['-y', 'pnpm@12.21.0', 'start']],
    ] as const) {
      const run = await begin(command, args, dataDir);
      seconds[name].push(run.seconds);
      await end(run.child);
    }
  }
  return { neo4j: median(seconds.neo4j), atlas: median(seconds.atlas), command: median(seconds.command) };
}

async function begin(command: string, args: readonly string[], dataDir: string): Promise<{ child: ChildProcess; seconds: number }> {
  const port = await freePort();
  const started = performance.now();
  const env = { ...process.env, ATLAS_PORT: String(port), ATLAS_DATA_DIR: dataDir, NEO4J_URI: '', LOG_LEVEL: 'error' };
  const child = spawn(command, args, { cwd: root, env, stdio: 'ignore', detached: true });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${command} ${args.join(' ')} ended with ${child.exitCode} before it was ready.`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return { child, seconds: (performance.now() - started) / 1000 };
    await sleep(25);
  }
}

/** Ends it as Ctrl-C at a terminal does: the signal goes to all it started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await ended;
}
