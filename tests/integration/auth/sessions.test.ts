import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HandBrowser } from '../../testkit/hand-browser.ts';
import { peek } from '../../testkit/peek.ts';
import { type SignedInAtlas, startSignedInAtlas } from '../../testkit/signed-in-atlas.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const COOKIE = 'atlas_session';
const MINE = '{ mySessions { id browser isCurrent createdAt lastSeenAt expiresAt } }';

let store: TestStore;
let atlas: SignedInAtlas;
let browser: HandBrowser;

beforeAll(async () => {
  store = await cleanStore();
  atlas = await startSignedInAtlas(store, { env: { ATLAS_LIMIT_SIGN_INS: '0' } });
  atlas.provider.people.set('wren', { name: 'Wren', roles: ['VIEWER'] });
  atlas.provider.people.set('other', { name: 'Other', roles: ['ADMIN'] });
});
afterAll(async () => {
  await atlas?.close();
  await store.close();
});
beforeEach(async () => {
  browser = new HandBrowser();
  atlas.clock.now = new Date();
  atlas.logged.length = 0;
  await store.driver.executeQuery('MATCH (s:Session) DELETE s');
});

const isSignedIn = async () => (await atlas.ask(browser, '{ me { isSignedIn } }')).data.me.isSignedIn;
const later = (milliseconds: number) => {
  atlas.clock.now = new Date(atlas.clock.now.getTime() + milliseconds);
};
const post = (path: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  browser.fetch(`${atlas.url}${path}`, { method: 'POST', headers });

describe('a session', () => {
  it('is a random id in a cookie no script reads, and a hash in the store', async () => {
    const { callback } = await atlas.signIn(browser, 'wren');
    const token = browser.cookie(atlas.url, COOKIE) ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const [kept] = await peek(store, 'MATCH (s:Session) RETURN properties(s) AS s');
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(JSON.stringify(kept)).not.toContain(new URL(callback).searchParams.get('code'));
  });

  it('has a secure cookie of this host alone where people come by https', async () => {
    const behindProxy = await startSignedInAtlas(store, { env: { ATLAS_PUBLIC_URL: 'https://atlas.example' } });
    const answer = await browser.fetch(`${behindProxy.url}/auth/sign-in`);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-atlas_sign_in=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe('https://atlas.example/auth/callback');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await fetch(`${atlas.url}/healthz`)).headers.get('strict-transport-security')).toBeNull();
    await behindProxy.close();
  });

  it('is another after sign-in than before it, so that nobody can prepare one for somebody else', async () => {
    await atlas.signIn(browser, 'other');
    const planted = browser.cookie(atlas.url, COOKIE) ?? '';
    const victim = new HandBrowser();
    victim.setCookie(atlas.url, COOKIE, planted);
    await atlas.signIn(victim, 'wren');
    expect(victim.cookie(atlas.url, COOKIE)).not.toBe(planted);
    expect((await atlas.ask(victim, '{ me { name } }')).data.me.name).toBe('Wren');
    expect(await isSignedIn()).toBe(false);

    const madeUp = new HandBrowser();
    madeUp.setCookie(atlas.url, COOKIE, 'a'.repeat(43));
    await atlas.signIn(madeUp, 'wren');
    expect(madeUp.cookie(atlas.url, COOKIE)).not.toBe('a'.repeat(43));
  });

  it('ends when it is not used for long enough, and lasts while it is', async () => {
    await atlas.signIn(browser, 'wren');
    later(7 * HOUR);
    expect(await isSignedIn()).toBe(true);
    later(4 * HOUR);
    expect(await isSignedIn()).toBe(true);
    browser = new HandBrowser();
    await atlas.signIn(browser, 'wren');
    later(8 * HOUR + MINUTE);
    expect(await isSignedIn()).toBe(false);
  });

  it('ends after a working day, however much it is used', async () => {
    await atlas.signIn(browser, 'wren');
    for (let hours = 3; hours < 12; hours += 3) {
      later(3 * HOUR);
      expect(await isSignedIn()).toBe(true);
    }
    later(3 * HOUR);
    expect(await isSignedIn()).toBe(false);
  });

  it('is touched every five minutes at most', async () => {
    await atlas.signIn(browser, 'wren');
    const touches = () => store.queries.filter((name) => name === 'session-touch').length;
    const before = touches();
    later(4 * MINUTE);
    await isSignedIn();
    expect(touches()).toBe(before);
    later(2 * MINUTE);
    await isSignedIn();
    await isSignedIn();
    expect(touches()).toBe(before + 1);
  });

  it('is shared by all servers on the store', async () => {
    const second = await startSignedInAtlas(store, { env: { OIDC_ISSUER: atlas.provider.issuer } });
    await atlas.signIn(browser, 'wren');
    browser.setCookie(second.url, COOKIE, browser.cookie(atlas.url, COOKIE) ?? '');
    expect((await second.ask(browser, '{ me { name } }')).data.me.name).toBe('Wren');
    await second.close();
  });
});

describe('signing out', () => {
  it('ends the session here and says where to end it at the provider', async () => {
    await atlas.signIn(browser, 'wren');
    const token = browser.cookie(atlas.url, COOKIE) ?? '';
    const { next } = (await (await post('/auth/sign-out')).json()) as { next: string };
    expect(browser.cookie(atlas.url, COOKIE)).toBeUndefined();
    browser.setCookie(atlas.url, COOKIE, token);
    expect(await isSignedIn()).toBe(false);
    expect(atlas.logged.filter((line) => line.event === 'signed-out')).toHaveLength(1);

    const { searchParams, origin } = new URL(next);
    expect(origin).toBe(atlas.provider.issuer);
    expect(Object.fromEntries(searchParams)).toEqual({ client_id: 'atlas', post_logout_redirect_uri: `${atlas.url}/` });
    const { address, answer } = await browser.follow(next);
    const back = await browser.submit(address, (await answer?.text()) ?? '', { logout: 'yes' });
    expect((await browser.follow(back, (at) => at.startsWith(atlas.url))).address).toBe(`${atlas.url}/`);
    const { answer: again } = await browser.follow(`${atlas.url}/auth/sign-in`);
    expect(await again?.text()).toContain('name="login"');
  });

  it('does nothing where nobody is signed in', async () => {
    expect(await (await post('/auth/sign-out')).json()).toEqual({ next: null });
  });

  it('is not done by another site', async () => {
    await atlas.signIn(browser, 'wren');
    expect((await post('/auth/sign-out', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post('/auth/sign-out', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/auth/sign-out', {})).status).toBe(403);
    expect(await isSignedIn()).toBe(true);
  });
});

describe('one’s own sessions', () => {
  it('are listed, and ended one by one or all others at once', async () => {
    const headers = { 'user-agent': `Phone\t${'x'.repeat(300)}` };
    await atlas.signIn(browser, 'wren');
    const phone = new HandBrowser(headers);
    await atlas.signIn(phone, 'wren');
    const tablet = new HandBrowser();
    await atlas.signIn(tablet, 'wren');

    const { mySessions } = (await atlas.ask(browser, MINE)).data;
    expect(mySessions).toHaveLength(3);
    expect(mySessions.filter((each: { isCurrent: boolean }) => each.isCurrent)).toHaveLength(1);
    const onPhone = mySessions.find((each: { browser: string }) => each.browser?.startsWith('Phone '));
    expect(onPhone.browser).toHaveLength(200);

    const end = 'mutation ($id: ID!) { endSession(id: $id) { sessions { id } userErrors { field code } } }';
    const ended = (await atlas.ask(browser, end, { id: onPhone.id })).data.endSession;
    expect(ended.userErrors).toEqual([]);
    expect(ended.sessions).toHaveLength(2);
    expect((await atlas.ask(phone, '{ me { isSignedIn } }')).data.me.isSignedIn).toBe(false);

    const others = await atlas.ask(browser, 'mutation { endOtherSessions { sessions { isCurrent } userErrors { code } } }');
    expect(others.data.endOtherSessions).toEqual({ sessions: [{ isCurrent: true }], userErrors: [] });
    expect((await atlas.ask(tablet, '{ me { isSignedIn } }')).data.me.isSignedIn).toBe(false);
    expect(atlas.logged.filter((line) => line.event === 'session-ended')).toHaveLength(2);

    const own = (await atlas.ask(browser, MINE)).data.mySessions[0];
    expect((await atlas.ask(browser, end, { id: own.id })).data.endSession).toEqual({ sessions: [], userErrors: [] });
    expect(await isSignedIn()).toBe(false);
  });

  it('are nobody else’s to see or end, whatever their roles', async () => {
    await atlas.signIn(browser, 'wren');
    const { id } = (await atlas.ask(browser, MINE)).data.mySessions[0];
    const other = new HandBrowser();
    await atlas.signIn(other, 'other');
    expect((await atlas.ask(other, MINE)).data.mySessions).toHaveLength(1);
    const answer = await atlas.ask(other, `mutation { endSession(id: "${id}") { userErrors { field code } } }`);
    expect(answer.data.endSession.userErrors).toEqual([{ field: ['id'], code: 'NOT_FOUND' }]);
    await atlas.ask(other, 'mutation { endOtherSessions { userErrors { code } } }');
    expect(await isSignedIn()).toBe(true);
  });

  it.each([MINE, 'mutation { endSession(id: "x") { userErrors { code } } }', 'mutation { endOtherSessions { userErrors { code } } }'])(
    'take signing in: %s',
    async (query) => {
      const { errors } = await atlas.ask(browser, query);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(atlas.logged.filter((line) => line.event === 'denied')).toMatchObject([{ reason: 'UNAUTHENTICATED' }]);
    },
  );
});

describe('somebody else’s sessions', () => {
  const LIST = 'query ($id: ID!) { sessionsOf(principal: $id) { id browser isCurrent } }';
  const END = 'mutation ($id: ID!) { endSessionsOf(principal: $id) { ended userErrors { code } } }';

  it('are seen and ended by an administrator in person, and by nobody else', async () => {
    await atlas.signIn(browser, 'wren');
    const phone = new HandBrowser({ 'user-agent': 'Phone' });
    await atlas.signIn(phone, 'wren');
    const { id } = (await atlas.ask(browser, '{ me { id } }')).data.me;
    for (const query of [LIST, END]) {
      expect((await atlas.ask(browser, query, { id })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect((await atlas.ask(new HandBrowser(), query, { id })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    const admin = new HandBrowser();
    await atlas.signIn(admin, 'other');
    expect((await atlas.ask(admin, LIST, { id })).data.sessionsOf).toHaveLength(2);
    expect((await atlas.ask(admin, END, { id })).data.endSessionsOf).toEqual({ ended: 2, userErrors: [] });
    expect([await isSignedIn(), (await atlas.ask(phone, '{ me { isSignedIn } }')).data.me.isSignedIn]).toEqual([false, false]);
    expect(atlas.logged.filter(({ event }) => event === 'session-ended')).toHaveLength(2);

    const own = (await atlas.ask(admin, '{ me { id } }')).data.me.id;
    expect((await atlas.ask(admin, END, { id: own })).data.endSessionsOf.ended).toBe(0);
    expect((await atlas.ask(admin, LIST, { id: own })).data.sessionsOf).toMatchObject([{ isCurrent: true }]);
  });
});
