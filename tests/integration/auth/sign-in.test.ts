import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HandBrowser } from '../../testkit/hand-browser.ts';
import { peek } from '../../testkit/peek.ts';
import { type SignedInAtlas, startSignedInAtlas } from '../../testkit/signed-in-atlas.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const ME = '{ me { name isSignedIn roles } }';
const MINUTE = 60_000;

let store: TestStore;
let atlas: SignedInAtlas;
let browser: HandBrowser;

beforeAll(async () => {
  store = await cleanStore();
  atlas = await startSignedInAtlas(store, { env: { ATLAS_LIMIT_SIGN_INS: '3' } });
});
afterAll(async () => {
  await atlas?.close();
  await store.close();
});
beforeEach(async () => {
  browser = new HandBrowser();
  atlas.logged.length = 0;
  atlas.clock.now = new Date();
  atlas.provider.people.clear();
  atlas.provider.people.set('wren', { name: 'Wren Ashby', email: 'wren@council.example', roles: ['broker', 'offline_access'] });
  await store.driver.executeQuery('MATCH (n:SignInAttempts|Session) DELETE n');
});

const me = async () => (await atlas.ask(browser, ME)).data.me;
const security = (event: string) => atlas.logged.filter((line) => line.log === 'security' && line.event === event);
/** The page a failed sign-in shows: in our words, with an id to quote and a way back, and nothing of the provider's. */
async function expectFailure(answer: Response, status: number, words: RegExp, reason: string) {
  const page = await answer.text();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page).toMatch(words);
  expect(page).toContain('href="/auth/sign-in?returnTo=');
  expect(page).not.toMatch(/invalid_|access_denied|error_description|<script|OAUTH_|\.ts:/);
  const [line] = security('sign-in-failed');
  expect(line).toMatchObject({ reason, address: '127.0.0.1' });
  expect(page).toContain(`quote ${String(line?.requestId)}`);
}
/** The address the provider would lead back to, kept from being followed. */
async function callbackOf(login: string): Promise<string> {
  const isCallback = (address: string) => address.startsWith(`${atlas.url}/auth/callback`);
  let at = `${atlas.url}/auth/sign-in`;
  for (;;) {
    const { address, answer } = await browser.follow(at, isCallback);
    if (isCallback(address)) return address;
    at = await browser.submit(address, (await answer?.text()) ?? '', { login, password: 'any' });
  }
}

describe('signing in at the provider', () => {
  it('leads back to where one was, under the name and the roles the provider says', async () => {
    const { landed } = await atlas.signIn(browser, 'wren', '/organisations?q=food#top');
    expect(landed).toBe('/organisations?q=food#top');
    expect(await me()).toEqual({ name: 'Wren Ashby', isSignedIn: true, roles: ['BROKER'] });
    const [line] = security('signed-in');
    expect(line).toMatchObject({ address: '127.0.0.1', principalId: expect.any(String), requestId: expect.any(String) });
    expect(atlas.logged.find((each) => Array.isArray(each.roles))).toMatchObject({ roles: ['offline_access'] });
  });

  it('asks with a challenge, a state and a nonce, and gives nothing of them to scripts or other sites', async () => {
    const answer = await browser.fetch(`${atlas.url}/auth/sign-in`);
    expect(answer.status).toBe(303);
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid profile email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(30);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^atlas_sign_in=[\w.-]+; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/);
    for (const name of ['state', 'nonce']) expect(cookie).not.toContain(asked.get(name));
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('takes what the provider says anew each time, and knows the person again', async () => {
    await atlas.signIn(browser, 'wren');
    atlas.provider.people.set('wren', { name: 'Wren Ashby-Lowe', roles: ['STEWARD'] });
    browser = new HandBrowser();
    await atlas.signIn(browser, 'wren');
    expect(await me()).toMatchObject({ name: 'Wren Ashby-Lowe', roles: ['STEWARD'] });
    const rows = await peek(store, 'MATCH (p:Principal {subject: "wren"}) RETURN p.issuer AS issuer, p.email AS email');
    expect(rows).toEqual([{ issuer: atlas.provider.issuer, email: null }]);
  });

  it('reads the roles from where the settings say', async () => {
    const keycloak = await startSignedInAtlas(store, { env: { OIDC_ROLES_CLAIM: 'realm_access.roles' } });
    keycloak.provider.people.set('kit', { name: 'Kit', roles: ['ADMIN'], realm_access: { roles: ['ANALYST', 'uma_authorization'] } });
    await keycloak.signIn(browser, 'kit');
    expect((await keycloak.ask(browser, ME)).data.me).toMatchObject({ name: 'Kit', roles: ['ANALYST'] });
    await keycloak.close();
  });

  it('works without a client secret', async () => {
    const open = await startSignedInAtlas(store, {
      env: { OIDC_CLIENT_SECRET: '' },
      client: { token_endpoint_auth_method: 'none', client_secret: undefined },
    });
    open.provider.people.set('wren', { name: 'Wren' });
    await open.signIn(browser, 'wren');
    expect((await open.ask(browser, ME)).data.me).toMatchObject({ name: 'Wren', isSignedIn: true, roles: [] });
    await open.close();
  });

  it('says which way of signing in there is', async () => {
    expect(await (await browser.fetch(`${atlas.url}/auth/options`)).json()).toEqual({
      signIn: '/auth/sign-in',
      isDemo: false,
      personas: [],
    });
  });

  it.each([
    ['https://evil.example/'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/.//evil.example'],
    ['/%2f%2fevil.example'],
    ['/%5cevil.example'],
    ['/\t/evil.example'],
    ['javascript:alert(1)'],
    ['/auth/sign-in'],
    [''],
  ])('leads to the first page rather than to %j', async (returnTo) => {
    expect((await atlas.signIn(browser, 'wren', returnTo)).landed).toBe('/');
  });
});

describe('a sign-in that comes to nothing', () => {
  it('where the person says no', async () => {
    const { address } = await browser.follow(`${atlas.url}/auth/sign-in?returnTo=/places`);
    const { address: callback } = await browser.follow(`${address}/abort`, (at) => at.startsWith(`${atlas.url}/auth/callback`));
    expect(callback).toContain('error=access_denied');
    await expectFailure(await browser.fetch(callback), 403, /You were not signed in/, 'DENIED');
    expect((await me()).isSignedIn).toBe(false);
  });

  it('where the state is forged', async () => {
    const callback = new URL(await callbackOf('wren'));
    callback.searchParams.set('state', 'x'.repeat(43));
    await expectFailure(await browser.fetch(callback.href), 400, /did not begin in this browser/, 'MISMATCH');
    expect((await me()).isSignedIn).toBe(false);
  });

  it('where another browser brings the answer', async () => {
    const callback = await callbackOf('wren');
    browser = new HandBrowser();
    await expectFailure(await browser.fetch(callback), 400, /did not begin in this browser/, 'MISMATCH');
    browser.setCookie(atlas.url, 'atlas_sign_in', 'made.up');
    expect((await browser.fetch(callback)).status).toBe(400);
    expect(await peek(store, 'MATCH (a:SignInAttempts) RETURN a.count AS count')).toEqual([]);
  });

  it('where the answer comes twice', async () => {
    const callback = await callbackOf('wren');
    const held = browser.cookie(atlas.url, 'atlas_sign_in') ?? '';
    expect((await browser.fetch(callback)).status).toBe(303);
    browser = new HandBrowser();
    browser.setCookie(atlas.url, 'atlas_sign_in', held);
    await expectFailure(await browser.fetch(callback), 400, /did not confirm who you are/, 'REFUSED');
    expect((await me()).isSignedIn).toBe(false);
  });

  it('where it took too long', async () => {
    const callback = await callbackOf('wren');
    atlas.clock.now = new Date(Date.now() + 16 * MINUTE);
    await expectFailure(await browser.fetch(callback), 400, /took too long/, 'EXPIRED');
  });

  it('where the provider says no name', async () => {
    atlas.provider.people.set('nobody', { roles: ['ADMIN'] });
    const callback = await callbackOf('nobody');
    await expectFailure(await browser.fetch(callback), 403, /says no name for you/, 'NO_NAME');
    expect(await peek(store, 'MATCH (p:Principal {subject: "nobody"}) RETURN p.id AS id')).toEqual([]);
  });

  it('where the provider is down, and comes to something once it is up again', async () => {
    const late = await startSignedInAtlas(store);
    late.provider.people.set('wren', { name: 'Wren' });
    await late.provider.stop();
    const answer = await browser.fetch(`${late.url}/auth/sign-in?returnTo=/places`);
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('The sign-in service cannot be reached at the moment');
    expect(page).toContain('href="/auth/sign-in?returnTo=%2Fplaces"');
    expect((await late.ask(browser, ME)).data.me.isSignedIn).toBe(false);
    await late.provider.start();
    expect((await late.signIn(browser, 'wren', '/places')).landed).toBe('/places');
    await late.close();
  });

  it('too often from one address, until some minutes are over', async () => {
    const fail = async () => {
      const callback = new URL(await callbackOf('wren'));
      callback.searchParams.set('code', 'guessed');
      return (await browser.fetch(callback.href)).status;
    };
    expect([await fail(), await fail(), await fail()]).toEqual([400, 400, 400]);
    const refused = await browser.fetch(`${atlas.url}/auth/sign-in`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect(await refused.text()).toContain('There were too many failed sign-ins from here');
    atlas.clock.now = new Date(Date.now() + 11 * MINUTE);
    expect((await browser.fetch(`${atlas.url}/auth/sign-in`)).status).toBe(303);
  });

  it('too often to one account', async () => {
    const landed: string[] = [];
    for (let i = 0; i < 4; i++) {
      browser = new HandBrowser();
      landed.push((await atlas.signIn(browser, 'wren')).landed);
    }
    expect(landed).toEqual(['/', '/', '/', '429']);
  });
});
