import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Starts the built Atlas as `start` does, on a data directory of its own.
 * @param options.port a free one unless given
 * @param options.env settings that differ
 */
export async function startAtlas(
  options: { port?: number; env?: Record<string, string> } = {},
): Promise<{ url: string; dataDir: string; end: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atlas-e2e-'));
  const port = options.port ?? (await freePort());
  const own = { ATLAS_PORT: String(port), ATLAS_DATA_DIR: dataDir, NEO4J_URI: '', ATLAS_DEMO: '', OIDC_ISSUER: '', LOG_LEVEL: 'error' };
  const atlas = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...own, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const finish = async () => {
    await end(atlas);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(atlas);
  } catch (error) {
    await finish();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, dataDir, end: finish };
}

/** Resolves when it says that it is ready; what it printed until then goes into the error when it ends instead. */
async function untilReady(atlas: ChildProcess): Promise<void> {
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Partnership Atlas is ready at')) resolve();
    };
    atlas.stdout?.on('data', read);
    atlas.stderr?.on('data', read);
    atlas.on('exit', (code) => reject(new Error(`The Atlas ended with ${code} before it was ready:\n${printed}`)));
  });
}

async function end(atlas: ChildProcess): Promise<void> {
  if (atlas.exitCode !== null || atlas.signalCode !== null) return;
  const ended = new Promise((resolve) => atlas.once('exit', resolve));
  atlas.kill('SIGTERM');
  await ended;
}
