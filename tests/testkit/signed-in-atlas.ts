import { Writable } from 'node:stream';
import type { ClientMetadata } from 'oidc-provider';
import { type App, createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { createLogger } from '../../server/src/telemetry/logger.ts';
import type { HandBrowser } from './hand-browser.ts';
import { CLIENT_ID, CLIENT_SECRET, startProvider, type TestProvider } from './oidc-provider.ts';
import { freePort } from './ports.ts';
import type { TestStore } from './store.ts';

/** An Atlas that people sign in to at a provider, both served over HTTP. */
export interface SignedInAtlas {
  readonly url: string;
  readonly provider: TestProvider;
  /** What time the Atlas takes it to be. */
  readonly clock: { now: Date };
  /** Each line of its log. */
  readonly logged: { log?: string; event?: string; [field: string]: unknown }[];
  /** Signs in as one of the provider's people. @returns the callback's address and where it led to */
  signIn(browser: HandBrowser, login: string, returnTo?: string): Promise<{ callback: string; landed: string }>;
  /** Who the Atlas takes a browser's reader to be. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  ask(browser: HandBrowser, query: string, variables?: Record<string, unknown>): Promise<any>;
  close(): Promise<void>;
}

/** @param options.env settings that differ; `client` what differs in what the provider knows of the Atlas */
export async function startSignedInAtlas(
  store: TestStore,
  options: { env?: Record<string, string>; client?: Partial<ClientMetadata> } = {},
): Promise<SignedInAtlas> {
  const [port, providerPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const provider = await startProvider({ atlas: url, port: providerPort, ...(options.client && { client: options.client }) });
  const env = {
    ATLAS_PORT: String(port),
    ATLAS_PUBLIC_URL: url,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    ATLAS_SESSION_SECRET: 'kept by the test and by nobody else',
    ...options.env,
  };
  const logged: SignedInAtlas['logged'] = [];
  const log = new Writable({
    write(line, _encoding, done) {
      logged.push(JSON.parse(String(line)));
      done();
    },
  });
  const clock = { now: new Date() };
  const config = readConfig(env, '/');
  const app: App = await createApp({
    config,
    executor: store.executor,
    logger: createLogger(config.logLevel, log),
    demo: false,
    now: () => clock.now,
  });
  await app.listen();
  return {
    url,
    provider,
    clock,
    logged,
    signIn: async (browser, login, returnTo = '/') => {
      const isCallback = (address: string) => address.startsWith(`${url}/auth/callback`);
      let at = `${url}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
      for (;;) {
        const { address, answer } = await browser.follow(at, isCallback);
        if (isCallback(address)) {
          const led = await browser.fetch(address);
          return { callback: address, landed: led.headers.get('location') ?? `${led.status}` };
        }
        at = await browser.submit(address, (await answer?.text()) ?? '', { login, password: 'any' });
      }
    },
    ask: async (browser, query, variables = {}) => {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
      const answer = await browser.fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return answer.json();
    },
    close: async () => {
      await app.close();
      await provider.stop();
    },
  };
}
