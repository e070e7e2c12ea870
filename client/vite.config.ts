import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `vite dev` finds the server; the built client is served by the server itself. */
const server = process.env.ATLAS_PUBLIC_URL ?? `http://127.0.0.1:${process.env.ATLAS_PORT ?? '4000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // Colours are written with light-dark(), which these browsers know themselves.
  build: {
    // Not “assets”, which is a page of ours.
    assetsDir: 'files',
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: { index: `${import.meta.dirname}/index.html`, explorer: `${import.meta.dirname}/explorer.html` } },
  },
  server: { proxy: Object.fromEntries(['/graphql', '/auth', '/export', '/import/'].map((path) => [path, server])) },
  // Tests clean up after themselves, so the component library is read once a worker rather than once a file.
  test: {
    isolate: false,
    testTimeout: 30_000,
    setupFiles: ['src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
