import { run, since } from './lib/run.mjs';

/** Everything about the code that needs no running system. Each step is run, also after one has failed. */
const steps = [
  ['Types: shared and server', () => run('tsc', ['-b'], { quiet: true })],
  ['Types: client', () => run('tsc', ['-p', 'client'], { quiet: true })],
  ['Types: tests', () => run('tsc', ['-p', 'tests'], { quiet: true })],
  ['Lint and format', () => run('biome', ['ci', '--error-on-warnings', '--colors=off', '.'], { quiet: true })],
  [
    'Import directions',
    () => run('depcruise', ['--config', '.dependency-cruiser.mjs', 'shared/src', 'server/src', 'client/src'], { quiet: true }),
  ],
  ['Unused code', () => run('knip', [], { quiet: true })],
  ['Generated files are up to date', () => run('node', ['scripts/generate.mjs', '--check'], { quiet: true })],
  ['Dependency audit', audit],
];

/** Not every registry serves advisories; where it does not, that is said and is no failure of ours. */
async function audit() {
  const result = await run('npx', ['-y', 'pnpm@12.21.0', 'audit', '--prod', '--audit-level', 'high'], { quiet: true });
  if (result.code !== 0 && /ERR_PNPM_AUDIT_(BAD_RESPONSE|ENDPOINT_NOT_EXISTS)/.test(result.output)) {
    return { code: 0, output: '', note: 'not done: this registry serves no advisories' };
  }
  return result;
}

let failures = 0;
for (const [title, step] of steps) {
  const started = performance.now();
  const { code, output, note } = await step().catch((error) => ({ code: 1, output: error.message, note: undefined }));
  console.log(`${code === 0 ? '✓' : '✗'} ${title} … ${since(started)}${note === undefined ? '' : ` (${note})`}`);
  if (code !== 0) {
    failures += 1;
    console.log(output.trimEnd());
  }
}
process.exit(failures === 0 ? 0 : 1);
