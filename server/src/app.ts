import 'reflect-metadata';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import cookieParser from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { erasureJournal } from './audit/erasure-journal.ts';
import { OidcProvider } from './auth/oidc.ts';
import { Sessions } from './auth/sessions.ts';
import { SignIn } from './auth/sign-in.ts';
import { SignInLimits } from './auth/sign-in-limits.ts';
import { AccessTokens } from './auth/tokens.ts';
import { type Config, readConfig } from './config.ts';
import { Context, type Principal } from './context.ts';
import { createApollo } from './http/apollo.ts';
import { createPrincipalFinder, registerAuth } from './http/auth.ts';
import { registerBearer } from './http/bearer.ts';
import { registerBoundaries } from './http/boundaries.ts';
import { registerCalendar } from './http/calendar.ts';
import { registerClientFiles } from './http/client-files.ts';
import { createCookies } from './http/cookies.ts';
import { registerExports } from './http/exports.ts';
import { registerGraphql } from './http/graphql.ts';
import { registerImports } from './http/imports.ts';
import { registerInformationRelease } from './http/information-release.ts';
import { noAnonymousIntrospection } from './http/introspection.ts';
import { registerOperations } from './http/operations.ts';
import { registerOwnNames } from './http/own-names.ts';
import { PATIENCE, type Patience } from './http/patience.ts';
import { RateLimits, rateLimitPlugin } from './http/rate-limits.ts';
import { readOnlyPlugin } from './http/read-only.ts';
import { answerBadAddress, answerBrokenRequest, registerSafety } from './http/safety.ts';
import { registerSameSite } from './http/same-site.ts';
import { registerSignIn } from './http/sign-in.ts';
import { registerSubjectExtract } from './http/subject-extract.ts';
import { registerViewAs } from './http/view-as.ts';
import type { Executor } from './neo4j/executor.ts';
import { newId } from './neo4j/ids.ts';
import { createSecurityLog } from './telemetry/security-log.ts';

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
 * @param options.config what is left out is as where nothing is set
 * @param options.demo whether anybody may sign in as one of the demo's people
 * @param options.now the time, for sessions and sign-ins
 * @param options.patience how long requests may take to arrive
 */
export async function createApp(options: {
  config: Pick<Config, 'host' | 'port' | 'publicUrl'> & Partial<Config>;
  executor: Executor;
  logger: Logger;
  demo: boolean;
  now?: () => Date;
  patience?: Patience;
}): Promise<App> {
  const { executor, logger, demo, now = () => new Date(), patience = PATIENCE } = options;
  const config = { ...readConfig({}, '/'), ...options.config };
  const { oidc, limits, publicUrl } = config;
  const isSecure = publicUrl?.startsWith('https://') === true;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: patience.requestMs,
    connectionTimeout: patience.silenceMs,
    http: { headersTimeout: patience.headersMs, connectionsCheckingInterval: patience.checkEveryMs },
    clientErrorHandler: answerBrokenRequest,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress({ isSecure }),
    trustProxy: config.trustedProxies,
  }) as unknown as FastifyInstance;
  const security = createSecurityLog(logger);
  const cookies = createCookies(isSecure);
  const sessions = new Sessions(executor, { ...config.sessions, now });
  const signInLimits = new SignInLimits(executor, { most: limits.signIns, now });
  const journal = erasureJournal(config.erasureJournal);
  const provider = oidc && new OidcProvider(oidc);
  const findPrincipal = createPrincipalFinder(sessions, cookies);
  const contextFor = (request: FastifyRequest, principal: Principal | undefined) =>
    new Context({
      executor,
      principal,
      requestId: request.id,
      security: { log: security, address: request.ip },
      journal,
    });
  const contextOf = async (request: FastifyRequest) => contextFor(request, await findPrincipal(request));
  const rateLimits = new RateLimits(limits);
  const apollo = createApollo(logger, [
    fastifyApolloDrainPlugin(app),
    rateLimitPlugin(rateLimits),
    readOnlyPlugin,
    ...(config.isPublic ? [noAnonymousIntrospection] : []),
  ]);
  await apollo.start();

  registerSafety(app, { isSecure });
  registerOwnNames(app, { publicUrl, security });
  await app.register(cookieParser);
  const tokens = new AccessTokens(executor, {
    now,
    onError: (error) => logger.warn({ err: error }, 'the last use of access tokens was not written down'),
  });
  registerBearer(app, { tokens, cookies, security, limits: rateLimits });
  await registerSameSite(app, {
    origins: { own: publicUrl && new URL(publicUrl).origin, allowed: config.allowedOrigins },
    cookies,
    security,
  });
  registerOperations(app, { executor, isPublic: config.isPublic, metricsToken: config.metricsToken });
  registerAuth(app, { executor, sessions, cookies, security, demo, provider, limits: rateLimits });
  registerViewAs(app, { sessions, findPrincipal, contextFor, security, limits: rateLimits });
  if (oidc && provider) {
    const signIn = new SignIn({ executor, provider, settings: oidc, sessions, limits: signInLimits, logger });
    registerSignIn(app, { signIn, sessions, limits: signInLimits, cookies, security });
  }
  registerGraphql(app, { apollo, contextOf, cookies, limits: rateLimits });
  registerExports(app, { executor, contextOf, limits: rateLimits });
  registerBoundaries(app, { contextOf, limits: rateLimits });
  registerSubjectExtract(app, { contextOf, limits: rateLimits });
  registerInformationRelease(app, { contextOf, limits: rateLimits });
  registerCalendar(app, { executor, contextOf, limits: rateLimits, publicUrl });
  await registerImports(app, { executor, contextOf, rateLimits });
  await registerClientFiles(app);

  return {
    server: app,
    listen: () => app.listen({ host: config.host, port: config.port }),
    close: () => apollo.stop(),
  };
}
