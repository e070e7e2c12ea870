import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, run } from './lib/run.mjs';

/**
 * Writes the generated files: the tables of the graph's model in docs/DOMAIN.md, who may do what in docs/PERMISSIONS.md, what is held about people in docs/PERSONAL-DATA.md, the API's schema from its classes, the client's types from
 * the schema and its fragments.
 * With --check writes elsewhere and compares instead.
 */
const checking = process.argv.includes('--check');
const scratch = await mkdtemp(join(tmpdir(), 'atlas-generate-'));
try {
  const domain = checking ? join(scratch, 'DOMAIN.md') : join(root, 'docs/DOMAIN.md');
  const schema = checking ? join(scratch, 'schema.graphql') : join(root, 'server/schema.graphql');
  await must('tsx', ['--conditions=source', '--tsconfig', 'server/tsconfig.json', 'server/src/cli/print-schema.ts', schema]);
  const gql = checking ? join(scratch, 'gql') : join(root, 'client/src/gql');
  await must('graphql-codegen', ['--config', 'codegen.ts'], { ATLAS_SCHEMA: schema, ATLAS_GQL_OUT: `${gql}/` });
  await must('tsx', [
    '--conditions=source',
    '--tsconfig',
    'server/tsconfig.json',
    'server/src/cli/print-domain.ts',
    join(root, 'docs/DOMAIN.md'),
    domain,
  ]);
  const permissions = checking ? join(scratch, 'PERMISSIONS.md') : join(root, 'docs/PERMISSIONS.md');
  await must('tsx', ['--conditions=source', '--tsconfig', 'server/tsconfig.json', 'server/src/cli/print-permissions.ts', permissions]);
  const personal = checking ? join(scratch, 'PERSONAL-DATA.md') : join(root, 'docs/PERSONAL-DATA.md');
  await must('tsx', ['--conditions=source', '--tsconfig', 'server/tsconfig.json', 'server/src/cli/print-personal-data.ts', personal]);
  if (checking) {
    const stale = [
      ...(await differing(domain, join(root, 'docs/DOMAIN.md'))),
      ...(await differing(permissions, join(root, 'docs/PERMISSIONS.md'))),
      ...(await differing(personal, join(root, 'docs/PERSONAL-DATA.md'))),
      ...(await differing(schema, join(root, 'server/schema.graphql'))),
      ...(await differingFolders(gql, join(root, 'client/src/gql'))),
    ];
    if (stale.length > 0) {
      console.error(`Not up to date: ${stale.join(', ')}. Run: npx -y pnpm@12.21.0 generate`);
      process.exitCode = 1;
    }
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function must(command, args, env) {
  const { code, output } = await run(command, args, { quiet: true, env });
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}

async function differing(fresh, kept) {
  const [a, b] = await Promise.all([readFile(fresh, 'utf8'), readFile(kept, 'utf8').catch(() => '')]);
  return a === b ? [] : [relative(root, kept)];
}

async function differingFolders(fresh, kept) {
  const names = new Set([...(await readdir(fresh)), ...(await readdir(kept).catch(() => []))]);
  return (
    await Promise.all([...names].map((name) => differing(join(fresh, name), join(kept, name)).catch(() => [join(kept, name)])))
  ).flat();
}
