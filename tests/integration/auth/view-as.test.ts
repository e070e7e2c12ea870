import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { Sessions } from '../../../server/src/auth/sessions.ts';
import { createToken } from '../../../server/src/auth/tokens.ts';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, heldBy, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation } from '../../testkit/builders.ts';
import { grantId, inDays, makePerson } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeProgramme } from '../../testkit/work-builders.ts';

const cambs = makeOrganisation('Cambridgeshire', { kind: 'COUNTY_COUNCIL' });
const cornwall = makeOrganisation('Cornwall', { kind: 'UNITARY_COUNCIL' });
const club = makeOrganisation('Club');
const secret = makeOrganisation('Kept by Cornwall', { owner: cornwall.id, visibility: 'OWNER' });
const ours = makeOrganisation('Kept by us', { owner: cambs.id, visibility: 'OWNER' });
const programme = (name: string, more: Parameters<typeof makeProgramme>[1]) => makeProgramme(name, { partners: [club.id], ...more });

let store: TestStore;
let api: TestApi;
let app: App;
let sessions: Sessions;
let steward: Principal;
let admin: Principal;
let broker: Principal;
let cookie: string;
const logged: { event: string; what?: string; reason?: string; principalId?: string; subjectId?: string }[] = [];
const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([
    cambs,
    cornwall,
    club,
    secret,
    ours,
    programme('Open', {}),
    programme('Of the network', { visibility: 'NETWORK' }),
    programme('Ours among parties', { visibility: 'PARTIES', owner: cambs.id }),
    programme('Theirs among parties', { visibility: 'PARTIES', owner: cornwall.id }),
    programme('Ours alone', { visibility: 'OWNER', owner: cambs.id }),
    programme('Theirs alone', { visibility: 'OWNER', owner: cornwall.id }),
    programme('For our stewards', { visibility: 'RESTRICTED', owner: cambs.id, restrictedTo: [`stewards:${cambs.id}`] }),
    programme('Closed to the club', { deniedTo: [club.id] }),
    programme('Closed to us', { deniedTo: [cambs.id] }),
  ]);
  steward = await makePerson(store, 'Steward', [{ role: 'STEWARD', at: cambs.id }]);
  admin = await makePerson(store, 'Admin', [{ role: 'ADMIN', at: cambs.id }]);
  broker = await makePerson(store, 'Broker', [{ role: 'BROKER', at: cambs.id }]);
  app = await createApp({ config: { host: '127.0.0.1', port: 0, publicUrl: undefined }, executor: store.executor, logger, demo: false });
  sessions = new Sessions(store.executor, { idleMs: 60_000, absoluteMs: 60_000, now: () => new Date() });
});
afterAll(async () => {
  await app.close();
  await store.close();
});
beforeEach(async () => {
  logged.length = 0;
  cookie = await open(steward);
});

const open = async ({ id }: Principal) => `atlas_session=${(await sessions.open(id, { provider: 'test' })).token}`;
const view = (body: object, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', cookie }) =>
  app.server.inject({ method: 'POST', url: '/auth/view-as', headers, payload: body });
const ask = async (query: string, variables = {}) => {
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  return (await app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } })).json();
};
const names = (data: { programmes: { nodes: { name: string }[] } }) => data.programmes.nodes.map(({ name }) => name).toSorted();
const PROGRAMMES = '{ programmes(first: 100) { totalCount nodes { name } } }';
const seenNow = async () => names((await ask(PROGRAMMES)).data);
const seenBy = async (reader?: Principal) => names(await api.ask(PROGRAMMES, {}, reader));

const council = { councilId: cambs.id, organisationId: null, areaIds: [] };
const others = {
  ANYBODY: undefined,
  VIEWER: heldBy('', [{ role: 'VIEWER', ...council }]),
  BROKER: heldBy('', [{ role: 'BROKER', ...council }]),
  ANALYST: heldBy('', [{ role: 'ANALYST', ...council }]),
  PARTNER: heldBy('', [{ role: 'PARTNER', councilId: null, organisationId: club.id, areaIds: [] }]),
};

describe('viewing the Atlas as another', () => {
  it.each(Object.entries(others))('as %s one sees what that one and oneself both see', async (as, other) => {
    const [own, theirs] = [await seenBy(steward), await seenBy(other)];
    expect((await view({ as, organisation: as === 'PARTNER' ? club.id : null })).json()).toEqual({ viewingAs: as });
    const seen = await seenNow();
    expect(seen).toEqual(own.filter((name) => theirs.includes(name)));
    expect(seen.length).toBeLessThan(own.length);
    await view({ as: null });
    expect(await seenNow()).toEqual(own);
  });

  it('as a partner gains nothing of another council, denied records and named ones among it', async () => {
    await view({ as: 'PARTNER', organisation: club.id });
    const partner = await seenBy(others.PARTNER);
    expect(partner).toEqual(expect.arrayContaining(['Theirs among parties', 'Closed to us']));
    expect(await seenNow()).toEqual(['Of the network', 'Open', 'Ours among parties']);
    const table = async () => (await app.server.inject({ method: 'GET', url: '/export/organisations.csv', headers: { cookie } })).body;
    const viewed = await table();
    expect(viewed).toContain('Club');
    expect(viewed).not.toContain('Kept by');
    await view({ as: null });
    expect(await table()).toContain('Kept by us');
  });

  it('tells who views as whom, and what they may do meanwhile: look', async () => {
    await view({ as: 'BROKER' });
    const { me } = (
      await ask('{ me { id name roles permissions councils { name } grants { inWords } viewingAs { as inWords organisation { name } } } }')
    ).data;
    expect(me).toEqual({
      id: steward.id,
      name: 'Steward',
      roles: ['BROKER'],
      permissions: ['record:read', 'export:read', 'changes:read', 'import:read'],
      councils: [{ name: 'Cambridgeshire' }],
      grants: [{ inWords: 'Broker for Cambridgeshire' }],
      viewingAs: { as: 'BROKER', inWords: 'Broker for Cambridgeshire', organisation: { name: 'Cambridgeshire' } },
    });
  });

  it('changes nothing, by whatever way', async () => {
    await view({ as: 'BROKER' });
    const { errors } = await ask(
      'mutation { createOrganisation(input: { name: "New", kind: CHARITY }) { organisation { id } } endOtherSessions { userErrors { code } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('only look') }]);
    const headers = { 'x-atlas-request': 'import', cookie, 'content-type': 'multipart/form-data; boundary=x' };
    const sheet = await app.server.inject({ method: 'POST', url: '/import/council-sheet', headers, payload: '--x--\r\n' });
    expect([sheet.statusCode, sheet.json().errors[0].message]).toEqual([403, expect.stringContaining('only look')]);
    for (const query of ['{ principals { totalCount } }', '{ personalReads { totalCount } }'])
      expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is written down: begun, ended, and whatever is read of people as the steward’s own reading', async () => {
    await view({ as: 'PARTNER', organisation: club.id });
    await view({ as: null });
    expect(
      logged
        .filter(({ event }) => event?.startsWith('view-as'))
        .map(({ event, what, principalId, subjectId }) => ({ event, what, principalId, subjectId })),
    ).toEqual([
      { event: 'view-as-begun', what: 'PARTNER', principalId: steward.id, subjectId: club.id },
      { event: 'view-as-ended', what: 'PARTNER', principalId: steward.id, subjectId: undefined },
    ]);
    await store.write([programme('For all who read', { visibility: 'RESTRICTED', owner: cambs.id, restrictedTo: [steward.id, ''] })]);
    await view({ as: 'VIEWER' });
    expect(await seenNow()).toContain('For all who read');
    const { records } = await store.driver.executeQuery('MATCH (r:PersonalRead) RETURN r.principalId AS who, r.operation AS through');
    expect(records.map((record) => record.toObject())).toContainEqual({
      who: steward.id,
      through: 'unnamed (programmes), viewing as viewer',
    });
  });
});

describe('who may', () => {
  const of = async (person: Principal, body: object) => {
    const answer = await view(body, { 'sec-fetch-site': 'same-origin', cookie: await open(person) });
    return [answer.statusCode, answer.json().viewingAs ?? answer.json().message];
  };

  it('is a steward or an administrator, as roles of their own council and as partners they may see', async () => {
    expect(await of(admin, { as: 'BROKER', organisation: cambs.id })).toEqual([200, 'BROKER']);
    expect(await of(broker, { as: 'VIEWER' })).toEqual([403, expect.stringContaining('see the Atlas as another role sees it')]);
    expect(await of(steward, { as: 'VIEWER', organisation: cornwall.id })).toEqual([403, expect.stringContaining('that you steward')]);
    expect(await of(steward, { as: 'PARTNER', organisation: secret.id })).toEqual([404, expect.stringContaining('no such organisation')]);
    expect(await of(steward, { as: 'PARTNER' })).toEqual([400, expect.stringContaining('Choose the organisation')]);
    for (const as of ['STEWARD', 'ADMIN', '__proto__', 7, undefined])
      expect(await of(steward, { as })).toEqual([400, expect.stringContaining('Choose whom')]);
  });

  it('is nobody without a session, from another site or by a token', async () => {
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await view({ as: 'VIEWER' }, own)).statusCode).toBe(401);
    expect((await view({ as: null }, own)).json()).toEqual({ viewingAs: null });
    expect((await view({ as: 'VIEWER' }, { cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    const made = await createToken(store.executor, {
      principalId: steward.id,
      name: 't',
      role: 'STEWARD',
      isReadOnly: false,
      expiresOn: inDays(9),
    });
    expect((await view({ as: 'VIEWER' }, { ...own, authorization: `Bearer ${made?.secret}` })).statusCode).toBe(401);
    expect((await ask('{ me { viewingAs { as } } }')).data.me.viewingAs).toBeNull();
  });

  it('is of one session alone, on all servers, until it ends or the role for it does', async () => {
    await view({ as: 'VIEWER' });
    const token = cookie.slice('atlas_session='.length);
    expect((await sessions.find(token))?.viewing?.as).toBe('VIEWER');
    const elsewhere = await open(steward);
    expect((await sessions.find(elsewhere.slice('atlas_session='.length)))?.viewing).toBeUndefined();
    await store.driver.executeQuery('MATCH (g:Grant {id: $id}) SET g.validTo = date($day)', {
      id: grantId('Steward', { role: 'STEWARD', at: cambs.id }),
      day: inDays(-1),
    });
    expect(await sessions.find(token)).toMatchObject({ roles: [], isReadOnly: false });
    await store.driver.executeQuery('MATCH (g:Grant) REMOVE g.validTo');
  });
});
