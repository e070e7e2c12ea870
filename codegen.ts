import type { CodegenConfig } from '@graphql-codegen/cli';

/** Where the types are written, from which schema; `scripts/generate.mjs --check` has them written elsewhere to compare. */
const { ATLAS_SCHEMA: schema = 'server/schema.graphql', ATLAS_GQL_OUT: out = 'client/src/gql/' } = process.env;

/**
 * Types for every operation and fragment written in the client, from the server's committed schema. Fragments are not masked: a component
 * takes its own fragment's type, so TypeScript already refuses a parent that does not select what the child declares.
 */
const config: CodegenConfig = {
  schema,
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/gql/**', '!client/src/**/*.test.{ts,tsx}'],
  ignoreNoDocuments: true,
  config: {
    scalars: { Date: 'string', DateTime: 'string', Edtf: 'string', Pence: 'number' },
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
  },
  generates: {
    [out]: { preset: 'client', presetConfig: { fragmentMasking: false } },
    [`${out}possible-types.ts`]: { plugins: ['fragment-matcher'] },
  },
};

export default config;
