/** The folder tree is the architecture: what may import what. */
const server = '^server/src/';
const layer = (name) => `\\.${name}\\.ts$`;
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    never(
      'no-cycles',
      'No cycles, but through *.type.ts (entities refer to each other).',
      { pathNot: layer('type') },
      { circular: true, viaOnly: { pathNot: layer('type') } },
    ),
    never('shared-knows-neither-side', 'shared is pure.', { path: '^shared/src/' }, { path: '^(server|client)/' }),
    never('client-not-server', 'The client speaks to the server over HTTP only.', { path: '^client/src/' }, { path: '^server/' }),
    never('server-not-client', 'The server does not know the client.', { path: '^server/src/' }, { path: '^client/' }),
    never(
      'cypher-only-in-store',
      'resolver → service → store → Cypher; the types of rows may be named anywhere.',
      { path: '\\.(resolver|service)\\.ts$' },
      { path: layer('cypher'), dependencyTypesNot: ['type-only'] },
    ),
    never(
      'service-not-resolver',
      'Nothing below a resolver knows it.',
      { path: '\\.(service|input|type)\\.ts$' },
      { path: layer('resolver') },
    ),
    never(
      'cypher-stands-alone',
      'Query texts know no service, resolver or store.',
      { path: layer('cypher') },
      { path: '\\.(service|resolver|store)\\.ts$' },
    ),
    never('store-not-service', 'store → Neo4j only.', { path: layer('store') }, { path: '\\.(service|resolver)\\.ts$' }),
    never('modules-not-http', 'Domains know no HTTP and no command line.', { path: `${server}modules/` }, { path: `${server}(http|cli)/` }),
    never(
      'neo4j-knows-no-domain',
      'The database layer knows no domain.',
      { path: `${server}neo4j/` },
      { path: `${server}(modules|http|cli|demo)/` },
    ),
    never(
      'ui-knows-no-feature',
      'ui is used by features, not the other way round.',
      { path: '^client/src/(ui|lib)/' },
      { path: '^client/src/(features|pages|app)/' },
    ),
    never('features-not-pages', 'pages are put together from features.', { path: '^client/src/features/' }, { path: '^client/src/pages/' }),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.test\\.tsx?$|/dist/|^client/src/gql/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
