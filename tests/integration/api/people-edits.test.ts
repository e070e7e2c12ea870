import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { codesOf, keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makePerson } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const hub = makeOrganisation('Wisbech Hub');
const hidden = makeOrganisation('Hidden body', { owner: elsewhere.id, visibility: 'OWNER' });
const division = makeArea('Wisbech East', { level: 'ELECTORAL_DIVISION' });
const theirs = makePerson('Kept by Dale', { owner: elsewhere.id });
const broker = keeperOf(council.id);
const colleague = keeperOf(council.id, 'colleague');
const other = keeperOf(elsewhere.id, 'other');
const viewer = keeperOf(council.id, 'viewer', 'VIEWER');
const partner = keeperOf(council.id, 'partner', 'PARTNER');

const PERSON = `id revision name isNamed email phone address preferredContact contactNote visibility owner { name }
  personalContact { id revision email phone address note }
  allRoles { id revision title kind validFrom validTo organisation { name } areas { name } }
  changes { nodes { action by reason } }`;
const errors = 'changeId userErrors { field code message }';
const mutation = (name: string, type: string, field: string, asked = PERSON) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${errors} ${field} { ${asked} } } }`;
const CREATE = mutation('createPerson', 'CreatePersonInput', 'person');
const UPDATE = mutation('updatePerson', 'UpdatePersonInput', 'person');
const CONTACT = mutation(
  'setPersonalContact',
  'SetPersonalContactInput',
  'personalContact',
  'id revision email phone changes { totalCount }',
);
const RECORD_ROLE = mutation('recordRole', 'RecordRoleInput', 'person');
const UPDATE_ROLE = mutation('updateRole', 'UpdateRoleInput', 'role', 'revision title kind validTo organisation { name } areas { name }');
const END_ROLE = mutation('endRole', 'EndInput', 'person');
const SET_OWNER = mutation(
  'setRelationshipOwner',
  'SetRelationshipOwnerInput',
  'stewardship',
  'id validFrom validTo person { name } organisation { name }',
);
const READ = `query ($id: ID!) { person(id: $id) { ${PERSON} } }`;

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, hub, hidden, division, theirs]);
});
afterAll(() => store.close());

const send = async (query: string, input: object, reader = broker) =>
  Object.values(await api.ask(query, { input }, reader))[0] as never as Payload;
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
type Payload = Record<string, any> & { userErrors: { field: string[] | null; code: string; message: string }[] };
const person = async (name: string, more: object = {}) => (await send(CREATE, { name, ...more })).person;

describe('recording a person', () => {
  it('keeps them to the council, with how to reach them at work and the post they hold', async () => {
    const made = await send(CREATE, {
      name: '  Asha   Patel ',
      email: 'asha.patel@example.org',
      phone: '01945 123456 ext. 12',
      preferredContact: 'PHONE',
      contactNote: 'Works Tuesdays',
      role: { title: 'Hub manager', kind: 'OFFICER', organisation: hub.id, validFrom: '2025-01-01' },
    });
    expect(made).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      person: {
        revision: 1,
        name: 'Asha Patel',
        isNamed: true,
        email: 'asha.patel@example.org',
        preferredContact: 'PHONE',
        visibility: 'OWNER',
        owner: { name: 'Fenshire County Council' },
        allRoles: [{ title: 'Hub manager', kind: 'OFFICER', validFrom: '2025-01-01', organisation: { name: 'Wisbech Hub' } }],
        changes: { nodes: [{ action: 'CREATED', by: 'broker', reason: 'RECORDED' }] },
      },
    });
    expect((await api.ask(READ, { id: made.person.id }, other)).person).toBeNull();
    expect((await api.ask(READ, { id: made.person.id })).person).toBeNull();
  });

  it('says what is missing and what is wrong, and writes nothing, the post neither', async () => {
    const before = (await api.ask('{ people { totalCount } }', {}, broker)).people.totalCount;
    expect(codesOf(await send(CREATE, { name: ' ', email: 'nobody', phone: 'call me' }))).toEqual([
      'name REQUIRED',
      'email INVALID',
      'phone INVALID',
    ]);
    expect(codesOf(await send(CREATE, { name: 'A', role: { title: 'Councillor', kind: 'COUNCILLOR', organisation: council.id } }))).toEqual(
      ['role.areas REQUIRED'],
    );
    expect(codesOf(await send(CREATE, { name: 'A', role: { title: 'Clerk', kind: 'CLERK' } }))).toEqual(['role.organisation REQUIRED']);
    expect(codesOf(await send(CREATE, { name: 'A', role: { title: 'Clerk', kind: 'CLERK', organisation: hidden.id } }))).toEqual([
      'role.organisation NOT_FOUND',
    ]);
    expect(codesOf(await send(CREATE, { name: 'x'.repeat(100_000) }))).toEqual(['name INVALID']);
    expect((await api.ask('{ people { totalCount } }', {}, broker)).people.totalCount).toBe(before);
  });

  it('keeps Cypher, HTML, right-to-left and emoji text as plain text', async () => {
    for (const name of ["Robert') DETACH DELETE (n", '<b onclick=alert(1)>Ann</b>', 'شخص من هنا', '🙂 Kim'])
      expect((await person(name)).name).toBe(name);
  });

  it('is for those whose roles let them', async () => {
    expect(codesOf(await send(CREATE, { name: 'A' }, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await send(CREATE, { name: 'A' }, partner))).toEqual(['FORBIDDEN']);
    expect((await api.send(CREATE, { input: { name: 'A' } })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('changing a person', () => {
  it('leaves what is not named, clears what is null, and is refused over a newer version', async () => {
    const { id } = await person('Before', { email: 'a@example.org', phone: '01945 1234' });
    const changed = await send(UPDATE, { id, revision: 1, name: 'After', email: null });
    expect(changed).toMatchObject({ userErrors: [], person: { revision: 2, name: 'After', email: null, phone: '01945 1234' } });
    const stale = await send(UPDATE, { id, revision: 1, name: 'Mine' });
    expect(codesOf(stale)).toEqual(['revision STALE']);
    expect(stale.person).toMatchObject({ revision: 2, name: 'After' });
  });

  it('is for those who keep the record', async () => {
    expect(codesOf(await send(UPDATE, { id: theirs.id, revision: 1, name: 'Mine' }))).toEqual(['id FORBIDDEN']);
    expect(codesOf(await send(UPDATE, { id: hub.id, revision: 1, name: 'Mine' }))).toEqual(['id NOT_FOUND']);
    expect(codesOf(await send(UPDATE, { id: theirs.id, revision: 1, name: 'Mine' }, viewer))).toEqual(['FORBIDDEN']);
  });
});

describe('reaching somebody in private', () => {
  it('is known to the council that holds it alone, and so is its history', async () => {
    const { id } = await person('Ann Public', { visibility: 'PUBLIC' });
    const made = await send(CONTACT, { person: id, email: 'ann@home.example', phone: '07700 900123' });
    expect(made).toMatchObject({ userErrors: [], personalContact: { revision: 1, email: 'ann@home.example', changes: { totalCount: 1 } } });
    expect((await api.ask(READ, { id }, colleague)).person.personalContact).toMatchObject({ phone: '07700 900123' });
    const contact = made.personalContact.id;
    for (const reader of [other, undefined]) {
      expect((await api.ask(READ, { id }, reader)).person).toMatchObject({ name: 'Ann Public', personalContact: null });
      expect((await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: contact }, reader)).node).toBeNull();
      const history = await api.ask('{ changes(first: 200) { nodes { recordId } } }', {}, reader);
      expect(history.changes.nodes.map((one: { recordId: string }) => one.recordId)).not.toContain(contact);
    }
    const own = await send(CONTACT, { person: id, email: 'ann@dale.example' }, other);
    expect(own.personalContact.id).not.toBe(contact);
    expect((await api.ask(READ, { id }, broker)).person.personalContact.email).toBe('ann@home.example');
  });

  it('is not lost where two change it at once', async () => {
    const { id } = await person('Ben');
    await send(CONTACT, { person: id, phone: '07700 900001' });
    expect(codesOf(await send(CONTACT, { person: id, phone: '07700 900002' }, colleague))).toEqual(['revision STALE']);
    expect(codesOf(await send(CONTACT, { person: id, revision: 1, phone: null }, colleague))).toEqual([]);
    expect((await api.ask(READ, { id }, broker)).person.personalContact).toMatchObject({ revision: 2, phone: null });
  });

  it('is for those whose roles let them, about somebody they may see', async () => {
    const { id } = await person('Cleo');
    expect(codesOf(await send(CONTACT, { person: id, phone: '07700 900001' }, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await send(CONTACT, { person: id, phone: '07700 900001' }, other))).toEqual(['person NOT_FOUND']);
    expect(codesOf(await send(CONTACT, { person: id, email: 'at home' }))).toEqual(['email INVALID']);
  });
});

describe('posts', () => {
  it('are held in an organisation or for a place, over a time, and by one person once', async () => {
    const { id } = await person('Dee');
    const held = await send(RECORD_ROLE, {
      person: id,
      title: 'Member for Wisbech East',
      kind: 'COUNCILLOR',
      organisation: council.id,
      areas: [division.id],
      validFrom: '2021-05-06',
    });
    expect(held).toMatchObject({
      userErrors: [],
      person: {
        id,
        allRoles: [{ kind: 'COUNCILLOR', organisation: { name: 'Fenshire County Council' }, areas: [{ name: 'Wisbech East' }] }],
      },
    });
    const again = { person: id, title: 'MEMBER FOR WISBECH EAST', kind: 'OTHER', organisation: council.id, validFrom: '2025-05-01' };
    expect(codesOf(await send(RECORD_ROLE, again))).toEqual(['title CONFLICT']);
    const [{ id: role }] = held.person.allRoles;
    const ended = await send(END_ROLE, { id: role, revision: 1, on: '2025-05-01' });
    expect(ended.person).toMatchObject({ id, allRoles: [{ revision: 2, validTo: '2025-05-01' }] });
    expect(codesOf(await send(RECORD_ROLE, again))).toEqual([]);
    const asked = `query ($id: ID!, $day: Date) { organisation(id: $id) { roles(asAt: $day) { title } } people(filter: { organisation: $id, roles: [COUNCILLOR] }, asAt: $day) { nodes { name } } }`;
    expect(await api.ask(asked, { id: council.id, day: '2024-01-01' }, broker)).toMatchObject({
      organisation: { roles: [{ title: 'Member for Wisbech East' }] },
      people: { nodes: [{ name: 'Dee' }] },
    });
    expect((await api.ask(asked, { id: council.id, day: '2025-06-01' }, broker)).people.nodes).toEqual([]);
  });

  it('are refused where dates, places or bodies do not fit', async () => {
    const { id } = await person('Eve');
    const post = { person: id, title: 'Chair', kind: 'CHAIR', organisation: hub.id };
    expect(codesOf(await send(RECORD_ROLE, { ...post, validFrom: '2025-01-02', validTo: '2025-01-02' }))).toEqual(['validTo INVALID']);
    expect(codesOf(await send(RECORD_ROLE, { ...post, organisation: null }))).toEqual(['organisation REQUIRED']);
    expect(codesOf(await send(RECORD_ROLE, { ...post, kind: 'COUNCILLOR' }))).toEqual(['areas REQUIRED']);
    expect(codesOf(await send(RECORD_ROLE, { ...post, areas: [hub.id] }))).toEqual(['areas.0 NOT_FOUND']);
    expect(codesOf(await send(RECORD_ROLE, { ...post, organisation: hidden.id }))).toEqual(['organisation NOT_FOUND']);
    expect(codesOf(await send(RECORD_ROLE, { ...post, person: hub.id }))).toEqual(['person NOT_FOUND']);
    expect(codesOf(await send(RECORD_ROLE, post, viewer))).toEqual(['FORBIDDEN']);
    expect((await api.ask(READ, { id }, broker)).person.allRoles).toEqual([]);
  });

  it('are put right, and ended once', async () => {
    const { id, allRoles } = await person('Fay', {
      role: { title: 'Clerk', kind: 'CLERK', organisation: hub.id, validFrom: '2024-01-01' },
    });
    const [role] = allRoles;
    expect(codesOf(await send(UPDATE_ROLE, { id: role.id, revision: 1, kind: 'COUNCILLOR' }))).toEqual(['areas REQUIRED']);
    expect(codesOf(await send(UPDATE_ROLE, { id: role.id, revision: 1, validTo: '2023-01-01' }))).toEqual(['validTo INVALID']);
    expect((await send(UPDATE_ROLE, { id: role.id, revision: 1, title: 'Town clerk', areas: [division.id] })).role).toMatchObject({
      revision: 2,
      title: 'Town clerk',
      kind: 'CLERK',
      organisation: { name: 'Wisbech Hub' },
      areas: [{ name: 'Wisbech East' }],
    });
    expect(codesOf(await send(END_ROLE, { id: role.id, revision: 1, on: '2025-01-01' }))).toEqual(['revision STALE']);
    expect(codesOf(await send(END_ROLE, { id: role.id, revision: 2, on: '2024-01-01' }))).toEqual(['on INVALID']);
    expect(codesOf(await send(END_ROLE, { id: role.id, revision: 2, on: '2025-01-01' }, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await send(END_ROLE, { id: role.id, revision: 2, on: '2025-01-01' }))).toEqual([]);
    expect(codesOf(await send(END_ROLE, { id: role.id, revision: 3, on: '2025-02-01' }))).toEqual(['on CONFLICT']);
    expect(codesOf(await send(UPDATE_ROLE, { id: role.id, revision: 3, title: 'X' }, viewer))).toEqual(['FORBIDDEN']);
    expect(id).toBeTruthy();
  });
});

describe('who looks after an organisation', () => {
  const OWNER =
    'query ($id: ID!, $day: Date) { organisations(asAt: $day) { nodes { id relationshipOwner { name } } } organisation(id: $id) { relationshipOwner { name } } }';
  const ownerFor = async (reader = broker) => (await api.ask(OWNER, { id: hub.id }, reader)).organisation.relationshipOwner?.name ?? null;

  it('is each council’s own, and kept over time', async () => {
    const [ann, bob] = [await person('Ann Officer'), await person('Bob Officer')];
    const first = await send(SET_OWNER, { organisation: hub.id, person: ann.id, from: '2025-01-01' });
    expect(first).toMatchObject({
      userErrors: [],
      stewardship: { validFrom: '2025-01-01', validTo: null, person: { name: 'Ann Officer' } },
    });
    expect(await ownerFor()).toBe('Ann Officer');
    expect(await ownerFor(other)).toBeNull();
    await send(SET_OWNER, { organisation: hub.id, person: bob.id, from: '2026-01-01' });
    expect(await ownerFor()).toBe('Bob Officer');
    const then = (await api.ask(OWNER, { id: hub.id, day: '2025-06-01' }, broker)).organisations.nodes;
    expect(then.find(({ id }: { id: string }) => id === hub.id).relationshipOwner).toEqual({ name: 'Ann Officer' });
    const same = await send(SET_OWNER, { organisation: hub.id, person: bob.id, from: '2026-02-01' });
    expect(same).toMatchObject({ userErrors: [], changeId: null });
    expect((await send(SET_OWNER, { organisation: hub.id })).stewardship.validTo).not.toBeNull();
    expect(await ownerFor()).toBeNull();
    expect(codesOf(await send(SET_OWNER, { organisation: hub.id }))).toEqual(['person CONFLICT']);
  });

  it('is somebody, of something, both there to be seen', async () => {
    const { id } = await person('Gil');
    expect(codesOf(await send(SET_OWNER, { organisation: hidden.id, person: id }))).toEqual(['organisation NOT_FOUND']);
    expect(codesOf(await send(SET_OWNER, { organisation: hub.id, person: hub.id }))).toEqual(['person NOT_FOUND']);
    expect(codesOf(await send(SET_OWNER, { organisation: hub.id, person: id }, viewer))).toEqual(['FORBIDDEN']);
  });
});
