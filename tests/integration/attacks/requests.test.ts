import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOrganisation } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { quietAtlas } from './quiet-atlas.ts';

let store: TestStore;
let app: Awaited<ReturnType<typeof quietAtlas>>;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([makeOrganisation('Open Door')]);
});
afterAll(() => store.close());

const json = { 'content-type': 'application/json' };
const post = (payload: string | Buffer, headers: Record<string, string> = json) =>
  app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
const codesIn = (body: string) => (JSON.parse(body).errors as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);

describe('what is sent', () => {
  beforeAll(async () => {
    app = await quietAtlas(store);
  });
  afterAll(() => app.close());

  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  it.each([
    ['__proto__ beside the query', '{"query":"{ me { name } }","__proto__":{"isAdmin":true}}'],
    [
      '__proto__ among the variables',
      '{"query":"query ($id: ID!) { organisation(id: $id) { name } }","variables":{"__proto__":{"id":"x"}}}',
    ],
    ['constructor.prototype', '{"query":"{ me { name } }","variables":{"constructor":{"prototype":{"isAdmin":true}}}}'],
    ['__proto__ written with escapes', '{"query":"{ me { name } }","variables":{"\\u005f_proto__":{"isAdmin":true}}}'],
    ['no object', '[[]]'],
    ['null', 'null'],
    ['half of one', '{"query":"{ me'],
    ['a query that is no text', '{"query":{"toString":1}}'],
    ['variables that are none', '{"query":"{ me { name } }","variables":"x"}'],
    ['many requests in one', '[{"query":"{ me { name } }"},{"query":"{ me { name } }"}]'],
  ])('%s is refused in our form', async (_, payload) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(new Set(codesIn(answer.body))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(answer.body).not.toMatch(/\.ts|node_modules|at Object/);
  });

  it('leaves no mark on what all objects have in common', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      await post(JSON.stringify({ query: '{ me { name } }', variables: { [key]: { isAdmin: true, polluted: 1 } } }));
      await post(`{"query":"{ me { name } }","extensions":{"${key}":{"polluted":1}}}`);
      await app.server.inject({
        url: `/graphql?query={me{name}}&variables={"${key}":{"polluted":1}}&${key}[polluted]=1&${key}.polluted=1`,
      });
      await app.server.inject({ url: `/export/organisations.csv?${key}=1&${key}[asAt]=2020-01-01` });
      await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: key } });
      await app.server.inject({ url: '/healthz', headers: { cookie: `${key}=1; __proto__=x; constructor=y` } });
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    expect((await post('{"query":"{ me { isSignedIn } }"}')).json()).toEqual({ data: { me: { isSignedIn: false } } });
  });

  it.each([
    ['lists within lists', `{"query":"{ me { name } }","variables":{"x":${deep(60_000)}}}`],
    ['records within records', `{"query":"{ me { name } }","extensions":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`],
    [
      'a great many variables',
      JSON.stringify({ query: '{ me { name } }', variables: Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`v${i}`, i])) }),
    ],
    [
      'a great many declared',
      JSON.stringify({ query: `query (${Array.from({ length: 1_200 }, (_, i) => `$v${i}: Int`).join(' ')}) { me { name } }` }),
    ],
    ['braces', JSON.stringify({ query: '{'.repeat(3_900) })],
    ['lists in the query', JSON.stringify({ query: `{ organisations(filter: {sectors: ${deep(1_900)}}) { totalCount } }` })],
    ['a number of many digits', JSON.stringify({ query: `{ organisations(first: ${'9'.repeat(100_000)}) { totalCount } }` })],
  ])('%s is answered in time, and not as our mistake', async (_, payload) => {
    const started = performance.now();
    const answer = await post(payload);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toContain('INTERNAL_SERVER_ERROR');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is a spreadsheet whose columns, file and field are called so', async () => {
    const signedIn = await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: 'BROKER' } });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    for (const [field, file] of [
      ['file', 'organisations.csv'],
      ['file', '__proto__.csv'],
      ['__proto__', 'organisations.csv'],
      ['constructor', 'constructor'],
    ] as const) {
      const form = new FormData();
      form.append(field, new Blob(['Name,__proto__,constructor,toString\nThe Hall,polluted,polluted,polluted\n']), file);
      const request = new Request('http://localhost', { method: 'POST', body: form });
      const answer = await app.server.inject({
        method: 'POST',
        url: '/import/council-sheet',
        headers: { cookie, 'x-atlas-request': '1', 'content-type': request.headers.get('content-type') ?? '' },
        payload: Buffer.from(await request.arrayBuffer()),
      });
      expect([field, file, answer.statusCode < 500]).toEqual([field, file, true]);
      expect(answer.body).not.toMatch(/INTERNAL_SERVER_ERROR|node_modules/);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('larger than is allowed is not read', async () => {
    expect((await post(' '.repeat(300_000))).statusCode).toBe(413);
    const chunked = await app.server.inject({ method: 'POST', url: '/auth/demo', headers: json, payload: ' '.repeat(300_000) });
    expect(chunked.statusCode).toBe(413);
    expect((await post('x', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(415);
    expect((await post('<a/>', { 'content-type': 'application/xml' })).statusCode).toBe(415);
  });

  it('packed is not unpacked', async () => {
    const answer = await post(Buffer.from('1f8b0800', 'hex'), { ...json, 'content-encoding': 'gzip' });
    expect(answer.statusCode).toBe(400);
  });
});

describe('a query', () => {
  beforeAll(async () => {
    app = await quietAtlas(store);
  });
  afterAll(() => app.close());

  it('sent by an address changes nothing', async () => {
    const answer = await app.server.inject({ url: '/graphql', query: { query: 'mutation { endOtherSessions { userErrors { code } } }' } });
    expect(answer.statusCode).toBe(405);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)
      expect((await app.server.inject({ method, url: '/graphql', headers: json, payload: '{"query":"{ me { name } }"}' })).statusCode).toBe(
        404,
      );
  });

  it('cannot be left with the Atlas for later', async () => {
    const persistedQuery = { version: 1, sha256Hash: '2a79349bb22fd9ce8bf37ff68ea01f21d9b20aad24efbd2e0ebc9a7b5b6d0a3b' };
    const answer = await post(JSON.stringify({ query: '{ me { name } }', extensions: { persistedQuery } }));
    expect(codesIn(answer.body)).toEqual(['BAD_USER_INPUT']);
    expect(codesIn((await post(JSON.stringify({ extensions: { persistedQuery } }))).body)).toEqual(['BAD_USER_INPUT']);
  });

  it('that cannot be read counts as one that can', async () => {
    const strict = await quietAtlas(store, { ATLAS_LIMIT_QUERIES: '3' });
    const ask = (query: string) => strict.server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    for (const query of ['{ nonsense', '{ noSuchField }', '{ me { name } }']) expect((await ask(query)).statusCode).not.toBe(429);
    const answer = await ask('{ nonsense');
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(codesIn(answer.body)).toEqual(['RATE_LIMITED']);
    await strict.close();
  });
});

describe('other limits', () => {
  it('hold for tokens that are guessed, spreadsheets, templates and sessions of the demo', async () => {
    const strict = await quietAtlas(store, {
      ATLAS_LIMIT_QUERIES: '2',
      ATLAS_LIMIT_IMPORTS: '1',
      ATLAS_LIMIT_EXPORTS: '2',
      ATLAS_LIMIT_MUTATIONS: '1',
    });
    const guess = () => strict.server.inject({ url: '/export/ties.csv', headers: { authorization: `Bearer atl_${'a'.repeat(43)}` } });
    expect([await guess(), await guess(), await guess()].map(({ statusCode }) => statusCode)).toEqual([401, 401, 429]);
    const template = () => strict.server.inject('/import/council-sheet/template.xlsx');
    expect([await template(), await template(), await template()].map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    const signIn = () => strict.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: 'BROKER' } });
    const signedIn = await signIn();
    expect((await signIn()).statusCode).toBe(429);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const bring = () =>
      strict.server.inject({
        method: 'POST',
        url: '/import/council-sheet',
        headers: { cookie, 'x-atlas-request': '1', 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x--\r\n',
      });
    expect([await bring(), await bring()].map(({ statusCode }) => statusCode)).toEqual([400, 429]);
    expect(strict.logged.filter(({ event }) => event === 'rate-limited').map(({ what }) => what)).toEqual([
      'queries',
      'exports',
      'mutations',
      'imports',
    ]);
    await strict.close();
  });
});

it('nothing of all this is in the store', async () => {
  expect(await peek(store, 'MATCH (o:Organisation) RETURN count(o) AS count')).toEqual([{ count: 1 }]);
});
