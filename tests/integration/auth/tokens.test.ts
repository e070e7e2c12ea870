import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { AccessTokens } from '../../../server/src/auth/tokens.ts';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation } from '../../testkit/builders.ts';
import { codesOf } from '../../testkit/edit-readers.ts';
import { asToday, grantId, inDays, makePerson, principalId } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const other = makeOrganisation('Dale', { kind: 'UNITARY_COUNCIL' });
const open = makeOrganisation('Open to all');
const kept = makeOrganisation('For Fenshire alone', { owner: council.id, visibility: 'OWNER' });
const named = makeOrganisation('For stewards', { visibility: 'RESTRICTED', restrictedTo: [`stewards:${council.id}`] });

const FIELDS = 'id name role isReadOnly createdAt expiresAt lastUsedAt revokedAt';
const CREATE = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret accessToken { ${FIELDS} } userErrors { field code message } } }`;
const REVOKE = `mutation ($id: ID!) { revokeAccessToken(id: $id) { secret accessToken { id revokedAt } userErrors { field code } } }`;
const LIST = `query ($principal: ID) { accessTokens(principal: $principal) { ${FIELDS} } }`;
const COUNT = '{ organisations { totalCount } }';
const RENAME = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { userErrors { field code } } }`;

let store: TestStore;
let api: TestApi;
let app: App;
let people: Record<'analyst' | 'broker' | 'steward' | 'viewer' | 'admin', Principal>;
const logged: { event?: string; reason?: string; principalId?: string; subjectId?: string; log?: string }[] = [];
let lines = '';
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, other, open, kept, named]);
  people = {
    analyst: await makePerson(store, 'Analyst', [{ role: 'ANALYST', at: council.id }], { email: 'analyst@fenshire.example' }),
    broker: await makePerson(store, 'Broker', [
      { role: 'BROKER', at: council.id },
      { role: 'VIEWER', at: other.id },
    ]),
    steward: await makePerson(store, 'Steward', [{ role: 'STEWARD', at: council.id }]),
    viewer: await makePerson(store, 'Viewer', [{ role: 'VIEWER', at: council.id }]),
    admin: await makePerson(store, 'Admin', [{ role: 'ADMIN', at: other.id }]),
  };
  const sink = {
    write: (line: string) => {
      lines += line;
      logged.push(JSON.parse(line));
    },
  };
  app = await createApp({
    config: { host: '127.0.0.1', port: 0, publicUrl: undefined },
    executor: store.executor,
    logger: pino({ level: 'info' }, sink),
    demo: true,
  });
});
afterAll(async () => {
  await app.close();
  await app.server.close();
  await store.close();
});

const create = async (as: Principal, input: object = {}) =>
  (await api.ask(CREATE, { input: { name: 'Monthly report', role: 'ANALYST', ...input } }, as)).createAccessToken;
const list = async (as: Principal, principal?: string) => (await api.ask(LIST, { principal }, as)).accessTokens;
const ask = (secret: string, query = COUNT, more: { variables?: object; headers?: Record<string, string>; url?: string } = {}) =>
  app.server.inject({
    method: 'POST',
    url: more.url ?? '/graphql',
    headers: { authorization: `Bearer ${secret}`, ...more.headers },
    payload: { query, variables: more.variables },
  });
const secretOf = async (as: Principal, input: object = {}) => (await create(as, input)).secret as string;
const told = (event: string) => logged.filter((entry) => entry.event === event);
/** What everybody is told whose token does not work, whatever the reason. */
const refusal = { errors: [{ message: expect.stringContaining('sign in on its pages'), extensions: { code: 'UNAUTHENTICATED' } }] };

describe('making a token', () => {
  it('tells the secret once and keeps its hash', async () => {
    const made = await create(people.analyst);
    expect(made).toEqual({
      userErrors: [],
      secret: expect.stringMatching(/^atl_[\w-]{43}$/),
      accessToken: expect.objectContaining({
        name: 'Monthly report',
        role: 'ANALYST',
        isReadOnly: true,
        lastUsedAt: null,
        revokedAt: null,
      }),
    });
    const days = (Date.parse(made.accessToken.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(88.9);
    expect(days).toBeLessThanOrEqual(90.1);
    const { records } = await store.driver.executeQuery('MATCH (t:AccessToken) RETURN properties(t) AS kept');
    expect(JSON.stringify(records.map((record) => record.get('kept')))).not.toContain(made.secret.slice(4));
    expect(await list(people.analyst)).toEqual([made.accessToken]);
    expect(await list(people.broker)).toEqual([]);
  });

  it('is for those whose role lets them, in no role higher than their own', async () => {
    expect((await api.send(CREATE, { input: { name: 'x', role: 'VIEWER' } })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(codesOf(await create(people.viewer, { role: 'VIEWER' }))).toEqual(['FORBIDDEN']);
    for (const role of ['BROKER', 'PARTNER', 'STEWARD', 'ADMIN'])
      expect(codesOf(await create(people.analyst, { role }))).toEqual(['role FORBIDDEN']);
    expect(codesOf(await create(people.broker, { role: 'PARTNER' }))).toEqual([]);
  });

  it.each([
    [{ name: '  ' }, ['name REQUIRED']],
    [{ expiresOn: inDays(0) }, ['expiresOn INVALID']],
    [{ expiresOn: inDays(366) }, ['expiresOn INVALID']],
    [{ expiresOn: inDays(365) }, []],
  ])('checks %o', async (input, codes) => {
    expect(codesOf(await create(people.steward, input))).toEqual(codes);
  });

  it('leaves nobody with more than twenty that work', async () => {
    const many = await makePerson(store, 'Many', [{ role: 'ANALYST', at: council.id }]);
    const made = await Promise.all(Array.from({ length: 21 }, (_, i) => create(many, { name: `No. ${i}` })));
    expect(made.flatMap(codesOf)).toEqual(['CONFLICT']);
  });
});

describe('using a token', () => {
  it('reads what its owner may see, in the token’s role', async () => {
    const secret = await secretOf(people.steward);
    const { data } = (await ask(secret, '{ me { id name roles permissions } organisations { totalCount nodes { name } } }')).json();
    expect(data.me).toMatchObject({ id: principalId('Steward'), name: 'Steward', roles: ['ANALYST'] });
    for (const none of ['tie:edit', 'grant:give', 'token:make']) expect(data.me.permissions).not.toContain(none);
    // A steward sees what names the stewards; a token is none.
    expect(data.organisations.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Dale',
      'Fenshire',
      'For Fenshire alone',
      'Open to all',
    ]);
    const csv = await app.server.inject({ url: '/export/organisations.csv', headers: { authorization: `Bearer ${secret}` } });
    expect(csv.statusCode).toBe(200);
    expect(csv.body).toContain('For Fenshire alone');
    const get = await app.server.inject({
      url: `/graphql?query=${encodeURIComponent(COUNT)}`,
      headers: { authorization: `bearer ${secret}` },
    });
    expect(get.json().data.organisations.totalCount).toBe(4);
  });

  it('changes nothing where it only reads, and what its role lets it where it may', async () => {
    const input = { id: kept.id, revision: 1, description: 'Changed by a program' };
    const reads = await ask(await secretOf(people.broker, { role: 'BROKER' }), RENAME, { variables: { input } });
    expect(reads.json().errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining('only reads'), extensions: { code: 'FORBIDDEN' } }),
    ]);
    const asAnalyst = await ask(await secretOf(people.broker, { isReadOnly: false }), RENAME, { variables: { input } });
    expect(codesOf(asAnalyst.json().data.updateOrganisation)).toEqual(['FORBIDDEN']);
    const writes = await secretOf(people.broker, { role: 'BROKER', isReadOnly: false });
    expect(codesOf((await ask(writes, RENAME, { variables: { input } })).json().data.updateOrganisation)).toEqual([]);
    const elsewhere = { id: other.id, revision: 1, description: 'x' };
    await store.driver.executeQuery('MATCH (o:Organisation {id: $id}) SET o.ownerId = $id', { id: other.id });
    expect(codesOf((await ask(writes, RENAME, { variables: { input: elsewhere } })).json().data.updateOrganisation)).toEqual([
      'id FORBIDDEN',
    ]);
  });

  it('makes and revokes no tokens and gives no roles, whatever its role', async () => {
    const secret = await secretOf(people.steward, { role: 'STEWARD', isReadOnly: false });
    const give = `mutation { giveGrant(input: { principal: "${principalId('Viewer')}", role: VIEWER, organisation: "${council.id}" }) { userErrors { field code } } }`;
    expect(
      codesOf((await ask(secret, CREATE, { variables: { input: { name: 'x', role: 'VIEWER' } } })).json().data.createAccessToken),
    ).toEqual(['FORBIDDEN']);
    expect(codesOf((await ask(secret, give)).json().data.giveGrant)).toEqual(['FORBIDDEN']);
    expect(codesOf((await ask(secret, REVOKE, { variables: { id: principalId('Viewer') } })).json().data.revokeAccessToken)).toEqual([
      'FORBIDDEN',
    ]);
    expect((await ask(secret, '{ principals { totalCount } }')).json().errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('notes when, at most every five minutes, and not while it is asked', async () => {
    let now = new Date();
    const tokens = new AccessTokens(store.executor, { now: () => now, onError: () => undefined });
    const made = await create(people.analyst, { name: 'Clock' });
    const used = async () => (await list(people.analyst)).find(({ name }: { name: string }) => name === 'Clock').lastUsedAt;
    store.queries.length = 0;
    await Promise.all([tokens.find(made.secret), tokens.find(made.secret)]);
    expect(store.queries).toEqual(['token-find', 'token-find']);
    expect(await used()).toBeNull();
    await tokens.flush();
    expect(await used()).toBe(now.toISOString());
    const first = await used();
    now = new Date(now.getTime() + 4 * 60_000);
    await tokens.find(made.secret);
    await tokens.flush();
    expect(await used()).toBe(first);
    now = new Date(now.getTime() + 60_000);
    await tokens.find(made.secret);
    await tokens.flush();
    expect(await used()).toBe(now.toISOString());
  });
});

describe('a token that does not work', () => {
  it('is told apart by nobody: forged, cut short, expired, revoked, or of a role its owner lost', async () => {
    const leaver = await makePerson(store, 'Leaver', [{ role: 'BROKER', at: council.id }]);
    const [expired, revoked, lost] = [await create(leaver), await create(leaver), await create(leaver, { role: 'BROKER' })];
    expect((await ask(lost.secret)).json().data.organisations.totalCount).toBe(4);
    await store.driver.executeQuery("MATCH (t:AccessToken {id: $id}) SET t.expiresAt = datetime('2020-01-01T00:00:00Z')", {
      id: expired.accessToken.id,
    });
    expect(codesOf((await api.ask(REVOKE, { id: revoked.accessToken.id }, leaver)).revokeAccessToken)).toEqual([]);
    await store.driver.executeQuery('MATCH (g:Grant {id: $id}) SET g.validTo = date($today)', {
      id: grantId('Leaver', { role: 'BROKER', at: council.id }),
      today: inDays(0),
    });
    const forged = `atl_${'A'.repeat(43)}`;
    const bodies = await Promise.all(
      [
        expired.secret,
        revoked.secret,
        lost.secret,
        forged,
        lost.secret.slice(0, -1),
        `${lost.secret}x`,
        lost.secret.toUpperCase(),
        'x',
      ].map(async (secret) => {
        const answer = await ask(secret);
        expect(answer.statusCode).toBe(401);
        expect(answer.headers['www-authenticate']).toBe('Bearer');
        return answer.body;
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? '')).toEqual(refusal);
    expect((await asToday(store, 'Leaver')).roles).toEqual([]);
  });

  it('works on its header alone, and where programs ask', async () => {
    const secret = await secretOf(people.steward);
    const query = encodeURIComponent(COUNT);
    for (const url of [`/graphql?query=${query}&access_token=${secret}`, `/graphql?query=${query}&token=${secret}`])
      expect((await app.server.inject({ url })).json().data.organisations.totalCount).toBe(3);
    for (const url of ['/auth/sign-out', '/import/council-sheet', '/graphql/../auth/demo', '/exports/x'])
      expect((await ask(secret, COUNT, { url })).statusCode).toBe(401);
    for (const authorization of ['Bearer', `Basic ${secret}`, secret, `Bearer ${secret} ${secret}`, `Bearer "${secret}"`])
      expect((await app.server.inject({ url: `/graphql?query=${query}`, headers: { authorization } })).statusCode).toBe(401);
  });

  it('is refused beside a session', async () => {
    const signedIn = await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: 'VIEWER' } });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const answer = await ask(await secretOf(people.steward), COUNT, { headers: { cookie } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([{ message: expect.stringContaining('one of the two'), extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('revoking', () => {
  it('is for the owner, and for administrators; for others there is no such token', async () => {
    const made = await create(people.analyst, { name: 'To end' });
    const revoke = async (as: Principal) => (await api.ask(REVOKE, { id: made.accessToken.id }, as)).revokeAccessToken;
    for (const as of [people.steward, people.viewer]) expect(codesOf(await revoke(as))).toEqual(['id NOT_FOUND']);
    expect((await api.send(REVOKE, { id: made.accessToken.id })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await ask(made.secret)).statusCode).toBe(200);
    const ended = await revoke(people.admin);
    expect(ended).toEqual({ userErrors: [], secret: null, accessToken: { id: made.accessToken.id, revokedAt: expect.any(String) } });
    expect((await ask(made.secret)).statusCode).toBe(401);
    expect((await revoke(people.analyst)).accessToken.revokedAt).toBe(ended.accessToken.revokedAt);
    expect((await list(people.admin, principalId('Analyst'))).length).toBeGreaterThan(0);
    const { errors } = await api.send(LIST, { principal: principalId('Analyst') }, people.steward);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

it('tells the security log who used what, and never the secret', async () => {
  const secret = await secretOf(people.analyst, { name: 'Logged' });
  await ask(secret);
  await ask(`atl_${'B'.repeat(43)}`);
  expect(told('token-used').at(-1)).toMatchObject({ log: 'security', principalId: principalId('Analyst'), subjectId: expect.any(String) });
  expect(told('token-refused').at(-1)).toMatchObject({ log: 'security', reason: 'UNKNOWN' });
  expect(lines).not.toMatch(/atl_[\w-]{20}/);
});
