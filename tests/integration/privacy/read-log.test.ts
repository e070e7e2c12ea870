import type { Role } from '@atlas/shared/permissions';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Executor } from '../../../server/src/neo4j/executor.ts';
import { createTestApi, heldBy, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, makeSource } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makePerson } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale', { kind: 'UNITARY_COUNCIL' });
const person = makePerson('Ann Fensom');
const restricted = makeSource('Candid paper', { owner: council.id, visibility: 'RESTRICTED', restrictedTo: ['broker'] });
const open = makeSource('Open paper');
const as = (id: string, role: Role, councilId = council.id) => heldBy(id, [{ role, councilId, organisationId: null, areaIds: [] }]);
const [broker, steward, other] = [as('broker', 'BROKER'), as('steward', 'STEWARD'), as('other', 'STEWARD', elsewhere.id)];

const CONTACT = `query Card { person(id: "${person.id}") { name personalContact { phone } } }`;
const LOG =
  'query ($about: ID, $by: ID, $first: Int, $after: String) { personalReads(about: $about, by: $by, first: $first, after: $after) { totalCount pageInfo { endCursor } nodes { by aboutId recordId recordLabel operation requestId } } }';

let store: TestStore;
let api: TestApi;
let contact: string;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, person, restricted, open]);
  const set =
    'mutation ($input: SetPersonalContactInput!) { setPersonalContact(input: $input) { userErrors { code } personalContact { id } } }';
  contact = (await api.ask(set, { input: { person: person.id, phone: '07700 900123' } }, broker)).setPersonalContact.personalContact.id;
});
afterAll(() => store.close());

const emptyLog = () => peek(store, 'MATCH (r:PersonalRead) DELETE r');
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
const log = async (variables: object = {}, reader = steward): Promise<any> => (await api.ask(LOG, { ...variables }, reader)).personalReads;

describe('reading how to reach somebody in private', () => {
  it('is written down: who, whose, through what', async () => {
    await emptyLog();
    await api.ask(CONTACT, {}, broker);
    expect((await log()).nodes).toEqual([
      {
        by: 'broker',
        aboutId: person.id,
        recordId: contact,
        recordLabel: 'PersonalContact',
        operation: 'Card (person)',
        requestId: expect.any(String),
      },
    ]);
  });

  it('is found by the days it was read on, as London has them', async () => {
    await emptyLog();
    await api.ask(CONTACT, {}, broker);
    // Half past eleven of the evening before, in universal time, is the first hour of a summer day in London.
    await peek(store, "MATCH (r:PersonalRead) SET r.at = datetime('2026-06-09T23:30:00Z') RETURN r.id AS id");
    const count = async (days: string) =>
      (await api.ask(`{ personalReads(${days}) { totalCount nodes { by } } }`, {}, steward)).personalReads;
    const [found, none] = [
      { totalCount: 1, nodes: [{ by: 'broker' }] },
      { totalCount: 0, nodes: [] },
    ];
    expect(await count('from: "2026-06-10"')).toEqual(found);
    expect(await count('from: "2026-06-11"')).toEqual(none);
    expect(await count('to: "2026-06-11"')).toEqual(found);
    expect(await count('to: "2026-06-10"')).toEqual(none);
    expect(await count('from: "2026-06-10", to: "2026-06-11"')).toEqual(found);
  });

  it('is not, where there is nothing to read: for others, and where only the name is asked', async () => {
    await emptyLog();
    await api.ask(CONTACT, {}, other);
    await api.ask(`{ person(id: "${person.id}") { name email } source(id: "${open.id}") { title } }`, {}, broker);
    await api.ask(CONTACT);
    expect(await log()).toMatchObject({ totalCount: 0 });
  });

  it('is written down in the history too, and once however often one request asks', async () => {
    await emptyLog();
    await api.ask(
      `{ a: node(id: "${contact}") { id } b: node(id: "${contact}") { id ... on PersonalContact { changes { nodes { by } } } } }`,
      {},
      broker,
    );
    expect((await log()).nodes).toMatchObject([{ recordId: contact }]);
    const [{ id }] = await peek(store, 'MATCH (c:Change {recordLabel: "PersonalContact"}) RETURN c.id AS id');
    await emptyLog();
    await api.ask(`{ node(id: "${id}") { id ... on Change { by } } }`, {}, broker);
    expect((await log()).nodes).toMatchObject([{ recordId: contact, aboutId: person.id }]);
  });

  it('is refused in one sentence where that cannot be written down, and nothing of it is told', async () => {
    const lines: string[] = [];
    const broken = new Proxy(store.executor, {
      get: (target, name) => {
        if (name === 'write') return () => Promise.reject(new Error('The disk is full.'));
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }) as Executor;
    const its = await createTestApi({ executor: broken }, pino({ level: 'error' }, { write: (line) => lines.push(line) }));
    const { data, errors } = await its.send(CONTACT, {}, broker);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^Who reads this is written down.*try again/), extensions: { requestId: expect.any(String) } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('disk');
    expect(lines.join()).toContain('The disk is full.');
    // What is neither personal nor restricted is read as ever.
    expect((await its.send(`{ source(id: "${open.id}") { title } }`, {}, broker)).errors).toEqual([]);
  });
});

describe('reading a restricted record', () => {
  it('is written down', async () => {
    await emptyLog();
    await api.ask(`{ source(id: "${restricted.id}") { title } }`, {}, broker);
    expect((await log()).nodes).toMatchObject([{ by: 'broker', aboutId: restricted.id, recordLabel: 'Source' }]);
  });
});

describe('the read log', () => {
  it('is for stewards, of their own council’s records', async () => {
    await emptyLog();
    await api.ask(CONTACT, {}, broker);
    expect((await log({}, steward)).totalCount).toBe(1);
    expect((await log({}, other)).totalCount).toBe(0);
    const codes = async (reader?: typeof broker) => (await api.send(LOG, {}, reader)).errors.map(({ extensions }) => extensions.code);
    expect(await codes(broker)).toEqual(['FORBIDDEN']);
    expect(await codes()).toEqual(['UNAUTHENTICATED']);
  });

  it('is asked by whom and about whom, page by page', async () => {
    await emptyLog();
    for (let i = 0; i < 3; i++) await api.ask(CONTACT, {}, broker);
    await api.ask(`{ source(id: "${restricted.id}") { title } }`, {}, broker);
    expect((await log({ about: person.id })).totalCount).toBe(3);
    expect((await log({ about: restricted.id })).totalCount).toBe(1);
    expect((await log({ by: 'nobody' })).totalCount).toBe(0);
    const first = await log({ by: 'broker', first: 3 });
    expect(first.nodes).toHaveLength(3);
    expect((await log({ by: 'broker', first: 3, after: first.pageInfo.endCursor })).nodes).toHaveLength(1);
  });

  it('keeps the reads of many at once', async () => {
    await emptyLog();
    await Promise.all(Array.from({ length: 30 }, () => api.ask(CONTACT, {}, broker)));
    expect((await log()).totalCount).toBe(30);
  });
});
