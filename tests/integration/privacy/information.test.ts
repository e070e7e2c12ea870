import type { Role } from '@atlas/shared/permissions';
import { addWorkingDays } from '@atlas/shared/time';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { checkHistory } from '../../../server/src/audit/check.ts';
import { Sessions } from '../../../server/src/auth/sessions.ts';
import type { Principal } from '../../../server/src/context.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { inDays, makePerson } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale', { kind: 'UNITARY_COUNCIL' });
const hub = makeOrganisation('Wisbech Hub', { owner: council.id });
const ROLES: readonly Role[] = ['VIEWER', 'BROKER', 'ANALYST', 'PARTNER'];
const FIELDS = `id revision state dueOn counts { records fields undecided withheld released agreed queried changed } mayReview
  heldElsewhere { owner record count } records { recordId recordLabel recordName hasChanged fields { id key label value decision exemption reason proposal verdict } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
type Any = any;
let store: TestStore;
let api: TestApi;
let app: App;
let people: Record<'broker' | 'stella' | 'sam' | 'other' | 'admin', Principal>;
let agreementId: string;
let person: string;
const logged: { event?: string; what?: string; subjectId?: string }[] = [];

const inputTypes: Readonly<Record<string, string>> = {
  createInformationRequest: 'CreateInformationRequestInput',
  updateInformationRequest: 'UpdateInformationRequestInput',
  decideDisclosure: 'DecideDisclosureInput',
  reviewDisclosure: 'ReviewDisclosureInput',
  concludeReview: 'ConcludeReviewInput',
  cancelInformationRequest: 'CancelInformationRequestInput',
};
const send = async (name: string, input: object, who: Principal): Promise<Any> => {
  const type = inputTypes[name] ?? 'InformationRequestStepInput';
  const asked = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { field code message } informationRequest { ${FIELDS} } } }`;
  return (await api.ask(asked, { input }, who))[name];
};
const done = async (name: string, input: object, who: Principal): Promise<Any> => {
  const { userErrors, informationRequest } = await send(name, input, who);
  expect(userErrors).toEqual([]);
  return informationRequest;
};
const codes = ({ userErrors }: Any) => userErrors.map(({ field, code }: Any) => [...(field ?? []), code].join(' '));
const ask = async (id: string, who: Principal): Promise<Any> =>
  (await api.ask(`query ($id: ID!) { informationRequest(id: $id) { ${FIELDS} } }`, { id }, who)).informationRequest;
const given = (over: object = {}) => ({
  reference: 'FOI 26/101',
  askerKind: 'JOURNALIST',
  receivedOn: inDays(-3),
  asked: 'All that is held about the hub.',
  about: hub.id,
  ...over,
});
const fieldsOf = (request: Any, is: (field: Any, record: Any) => boolean): string[] =>
  request.records.flatMap((record: Any) => record.fields.filter((field: Any) => is(field, record)).map(({ id }: Any) => id));
const step = ({ id, revision }: Any, more: object = {}) => ({ id, revision, ...more });
/** A request decided throughout: released but for what the rules withhold, with the balance written down. */
const decided = async (who: Principal, over: object = {}): Promise<Any> => {
  let request = await done('createInformationRequest', given(over), who);
  const undecided = fieldsOf(request, ({ decision }) => decision === 'UNDECIDED');
  if (undecided.length > 0) request = await done('decideDisclosure', step(request, { fields: undecided, decision: 'RELEASE' }), who);
  for (const exemption of ['FOIA_36', 'FOIA_43', 'FOIA_22']) {
    const fields = fieldsOf(request, (field) => field.exemption === exemption);
    if (fields.length === 0) continue;
    const balance = { fields, decision: 'WITHHOLD', exemption, reason: 'Openness matters less here than a free hand.' };
    request = await done('decideDisclosure', step(request, balance), who);
  }
  return request;
};
const agreedBy = async (request: Any, who: Principal): Promise<Any> => {
  const agreed = await done('reviewDisclosure', step(request, { fields: fieldsOf(request, () => true), verdict: 'AGREED' }), who);
  return done('concludeReview', step(agreed), who);
};

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, hub]);
  people = {
    broker: await makePerson(store, 'Bea Broker', [{ role: 'BROKER', at: council.id }]),
    stella: await makePerson(store, 'Stella Steward', [{ role: 'STEWARD', at: council.id }]),
    sam: await makePerson(store, 'Sam Steward', [{ role: 'STEWARD', at: council.id }]),
    admin: await makePerson(store, 'Ada Admin', [{ role: 'ADMIN', at: council.id }]),
    other: await makePerson(store, 'Otto Other', [{ role: 'STEWARD', at: elsewhere.id }]),
  };
  app = await createApp({
    config: { host: '127.0.0.1', port: 0, publicUrl: undefined },
    executor: store.executor,
    logger: pino({ level: 'info' }, { write: (line) => logged.push(JSON.parse(line)) }),
    demo: true,
  });
  const make = async (name: string, type: string, result: string, input: object, who = people.broker): Promise<Any> => {
    const data = await api.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } ${result} } }`,
      { input },
      who,
    );
    expect(data[name].userErrors).toEqual([]);
    return data[name];
  };
  agreementId = (
    await make('createAgreement', 'CreateAgreementInput', 'agreement { id }', {
      title: 'Hall lease',
      kind: 'LEASE',
      valuePence: 1_234_500,
      parties: [
        { organisation: council.id, role: 'FUNDER' },
        { organisation: hub.id, role: 'RECIPIENT' },
      ],
      stage: 'EXPRESSION_OF_INTEREST',
      stageOn: '2026-01-10',
    })
  ).agreement.id;
  person = (
    await make('createPerson', 'CreatePersonInput', 'person { id }', {
      name: 'Zebedee Quartz',
      email: 'z.quartz@example.org',
      role: { title: 'Hub manager', kind: 'OFFICER', organisation: hub.id },
    })
  ).person.id;
  await make('recordTie', 'RecordTieInput', 'tie { id }', {
    kind: 'WORKS_WITH',
    from: council.id,
    to: hub.id,
    strength: 3,
    note: 'Slow to answer',
  });
  await make(
    'recordTie',
    'RecordTieInput',
    'tie { id }',
    { kind: 'WORKS_WITH', from: elsewhere.id, to: hub.id, strength: 3, visibility: 'NETWORK' },
    people.other,
  );
});
afterAll(async () => {
  await app.close();
  await app.server.close();
  await store.close();
});

describe('preparing', () => {
  it('gathers what the council holds, field by field, with what the rules propose, and counts what others hold', async () => {
    const request = await done('createInformationRequest', given(), people.stella);
    const kinds = request.records.map(({ recordLabel }: Any) => recordLabel);
    expect(kinds.toSorted()).toEqual(['Agreement', 'Organisation', 'Person', 'Role', 'Tie']);
    expect(request.heldElsewhere).toEqual([{ owner: 'Dale', record: 'Tie', count: 1 }]);
    expect(request).toMatchObject({ state: 'DRAFT', dueOn: addWorkingDays(inDays(-3), 20), mayReview: false });
    const field = (label: string, key: string) =>
      request.records.find((record: Any) => record.recordLabel === label).fields.find((one: Any) => one.key === key);
    expect(field('Person', 'name')).toMatchObject({ value: 'Zebedee Quartz', decision: 'WITHHOLD', exemption: 'FOIA_40' });
    expect(field('Role', 'heldBy')).toMatchObject({ value: 'Zebedee Quartz', exemption: 'FOIA_40' });
    expect(field('Tie', 'note')).toMatchObject({ value: 'Slow to answer', decision: 'WITHHOLD', exemption: 'FOIA_36' });
    expect(field('Agreement', 'valuePence')).toMatchObject({ value: expect.stringContaining('12,345'), exemption: 'FOIA_43' });
    expect(field('Agreement', 'title')).toMatchObject({ decision: 'UNDECIDED' });
    expect(request.records[0].fields.map(({ key }: Any) => key)).not.toContain('visibility');
  });

  it('takes the history where it is asked for', async () => {
    const before = await done('createInformationRequest', given({ about: agreementId }), people.stella);
    expect(before.records.map(({ recordLabel }: Any) => recordLabel)).toEqual(['Agreement']);
    await api.ask(
      `mutation ($input: UpdateAgreementInput!) { updateAgreement(input: $input) { userErrors { message } } }`,
      { input: { id: agreementId, revision: 1, summary: 'Ten years', why: 'They asked on the phone' } },
      people.broker,
    );
    const { records } = await done('createInformationRequest', given({ about: agreementId, withHistory: true }), people.stella);
    const earlier = records[0].fields.filter(({ key }: Any) => key.startsWith('history'));
    expect(earlier).toMatchObject([
      { key: 'history 2 summary', value: 'nothing → Ten years', decision: 'UNDECIDED' },
      { key: 'history 2 why', value: 'They asked on the phone', decision: 'UNDECIDED' },
    ]);
  });

  it('looks for a topic', async () => {
    const { records } = await done('createInformationRequest', given({ about: null, topic: 'hall LEASE' }), people.stella);
    expect(records.map(({ recordName }: Any) => recordName)).toEqual(['Hall lease']);
    expect(codes(await send('createInformationRequest', given({ about: null }), people.stella))).toEqual(['about REQUIRED']);
    expect(codes(await send('createInformationRequest', given({ receivedOn: inDays(1) }), people.stella))).toEqual(['receivedOn INVALID']);
  });

  it('is in the read log where it holds how to reach somebody in private', async () => {
    const set = 'mutation ($input: SetPersonalContactInput!) { setPersonalContact(input: $input) { personalContact { id } } }';
    const { setPersonalContact } = await api.ask(set, { input: { person, phone: '07700 900123' } }, people.broker);
    const request = await done('createInformationRequest', given(), people.stella);
    const LOG = `{ personalReads(about: "${person}") { nodes { by recordId recordLabel operation } } }`;
    const logOf = async () => (await api.ask(LOG, {}, people.sam)).personalReads.nodes;
    await peek(store, 'MATCH (r:PersonalRead) DELETE r');
    await api.ask(`query Look { informationRequest(id: "${request.id}") { state } }`, {}, people.sam);
    expect(await logOf()).toEqual([]);
    await api.ask(`query Look { informationRequest(id: "${request.id}") { records { fields { value } } } }`, {}, people.sam);
    expect(await logOf()).toEqual([
      {
        by: 'Sam Steward',
        recordId: setPersonalContact.personalContact.id,
        recordLabel: 'PersonalContact',
        operation: 'Look (informationRequest)',
      },
    ]);
  });

  it('is for stewards of the council, in person; nobody else sees it', async () => {
    const request = await done('createInformationRequest', given(), people.stella);
    for (const role of ROLES) {
      const who = await makePerson(store, `Some ${role}`, [{ role, at: council.id }]);
      expect(codes(await send('createInformationRequest', given(), who)), role).toEqual(['FORBIDDEN']);
      for (const name of ['submitForReview', 'releaseInformation', 'prepareInformation'])
        expect(codes(await send(name, step(request), who)), `${name} ${role}`).toEqual(['FORBIDDEN']);
      const { errors } = await api.send(`{ informationRequest(id: "${request.id}") { id } }`, {}, who);
      expect(
        errors.map(({ extensions }) => extensions.code),
        role,
      ).toEqual(['FORBIDDEN']);
    }
    const token: Principal = { ...people.stella, via: 'TOKEN' };
    expect(codes(await send('createInformationRequest', given(), token))).toEqual(['FORBIDDEN']);
    expect((await api.send('{ informationRequests { totalCount } }', {}, token)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.send('{ disclosures { totalCount } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const [{ id: held } = {}] = await peek(store, 'MATCH (d:DisclosedRecord)-[:IN_REQUEST]->({id: $id}) RETURN d.id AS id', request);
    const NODE = 'query ($id: ID!) { node(id: $id) { ... on InformationRequest { id } } }';
    for (const id of [request.id, held]) {
      expect((await api.ask(NODE, { id }, people.stella)).node).toEqual({ id: request.id });
      expect((await api.ask(NODE, { id }, token)).node, 'by its id').toBeNull();
    }
    const share = { id: request.id, revision: request.revision, visibility: 'PUBLIC' };
    const SHARE = 'mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { userErrors { field code } } }';
    expect(codes((await api.ask(SHARE, { input: share }, people.stella)).shareRecord)).toEqual(['id FORBIDDEN']);
    expect(await ask(request.id, people.other)).toBeNull();
    expect(codes(await send('submitForReview', step(request), people.other))).toEqual(['id NOT_FOUND']);
    expect((await api.ask('{ informationRequests { totalCount } }', {}, people.other)).informationRequests.totalCount).toBe(0);
    const { changes } = await api.ask(`{ changes(filter: {record: "${request.id}"}) { totalCount } }`, {}, people.broker);
    expect(changes.totalCount).toBe(0);
  });
});

describe('deciding', () => {
  it('asks for an exemption, and for the balance where it is qualified', async () => {
    const request = await done('createInformationRequest', given(), people.stella);
    const fields = fieldsOf(request, ({ key }) => key === 'title').slice(0, 1);
    const decide = (more: object) => send('decideDisclosure', step(request, { fields, decision: 'WITHHOLD', ...more }), people.stella);
    expect(codes(await decide({}))).toEqual(['exemption REQUIRED']);
    expect(codes(await decide({ exemption: 'FOIA_43' }))).toEqual(['reason REQUIRED']);
    expect(codes(await decide({ exemption: 'FOIA_41', fields: [hub.id] }))).toEqual(['fields 0 NOT_FOUND']);
    expect(codes(await decide({ exemption: 'FOIA_41' }))).toEqual([]);
    expect(codes(await decide({ exemption: 'FOIA_41' }))).toEqual(['revision STALE']);
  });

  it('is not handed on half done, nor while a name that is withheld still stands elsewhere', async () => {
    let request = await done('createInformationRequest', given(), people.stella);
    const { userErrors } = await send('submitForReview', step(request), people.stella);
    expect(userErrors[0].message).toMatch(/not decided yet/);
    request = await decided(people.stella);
    const heldBy = fieldsOf(request, ({ key }) => key === 'heldBy');
    request = await done('decideDisclosure', step(request, { fields: heldBy, decision: 'RELEASE' }), people.stella);
    const leak = await send('submitForReview', step(request), people.stella);
    expect(leak.userErrors[0].message).toMatch(/withheld in one place as personal still stands in others/);
    expect(leak.userErrors[0].message).not.toContain('Zebedee');
  });
});

describe('the reviewer’s pass', () => {
  it('is never the preparer’s, sends back with a note, and comes before any release', async () => {
    let request = await decided(people.stella);
    expect(codes(await send('releaseInformation', step(request), people.stella))).toEqual(['id CONFLICT']);
    request = await done('submitForReview', step(request), people.stella);
    const all = fieldsOf(request, () => true);
    const own = await send('reviewDisclosure', step(request, { fields: all, verdict: 'AGREED' }), people.stella);
    expect(codes(own)).toEqual(['id FORBIDDEN']);
    expect(codes(await send('concludeReview', step(request), people.stella))).toEqual(['id FORBIDDEN']);
    expect((await ask(request.id, people.admin)).mayReview).toBe(true);
    expect((await ask(request.id, people.stella)).mayReview).toBe(false);
    const [first = ''] = all;
    expect(codes(await send('reviewDisclosure', step(request, { fields: [first], verdict: 'QUERIED' }), people.admin))).toEqual([
      'note REQUIRED',
    ]);
    request = await done('reviewDisclosure', step(request, { fields: all.slice(1), verdict: 'AGREED' }), people.admin);
    expect(codes(await send('concludeReview', step(request), people.admin))).toEqual(['CONFLICT']);
    request = await done('reviewDisclosure', step(request, { fields: [first], verdict: 'QUERIED', note: 'Is this theirs?' }), people.admin);
    request = await done('concludeReview', step(request, { note: 'Nearly' }), people.admin);
    expect(request).toMatchObject({ state: 'RETURNED', counts: { queried: 1, agreed: all.length - 1 } });
    // Sent back, somebody else decides: from then on they are a preparer too.
    request = await done('decideDisclosure', step(request, { fields: [first], decision: 'RELEASE' }), people.sam);
    request = await done('submitForReview', step(request), people.sam);
    expect(codes(await send('concludeReview', step(request), people.sam))).toEqual(['id FORBIDDEN']);
    request = await done('reviewDisclosure', step(request, { fields: [first], verdict: 'AGREED' }), people.admin);
    expect((await done('concludeReview', step(request), people.admin)).state).toBe('APPROVED');
  });

  it('is made again where a record changed: decisions about what says the same still stand', async () => {
    let request = await done('submitForReview', step(await decided(people.stella)), people.stella);
    request = await agreedBy(request, people.admin);
    const { agreement } = await api.ask(`{ agreement(id: "${agreementId}") { revision } }`, {}, people.broker);
    await api.ask(
      'mutation ($input: UpdateAgreementInput!) { updateAgreement(input: $input) { userErrors { message } } }',
      { input: { id: agreementId, revision: agreement.revision, title: 'Hall lease, redrawn' } },
      people.broker,
    );
    request = await ask(request.id, people.stella);
    expect(request.counts.changed).toBe(1);
    expect(codes(await send('releaseInformation', step(request), people.stella))).toEqual(['CONFLICT']);
    request = await done('prepareInformation', step(request), people.stella);
    expect(request).toMatchObject({ state: 'RETURNED', counts: { changed: 0, undecided: 1, agreed: request.counts.fields - 1 } });
  });
});

describe('a release', () => {
  it('holds nothing that is withheld, is logged field by field, and stays as it was', async () => {
    let request = await done('submitForReview', step(await decided(people.stella)), people.stella);
    request = await agreedBy(request, people.admin);
    const file = (form: string, who: Principal) => download(`/export/information/${request.id}.${form}`, who);
    expect((await file('html', people.stella)).statusCode).toBe(404);
    request = await done('releaseInformation', step(request), people.stella);
    expect(request.state).toBe('RELEASED');
    for (const form of ['html', 'json', 'csv']) {
      const { body, statusCode, headers } = await file(form, people.stella);
      expect(statusCode).toBe(200);
      expect(headers['content-disposition']).toContain(`.${form}`);
      expect(body).toContain('Wisbech Hub');
      expect(body).toContain('s.40(2) Personal information');
      for (const secret of ['Quartz', 'z.quartz', 'Slow to answer', '12,345']) expect(body, `${form} ${secret}`).not.toContain(secret);
      expect((await file(form, people.broker)).statusCode).toBe(403);
      expect((await file(form, people.other)).statusCode).toBe(404);
    }
    expect((await app.server.inject({ method: 'GET', url: `/export/information/${request.id}.html` })).statusCode).toBe(401);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'exported', what: 'information-release', subjectId: request.id }));
    const { disclosures } = await api.ask(
      '{ disclosures(first: 1) { nodes { by kind reference recordId count entries } } }',
      {},
      people.stella,
    );
    expect(disclosures.nodes[0]).toMatchObject({
      by: 'Stella Steward',
      kind: 'FREEDOM_OF_INFORMATION',
      reference: 'FOI 26/101',
      recordId: request.id,
    });
    const entries = JSON.parse(disclosures.nodes[0].entries);
    expect(entries).toHaveLength(request.counts.fields);
    expect(entries).toContainEqual({ recordId: person, recordLabel: 'Person', field: 'name', decision: 'WITHHOLD', exemption: 'FOIA_40' });
    expect(disclosures.nodes[0].entries).not.toContain('Quartz');
    for (const name of ['prepareInformation', 'submitForReview', 'releaseInformation'])
      expect(codes(await send(name, step(request), people.stella)), name).toEqual(['id CONFLICT']);
    const { changes } = await api.ask(
      `{ changes(filter: {record: "${request.id}"}, first: 1) { nodes { id canUndo } } }`,
      {},
      people.stella,
    );
    expect(changes.nodes[0].canUndo).toBe(false);
  });

  it('is not made of a request that was cancelled', async () => {
    const request = await done('createInformationRequest', given(), people.stella);
    const cancelled = await done('cancelInformationRequest', step(request, { reason: 'Withdrawn' }), people.stella);
    expect(cancelled.state).toBe('CANCELLED');
    expect(codes(await send('decideDisclosure', step(cancelled, { fields: ['x'], decision: 'RELEASE' }), people.stella))).toEqual([
      'id CONFLICT',
    ]);
  });
});

describe('erasing a person', () => {
  it('reaches what requests hold of them, released or not, in the history too; an access request finds it before', async () => {
    const extract = await api.ask(`{ subjectExtract(id: "${person}") { json } }`, {}, people.stella);
    const held = JSON.parse(extract.subjectExtract.json).records.filter(({ label }: Any) => label === 'DisclosedRecord');
    expect(held.length).toBeGreaterThan(1);
    expect(JSON.stringify(held)).toContain('FOI 26/101');
    const { person: read } = await api.ask(`{ person(id: "${person}") { revision } }`, {}, people.stella);
    const ERASE =
      'mutation ($input: EraseSubjectInput!) { eraseSubject(input: $input) { isDone userErrors { message } plan { records { record } } } }';
    const input = { id: person, revision: read.revision, reason: 'SAR 9', dryRun: false };
    const { eraseSubject } = await api.ask(ERASE, { input }, people.stella);
    expect(eraseSubject).toMatchObject({ isDone: true, userErrors: [] });
    expect(eraseSubject.plan.records).toContainEqual({ record: 'DisclosedRecord' });
    const traces = await peek(
      store,
      `MATCH (n) WHERE any(key IN keys(n) WHERE toLower(toStringOrNull(n[key])) CONTAINS 'quartz') RETURN DISTINCT labels(n) AS labels`,
    );
    expect(traces).toEqual([]);
    expect((await checkHistory(store.executor, silentProgress)).problems).toEqual([]);
  });
});

/** A download as the browser of somebody signed in asks for it. */
async function download(url: string, who: Principal) {
  const sessions = new Sessions(store.executor, { idleMs: 60_000, absoluteMs: 60_000, now: () => new Date() });
  const { token } = await sessions.open(who.id, { provider: 'test' });
  return app.server.inject({ url, headers: { cookie: `atlas_session=${token}` } });
}
