import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../../server/src/audit/check.ts';
import { erasureJournal, readErasures } from '../../../server/src/audit/erasure-journal.ts';
import { Context } from '../../../server/src/context.ts';
import { reapplyErasures } from '../../../server/src/modules/privacy/erasing.ts';
import { ErasureService } from '../../../server/src/modules/privacy/erasure.service.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { createTestApi, heldBy, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation } from '../../testkit/builders.ts';
import { codesOf, keeperOf } from '../../testkit/edit-readers.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale', { kind: 'UNITARY_COUNCIL' });
const hub = makeOrganisation('Wisbech Hub');
const steward = keeperOf(council.id, 'steward', 'STEWARD');
const broker = keeperOf(council.id);
const others = keeperOf(elsewhere.id, 'other', 'STEWARD');
/** As they are known by their grants, and so by the stewards of which council they are. */
const stewardOf = (councilId: string) => heldBy('steward', [{ role: 'STEWARD', councilId, organisationId: null, areaIds: [] }]);

const NAME = 'Zebedee Quartz';
const SECRETS = ['quartz', 'zebedee', 'z.quartz@', '07700 900123', 'hidden lane'];
const errors = 'userErrors { field code message }';
const ERASE = `mutation ($input: EraseSubjectInput!) { eraseSubject(input: $input) { ${errors} isDone
  plan { historyEntries records { id record fields historyEntries } mentions { record fields } holds { record what } } } }`;

let store: TestStore;
let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-erasure-'));
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, hub]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});

type Who = Parameters<TestApi['ask']>[2];
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
const send = async (name: string, type: string, asked: string, input: object, reader: Who = broker): Promise<any> => {
  const data = await api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${errors} ${asked} } }`, { input }, reader);
  expect(data[name].userErrors).toEqual([]);
  return data[name];
};
const erase = async (input: object, reader = steward) =>
  (await api.ask(ERASE, { input: { reason: 'SAR 12', ...input } }, reader)).eraseSubject;
/** Somebody with a history of their name, contacts at two councils, a post and a meeting. */
async function makeSubject(): Promise<{ id: string; revision: number }> {
  const made = await send('createPerson', 'CreatePersonInput', 'person { id }', {
    name: NAME,
    email: 'z.quartz@example.org',
    visibility: 'NETWORK',
    role: { title: 'Clerk', kind: 'CLERK', organisation: hub.id },
    why: 'Zebedee Quartz rang us',
  });
  const { id } = made.person;
  await send('updatePerson', 'UpdatePersonInput', 'person { id }', {
    id,
    revision: 1,
    name: `${NAME} MBE`,
    contactNote: 'Rings from Hidden Lane',
  });
  for (const reader of [broker, others])
    await send(
      'setPersonalContact',
      'SetPersonalContactInput',
      'personalContact { id }',
      { person: id, phone: '07700 900123', address: '1 Hidden Lane' },
      reader,
    );
  await send('recordEngagement', 'RecordEngagementInput', 'engagement { id }', {
    title: 'Talk at the hub',
    kind: 'MEETING',
    on: '2026-03-02',
    attendees: [hub.id],
    people: [{ person: id }],
  });
  return { id, revision: 2 };
}
/** Labels of the nodes in which something that tells of them stands, but for who made a change: that is answered for. */
const traces = () =>
  peek(
    store,
    `MATCH (n) WHERE any(key IN keys(n) WHERE NOT (n:Change AND key = 'by') AND any(secret IN $secrets WHERE toLower(toStringOrNull(n[key])) CONTAINS secret))
     RETURN DISTINCT [label IN labels(n) WHERE label <> 'Entity'][0] AS label ORDER BY label`,
    { secrets: SECRETS },
  );
const tally = () => peek(store, 'MATCH (n) RETURN count(n) AS nodes, sum(n.revision) AS revisions');

describe('a dry run', () => {
  it('tells what would go and writes nothing', async () => {
    const subject = await makeSubject();
    const before = await tally();
    const { plan, isDone, userErrors } = await erase(subject);
    expect({ isDone, userErrors }).toEqual({ isDone: false, userErrors: [] });
    expect(plan.historyEntries).toBe(4);
    expect(plan.records).toHaveLength(3);
    expect(plan.records).toContainEqual({
      id: subject.id,
      record: 'Person',
      fields: expect.arrayContaining(['name', 'sortName', 'searchText', 'email', 'contactNote']),
      historyEntries: 2,
    });
    // What another council holds is told of, and not which record it is.
    expect(plan.records).toContainEqual({ id: null, record: 'PersonalContact', fields: ['address', 'phone'], historyEntries: 1 });
    expect(await tally()).toEqual(before);
    expect(await traces()).toEqual([{ label: 'Change' }, { label: 'Person' }, { label: 'PersonalContact' }]);
    await erase({ ...subject, dryRun: false });
  });
});

describe('an erasure', () => {
  it('leaves a tombstone, in the history too, with links and history whole, and says only that it happened', async () => {
    const subject = await makeSubject();
    expect(await erase({ ...subject, dryRun: false })).toMatchObject({ isDone: true, userErrors: [] });
    expect(await traces()).toEqual([]);
    const { person } = await api.ask(
      `{ person(id: "${subject.id}") { name isNamed email revision allRoles { title organisation { name } } personalContact { phone } changes { nodes { action why } } } }`,
      {},
      broker,
    );
    expect(person).toMatchObject({
      name: 'Erased person',
      isNamed: false,
      email: null,
      revision: 3,
      allRoles: [{ title: 'Clerk', organisation: { name: 'Wisbech Hub' } }],
      personalContact: { phone: null },
      changes: { nodes: [{ action: 'UPDATED', why: 'Erased' }, { action: 'UPDATED' }, { action: 'CREATED', why: null }] },
    });
    expect((await checkHistory(store.executor, silentProgress)).problems).toEqual([]);
    const { erasures } = await api.ask('{ erasures(first: 1) { nodes { by reason recordId } } }', {}, stewardOf(council.id));
    expect(erasures.nodes).toEqual([{ by: 'steward', reason: 'SAR 12', recordId: subject.id }]);
    expect((await api.ask('{ erasures { totalCount } }', {}, stewardOf(elsewhere.id))).erasures.totalCount).toBe(0);
    // Whoever still has the page open writes nothing back.
    const again = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { ${errors} } }`;
    const { updatePerson } = await api.ask(again, { input: { id: subject.id, revision: 2, name: NAME } }, broker);
    expect(codesOf(updatePerson)).toEqual(['revision STALE']);
  });

  it('reaches a person who was taken out', async () => {
    const { person, changeId } = await send('createPerson', 'CreatePersonInput', 'changeId person { id }', { name: NAME });
    await api.ask(`mutation { undoChange(id: "${changeId}") { ${errors} } }`, {}, broker);
    expect(await traces()).toEqual([{ label: 'Change' }]);
    expect(await erase({ id: person.id, revision: 2, dryRun: false })).toMatchObject({ isDone: true });
    expect(await traces()).toEqual([]);
  });

  it('lists texts in which the name stands, and leaves them', async () => {
    const subject = await makeSubject();
    const { followUp } = await send('recordFollowUp', 'RecordFollowUpInput', 'followUp { id revision }', {
      organisation: hub.id,
      text: `Ask ${NAME} MBE about the hall`,
      dueOn: '2026-12-01',
    });
    const { plan } = await erase({ ...subject, dryRun: false });
    expect(plan.mentions).toEqual([{ record: 'FollowUp', fields: ['text'] }]);
    expect(await traces()).toEqual([{ label: 'Change' }, { label: 'FollowUp' }]);
    await peek(store, 'MATCH (c:Change)-[:OF]->(f:FollowUp {id: $id}) DETACH DELETE c, f', { id: followUp.id });
  });

  it('takes the name out of what was proposed, answered and asked, then and now, which nobody can put right by hand', async () => {
    const subject = await makeSubject();
    // They proposed it themselves, and decided on it too.
    const as = (grant: Parameters<typeof heldBy>[1][number]) => ({ ...heldBy(`${grant.role} Z`, [grant]), name: NAME });
    const partner = as({ role: 'PARTNER', councilId: null, organisationId: hub.id, areaIds: [] });
    const decider = as({ role: 'BROKER', councilId: council.id, organisationId: null, areaIds: [] });
    const { source } = await send('createSource', 'CreateSourceInput', 'source { id }', {
      title: 'Letters',
      kind: 'DOCUMENT',
      visibility: 'PUBLIC',
    });
    const { proposal } = await send(
      'proposeChange',
      'ProposeChangeInput',
      'proposal { id revision }',
      {
        why: `So says "${NAME}", I think`,
        council: council.id,
        evidence: { about: hub.id, source: source.id, locator: '1', quote: `“${NAME} has a key.”`, saidBy: NAME },
        recordOffer: { organisation: hub.id, kind: 'SPACE', title: `Ask ${NAME.toUpperCase()}`, description: `First.\n${NAME}` },
      },
      partner,
    );
    await send('declineProposal', 'DeclineProposalInput', 'proposal { id }', { ...proposal, reason: `${NAME}: no` }, decider);
    const offered = { recordOffer: { organisation: hub.id, kind: 'SPACE', title: 'The hall' } };
    const { proposal: taken } = await send(
      'proposeChange',
      'ProposeChangeInput',
      'proposal { id revision }',
      { why: 'It stands empty', council: council.id, ...offered },
      partner,
    );
    await send('acceptProposal', 'AcceptProposalInput', 'proposal { id }', taken, decider);
    await send(
      'createInformationRequest',
      'CreateInformationRequestInput',
      'informationRequest { id }',
      { about: hub.id, reference: 'FOI 7', askerKind: 'OTHER', receivedOn: '2026-01-05', asked: `What does ${NAME} do?` },
      steward,
    );
    const dry = await erase({ ...subject, dryRun: true });
    expect(dry.plan.mentions).toEqual([]);
    expect(await peek(store, 'MATCH (c:Change)-[:OF]->(:Offer) RETURN c.why AS why')).toEqual([{ why: expect.stringContaining(NAME) }]);
    const records = dry.plan.records.map(({ record }: { record: string }) => record);
    expect(records).toEqual(expect.arrayContaining(['Proposal', 'InformationRequest']));
    expect(await erase({ ...subject, dryRun: false })).toMatchObject({ isDone: true, userErrors: [] });
    expect(await traces()).toEqual([]);
    const [kept] = await peek(
      store,
      `MATCH (p:Proposal {state: 'DECLINED'})-[:EVIDENCED_BY]->(e)
       RETURN p.why AS why, p.answer AS answer, p.input AS input, p.patch AS patch, p.by AS by, p.decidedBy AS decidedBy, e.quote AS quote, e.saidBy AS saidBy`,
    );
    expect(kept).toMatchObject({
      why: 'So says "Erased person", I think',
      answer: 'Erased person: no',
      by: 'Erased person',
      decidedBy: 'Erased person',
      quote: '“Erased person has a key.”',
      saidBy: 'Erased person',
    });
    expect(JSON.parse(String(kept?.input))).toMatchObject({ title: 'Ask Erased person', description: 'First.\nErased person' });
    expect(String(kept?.patch)).not.toMatch(/quartz/i);
    expect((await checkHistory(store.executor, silentProgress)).problems).toEqual([]);
    await peek(
      store,
      'MATCH (n:Proposal|InformationRequest|DisclosedRecord|Offer|Source)<-[:OF]-(c) OPTIONAL MATCH (n)-[:HAS_FIELD|EVIDENCED_BY]->(f) DETACH DELETE n, c, f',
      {},
    );
  });

  it('waits while a follow-up or an organisation rests with the person', async () => {
    const subject = await makeSubject();
    await send('recordFollowUp', 'RecordFollowUpInput', 'followUp { id }', {
      organisation: hub.id,
      text: 'Call back',
      dueOn: '2026-12-01',
      assignee: subject.id,
    });
    const refused = await erase({ ...subject, dryRun: false });
    expect(codesOf(refused)).toEqual(['id CONFLICT']);
    expect(refused.userErrors[0].message).toContain('Call back');
    expect(refused.plan.holds).toEqual([{ record: 'FollowUp', what: 'Call back' }]);
    expect(await traces()).not.toEqual([]);
    await peek(store, 'MATCH (f:FollowUp {text: "Call back"}) SET f.doneOn = date()');
    expect(await erase({ ...subject, dryRun: false })).toMatchObject({ isDone: true });
  });

  it('is for stewards of the council that keeps the person, at the revision they read', async () => {
    const { id, revision } = await makeSubject();
    const codes = async (input: object, reader = steward) => codesOf(await erase({ id, revision, dryRun: false, ...input }, reader));
    expect(await codes({}, broker)).toEqual(['FORBIDDEN']);
    expect(await codes({}, others)).toEqual(['id FORBIDDEN']);
    expect(await codes({ revision: 1 })).toEqual(['revision STALE']);
    expect(await codes({ id: hub.id })).toEqual(['id NOT_FOUND']);
    expect(await codes({ reason: '  ' })).toEqual(['reason REQUIRED']);
    const { errors: anonymous } = await api.send(ERASE, { input: { id, revision, reason: 'x' } });
    expect(anonymous.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    const { errors: listed } = await api.send('{ erasures { totalCount } }', {}, broker);
    expect(listed.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const token = {
      ...heldBy('program', [{ role: 'STEWARD', councilId: council.id, organisationId: null, areaIds: [] }]),
      via: 'TOKEN' as const,
    };
    expect(codesOf((await api.ask(ERASE, { input: { id, revision, reason: 'x', dryRun: false } }, token)).eraseSubject)).toEqual([
      'FORBIDDEN',
    ]);
    await erase({ id, revision, dryRun: false });
  });
});

describe('the journal', () => {
  it('is told of what was done and of nothing else, and puts an older store right', async () => {
    const { id, revision } = await makeSubject();
    const file = join(folder, 'erasures.jsonl');
    const journal = erasureJournal(file);
    const principal = stewardOf(council.id);
    const service = () => new Context({ executor: store.executor, principal, journal }).use(ErasureService);
    const input = { id, revision, reason: 'SAR 13', dryRun: false };
    await service().erase({ ...input, dryRun: true });
    await service().erase({ ...input, revision: 1 });
    expect(await readErasures(file)).toEqual([]);
    expect(await service().erase(input)).toMatchObject({ isDone: true });
    expect(await readErasures(file)).toEqual([{ id: expect.any(String), recordId: id, at: expect.any(String) }]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toMatch(/quartz|SAR/i);
    expect(await reapplyErasures(store.executor, await readErasures(file), silentProgress)).toBe(0);
  });

  it('that cannot be written to stops the erasure', async () => {
    const { id, revision } = await makeSubject();
    const principal = stewardOf(council.id);
    const journal = { append: () => Promise.reject(new Error('The disk is full.')) };
    const context = new Context({ executor: store.executor, principal, journal });
    await expect(context.use(ErasureService).erase({ id, revision, reason: 'SAR 14', dryRun: false })).rejects.toThrow('The disk is full.');
    expect(await traces()).not.toEqual([]);
    await erase({ id, revision, dryRun: false });
  });
});
