import { build } from './lib/build.mjs';

try {
  // A briefing is a page of the client, drawn in the bundled browser.
  const drawsPages = process.argv.slice(2, 4).join(' ') === 'export briefing' && !process.argv.includes('--help');
  await build(drawsPages ? ['server', 'client'] : ['server']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../server/dist/cli/main.js');
