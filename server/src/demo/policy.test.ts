import { readFileSync } from 'node:fs';
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
  it.each([
    '0.0.0.0',
    '::',
    '[::]',
    '192.168.1.4',
    'atlas',
    'atlas.example.gov.uk',
    '127.0.0.1.evil.example',
    'localhost.example',
    '127.1',
  ])('says in one sentence what to set where it would listen on %s', (host) => {
    for (const env of [{ ATLAS_DEMO: '' }, { ATLAS_DEMO: 'true' }, { ATLAS_DEMO: 'false' }, { ...server, ATLAS_DEMO: 'true' }]) {
      const start = () => may({ ...env, ATLAS_HOST: host });
      expect(start).toThrow(ConfigError);
      expect(start).toThrow(`ATLAS_HOST is ${host}, which other machines can reach, and no sign-in is set up.`);
    }
  });
  it('publishes on this machine alone what the composed container exposes', () => {
    const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
    const ports = [...read('docker-compose.yml').matchAll(/^ +- "([^"]*:\d+)"$/gm)].map(([, port]) => port);
    expect(ports).toHaveLength(1);
    expect(ports[0]).toMatch(/^127\.0\.0\.1:.+:4000$/);
    expect(read('docker-compose.yml')).toMatch(/ATLAS_DEMO: exposed/);
    const [, host] = /ATLAS_HOST=(\S+)/.exec(read('Dockerfile')) ?? [];
    const composed = { ...server, ATLAS_HOST: host ?? '', ATLAS_DEMO: 'exposed' };
    expect(may(composed)).toBe(true);
    expect(() => may({ ...composed, ATLAS_DEMO: 'true' })).toThrow('no sign-in is set up');
  });
});
