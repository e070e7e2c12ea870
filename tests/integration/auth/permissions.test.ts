import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/src/app.ts';
import { Sessions } from '../../../server/src/auth/sessions.ts';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeOrganisation, makeTie } from '../../testkit/builders.ts';
import { codesOf } from '../../testkit/edit-readers.ts';
import { asToday, grantId, inDays, makePerson, type TestGrant } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const cambs = makeOrganisation('Cambridgeshire', { kind: 'COUNTY_COUNCIL' });
const cornwall = makeOrganisation('Cornwall', { kind: 'UNITARY_COUNCIL' });
const [county, fen, town, hill] = [
  makeArea('County'),
  makeArea('Fen', { within: [makeArea('County').id] }),
  makeArea('Town', { within: [makeArea('Fen').id] }),
  makeArea('Hill', { within: [makeArea('County').id] }),
];
const club = makeOrganisation('Club');
const of = (name: string, owner: string | undefined, areas: string[] = []) =>
  makeOrganisation(name, { ...(owner === undefined ? {} : { owner }), basedIn: areas });
const theirs = of('Kept by Cornwall', cornwall.id);
const ours = of('Kept by Cambridgeshire', cambs.id);
const imported = of('From a register', undefined);
const places = {
  nowhere: of('Nowhere', cambs.id),
  county: of('In the county', cambs.id, [county.id]),
  fen: of('In the fen', cambs.id, [fen.id]),
  town: of('In the town', cambs.id, [town.id]),
  hill: of('On the hill', cambs.id, [hill.id]),
  both: of('On both', cambs.id, [hill.id, town.id]),
};

const UPDATE = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { userErrors { field code } organisation { revision } } }`;
const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { userErrors { field code } organisation { id owner { name } } } }`;

let store: TestStore;
let api: TestApi;
let number = 0;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([cambs, cornwall, county, fen, town, hill, club, theirs, ours, imported, ...Object.values(places)]);
});
afterAll(() => store.close());

const who = (...grants: TestGrant[]) => makePerson(store, `Person ${number++}`, grants);
/** What stands in the way of changing a record. */
async function edit(record: { id: string }, person: Principal): Promise<string[]> {
  const { organisation } = await api.ask(`{ organisation(id: "${record.id}") { revision } }`, {}, person);
  const input = { id: record.id, revision: organisation.revision, description: `As ${person.name} says, ${number++}` };
  return codesOf((await api.ask(UPDATE, { input }, person)).updateOrganisation);
}

describe('a broker', () => {
  it('edits what their council keeps and what nobody does, and nothing of another council', async () => {
    const broker = await who({ role: 'BROKER', at: cambs.id });
    expect(await Promise.all([ours, imported, theirs].map((record) => edit(record, broker)))).toEqual([[], [], ['id FORBIDDEN']]);
  });

  it('at one council who is viewer at another edits the first’s alone, and records for it', async () => {
    const both = await who({ role: 'VIEWER', at: cornwall.id }, { role: 'BROKER', at: cambs.id });
    expect(await Promise.all([ours, theirs, cornwall].map((record) => edit(record, both)))).toEqual([[], ['id FORBIDDEN'], []]);
    const { createOrganisation } = await api.ask(CREATE, { input: { name: 'New here', kind: 'CHARITY' } }, both);
    expect(createOrganisation).toMatchObject({ userErrors: [], organisation: { owner: { name: 'Cambridgeshire' } } });
  });

  it('does not confirm for a council they only look at', async () => {
    const both = await who({ role: 'VIEWER', at: cornwall.id }, { role: 'BROKER', at: cambs.id });
    const tie = makeTie(cambs.id, cornwall.id, { owner: cambs.id, visibility: 'NETWORK' });
    await store.write([tie]);
    const input = { id: tie.id, revision: 1, onBehalfOf: cornwall.id };
    const { confirmTie } = await api.ask(
      'mutation ($input: ConfirmInput!) { confirmTie(input: $input) { userErrors { field code } } }',
      { input },
      both,
    );
    expect(codesOf(confirmTie)).toEqual(['evidence REQUIRED']);
  });

  it('whose role has ended, or is yet to begin, edits nothing and sees what anybody signed in sees', async () => {
    const own = makeOrganisation('For Cambridgeshire alone', { owner: cambs.id, visibility: 'OWNER' });
    await store.write([own]);
    const seen = async (person: Principal) => (await api.ask(`{ organisation(id: "${own.id}") { id } }`, {}, person)).organisation !== null;
    const lapsed = await who({ role: 'BROKER', at: cambs.id, validFrom: inDays(-30), validTo: inDays(0) });
    const future = await who({ role: 'BROKER', at: cambs.id, validFrom: inDays(1) });
    const last = await who({ role: 'BROKER', at: cambs.id, validFrom: inDays(0), validTo: inDays(1) });
    expect([lapsed.roles, future.roles, last.roles]).toEqual([[], [], ['BROKER']]);
    expect(await Promise.all([lapsed, future, last].map(seen))).toEqual([false, false, true]);
    expect(await Promise.all([lapsed, future, last].map((person) => edit(ours, person)))).toEqual([
      [' FORBIDDEN'.trim()],
      ['FORBIDDEN'],
      [],
    ]);
  });

  it('limited to areas edits what lies in or covers them, or lies nowhere', async () => {
    const broker = await who({ role: 'BROKER', at: cambs.id, areas: [fen.id] });
    const may = async (name: keyof typeof places) => (await edit(places[name], broker)).length === 0;
    expect(await Promise.all((Object.keys(places) as (keyof typeof places)[]).map(async (name) => [name, await may(name)]))).toEqual([
      ['nowhere', true],
      ['county', true],
      ['fen', true],
      ['town', true],
      ['hill', false],
      ['both', true],
    ]);
    const make = async (basedIn: string) =>
      codesOf((await api.ask(CREATE, { input: { name: `New ${number++}`, kind: 'CHARITY', basedIn } }, broker)).createOrganisation);
    expect([await make(town.id), await make(hill.id)]).toEqual([[], ['FORBIDDEN']]);
  });

  it('limited to areas at one council, and not at another, is limited at the first alone', async () => {
    const broker = await who({ role: 'BROKER', at: cambs.id, areas: [fen.id] }, { role: 'BROKER', at: cornwall.id });
    expect([await edit(places.hill, broker), await edit(theirs, broker)]).toEqual([['id FORBIDDEN'], []]);
  });
});

it('brings in a spreadsheet only for one whose role is for all of the council', async () => {
  const config = { host: '127.0.0.1', port: 0, publicUrl: undefined };
  const app = await createApp({ config, executor: store.executor, logger: pino({ level: 'silent' }), demo: false });
  const sessions = new Sessions(store.executor, { idleMs: 60_000, absoluteMs: 60_000, now: () => new Date() });
  const send = async ({ id }: Principal) => {
    const { token } = await sessions.open(id, { provider: 'test' });
    const headers = { 'x-atlas-request': 'import', cookie: `atlas_session=${token}`, 'content-type': 'multipart/form-data; boundary=x' };
    return app.server.inject({ method: 'POST', url: '/import/council-sheet', headers, payload: '--x--\r\n' });
  };
  const [limited, free, viewer] = await Promise.all([
    who({ role: 'BROKER', at: cambs.id, areas: [fen.id] }),
    who({ role: 'BROKER', at: cambs.id, areas: [fen.id] }, { role: 'STEWARD', at: cambs.id }),
    who({ role: 'VIEWER', at: cambs.id }),
  ]);
  const answers = await Promise.all([limited, free, viewer].map(send));
  await app.close();
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 400, 403]);
  expect(answers[0]?.json().errors[0].message).toContain('for some areas');
  expect(answers[1]?.json().errors[0].message).toContain('no file');
});

it('leaves nobody the undo of what they did where they are no longer let do it', async () => {
  const grant = { role: 'BROKER', at: cornwall.id } as const;
  const name = `Mover ${number++}`;
  const before = await makePerson(store, name, [grant, { role: 'BROKER', at: cambs.id }]);
  const change = async (record: { id: string }) => {
    const { organisation } = await api.ask(`{ organisation(id: "${record.id}") { revision } }`, {}, before);
    const input = { id: record.id, revision: organisation.revision, description: `Before they left ${number++}` };
    const { updateOrganisation } = await api.ask(UPDATE.replace('userErrors', 'changeId userErrors'), { input }, before);
    return updateOrganisation.changeId as string;
  };
  const [there, here] = [await change(theirs), await change(ours)];
  await store.driver.executeQuery('MATCH (g:Grant {id: $id}) SET g.validTo = date($today)', { id: grantId(name, grant), today: inDays(0) });
  const now = await asToday(store, name);
  const undo = async (id: string) => {
    const UNDO = 'mutation ($id: ID!) { undoChange(id: $id) { userErrors { field code } } }';
    return codesOf((await api.ask(UNDO, { id }, now)).undoChange);
  };
  const { node } = await api.ask('query ($id: ID!) { node(id: $id) { ... on Change { canUndo } } }', { id: there }, now);
  expect(node.canUndo).toBe(false);
  expect([await undo(there), await undo(here)]).toEqual([['id FORBIDDEN'], []]);
});

describe('a partner', () => {
  it('keeps their own entry current and nobody else’s', async () => {
    const partner = await who({ role: 'PARTNER', at: club.id, by: cambs.id });
    expect(partner).toMatchObject({ roles: ['PARTNER'], councilIds: [], organisationIds: [club.id] });
    expect(await Promise.all([club, ours, imported].map((record) => edit(record, partner)))).toEqual([
      [],
      ['id FORBIDDEN'],
      ['id FORBIDDEN'],
    ]);
  });
});

describe('somebody whose provider names their roles', () => {
  it('holds them where the provider says, beside what the Atlas gave them', async () => {
    const claimed = await makePerson(store, 'Claimed', [{ role: 'ANALYST', at: cornwall.id }], {
      roles: ['BROKER', 'QUEEN'],
      councilIds: [cambs.id],
    });
    expect(claimed).toMatchObject({ roles: ['BROKER', 'ANALYST'], councilIds: [cambs.id, cornwall.id] });
    expect([await edit(ours, claimed), await edit(theirs, claimed)]).toEqual([[], ['id FORBIDDEN']]);
  });

  it('holds a role for nobody’s records where the provider names no council', async () => {
    const claimed = await makePerson(store, 'Claimed for none', [], { roles: ['BROKER'] });
    expect([claimed.roles, await edit(imported, claimed), await edit(ours, claimed)]).toEqual([
      ['BROKER'],
      ['id FORBIDDEN'],
      ['id FORBIDDEN'],
    ]);
  });
});

it('says who one is and what one holds, in words', async () => {
  const person = await who({ role: 'BROKER', at: cambs.id, areas: [fen.id, hill.id] }, { role: 'PARTNER', at: club.id, by: cambs.id });
  const { me } = await api.ask(
    '{ me { roles permissions councils { name } speaksFor { name } areas { name } grants { role inWords permissions organisation { name } areas { name } } } }',
    {},
    person,
  );
  expect(me).toMatchObject({
    roles: ['BROKER', 'PARTNER'],
    permissions: expect.arrayContaining(['tie:edit', 'token:make']),
    councils: [{ name: 'Cambridgeshire' }],
    speaksFor: [{ name: 'Cambridgeshire' }, { name: 'Club' }],
    grants: expect.arrayContaining([
      expect.objectContaining({
        role: 'BROKER',
        inWords: expect.stringMatching(/^Broker for Cambridgeshire, in (Fen and Hill|Hill and Fen)$/),
        permissions: expect.arrayContaining(['record:read', 'agreement:edit']),
        organisation: { name: 'Cambridgeshire' },
        areas: [{ name: expect.any(String) }, { name: expect.any(String) }],
      }),
      expect.objectContaining({ role: 'PARTNER', inWords: 'Partner, speaking for Club', organisation: { name: 'Club' }, areas: [] }),
    ]),
  });
  expect(me.permissions).not.toContain('grant:give');
});
