import 'reflect-metadata';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import cookies from '@fastify/cookie';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { Context } from './context.ts';
import { createApollo } from './http/apollo.ts';
import { createPrincipalFinder, registerAuth } from './http/auth.ts';
import { registerCalendar } from './http/calendar.ts';
import { registerClientFiles } from './http/client-files.ts';
import { registerExports } from './http/exports.ts';
import { registerGraphql } from './http/graphql.ts';
import { registerImports } from './http/imports.ts';
import { registerOperations } from './http/operations.ts';
import { answerBadAddress, registerSafety } from './http/safety.ts';
import type { Executor } from './neo4j/executor.ts';
import { newId } from './neo4j/ids.ts';

/** The largest request body, in bytes. */
const BODY_LIMIT = 256 * 1024;

export interface App {
  /** The HTTP server, for `inject` in tests. */
  readonly server: FastifyInstance;
  /** Starts listening on the configured host and port and gives the address, such as http://127.0.0.1:4000. */
  listen(): Promise<string>;
  /** Finishes what is being answered and stops listening. */
  close(): Promise<void>;
}

/**
 * The whole server: the API, sign-in, downloads, operations and the built client.
 * @param options.demo whether anybody may sign in as one of the demo's people
 */
export async function createApp(options: {
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>;
  executor: Executor;
  logger: Logger;
  demo: boolean;
}): Promise<App> {
  const { config, executor, logger, demo } = options;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress,
  }) as unknown as FastifyInstance;
  const findPrincipal = createPrincipalFinder(executor);
  const apollo = createApollo(logger, [fastifyApolloDrainPlugin(app)]);
  await apollo.start();

  registerSafety(app);
  await app.register(cookies);
  registerOperations(app, executor);
  registerAuth(app, { executor, demo, secure: config.publicUrl?.startsWith('https://') === true });
  registerGraphql(app, { apollo, executor, findPrincipal });
  registerExports(app, {
    executor,
    readerOf: async (request) => new Context({ executor, principal: await findPrincipal(request) }).reader,
  });
  registerCalendar(app, {
    executor,
    readerOf: async (request) => new Context({ executor, principal: await findPrincipal(request) }).reader,
    publicUrl: config.publicUrl,
  });
  await registerImports(app, { executor, findPrincipal });
  await registerClientFiles(app);

  return {
    server: app,
    listen: () => app.listen({ host: config.host, port: config.port }),
    close: () => apollo.stop(),
  };
}
