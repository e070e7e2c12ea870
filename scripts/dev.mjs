import { run } from './lib/run.mjs';

/** Both sides, watching: the server restarts on a change, the client is served by vite with its own address. */
await Promise.all([
  run('tsx', ['watch', '--conditions=source', '--tsconfig', 'server/tsconfig.json', 'server/src/main.ts']),
  run('vite', ['client', '--host', '127.0.0.1']),
]);
