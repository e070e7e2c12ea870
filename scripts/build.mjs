import { build } from './lib/build.mjs';

await build().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
