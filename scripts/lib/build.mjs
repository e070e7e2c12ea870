import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, run, since } from './run.mjs';

const targets = {
  server: {
    title: 'Building the server',
    sources: ['shared/src', 'server/src', 'tsconfig.base.json', 'shared/tsconfig.json', 'server/tsconfig.json', 'pnpm-lock.yaml'],
    stamp: 'server/dist/.built',
    steps: [['tsc', ['-b', 'server']]],
  },
  client: {
    title: 'Building the client',
    sources: ['shared/src', 'client/src', 'client/index.html', 'client/explorer.html', 'client/vite.config.ts', 'pnpm-lock.yaml'],
    stamp: 'client/dist/.built',
    steps: [['vite', ['build', 'client', '--logLevel', 'warn', '--emptyOutDir']]],
  },
};

/**
 * Builds what has changed since it was last built, and says so; nothing to do takes a few milliseconds.
 * @param {('server' | 'client')[]} names
 */
export async function build(names = ['server', 'client']) {
  for (const name of names) {
    const target = targets[name];
    const stamp = join(root, target.stamp);
    const now = await stampOf(target.sources);
    if ((await readFile(stamp, 'utf8').catch(() => '')) === now) continue;
    const started = performance.now();
    if (name === 'server') await rm(join(root, 'server/dist'), { recursive: true, force: true });
    for (const [command, args] of target.steps) {
      const { code, output } = await run(command, args, { quiet: true });
      if (code !== 0) throw new Error(`${target.title} failed:\n${output}`);
    }
    await mkdir(dirname(stamp), { recursive: true });
    await writeFile(stamp, now);
    console.log(`✓ ${target.title} … ${since(started)}`);
  }
}

async function stampOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) continue;
    const files = info.isDirectory()
      ? (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [path];
    const infos = await Promise.all(files.sort().map((file) => stat(file)));
    for (const [i, { size, mtimeMs }] of infos.entries()) hash.update(`${files[i]}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
