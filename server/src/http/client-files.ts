import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the built client lies, seen from the sources and from the compiled server alike. */
const clientFolder = fileURLToPath(new URL('../../../client/dist/', import.meta.url));

const notBuilt =
  'The pages are not built yet. Run "npx -y pnpm@12.21.0 build" in the project’s folder and load this page again. The API answers at /graphql.';

/** Addresses that are never a page of the client: the server's own, files, and what begins with a dot. */
const notPages = /^\/(graphql|auth|export|healthz|readyz|metrics|files|import(?=\/))(\/|$)|\/\.|\.\w+$/;

/** Serves the built client at `/`: any address that is not the server's own gets its page, and GraphiQL is at `/explorer`. */
export async function registerClientFiles(app: FastifyInstance, folder = clientFolder): Promise<void> {
  const isBuilt = existsSync(`${folder}index.html`);
  if (isBuilt) {
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      index: 'index.html',
      setHeaders: (reply, path) => {
        const isNamedByContent = path.startsWith(`${folder}files/`);
        reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    for (const address of ['/explorer', '/explorer/']) app.get(address, (_request, reply) => reply.sendFile('explorer.html'));
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !notPages.test(path);
    if (!isPage) return reply.code(404).send({ message: `There is nothing at ${request.method} ${path}.` });
    return isBuilt ? reply.sendFile('index.html') : reply.code(503).type('text/plain; charset=utf-8').send(notBuilt);
  });
}
