import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../config.ts';
import { mayDemo } from './policy.ts';

const may = (env: Record<string, string>) => mayDemo(readConfig(env, '/'));
const server = { NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD: 'x' };
const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'atlas', ATLAS_SESSION_SECRET: 's'.repeat(32) };

describe('mayDemo', () => {
  it('is for the managed local Neo4j, unasked', () => expect(may({})).toBe(true));
  it('is never for a server of one’s own unless asked', () => {
    expect(may(server)).toBe(false);
    expect(may({ ...server, ATLAS_DEMO: 'true' })).toBe(true);
  });
  it('can be refused', () => expect(may({ ATLAS_DEMO: 'false' })).toBe(false));
  it('is not for an Atlas with sign-in', () => {
    expect(may(oidc)).toBe(false);
    expect(() => may({ ...oidc, ATLAS_DEMO: 'true' })).toThrow(ConfigError);
  });
  it('is not exposed by accident', () => {
    expect(() => may({ ATLAS_HOST: '0.0.0.0' })).toThrow('ATLAS_DEMO=exposed');
    expect(may({ ATLAS_HOST: '0.0.0.0', ATLAS_DEMO: 'exposed' })).toBe(true);
  });
  it('keeps an Atlas that nobody signs in to on this machine', () => {
    expect(() => may({ ATLAS_HOST: '0.0.0.0', ATLAS_DEMO: 'false' })).toThrow('no sign-in is set up');
    expect(() => may({ ...server, ATLAS_HOST: '0.0.0.0' })).toThrow('set OIDC_ISSUER');
    expect(may({ ...oidc, ATLAS_HOST: '0.0.0.0', ATLAS_PUBLIC_URL: 'https://atlas.example' })).toBe(false);
  });
});
