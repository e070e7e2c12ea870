import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(new URL('./server/package.json', import.meta.url));
/** graphql 16 is published twice (ESM and CJS); everything on the server must share the one type-graphql loads. */
const oneGraphql = [{ find: /^graphql$/, replacement: require.resolve('graphql') }];
const source = { conditions: ['source', 'module', 'node', 'development|production', 'import', 'default'] };
const node = { resolve: { alias: oneGraphql, ...source }, ssr: { resolve: source } };

export default defineConfig({
  test: {
    projects: [
      {
        ...node,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['shared/src/**/*.test.ts', 'server/src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: './client/vite.config.ts',
        test: { name: 'client', root: './client', environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
      },
      {
        ...node,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/testkit/neo4j.setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
          hookTimeout: 180_000,
        },
      },
      {
        ...node,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/testkit/app.setup.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
