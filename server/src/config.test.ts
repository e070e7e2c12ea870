import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const secret = 'never to be shown anywhere at all';
const provider = { OIDC_ISSUER: 'https://id.example/realm', OIDC_CLIENT_ID: 'atlas', ATLAS_SESSION_SECRET: secret };
const read = (env: Record<string, string>) => readConfig(env, '/');

it('knows where people sign in', () => {
  expect(read(provider).oidc).toEqual({
    issuer: 'https://id.example/realm',
    clientId: 'atlas',
    clientSecret: undefined,
    scopes: 'openid profile email',
    rolesClaim: 'roles',
    sessionSecret: secret,
    ownOrigin: 'http://127.0.0.1:4000',
  });
  expect(read({ ...provider, ATLAS_PUBLIC_URL: 'https://atlas.example/' }).oidc?.ownOrigin).toBe('https://atlas.example');
  expect(read({}).oidc).toBeUndefined();
});

it.each([
  [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_ISSUER is set but OIDC_CLIENT_ID and ATLAS_SESSION_SECRET are not.'],
  [{ ...provider, ATLAS_SESSION_SECRET: '' }, 'OIDC_ISSUER is set but ATLAS_SESSION_SECRET is not.'],
  [{ OIDC_CLIENT_ID: 'atlas' }, 'OIDC_CLIENT_ID is set but OIDC_ISSUER is not.'],
  [{ ...provider, OIDC_ISSUER: 'http://id.example' }, 'must begin with https'],
  [{ ...provider, OIDC_ISSUER: 'id.example' }, 'OIDC_ISSUER is "id.example" but must be a full address'],
  [{ ...provider, OIDC_SCOPES: 'profile' }, 'must name the scope openid'],
  [{ ...provider, ATLAS_HOST: '0.0.0.0' }, 'ATLAS_PUBLIC_URL is not'],
  [{ ...provider, ATLAS_PORT: '0' }, 'ATLAS_PUBLIC_URL is not'],
  [{ ATLAS_SESSION_IDLE_MINUTES: '0' }, 'ATLAS_SESSION_IDLE_MINUTES is "0" but must be 1 or more.'],
  [{ ATLAS_LIMIT_QUERIES: 'many' }, 'ATLAS_LIMIT_QUERIES is "many" but must be a whole number.'],
  [{ ATLAS_ALLOWED_ORIGINS: 'https://a.example/path' }, 'must list origins'],
  [{ ATLAS_ALLOWED_ORIGINS: '*' }, 'must list origins'],
  [{ ATLAS_TRUSTED_PROXIES: 'proxy.example' }, 'must list addresses or networks'],
])('says what is wrong with %o', (env, words) => expect(() => read(env as Record<string, string>)).toThrow(words));

it('shows no secret in what it says', () => {
  expect(() => read({ ...provider, ATLAS_SESSION_SECRET: 'short' })).toThrow(/^ATLAS_SESSION_SECRET must be 32 characters or more/);
});

it('takes the word of proxies it is told of', () => {
  expect(read({ ATLAS_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8 fd00::1' }).trustedProxies).toEqual(['loopback', '10.0.0.0/8', 'fd00::1']);
});

it('is public where others than this machine are meant to reach it', () => {
  expect(read({}).isPublic).toBe(false);
  expect(read({ ATLAS_PUBLIC_URL: 'http://localhost:4000' }).isPublic).toBe(false);
  expect(read({ ATLAS_PUBLIC_URL: 'https://atlas.example' }).isPublic).toBe(true);
  expect(read({ ATLAS_HOST: '0.0.0.0', ATLAS_DEMO: 'exposed' }).isPublic).toBe(true);
});
