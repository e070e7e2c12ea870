import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { codesOf } from '../../testkit/edit-readers.ts';
import { asToday, grantId, inDays, makePerson, principalId } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const cambs = makeOrganisation('Cambridgeshire', { kind: 'COUNTY_COUNCIL' });
const cornwall = makeOrganisation('Cornwall', { kind: 'UNITARY_COUNCIL' });
const quiet = makeOrganisation('Quiet Council', { kind: 'DISTRICT_COUNCIL' });
const fen = makeArea('Fen');
const club = makeOrganisation('Club');
const theirClub = makeOrganisation('Club of Cornwall', { owner: cornwall.id });

const GIVE = `mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { changeId userErrors { field code message }
  grant { id revision role validFrom validTo isLive note visibility principal { name } organisation { name } areas { name } changes { nodes { by action } } } } }`;
const END = 'mutation ($input: EndInput!) { endGrant(input: $input) { userErrors { field code message } grant { id validTo isLive } } }';
const LIST = `query ($filter: GrantFilter) { grants(filter: $filter, first: 100) { totalCount nodes { id role principal { name } organisation { name } } } }`;

let store: TestStore;
let api: TestApi;
const people: Record<string, Principal> = {};
const person = (name: string) => people[name] as Principal;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([cambs, cornwall, quiet, fen, club, theirClub]);
  people.steward = await makePerson(store, 'Steward', [{ role: 'STEWARD', at: cambs.id }]);
  people.limited = await makePerson(store, 'Limited', [{ role: 'STEWARD', at: cambs.id, areas: [fen.id] }]);
  people.other = await makePerson(store, 'Other', [
    { role: 'STEWARD', at: cornwall.id },
    { role: 'VIEWER', at: cambs.id },
  ]);
  people.admin = await makePerson(store, 'Admin', [{ role: 'ADMIN', at: cambs.id }]);
  people.broker = await makePerson(store, 'Broker', [{ role: 'BROKER', at: cambs.id }]);
  people.new = await makePerson(store, 'New', [], { email: 'new@cambs.example' });
});
afterAll(() => store.close());

const give = async (input: object, as: Principal) =>
  (await api.ask(GIVE, { input: { principal: principalId('New'), organisation: cambs.id, role: 'BROKER', ...input } }, as)).giveGrant;
const end = async (input: object, as: Principal) => (await api.ask(END, { input: { revision: 1, on: inDays(0), ...input } }, as)).endGrant;
const count = async (label: string) => {
  const { records } = await store.driver.executeQuery(`MATCH (n:${label}) RETURN count(n) AS count`);
  return Number(records[0]?.get('count'));
};

describe('giving a role', () => {
  it('is there at once, with its history, until it is ended', async () => {
    const made = await give({ areas: [fen.id], note: 'Asked for by the head of service' }, person('steward'));
    expect(made).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      grant: {
        role: 'BROKER',
        validFrom: inDays(0),
        validTo: null,
        isLive: true,
        visibility: 'RESTRICTED',
        principal: { name: 'New' },
        organisation: { name: 'Cambridgeshire' },
        areas: [{ name: 'Fen' }],
        changes: { nodes: [{ by: 'Steward', action: 'CREATED' }] },
      },
    });
    expect(await asToday(store, 'New')).toMatchObject({ roles: ['BROKER'], councilIds: [cambs.id], areaIds: [fen.id] });
    const ended = await end({ id: made.grant.id }, person('steward'));
    expect(ended).toEqual({ userErrors: [], grant: { id: made.grant.id, validTo: inDays(0), isLive: false } });
    expect(await asToday(store, 'New')).toMatchObject({ roles: [], councilIds: [] });
    expect(codesOf(await end({ id: made.grant.id, revision: 2 }, person('steward')))).toEqual(['on CONFLICT']);
  });

  it('is for stewards and administrators alone', async () => {
    const input = { principal: principalId('New'), organisation: cambs.id, role: 'VIEWER' };
    expect((await api.send(GIVE, { input })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    for (const name of ['broker', 'new'])
      expect(codesOf(await give({ role: 'VIEWER' }, person(name)))).toEqual([expect.stringMatching(/FORBIDDEN|NOT_FOUND/)]);
    expect((await api.send('{ principals { totalCount } }', {}, person('broker'))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('gives none higher than one’s own, none for another council, and none where one is limited to areas', async () => {
    const written = await count('Grant');
    expect(codesOf(await give({ role: 'ADMIN' }, person('steward')))).toEqual(['role FORBIDDEN']);
    expect(codesOf(await give({ role: 'VIEWER', organisation: cornwall.id }, person('steward')))).toEqual(['organisation FORBIDDEN']);
    expect(codesOf(await give({ role: 'STEWARD' }, person('other')))).toEqual(['organisation FORBIDDEN']);
    expect(codesOf(await give({ role: 'BROKER' }, person('limited')))).toEqual(['organisation FORBIDDEN']);
    expect(await count('Grant')).toBe(written);
  });

  it('lets an administrator give any role, for any council', async () => {
    const made = await give({ role: 'STEWARD', organisation: cornwall.id, validTo: inDays(1) }, person('admin'));
    expect(made.userErrors).toEqual([]);
    expect(codesOf(await end({ id: made.grant.id }, person('other')))).toEqual([]);
  });

  it('lets one speak for a partner that one’s council looks after, and for no council', async () => {
    const partner = { role: 'PARTNER', validTo: inDays(1) };
    expect(codesOf(await give({ ...partner, organisation: club.id }, person('steward')))).toEqual([]);
    for (const organisation of [theirClub.id, cornwall.id, quiet.id])
      expect(codesOf(await give({ ...partner, organisation }, person('steward')))).toEqual(['organisation FORBIDDEN']);
    expect(codesOf(await give({ ...partner, organisation: theirClub.id }, person('other')))).toEqual([]);
  });

  it('says what is missing and wrong by field', async () => {
    const as = person('steward');
    expect(codesOf(await give({ principal: ' ' }, as))).toEqual(['principal REQUIRED']);
    expect(codesOf(await give({ principal: cambs.id }, as))).toEqual(['principal NOT_FOUND']);
    expect(codesOf(await give({ organisation: fen.id, areas: [cambs.id] }, as))).toEqual(['organisation NOT_FOUND', 'areas.0 NOT_FOUND']);
    expect(codesOf(await give({ validFrom: inDays(2), validTo: inDays(2) }, as))).toEqual(['validTo INVALID']);
    expect(codesOf(await give({ validFrom: inDays(-9), validTo: inDays(-2) }, as))).toEqual(['validTo INVALID']);
    expect((await give({ principal: principalId('Broker') }, as)).userErrors).toEqual([
      { field: ['validFrom'], code: 'CONFLICT', message: expect.stringContaining('End that grant first') },
    ]);
  });
});

describe('ending a role', () => {
  const own = (name: string, role: 'STEWARD' | 'ADMIN' | 'BROKER', at = cambs.id) => grantId(name, { role, at });

  it('is for those who could give it, and not for yesterday', async () => {
    const broker = own('Broker', 'BROKER');
    expect(codesOf(await end({ id: own('Admin', 'ADMIN') }, person('steward')))).toEqual(['id FORBIDDEN']);
    expect(codesOf(await end({ id: broker }, person('other')))).toEqual(['id NOT_FOUND']);
    expect(codesOf(await end({ id: broker, on: inDays(-1) }, person('steward')))).toEqual(['on INVALID']);
    expect(codesOf(await end({ id: broker, revision: 7 }, person('steward')))).toEqual(['revision STALE']);
    expect(codesOf(await end({ id: broker, on: inDays(30) }, person('steward')))).toEqual([]);
    expect((await asToday(store, 'Broker')).roles).toEqual(['BROKER']);
  });

  it('leaves somebody who runs the Atlas', async () => {
    const last = own('Admin', 'ADMIN');
    expect((await end({ id: last }, person('admin'))).userErrors).toEqual([
      { field: ['id'], code: 'CONFLICT', message: expect.stringContaining('Nobody else runs this Atlas') },
    ]);
    const second = await give({ role: 'ADMIN', organisation: cornwall.id }, person('admin'));
    expect(second.userErrors).toEqual([]);
    // Each may end the other's, but not both at once.
    const both = await Promise.all([end({ id: last }, await asToday(store, 'New')), end({ id: second.grant.id }, person('admin'))]);
    expect(both.map(codesOf).toSorted()).toEqual([[], ['id CONFLICT']].toSorted());
  });

  it('is not undone through the history', async () => {
    const made = await give({ role: 'ANALYST' }, people.steward as Principal);
    const undo = 'mutation ($id: ID!) { undoChange(id: $id) { userErrors { code } } }';
    const { undoChange } = await api.ask(undo, { id: made.changeId }, person('steward'));
    expect(undoChange.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
    await end({ id: made.grant.id }, person('steward'));
  });
});

describe('who sees a grant and its history', () => {
  it('is whoever holds it, the stewards of that council, and administrators', async () => {
    const admin = await makePerson(store, 'Second admin', [{ role: 'ADMIN', at: cornwall.id }]);
    const broker = grantId('Broker', { role: 'BROKER', at: cambs.id });
    const sees = async (as: Principal | undefined) => {
      const ask = `query ($id: ID!) { node(id: $id) { id } grants(filter: { principal: "${principalId('Broker')}" }) { totalCount } changes(filter: { record: $id }) { totalCount } }`;
      const { node, grants, changes } = await api.ask(ask, { id: broker }, as);
      return [node !== null, grants.totalCount, changes.totalCount];
    };
    for (const name of ['broker', 'steward', 'limited']) expect(await sees(person(name)), name).toEqual([true, 1, 2]);
    expect(await sees(admin)).toEqual([true, 1, 2]);
    for (const name of ['other', 'new']) expect(await sees(person(name)), name).toEqual([false, 0, 0]);
    expect(await sees(undefined)).toEqual([false, 0, 0]);
  });

  it('lists by role, organisation and whether it is live', async () => {
    const list = async (filter: object) => (await api.ask(LIST, { filter }, person('steward'))).grants.nodes;
    const names = (nodes: { principal: { name: string } }[]) => nodes.map(({ principal }) => principal.name).toSorted();
    expect(names(await list({ organisation: cambs.id, roles: ['STEWARD'] }))).toEqual(['Limited', 'Steward']);
    const [live, over] = [await list({ organisation: cambs.id, isLive: true }), await list({ organisation: cambs.id, isLive: false })];
    expect(names(live)).toEqual(expect.arrayContaining(['Broker', 'Limited', 'Other', 'Steward']));
    expect(names(over)).toEqual(expect.arrayContaining(['New', 'New']));
    expect(live.length + over.length).toBe((await list({ organisation: cambs.id })).length);
  });

  it('finds people by a part of their name or address, page by page', async () => {
    const ask =
      'query ($text: String, $after: String) { principals(text: $text, first: 2, after: $after) { totalCount nodes { name email } pageInfo { endCursor } } }';
    const found = async (variables: object) => (await api.ask(ask, { ...variables }, person('steward'))).principals;
    expect((await found({ text: 'CAMBS.example' })).nodes).toEqual([{ name: 'New', email: 'new@cambs.example' }]);
    const first = await found({});
    const second = await found({ after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ name }: { name: string }) => name)).toEqual(['Admin', 'Broker', 'Limited', 'New']);
    expect(first.totalCount).toBe(7);
  });
});
