import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme } from '../../testkit/builders.ts';
import { codesOf } from '../../testkit/edit-readers.ts';
import { asToday, makePerson, principalId, type TestGrant } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const cambs = makeOrganisation('Cambridgeshire', { kind: 'COUNTY_COUNCIL' });
const cornwall = makeOrganisation('Cornwall', { kind: 'UNITARY_COUNCIL' });
const club = makeOrganisation('Club');
const [fen, hill] = [makeArea('Fen'), makeArea('Hill')];
const hidden = makeArea('Hidden', { visibility: 'OWNER', owner: cornwall.id });
const framework = makeFramework('Ambitions');
const food = makeTheme('Food', { framework: framework.id });

const OWN = `mutation ($input: SetMyPortfolioInput!) { setMyPortfolio(input: $input) { userErrors { field code message }
  portfolio { visibility areas { name } themes { name } principal { name } changes { nodes { by action } } } } }`;
const OTHERS = `mutation ($input: SetPortfolioInput!) { setPortfolio(input: $input) { userErrors { field code message } portfolio { revision areas { name } } } }`;
const ME = '{ me { areas { name } themes { name } } }';

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([cambs, cornwall, club, fen, hill, hidden, framework, food]);
});
afterAll(() => store.close());

const who = (name: string, ...grants: TestGrant[]) => makePerson(store, name, grants);
const setOwn = async (person: Principal, input: object) => (await api.ask(OWN, { input }, person)).setMyPortfolio;
const setFor = async (person: Principal, of: string, input: object) =>
  (await api.ask(OTHERS, { input: { principal: principalId(of), ...input } }, person)).setPortfolio;

it('is everybody’s own to say, whatever their role and its areas, and is there at once, with its history', async () => {
  const roles: [string, TestGrant][] = [
    ['Viewer', { role: 'VIEWER', at: cambs.id }],
    ['Partner', { role: 'PARTNER', at: club.id, by: cambs.id }],
    ['Broker for the fen', { role: 'BROKER', at: cambs.id, areas: [fen.id] }],
  ];
  for (const [name, grant] of roles) {
    const { userErrors, portfolio } = await setOwn(await who(name, grant), { areas: [hill.id], themes: [food.id] });
    expect(userErrors).toEqual([]);
    expect(portfolio).toEqual({
      visibility: 'RESTRICTED',
      areas: [{ name: 'Hill' }],
      themes: [{ name: 'Food' }],
      principal: { name },
      changes: { nodes: [{ by: name, action: 'CREATED' }] },
    });
    const { areas, themes } = (await api.ask(ME, {}, await asToday(store, name))).me;
    expect(areas.map((area: { name: string }) => area.name).toSorted()).toEqual(grant.areas ? ['Fen', 'Hill'] : ['Hill']);
    expect(themes).toEqual([{ name: 'Food' }]);
  }
});

it('leaves what is left out, and empties what is null', async () => {
  const viewer = await asToday(store, 'Viewer');
  expect((await setOwn(viewer, { areas: [fen.id, hill.id, fen.id] })).portfolio).toMatchObject({
    areas: [{ name: 'Fen' }, { name: 'Hill' }],
    themes: [{ name: 'Food' }],
  });
  expect((await setOwn(viewer, { areas: null })).portfolio).toMatchObject({ areas: [], themes: [{ name: 'Food' }] });
  expect((await api.ask(ME, {}, await asToday(store, 'Viewer'))).me.areas).toEqual([]);
});

it('takes signing in oneself, and places one may see', async () => {
  const viewer = await asToday(store, 'Viewer');
  expect((await api.send(OWN, { input: {} })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(codesOf(await setOwn({ ...viewer, via: 'TOKEN' }, { areas: [] }))).toEqual(['FORBIDDEN']);
  expect(codesOf(await setOwn(viewer, { areas: [fen.id, hidden.id] }))).toEqual(['areas.1 NOT_FOUND']);
  expect(codesOf(await setOwn(viewer, { themes: [fen.id] }))).toEqual(['themes.0 NOT_FOUND']);
});

it('is said of others by whoever gives them roles, and by nobody else', async () => {
  const steward = await who('Steward', { role: 'STEWARD', at: cambs.id });
  const theirs = await who('Their steward', { role: 'STEWARD', at: cornwall.id });
  const limited = await who('Limited', { role: 'STEWARD', at: cambs.id, areas: [fen.id] });
  const admin = await who('Admin', { role: 'ADMIN', at: cornwall.id });
  await who('Nobody yet');
  expect(await setFor(steward, 'Viewer', { areas: [hill.id] })).toEqual({
    userErrors: [],
    portfolio: { revision: 4, areas: [{ name: 'Hill' }] },
  });
  expect((await setFor(admin, 'Partner', { areas: [fen.id] })).portfolio).toMatchObject({ areas: [{ name: 'Fen' }] });
  expect(codesOf(await setFor(theirs, 'Viewer', { areas: [] }))).toEqual(['principal FORBIDDEN']);
  expect(codesOf(await setFor(limited, 'Viewer', { areas: [] }))).toEqual(['principal FORBIDDEN']);
  expect(codesOf(await setFor(steward, 'Nobody yet', { areas: [] }))).toEqual(['principal FORBIDDEN']);
  expect(codesOf(await setFor(await asToday(store, 'Broker for the fen'), 'Viewer', { areas: [] }))).toEqual(['FORBIDDEN']);
  const { nodes } = (await api.ask('{ principals(text: "viewer") { nodes { name areas { name } themes { name } } } }', {}, steward))
    .principals;
  expect(nodes).toEqual([{ name: 'Viewer', areas: [{ name: 'Hill' }], themes: [{ name: 'Food' }] }]);
});

it('shows to nobody but oneself and stewards', async () => {
  const { records } = await store.driver.executeQuery('MATCH (f:Portfolio)-[:PORTFOLIO_OF]->(p {id: $id}) RETURN f.id AS id', {
    id: principalId('Viewer'),
  });
  const query = `{ node(id: "${records[0]?.get('id')}") { id } }`;
  const seen = async (person?: Principal) => (await api.ask(query, {}, person)).node !== null;
  const people = await Promise.all(['Viewer', 'Steward', 'Partner', 'Broker for the fen'].map((name) => asToday(store, name)));
  expect(await Promise.all(people.map(seen))).toEqual([true, true, false, false]);
  expect(await seen()).toBe(false);
});
