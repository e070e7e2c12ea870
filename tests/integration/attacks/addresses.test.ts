import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOrganisation } from '../../testkit/builders.ts';
import { HandBrowser } from '../../testkit/hand-browser.ts';
import { startSignedInAtlas } from '../../testkit/signed-in-atlas.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { quietAtlas } from './quiet-atlas.ts';

const METRICS_TOKEN = 'for the monitoring of the test alone';
let store: TestStore;
let app: Awaited<ReturnType<typeof quietAtlas>>;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([makeOrganisation('Open Door')]);
});
afterAll(() => store.close());

describe('a name that somebody else gave this machine', () => {
  it('does not open the Atlas, which is then no part of their site', async () => {
    app = await quietAtlas(store);
    const at = async (host: string) => (await app.server.inject({ url: '/graphql?query={me{name}}', headers: { host } })).statusCode;
    for (const host of [
      'evil.example:4000',
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      'a@evil.example',
      'evil.example.',
      '%',
    ])
      expect([host, await at(host)]).toEqual([host, 421]);
    for (const host of ['127.0.0.1:4000', 'localhost:4000', '[::1]:4000', 'atlas:4000', '192.168.1.4', 'atlas.local'])
      expect([host, await at(host)]).toEqual([host, 200]);
    expect(app.logged.filter(({ event }) => event === 'denied')[0]).toMatchObject({
      reason: 'FOREIGN_NAME',
      requestId: expect.any(String),
    });
    await app.close();
  });

  it('is never where a reader is led', async () => {
    const server = await startSignedInAtlas(store);
    const poisoned = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    const browser = new HandBrowser();
    const led = await browser.fetch(`${server.url}/auth/sign-in?returnTo=/places`, { headers: poisoned });
    const asked = new URL(led.headers.get('location') ?? '');
    expect(asked.origin).toBe(server.provider.issuer.replace(/\/$/, ''));
    expect(asked.searchParams.get('redirect_uri')).toBe(`${server.url}/auth/callback`);
    for (const returnTo of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/a\r\nset-cookie: x=1',
      '/%0d%0aset-cookie:x=1',
      '/\u2028//evil.example',
    ]) {
      const answer = await browser.fetch(`${server.url}/auth/callback?state=x&returnTo=${encodeURIComponent(returnTo)}`);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('x=1');
      expect(await answer.text()).not.toContain('evil.example');
    }
    expect(led.headers.getSetCookie().join()).not.toContain('evil');
    await server.close();
  });
});

describe('a file', () => {
  beforeAll(async () => {
    app = await quietAtlas(store);
  });
  afterAll(() => app.close());

  it.each([
    ['/export/organisations.csv?asAt=2026-01-01%0d%0aset-cookie:x=1'],
    ['/export/organisations%0d%0a.csv'],
    ['/export/obligations.ics?party=%22%0d%0ax:%20y'],
    ['/export/boundaries/%22%0d%0ax.geojson?level=WARD'],
    ['/export/subject/%22%0d%0ax.html'],
    ['/export/subject/..%2f..%2fetc%2fpasswd.json'],
    ['/import/council-sheet/template-a%0d%0ab.xlsx'],
    ['/import/council-sheet/..%2f..%2fpackage.json'],
    ['/..%2f..%2fpackage.json'],
    ['/files/..%2f..%2f..%2fpackage.json'],
  ])('is asked for as %s, and nothing is put into its headers', async (url) => {
    const answer = await app.server.inject(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers.x).toBeUndefined();
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(answer.body).not.toContain('"dependencies"');
  });
});

describe('cookies', () => {
  it('given twice count once, and no other way', async () => {
    app = await quietAtlas(store);
    const signedIn = await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: 'VIEWER' } });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const who = async (sent: string) =>
      (
        await app.server.inject({ method: 'POST', url: '/graphql', headers: { cookie: sent }, payload: { query: '{ me { isSignedIn } }' } })
      ).json().data.me.isSignedIn;
    expect(await who(cookie)).toBe(true);
    expect([await who(`atlas_session=x; ${cookie}`), await who(`${cookie}; atlas_session=x`)]).toEqual([false, true]);
    for (const sent of ['atlas_session=', 'atlas_session="', 'atlas_session=%00', 'atlas_session=%', `atlas_session=${'a'.repeat(5_000)}`])
      expect(await who(sent)).toBe(false);
    await app.close();
  });
});

describe('headers', () => {
  it('let no script of others run, nothing frame, nothing guess, and nothing be kept for the next reader', async () => {
    app = await quietAtlas(store, { ATLAS_PUBLIC_URL: 'https://atlas.example', ATLAS_SESSION_SECRET: 's'.repeat(32) });
    const pages = [
      '/',
      '/explorer',
      '/healthz',
      '/export/organisations.csv',
      '/export/obligations.ics',
      '/nowhere.png',
      '/%ff',
      '/import/council-sheet/template.xlsx',
    ];
    for (const url of pages) {
      const { headers } = await app.server.inject({ url, headers: { host: 'atlas.example' } });
      const policy = String(headers['content-security-policy']);
      const scripts = policy.split('; ').filter((each) => /^(default|script)-src/.test(each));
      expect([url, scripts]).toEqual([url, ["default-src 'self'", "script-src 'self'", "script-src-attr 'none'"]]);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=(), microphone=(), geolocation=()'),
      });
      expect(headers['cache-control']).toMatch(/no-store|no-cache/);
    }
    await app.close();
  });

  it.each(['client/index.html', 'client/explorer.html'])('have nothing to forbid in %s', (file) => {
    const page = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
    expect(page).toMatch(/<script [^>]*src=/);
    expect(page.replaceAll(/<script [^>]*src="[^"]+"[^>]*><\/script>/g, '')).not.toMatch(/<script|\son\w+=|javascript:/i);
  });
});

describe('/metrics', () => {
  const at = async (env: Record<string, string>, authorization?: string) => {
    const server = await quietAtlas(store, env);
    const answer = await server.server.inject({ url: '/metrics', headers: authorization === undefined ? {} : { authorization } });
    await server.close();
    return answer.statusCode;
  };
  const open = { ATLAS_HOST: '0.0.0.0', ATLAS_DEMO: 'exposed' };
  it('are for this machine, and elsewhere for whoever knows their token', async () => {
    expect(await at({})).toBe(200);
    expect(await at(open)).toBe(401);
    expect(await at({ ...open, ATLAS_METRICS_TOKEN: METRICS_TOKEN })).toBe(401);
    expect(await at({ ...open, ATLAS_METRICS_TOKEN: METRICS_TOKEN }, `Bearer ${METRICS_TOKEN}`)).toBe(200);
    expect(await at({ ...open, ATLAS_METRICS_TOKEN: METRICS_TOKEN }, `Bearer ${METRICS_TOKEN}x`)).toBe(401);
    expect(await at({ ATLAS_METRICS_TOKEN: METRICS_TOKEN })).toBe(401);
  });
});
