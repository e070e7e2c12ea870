import * as client from 'openid-client';
import type { Config } from '../config.ts';
import { type Claims, claimAt, claimedRoles, nameIn } from './oidc-claims.ts';
import { SignInError } from './sign-in-error.ts';

export type OidcSettings = NonNullable<Config['oidc']>;

/** What must be remembered between leaving for the provider and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whoever the provider vouches for. */
export interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly roles: readonly string[];
  /** Roles of the claim that are none of ours. */
  readonly unknownRoles: readonly string[];
}

/** How long an answer of the provider is waited for, in seconds. */
const TIMEOUT_SECONDS = 10;
/** How long what the provider says of itself is believed, in milliseconds. */
const BELIEVED_MS = 60 * 60_000;

/** The sign-in provider: authorisation code with PKCE, state and nonce. It is asked about itself when it is first needed, and again where that failed. */
export class OidcProvider {
  readonly #settings: OidcSettings;
  readonly #redirectUri: string;
  #known: { configuration: Promise<client.Configuration>; until: number } | undefined;

  constructor(settings: OidcSettings) {
    this.#settings = settings;
    this.#redirectUri = `${settings.ownOrigin}/auth/callback`;
  }

  /**
   * Begins a sign-in.
   * @returns where to send the browser, and what to remember until it comes back
   * @throws {SignInError} PROVIDER_DOWN
   */
  async begin(): Promise<{ address: URL; pending: PendingSignIn }> {
    const configuration = await this.#configuration();
    const pending = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirectUri,
      scope: this.#settings.scopes,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { address, pending };
  }

  /**
   * Ends a sign-in: changes the code for what the provider says of the person.
   * @param query what the provider sent the browser back with
   * @throws {SignInError} why it did not come to that
   */
  async finish(query: URLSearchParams, { state, nonce, verifier }: PendingSignIn): Promise<ProvenPerson> {
    if (query.get('state') !== state) throw new SignInError('MISMATCH');
    const configuration = await this.#configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.#redirectUri}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new SignInError('REFUSED');
      return this.#personOf(claims.iss, claims.sub, await this.#completed(configuration, claims, tokens.access_token));
    } catch (error) {
      throw asSignInError(error);
    }
  }

  /** Where the browser goes to end the session at the provider too; undefined where the provider has no such place or cannot be asked. */
  async endSessionAddress(): Promise<string | undefined> {
    const configuration = await this.#configuration().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.#settings.ownOrigin}/` }).href;
  }

  /** Many providers keep names and roles out of the ID token and tell them when asked. */
  async #completed(configuration: client.Configuration, claims: Claims & { sub: string }, accessToken: string): Promise<Claims> {
    const isComplete = nameIn(claims) !== undefined && claimAt(claims, this.#settings.rolesClaim) !== undefined;
    if (isComplete || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await client.fetchUserInfo(configuration, accessToken, claims.sub)), ...claims };
  }

  #personOf(issuer: string, subject: string, claims: Claims): ProvenPerson {
    const name = nameIn(claims);
    if (name === undefined) throw new SignInError('NO_NAME');
    const email = typeof claims.email === 'string' ? claims.email : undefined;
    return { issuer, subject, name, email, ...claimedRoles(claims, this.#settings.rolesClaim) };
  }

  #configuration(): Promise<client.Configuration> {
    if (this.#known === undefined || this.#known.until < Date.now()) {
      const configuration = this.#discover();
      this.#known = { configuration, until: Date.now() + BELIEVED_MS };
      configuration.catch(() => {
        this.#known = undefined;
      });
    }
    return this.#known.configuration;
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const mayBePlain = new URL(issuer).protocol === 'http:' ? [client.allowInsecureRequests] : [];
    try {
      return await client.discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
        timeout: TIMEOUT_SECONDS,
        execute: mayBePlain,
      });
    } catch (error) {
      throw new SignInError('PROVIDER_DOWN', { cause: error });
    }
  }
}

/** By the header unless the provider takes it in the body only; a public client has nothing to prove itself with but PKCE. */
function authentication(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const [byHeader, byBody] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const prove = methods === undefined || methods.includes('client_secret_basic') ? byHeader : byBody;
    return prove(server, ...request);
  };
}

/** The provider's own words stay in the cause, for our log. */
function asSignInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  if (error instanceof client.AuthorizationResponseError)
    return new SignInError(error.error === 'access_denied' ? 'DENIED' : 'REFUSED', { cause: error });
  const isDown = error instanceof TypeError || (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT');
  return new SignInError(isDown ? 'PROVIDER_DOWN' : 'REFUSED', { cause: error });
}
