import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
let folder: string | undefined;

afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Runs the check of import directions over files laid out like ours, in a folder of their own inside the project. */
async function cruise(files: Record<string, string>): Promise<{ code: number; output: string }> {
  folder = await mkdtemp(join(root, 'tests/.cache-imports-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const command = join(root, 'node_modules/.bin/depcruise');
  return promisify(execFile)(command, ['--config', join(root, '.dependency-cruiser.mjs'), 'server/src'], { cwd: folder }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, output: error.stdout }),
  );
}

const query = 'export const all = 1;\n';

it('catches a resolver that reaches past the store', async () => {
  const { code, output } = await cruise({
    'server/src/modules/things/things.cypher.ts': query,
    'server/src/modules/things/things.resolver.ts': "import { all } from './things.cypher.ts';\nexport const one: number = all;\n",
  });
  expect(output).toContain('cypher-only-in-store');
  expect(code).not.toBe(0);
});

it('lets the store ask, and anybody name the types of rows', async () => {
  const { code, output } = await cruise({
    'server/src/modules/things/things.cypher.ts': `${query}export type Row = number;\n`,
    'server/src/modules/things/things.store.ts': "import { all } from './things.cypher.ts';\nexport const one: number = all;\n",
    'server/src/modules/things/things.resolver.ts': "import type { Row } from './things.cypher.ts';\nexport const one: Row = 1;\n",
  });
  expect(output).not.toContain('error');
  expect(code).toBe(0);
});
