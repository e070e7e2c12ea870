import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { root, run } from './lib/run.mjs';

/** All tests by default; arguments go to vitest: `pnpm test --project unit shared`. */
// The report of an earlier run must not speak for this one.
await rm(join(root, 'tests/.cache/report.json'), { force: true });
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { code } = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=tests/.cache/report.json',
  ...process.argv.slice(2),
]);
process.exit(code);
