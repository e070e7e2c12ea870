import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HandBrowser } from '../../testkit/hand-browser.ts';
import { type SignedInAtlas, startSignedInAtlas } from '../../testkit/signed-in-atlas.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const FRIEND = 'https://data.example.gov.uk';
const limits = {
  ATLAS_LIMIT_QUERIES: '20',
  ATLAS_LIMIT_MUTATIONS: '6',
  ATLAS_LIMIT_SEARCHES: '8',
  ATLAS_LIMIT_COST: '200000',
  ATLAS_LIMIT_EXPORTS: '3',
};

let store: TestStore;
let atlas: SignedInAtlas;
let browser: HandBrowser;

beforeAll(async () => {
  store = await cleanStore();
  atlas = await startSignedInAtlas(store, { env: { ATLAS_ALLOWED_ORIGINS: FRIEND, ATLAS_LIMIT_SIGN_INS: '0', ...limits } });
});
afterAll(async () => {
  await atlas?.close();
  await store.close();
});
/** A person of each test's own, so that no test uses up what another may ask. */
beforeEach(async ({ task }) => {
  browser = new HandBrowser();
  atlas.provider.people.set(task.id, { name: 'Wren', roles: ['VIEWER'] });
  await atlas.signIn(browser, task.id);
  atlas.logged.length = 0;
});

const events = (event: string) => atlas.logged.filter((line) => line.log === 'security' && line.event === event);
const send = (headers: Record<string, string>, query = 'mutation { endOtherSessions { userErrors { code } } }') =>
  browser.fetch(`${atlas.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

describe('a request of another site', () => {
  it.each([
    ['that a browser says is cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['of a sibling host', { 'sec-fetch-site': 'same-site', origin: 'https://other.example.gov.uk' }],
    ['by its origin alone', { origin: 'https://evil.example' }],
    ['from a page without an origin', { origin: 'null' }],
    ['that looks like ours', { origin: 'http://127.0.0.1.evil.example' }],
  ])('%s is refused, and logged', async (_, headers) => {
    const answer = await send(headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(events('denied')).toMatchObject([{ what: '/graphql', reason: 'OTHER_SITE', address: '127.0.0.1' }]);
  });

  it.each([
    ['says it is ours', { 'sec-fetch-site': 'same-origin' }],
    ['has our origin', () => ({ origin: atlas.url })],
    ['comes from an origin the settings allow', { 'sec-fetch-site': 'cross-site', origin: FRIEND }],
  ])('goes through where it %s', async (_, headers) => {
    expect((await send((typeof headers === 'function' ? headers() : headers) as Record<string, string>)).status).toBe(200);
  });

  it('cannot bring in a spreadsheet', async () => {
    const headers = { 'x-atlas-request': '1', 'sec-fetch-site': 'cross-site' };
    expect((await browser.fetch(`${atlas.url}/import/council-sheet`, { method: 'POST', headers, body: new FormData() })).status).toBe(403);
  });

  it('may read answers only where the settings allow its origin', async () => {
    const allowed = async (origin: string) => {
      const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
      const answer = await fetch(`${atlas.url}/graphql`, { method: 'OPTIONS', headers: asked });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await allowed(FRIEND)).toBe(FRIEND);
    expect(await allowed('https://evil.example')).toBeNull();
    expect(await allowed('null')).toBeNull();
  });
});

describe('the schema', () => {
  it('is for those who sign in where others than this machine reach the Atlas', async () => {
    const exposed = await startSignedInAtlas(store, { env: { ATLAS_PUBLIC_URL: 'https://atlas.example' } });
    for (const query of ['{ __schema { types { name } } }', '{ ...F } fragment F on Query { __type(name: "Tie") { name } }']) {
      const { errors } = await exposed.ask(browser, query);
      expect(errors).toMatchObject([{ message: 'Sign in to read the schema.', extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    expect((await exposed.ask(browser, '{ me { name __typename } }')).errors).toBeUndefined();
    await exposed.close();
    expect((await atlas.ask(new HandBrowser(), '{ __schema { queryType { name } } }')).errors).toBeUndefined();
  });
});

describe('asking too much', () => {
  const refused = async (answer: Response, words: string) => {
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    const { errors } = (await answer.json()) as { errors: unknown[] };
    expect(errors).toMatchObject([{ message: expect.stringContaining(words), extensions: { code: 'RATE_LIMITED' } }]);
    expect(events('rate-limited')).toHaveLength(1);
  };

  it('is refused request by request, and for one person alone', async () => {
    for (let i = 0; i < 20; i++) expect((await send({ 'sec-fetch-site': 'same-origin' }, '{ me { name } }')).status).toBe(200);
    await refused(await send({ 'sec-fetch-site': 'same-origin' }, '{ me { name } }'), 'more than 20 requests within a minute. Wait ');
    atlas.provider.people.set('colleague', { name: 'Colleague' });
    const colleague = new HandBrowser();
    await atlas.signIn(colleague, 'colleague');
    expect((await atlas.ask(colleague, '{ me { name } }')).data.me.name).toBe('Colleague');
  });

  it('is refused by aliases of changes in one request', async () => {
    const many = Array.from({ length: 7 }, (_, i) => `a${i}: endSession(id: "x") { userErrors { code } }`).join(' ');
    await refused(await send({ 'sec-fetch-site': 'same-origin' }, `mutation { ${many} }`), 'more than 6 changes');
  });

  it('is refused by looking as another, and stopping, again and again', async () => {
    const stop = () =>
      browser.fetch(`${atlas.url}/auth/view-as`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: '{"as":null}',
      });
    for (let i = 0; i < 6; i++) expect((await stop()).status).toBe(200);
    expect((await stop()).status).toBe(429);
    expect(events('rate-limited')).toHaveLength(1);
  });

  it('is refused by aliases of searches, in fragments too', async () => {
    const many = Array.from({ length: 9 }, (_, i) => `a${i}: search(text: "food") { label }`).join(' ');
    const query = `{ ...F ...F } fragment F on Query { ...G } fragment G on Query { ${many} }`;
    await refused(await send({ 'sec-fetch-site': 'same-origin' }, query), 'more than 8 searches');
  });

  it('is refused by what it would make the Atlas look at', async () => {
    const wide = '{ organisations(first: 200) { nodes { ties(first: 200) { nodes { id } } } } }';
    let answer = await send({ 'sec-fetch-site': 'same-origin' }, wide);
    for (let i = 0; i < 10 && answer.status === 200; i++) answer = await send({ 'sec-fetch-site': 'same-origin' }, wide);
    await refused(answer, 'more than 200,000 records to look at');
  });

  it('is refused download by download', async () => {
    for (let i = 0; i < 3; i++) expect((await browser.fetch(`${atlas.url}/export/ties.csv`)).status).toBe(200);
    await refused(await browser.fetch(`${atlas.url}/export/obligations.ics`), 'more than 3 downloads');
    expect(events('exported')).toHaveLength(3);
  });
});

describe('the security log', () => {
  it('tells of what was denied and taken out, with who, from where and in which request, and no secret', async () => {
    await send(
      { 'sec-fetch-site': 'same-origin' },
      'mutation { createOrganisation(input: {name: "X", kind: CHARITY}) { userErrors { code } } }',
    );
    await browser.fetch(`${atlas.url}/export/ties.csv`);
    await browser.fetch(`${atlas.url}/export/obligations.ics`);
    expect(events('denied')).toMatchObject([{ what: 'createOrganisation', reason: 'FORBIDDEN', principalId: expect.any(String) }]);
    expect(events('exported').map(({ what, address }) => [what, address])).toEqual([
      ['ties', '127.0.0.1'],
      ['obligations', '127.0.0.1'],
    ]);
    const text = JSON.stringify(atlas.logged);
    expect(text).not.toContain(browser.cookie(atlas.url, 'atlas_session'));
    expect(text).not.toMatch(/kept by the test|known-to-the-test-provider/);
  });
});

describe('the address a request came from', () => {
  const addressOf = async (server: SignedInAtlas) => {
    server.logged.length = 0;
    await fetch(`${server.url}/auth/callback?state=x`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    return server.logged.find((line) => line.event === 'sign-in-failed')?.address;
  };

  it('is what the connection says, unless a proxy the settings name says otherwise', async () => {
    expect(await addressOf(atlas)).toBe('127.0.0.1');
    const behindProxy = await startSignedInAtlas(store, { env: { ATLAS_TRUSTED_PROXIES: 'loopback' } });
    expect(await addressOf(behindProxy)).toBe('203.0.113.9');
    await behindProxy.close();
  });
});
