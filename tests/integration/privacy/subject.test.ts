import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { Sessions } from '../../../server/src/auth/sessions.ts';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { makePerson } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale', { kind: 'UNITARY_COUNCIL' });
const hub = makeOrganisation('Wisbech Hub');
const EXTRACT = 'query ($id: ID!) { subjectExtract(id: $id) { id by json html } }';

let store: TestStore;
let api: TestApi;
let app: App;
let people: Record<'broker' | 'steward' | 'other', Principal>;
let id: string;
const logged: { event?: string; subjectId?: string }[] = [];
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, hub]);
  people = {
    broker: await makePerson(store, 'Bea Broker', [{ role: 'BROKER', at: council.id }]),
    steward: await makePerson(store, 'Stella Steward', [{ role: 'STEWARD', at: council.id }]),
    other: await makePerson(store, 'Otto Other', [{ role: 'STEWARD', at: elsewhere.id }]),
  };
  app = await createApp({
    config: { host: '127.0.0.1', port: 0, publicUrl: undefined },
    executor: store.executor,
    logger: pino({ level: 'info' }, { write: (line) => logged.push(JSON.parse(line)) }),
    demo: true,
  });
  const make = async (name: string, type: string, asked: string, input: object, who: Principal) => {
    const data = await api.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } ${asked} } }`,
      { input },
      who,
    );
    expect(data[name].userErrors).toEqual([]);
    return data[name];
  };
  const { broker, other } = people;
  id = (
    await make(
      'createPerson',
      'CreatePersonInput',
      'person { id }',
      {
        name: 'Zoë <b>Quartz</b>',
        email: 'zoe@example.org',
        visibility: 'NETWORK',
        role: { title: 'Clerk', kind: 'CLERK', organisation: hub.id },
      },
      broker,
    )
  ).person.id;
  await make('updatePerson', 'UpdatePersonInput', 'person { id }', { id, revision: 1, contactNote: 'Rings back' }, broker);
  await make('setPersonalContact', 'SetPersonalContactInput', 'personalContact { id }', { person: id, phone: '07700 900123' }, broker);
  await make('setPersonalContact', 'SetPersonalContactInput', 'personalContact { id }', { person: id, phone: '07700 900999' }, other);
  const meeting = { title: 'Talk at the hub', kind: 'MEETING', on: '2026-03-02', attendees: [hub.id], people: [{ person: id }] };
  await make('recordEngagement', 'RecordEngagementInput', 'engagement { id }', meeting, broker);
  await api.ask(`query Card { person(id: "${id}") { personalContact { phone } } }`, {}, broker);
});
afterAll(async () => {
  await app.close();
  await app.server.close();
  await store.close();
});

describe('a subject access extract', () => {
  it('holds all that the council holds: the person, what leads to them, who changed it, who read it, and why it is held', async () => {
    const { subjectExtract } = await api.ask(EXTRACT, { id }, people.steward);
    const { person, records, changes, reads, purposes } = JSON.parse(subjectExtract.json);
    expect(person).toMatchObject({ id, name: 'Zoë <b>Quartz</b>', email: 'zoe@example.org', contactNote: 'Rings back' });
    expect(records).toMatchObject([
      { label: 'Engagement', says: { title: 'Talk at the hub' } },
      { label: 'PersonalContact', says: { phone: '07700 900123' } },
      { label: 'Role', says: { title: 'Clerk', organisation: 'Wisbech Hub' } },
    ]);
    const told = (changes as { by: string; recordLabel: string; action: string }[]).map(
      ({ by, recordLabel, action }) => `${by} ${recordLabel} ${action}`,
    );
    expect(told.toSorted()).toEqual(
      ['Person CREATED', 'Person UPDATED', 'PersonalContact CREATED', 'Role CREATED'].map((what) => `Bea Broker ${what}`),
    );
    expect(reads).toMatchObject([{ by: 'Bea Broker', operation: 'Card (person)', recordLabel: 'PersonalContact' }]);
    expect(purposes).toContainEqual(expect.objectContaining({ record: 'PersonalContact', basis: expect.stringContaining('6(1)(a)') }));
    // What another council keeps to itself is that council's to disclose.
    expect(subjectExtract.json).not.toContain('900999');
  });

  it('is a readable page in which nothing that was written runs', async () => {
    const { html } = (await api.ask(EXTRACT, { id }, people.steward)).subjectExtract;
    expect(html).toContain('<h1>What is held about Zoë &lt;b&gt;Quartz&lt;/b&gt;</h1>');
    expect(html).not.toMatch(/<b>|<script/);
    for (const heading of ['The person', 'Role', 'Personal contact', 'Who changed it', 'Who read what is private', 'Why it is held'])
      expect(html).toContain(`<h2>${heading}</h2>`);
  });

  it('is written down as a disclosure: who, when and of whom, not what', async () => {
    await peek(store, 'MATCH (d:Disclosure) DELETE d');
    const { subjectExtract } = await api.ask(EXTRACT, { id }, people.steward);
    const rows = await peek(store, 'MATCH (d:Disclosure) RETURN d {.id, .by, .kind, .recordId, .ownerId, .count} AS d');
    expect(rows).toEqual([
      { d: { id: subjectExtract.id, by: 'Stella Steward', kind: 'SUBJECT_ACCESS', recordId: id, ownerId: council.id, count: 4 } },
    ]);
  });

  it('is for stewards of the council that keeps the person', async () => {
    await peek(store, 'MATCH (d:Disclosure) DELETE d');
    const codes = async (who?: Principal) => (await api.send(EXTRACT, { id }, who)).errors.map(({ extensions }) => extensions.code);
    expect(await codes(people.broker)).toEqual(['FORBIDDEN']);
    expect(await codes(people.other)).toEqual(['FORBIDDEN']);
    expect(await codes({ ...people.steward, via: 'TOKEN' })).toEqual(['FORBIDDEN']);
    expect(await codes()).toEqual(['UNAUTHENTICATED']);
    expect((await api.ask(EXTRACT, { id: hub.id }, people.steward)).subjectExtract).toBeNull();
    expect(await peek(store, 'MATCH (d:Disclosure) RETURN d')).toEqual([]);
  });

  it('is a file too, by the same rules', async () => {
    const sessions = new Sessions(store.executor, { idleMs: 60_000, absoluteMs: 60_000, now: () => new Date() });
    const get = async (form: string, who?: Principal) => {
      const token = who && (await sessions.open(who.id, { provider: 'test' })).token;
      const headers = token === undefined ? {} : { cookie: `atlas_session=${token}` };
      return app.server.inject({ url: `/export/subject/${form}`, headers });
    };
    const json = await get(`${id}.json`, people.steward);
    expect(json.statusCode).toBe(200);
    expect(json.headers).toMatchObject({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="subject-${id}.json"` });
    expect(json.json()).toMatchObject({ by: 'Stella Steward', person: { id } });
    const html = await get(`${id}.html`, people.steward);
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(logged.filter(({ event }) => event === 'disclosed')).toMatchObject([{ subjectId: id }, { subjectId: id }]);
    expect((await get(`${id}.json`)).statusCode).toBe(401);
    expect((await get(`${id}.json`, people.broker)).statusCode).toBe(403);
    for (const file of [`${hub.id}.json`, `${id}.csv`, 'x.json', `${id}`]) expect((await get(file, people.steward)).statusCode).toBe(404);
  });
});
