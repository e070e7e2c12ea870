import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AccountClaims, type ClientMetadata, Provider } from 'oidc-provider';

/** A real OpenID provider of the test's own, on loopback. Whoever types a name of one of its people signs in; it asks no password. */
export interface TestProvider {
  readonly issuer: string;
  /** What it says of each of its people, by login; to be changed as a test needs. */
  readonly people: Map<string, Record<string, unknown>>;
  /** Stops answering, at the same address that `start` answers at again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export const CLIENT_ID = 'atlas';
export const CLIENT_SECRET = 'known-to-the-test-provider';

/**
 * Starts the provider.
 * @param options.atlas where the Atlas is, whose callback and first page it leads back to
 * @param options.client what differs from a client with a secret, such as `token_endpoint_auth_method: 'none'`
 */
export async function startProvider(options: { atlas: string; port: number; client?: Partial<ClientMetadata> }): Promise<TestProvider> {
  const { atlas, port, client } = options;
  const issuer = `http://127.0.0.1:${port}`;
  const people = new Map<string, Record<string, unknown>>();
  const claimsOf = (sub: string): AccountClaims => ({ ...people.get(sub), sub });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${atlas}/auth/callback`],
        post_logout_redirect_uris: [`${atlas}/`],
        ...client,
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'roles', 'realm_access'], email: ['email'] },
    findAccount: (_context, sub) => (people.has(sub) ? { accountId: sub, claims: () => claimsOf(sub) } : undefined),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['keys of the test'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  let server: Server | undefined;
  const start = async () => {
    server = provider.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await start();
  return {
    issuer,
    people,
    start,
    stop: async () => {
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
    },
  };
}
