// A process that starts a Neo4j and then waits to be killed: `node crashing-parent.ts <data directory>`.
import { startLocalNeo4j } from '../../../server/src/neo4j/local/start-local-neo4j.ts';

const { uri, username, password, pid } = await startLocalNeo4j({
  dataDir: String(process.argv[2]),
  memory: { heap: 256, pageCache: 64 },
  archive: 'off',
});
console.log(JSON.stringify({ uri, username, password, pid }));
setInterval(() => undefined, 60_000);
