import { run } from './lib/run.mjs';

/** Side by side with the bare driver; prints ratios. Arguments go to the benchmark: `pnpm bench --sizes 2000`. */
const { code } = await run('tsx', [
  '--conditions=source',
  '--tsconfig',
  'tests/tsconfig.json',
  'tests/performance/bench.ts',
  ...process.argv.slice(2),
]);
process.exit(code);
