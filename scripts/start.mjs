import module from 'node:module';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { root } from './lib/run.mjs';

// What was compiled at the last start is not compiled again, where Node.js can keep it (22.8 on).
module.enableCompileCache?.(join(root, 'node_modules/.cache/compiled'));

try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../server/dist/main.js');
