import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types for every operation and fragment written in the client, from the server's committed schema. Fragments are not masked: a component
 * takes its own fragment's type, so TypeScript already refuses a parent that does not select what the child declares.
 */
const config: CodegenConfig = {
  schema: 'server/schema.graphql',
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/gql/**', '!client/src/**/*.test.{ts,tsx}'],
  ignoreNoDocuments: true,
  config: {
    scalars: { Date: 'string', DateTime: 'string', Edtf: 'string', Pence: 'number' },
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
  },
  generates: {
    'client/src/gql/': { preset: 'client', presetConfig: { fragmentMasking: false } },
    'client/src/gql/possible-types.ts': { plugins: ['fragment-matcher'] },
  },
};

export default config;
