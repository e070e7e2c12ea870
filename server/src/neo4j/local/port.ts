import { createServer } from 'node:net';
import { LocalNeo4jError } from './errors.ts';

/**
 * A loopback port nothing listens on now.
 * @param wanted the port a person has set, 0 for any
 * @throws {LocalNeo4jError} PORT_TAKEN when `wanted` is not free
 */
export async function choosePort(wanted: number): Promise<number> {
  const port = await listenOnce(wanted);
  if (port === undefined) throw portTaken(wanted);
  return port;
}

export function portTaken(port: number): LocalNeo4jError {
  return new LocalNeo4jError(
    'PORT_TAKEN',
    `Port ${port} on 127.0.0.1, wanted for Neo4j, is used by another program.`,
    'Stop that program, set NEO4J_BOLT_PORT to another port, or leave it unset to have a free one chosen.',
  );
}

/** Listens for a moment; undefined when the port is taken or not allowed to us. */
function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
