import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { Executor } from '../../../server/src/neo4j/executor.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

let store: TestStore;
let app: App;
const logged: string[] = [];
const log = new Writable({
  write(line, _encoding, done) {
    logged.push(String(line));
    done();
  },
});
const config = { host: '127.0.0.1', port: 0, publicUrl: undefined };

beforeAll(async () => {
  store = await cleanStore();
  await store.write([makeOrganisation('Open Door'), makeOrganisation('Quiet Group', { visibility: 'NETWORK' })]);
  app = await createApp({ config, executor: store.executor, logger: pino({ level: 'warn' }, log), demo: true });
});
afterAll(async () => {
  await app.close();
  await store.close();
});

const post = (query: string, headers: Record<string, string> = {}) =>
  app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
const cookieOf = (header: string | string[] | number | undefined) => String(header).split(';')[0] ?? '';
const signIn = async (persona: string) => {
  const answer = await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona } });
  return { answer, cookie: cookieOf(answer.headers['set-cookie']) };
};

describe('/graphql', () => {
  it('answers POST, and GET for queries', async () => {
    expect((await post('{ organisations { totalCount } }')).json()).toEqual({ data: { organisations: { totalCount: 1 } } });
    const got = await app.server.inject({ url: '/graphql', query: { query: '{ me { name isSignedIn } }' } });
    expect(got.json()).toEqual({ data: { me: { name: 'Not signed in', isSignedIn: false } } });
  });

  it('refuses what another site could make a browser send', async () => {
    const { cookie } = await signIn('VIEWER');
    const query = { query: '{ me { name } }' };
    const forged = await app.server.inject({ url: '/graphql', query, headers: { cookie, 'sec-fetch-site': 'cross-site' } });
    expect(forged.statusCode).toBe(400);
    expect(forged.json().data).toBeUndefined();
    const own = await app.server.inject({ url: '/graphql', query, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    expect(own.json().data.me.name).toBe('Councillor Odile Farthingale');
    const asForm = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify(query),
    });
    expect(asForm.statusCode).toBe(400);
  });

  it.each([
    ['what is not GraphQL', '{ organisations'],
    ['an unknown field', '{ organisations { totalCount colour } }'],
    ['no operation', 'fragment F on Organisation { name }'],
  ])('says BAD_USER_INPUT to %s', async (_, query) => {
    const { errors } = (await post(query)).json();
    expect(errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual(errors.map(() => 'BAD_USER_INPUT'));
    expect(errors).not.toHaveLength(0);
  });

  it.each([
    ['depth', `{ organisations(first: 1) { nodes { ${'partOf { '.repeat(16)} name ${'} '.repeat(16)} } } }`, /nested more than 16/],
    ['aliases', `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: me { name }`).join(' ')} }`, /more than 60 aliases/],
    ['length', `{ ${'__typename '.repeat(4001)} }`, /4,000 allowed/],
    [
      'networks',
      `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: network(input: { hops: 4, limit: 2000 }) { totalNodes }`).join(' ')} }`,
      /records, more/,
    ],
    [
      'introductions',
      `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: introductions(from: "x", to: "y", maxHops: 6, first: 20) { summary }`).join(' ')} }`,
      /records, more/,
    ],
    [
      'cost',
      '{ organisations(first: 200) { nodes { ties(first: 200) { nodes { from { ties(first: 200) { nodes { id to { id } } } } } } } } }',
      /records, more than the 60,000 allowed/,
    ],
  ])('limits %s', async (_, query, message) => {
    const { errors } = (await post(query)).json();
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
    expect(errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it('counts what a fragment spread many times costs without walking it each time', async () => {
    const chain = Array.from({ length: 12 }, (_, i) => `fragment F${i} on Organisation { parts { ...F${i + 1} } partOf { ...F${i + 1} } }`);
    const { errors } = (
      await post(`{ organisations { nodes { ...F0 } } } ${chain.join(' ')} fragment F12 on Organisation { name }`)
    ).json();
    expect(errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it('limits the size of a request', async () => {
    const answer = await post(`{ me { name } } #${'x'.repeat(300_000)}`);
    expect(answer.statusCode).toBe(413);
    expect(answer.json().errors[0]).toEqual({
      message: 'The request is larger than the 256 kB allowed.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('an unexpected error', () => {
  it('has one id in the log and the answer, and tells nothing of the inside', async () => {
    const broken = new Executor(store.driver, { database: 'no-such-database' });
    const other = await createApp({ config, executor: broken, logger: pino({ level: 'error' }, log), demo: false });
    logged.length = 0;
    const answer = await other.server.inject({ method: 'POST', url: '/graphql', payload: { query: '{ organisations { totalCount } }' } });
    await other.close();
    const { errors } = answer.json();
    expect(errors).toHaveLength(1);
    const { message, extensions } = errors[0];
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(message).toBe(`Something went wrong on our side. If you report it, quote ${extensions.requestId}.`);
    expect(answer.body).not.toMatch(/no-such-database|MATCH|\.ts|stack/);
    const line = logged.map((text) => JSON.parse(text)).find((entry) => entry.requestId === extensions.requestId);
    expect(line.err.message).toContain('no-such-database');
  });
});

describe('sign-in to the demo', () => {
  it('offers its people', async () => {
    const { signIn, isDemo, personas } = (await app.server.inject('/auth/options')).json();
    expect([signIn, isDemo]).toEqual([null, true]);
    expect((await app.server.inject('/auth/demo')).json()).toEqual({ isDemo, personas });
    expect(personas.map((each: { persona: string }) => each.persona)).toEqual([
      'VIEWER',
      'BROKER',
      'ANALYST',
      'PARTNER',
      'STEWARD',
      'ADMIN',
    ]);
  });

  it('opens a session that shows more, until one signs out', async () => {
    const { answer, cookie } = await signIn('BROKER');
    expect(answer.statusCode).toBe(200);
    expect(String(answer.headers['set-cookie'])).toMatch(/^atlas_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const query = '{ me { name isSignedIn roles permissions } organisations { totalCount } }';
    expect((await post(query, { cookie })).json().data).toEqual({
      me: { name: 'Bram Tolliver', isSignedIn: true, roles: ['BROKER'], permissions: expect.arrayContaining(['record:read']) },
      organisations: { totalCount: 2 },
    });
    const left = await app.server.inject({ method: 'POST', url: '/auth/sign-out', headers: { cookie, 'x-atlas-request': 'test' } });
    expect(left.json()).toEqual({ next: null });
    expect((await post(query, { cookie })).json().data).toMatchObject({ me: { isSignedIn: false }, organisations: { totalCount: 1 } });
  });

  it('keeps no token in the store', async () => {
    const { cookie } = await signIn('ANALYST');
    const token = cookie.replace('atlas_session=', '');
    const { records } = await store.driver.executeQuery('MATCH (s:Session) RETURN collect(s.tokenHash) AS hashes');
    expect(records[0]?.get('hashes')).not.toContain(token);
    expect(records[0]?.get('hashes').length).toBeGreaterThan(0);
  });

  it('forgets a session that ran out', async () => {
    const { cookie } = await signIn('ANALYST');
    await store.driver.executeQuery("MATCH (s:Session) SET s.expiresAt = datetime('2020-01-01T00:00:00Z')");
    expect((await post('{ me { isSignedIn } }', { cookie })).json().data.me.isSignedIn).toBe(false);
  });

  it.each([[{ persona: 'QUEEN' }], [{}], [null]])('refuses %o', async (payload) => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await app.server.inject({ method: 'POST', url: '/auth/demo', headers, ...(payload === null ? {} : { payload }) });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().message).toContain('VIEWER, BROKER, ANALYST, PARTNER, STEWARD, ADMIN');
  });

  it('is not there where the Atlas is no demo', async () => {
    const other = await createApp({ config, executor: store.executor, logger: pino({ level: 'silent' }), demo: false });
    const answer = await other.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: 'ADMIN' } });
    await other.close();
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('the rest', () => {
  it('says whether it is up, whether it is ready, and how it does', async () => {
    expect((await app.server.inject('/healthz')).json()).toEqual({ status: 'up' });
    expect((await app.server.inject('/readyz')).json()).toEqual({ status: 'ready' });
    const metrics = await app.server.inject('/metrics');
    expect(metrics.body).toContain('atlas_http_request_duration_seconds_count{method="POST",route="/graphql",status="200"}');
  });

  it('is not ready where the database does not answer', async () => {
    const broken = new Executor(store.driver, { database: 'no-such-database' });
    const other = await createApp({ config, executor: broken, logger: pino({ level: 'silent' }), demo: false });
    const answer = await other.server.inject('/readyz');
    await other.close();
    expect(answer.statusCode).toBe(503);
  });

  it('keeps browsers from guessing and framing', async () => {
    const { headers } = await app.server.inject('/healthz');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('says what is not there', async () => {
    const answer = await app.server.inject('/export/everything.csv');
    expect(answer.statusCode).toBe(404);
    expect((await app.server.inject({ method: 'DELETE', url: '/organisations' })).statusCode).toBe(404);
  });

  it.each(['Bearer x', 'Basic eDp5', 'nonsense'])('knows nobody by "Authorization: %s", and says so', async (authorization) => {
    for (const url of ['/graphql?query={me{name}}', '/export/organisations.csv']) {
      const answer = await app.server.inject({ url, headers: { authorization } });
      expect(answer.statusCode).toBe(401);
      expect(answer.json().errors).toEqual([
        { message: expect.stringContaining('sign in on its pages'), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
  });

  it('says in its own form that an address cannot be read', async () => {
    const answer = await app.server.inject('/%ff');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.json().errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each(['/.env', '/.git/config', '/wp-login.php', '/deep/picture.png?x=1'])('has no page at %s', async (url) => {
    expect((await app.server.inject(url)).statusCode).toBe(404);
  });

  it('listens and stops', async () => {
    const other = await createApp({ config, executor: store.executor, logger: pino({ level: 'silent' }), demo: false });
    const address = await other.listen();
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'up' });
    await other.close();
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('gives one organisation by id over it all', async () => {
    const { data } = (await post(`{ organisation(id: "${testId('organisation', 'Open Door')}") { name } }`)).json();
    expect(data).toEqual({ organisation: { name: 'Open Door' } });
  });
});
