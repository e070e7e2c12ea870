import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../../server/src/telemetry/logger.ts';
import { HandBrowser } from '../../testkit/hand-browser.ts';
import { startSignedInAtlas } from '../../testkit/signed-in-atlas.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await cleanStore();
});
afterAll(() => store.close());

describe('the log', () => {
  it('at its most talkative holds no cookie, token, code or secret', async () => {
    const server = await startSignedInAtlas(store, { env: { LOG_LEVEL: 'trace' } });
    const browser = new HandBrowser();
    server.provider.people.set('wren', { name: 'Wren', roles: ['STEWARD'] });
    const { callback } = await server.signIn(browser, 'wren');
    const cookie = browser.cookie(server.url, 'atlas_session') ?? '';
    const bearer = `atl_${'b'.repeat(43)}`;
    await browser.fetch(callback);
    await fetch(`${server.url}/graphql?query={me{name}}`, { headers: { authorization: `Bearer ${bearer}` } });
    await browser.fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: '{',
    });
    await server.ask(browser, '{ nonsense }');
    await browser.fetch(`${server.url}/auth/callback?code=stolen-code&state=forged-state`);
    await browser.fetch(`${server.url}/auth/sign-out`, { method: 'POST', headers: { 'x-atlas-request': '1' } });
    const text = JSON.stringify(server.logged);
    expect(server.logged.length).toBeGreaterThan(5);
    const code = new URL(callback).searchParams.get('code') ?? '';
    for (const secret of [cookie, code]) expect(secret.length).toBeGreaterThan(20);
    for (const secret of [cookie, bearer, code, 'stolen-code', 'forged-state', 'known-to-the-test-provider', 'kept by the test'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    await server.close();
  });

  it('leaves out what is secret wherever somebody logs it', () => {
    const lines: string[] = [];
    const logger = createLogger('trace', { write: (line) => void lines.push(line) });
    const headers = { authorization: 'S3CRET', cookie: 'S3CRET', 'set-cookie': ['S3CRET'], accept: 'kept' };
    logger.info({ headers, req: { headers }, res: { headers }, err: Object.assign(new Error('kept'), { headers, code: 'E_KEPT' }) });
    logger.info({
      password: 'S3CRET',
      config: { password: 'S3CRET', oidc: { clientSecret: 'S3CRET' } },
      body: { client_secret: 'S3CRET', code: 'S3CRET' },
    });
    logger.child({ token: 'S3CRET' }).info({ tokens: { access_token: 'S3CRET', id_token: 'S3CRET' } });
    expect(lines.join('')).not.toContain('S3CRET');
    expect(lines.join('')).toMatch(/kept.*E_KEPT/s);
  });
});
