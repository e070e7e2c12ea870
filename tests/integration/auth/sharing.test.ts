import { stewardsOf } from '@atlas/shared/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, makeSource, makeTie } from '../../testkit/builders.ts';
import { codesOf } from '../../testkit/edit-readers.ts';
import { makePerson, principalId } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeDecision } from '../../testkit/work-builders.ts';

const cambs = makeOrganisation('Cambridgeshire', { kind: 'COUNTY_COUNCIL' });
const cornwall = makeOrganisation('Cornwall', { kind: 'UNITARY_COUNCIL' });
const [hall, choir] = [makeOrganisation('Hall'), makeOrganisation('Choir')];
const ofCambs = { owner: cambs.id, visibility: 'OWNER' as const };

const SHARE = `mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { changeId userErrors { field code message }
  record { id ... on Record { revision visibility access { sharedWith { name } gaps { organisation { name } until { id } } } } } } }`;
const ACCESS = `query ($id: ID!) { node(id: $id) { ... on Record { visibility access { visibility summary why mayShare
  rules { standing isYou } parties { name } sharedWith { name } people { name } groups { name } restsOn { id }
  closeFields { what isSeen } deniedOrganisations { name } deniedPeople { name } gaps { organisation { name } } } } } }`;
const UNDO = 'mutation ($id: ID!) { undoChange(id: $id) { userErrors { code message } } }';

let store: TestStore;
let api: TestApi;
const people: Record<string, Principal> = {};
const as = (name: string) => people[name] as Principal;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([cambs, cornwall, hall, choir]);
  people.steward = await makePerson(store, 'Steward', [{ role: 'STEWARD', at: cambs.id }]);
  people.broker = await makePerson(store, 'Broker', [{ role: 'BROKER', at: cambs.id }]);
  people.colleague = await makePerson(store, 'Colleague', [{ role: 'VIEWER', at: cambs.id }]);
  people.theirs = await makePerson(store, 'Theirs', [{ role: 'BROKER', at: cornwall.id }]);
  people.theirSteward = await makePerson(store, 'Their steward', [{ role: 'STEWARD', at: cornwall.id }]);
  people.admin = await makePerson(store, 'Admin', [{ role: 'ADMIN', at: cambs.id }]);
  people.partner = await makePerson(store, 'Partner', [{ role: 'PARTNER', at: hall.id }]);
  people.analyst = await makePerson(store, 'Analyst', [{ role: 'ANALYST', at: cambs.id }]);
});
afterAll(() => store.close());

const share = async (input: { id: string; revision?: number; visibility?: string } & Record<string, unknown>, who = 'steward') =>
  (await api.ask(SHARE, { input: { revision: 1, visibility: 'OWNER', ...input } }, as(who))).shareRecord;
const sees = async (id: string, who?: string) =>
  (await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, who === undefined ? undefined : as(who))).node !== null;
const access = async (id: string, who?: string) =>
  (await api.ask(ACCESS, { id }, who === undefined ? undefined : as(who))).node?.access ?? null;
/** A record of its own for each test. */
let number = 0;
const fresh = async (more: Parameters<typeof makeOrganisation>[1] = {}) => {
  const made = makeOrganisation(`Body ${number++}`, { ...ofCambs, ...more });
  await store.write([made]);
  return made.id;
};

describe('sharing with another organisation', () => {
  it('shows a record to whoever works for a council, or speaks for an organisation, until it is taken back', async () => {
    const id = await fresh();
    expect(await Promise.all(['theirs', 'partner', 'colleague'].map((who) => sees(id, who)))).toEqual([false, false, true]);
    const shared = await share({ id, sharedWith: [cornwall.id, hall.id] });
    expect(shared).toMatchObject({ userErrors: [], changeId: expect.any(String), record: { revision: 2, visibility: 'OWNER' } });
    expect(shared.record.access.sharedWith).toEqual([{ name: 'Cornwall' }, { name: 'Hall' }]);
    expect(await Promise.all(['theirs', 'partner', 'colleague'].map((who) => sees(id, who)))).toEqual([true, true, true]);
    expect(await sees(id)).toBe(false);
    await share({ id, revision: 2, sharedWith: [hall.id] });
    expect(await Promise.all(['theirs', 'partner'].map((who) => sees(id, who)))).toEqual([false, true]);
  });

  it('shows whoever it is shared with what hangs on the record too, and no closer field', async () => {
    const minutes = makeDecision('Of the lease', { ...ofCambs, body: cambs.id, meetingOn: '2025-01-01' });
    const lease = makeAgreement('Lease', {
      ...ofCambs,
      valuePence: 100,
      stages: [{ stage: 'DECISION', on: '2025-02-01', decision: minutes.id }],
      parties: [{ to: choir.id, role: 'PRINCIPAL' }],
    });
    await store.write([minutes, lease]);
    await share({ id: lease.id, sharedWith: [cornwall.id] });
    const asked = `query ($id: ID!) { agreement(id: $id) { title valuePence stages { stage decision { reference meetingOn } } access { closeFields { isSeen } } } }`;
    expect(await api.ask(asked, { id: lease.id }, as('theirs'))).toEqual({
      agreement: {
        title: 'Lease',
        valuePence: null,
        stages: [{ stage: 'DECISION', decision: expect.objectContaining({ meetingOn: '2025-01-01' }) }],
        access: { closeFields: [{ isSeen: false }] },
      },
    });
    await share({ id: lease.id, revision: 2, sharedWith: [] });
    expect(await Promise.all([lease.id, minutes.id].map((id) => sees(id, 'theirs')))).toEqual([false, false]);
  });

  it('lets deny beat it', async () => {
    const id = await fresh();
    expect(codesOf(await share({ id, sharedWith: [cornwall.id], deniedTo: [cornwall.id] }))).toEqual(['sharedWith INVALID']);
    await share({ id, sharedWith: [cornwall.id], deniedTo: [principalId('Theirs')] });
    expect(await Promise.all(['theirs', 'theirSteward'].map((who) => sees(id, who)))).toEqual([false, true]);
  });

  it('shows a tie only with both its ends, and says to whom it does not show yet', async () => {
    const end = await fresh();
    const tie = makeTie(end, hall.id, ofCambs);
    await store.write([tie]);
    const shared = await share({ id: tie.id, sharedWith: [cornwall.id] });
    expect(shared.record.access.gaps).toEqual([{ organisation: { name: 'Cornwall' }, until: [{ id: end }] }]);
    expect(await sees(tie.id, 'theirs')).toBe(false);
    await share({ id: end, sharedWith: [cornwall.id] });
    expect(await sees(tie.id, 'theirs')).toBe(true);
    expect((await access(tie.id, 'steward')).gaps).toEqual([]);
  });
});

describe('who may share', () => {
  it('is a steward or an administrator of the council that keeps the record', async () => {
    const id = await fresh({ visibility: 'NETWORK' });
    for (const who of ['broker', 'analyst', 'colleague', 'partner', 'theirs'])
      expect(codesOf(await share({ id }, who))).toEqual(['FORBIDDEN']);
    expect(codesOf(await share({ id }, 'theirSteward'))).toEqual(['id FORBIDDEN']);
    expect((await api.send(SHARE, { input: { id, revision: 1, visibility: 'OWNER' } })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect((await share({ id }, 'admin')).userErrors).toEqual([]);
  });

  it('is nobody for what nobody keeps, nor for what follows from what it is', async () => {
    expect(codesOf(await share({ id: choir.id, visibility: 'RESTRICTED', restrictedTo: ['stewards'] }))).toEqual(['id FORBIDDEN']);
    const { grants } = await api.ask('{ grants(first: 1) { nodes { id } } }', {}, as('steward'));
    expect(codesOf(await share({ id: grants.nodes[0].id, visibility: 'PUBLIC' }))).toEqual(['id FORBIDDEN']);
    const { createInformationRequest } = await api.ask(
      `mutation ($input: CreateInformationRequestInput!) { createInformationRequest(input: $input) { informationRequest { id revision records { id } } } }`,
      { input: { reference: 'FOI 1', askerKind: 'RESIDENT', receivedOn: '2026-01-05', asked: 'All of it', topic: 'Body' } },
      as('steward'),
    );
    const { id, records } = createInformationRequest.informationRequest;
    for (const one of [id, records[0].id]) expect(codesOf(await share({ id: one, visibility: 'PUBLIC' }))).toEqual(['id FORBIDDEN']);
    expect(await access(id, 'steward')).toMatchObject({ mayShare: false });
  });

  it('finds nothing of a record one may not see', async () => {
    const id = await fresh();
    const [hidden, missing] = await Promise.all([share({ id }, 'theirSteward'), share({ id: 'nothing' }, 'theirSteward')]);
    expect(hidden).toEqual(missing);
    expect(codesOf(hidden)).toEqual(['id NOT_FOUND']);
  });
});

it('shares a source and a decision too, which the API shows with no owner of their own', async () => {
  const [letter, minutes] = [
    makeSource('A letter', ofCambs),
    makeDecision('Of its own', { ...ofCambs, body: cambs.id, meetingOn: '2025-01-01' }),
  ];
  await store.write([letter, minutes]);
  for (const { id } of [letter, minutes]) {
    expect(await sees(id, 'theirs')).toBe(false);
    expect(await share({ id, sharedWith: [cornwall.id] })).toMatchObject({ userErrors: [], record: { id } });
    expect(await sees(id, 'theirs')).toBe(true);
  }
});

describe('what is asked of whoever shares', () => {
  it('names the field that will not do', async () => {
    const id = await fresh();
    const wrong = (input: object) => share({ id, ...input }).then(codesOf);
    expect(await wrong({ visibility: 'RESTRICTED' })).toEqual(['restrictedTo REQUIRED']);
    expect(await wrong({ visibility: 'RESTRICTED', restrictedTo: [principalId('Broker')] })).toEqual(['restrictedTo INVALID']);
    expect(await wrong({ visibility: 'PUBLIC', sharedWith: [cornwall.id] })).toEqual(['sharedWith INVALID']);
    expect(await wrong({ restrictedTo: [principalId('Broker')] })).toEqual(['restrictedTo INVALID']);
    expect(await wrong({ sharedWith: [cornwall.id, 'nobody'] })).toEqual(['sharedWith.1 NOT_FOUND']);
    expect(await wrong({ visibility: 'RESTRICTED', restrictedTo: [stewardsOf(cambs.id), 'nobody'] })).toEqual(['restrictedTo.1 NOT_FOUND']);
    expect(await wrong({ deniedTo: [cambs.id] })).toEqual(['deniedTo INVALID']);
    expect(await wrong({ deniedTo: [principalId('Steward')] })).toEqual(['deniedTo INVALID']);
    expect(await wrong({ revision: 7 })).toEqual(['revision STALE']);
    expect(await sees(id, 'theirs')).toBe(false);
  });

  it('keeps a restricted record open to those it names and to the stewards', async () => {
    const id = await fresh({ visibility: 'PUBLIC' });
    const restrictedTo = [stewardsOf(cambs.id), principalId('Broker')];
    expect((await share({ id, visibility: 'RESTRICTED', restrictedTo })).userErrors).toEqual([]);
    expect(await Promise.all(['steward', 'broker', 'colleague'].map((who) => sees(id, who)))).toEqual([true, true, false]);
    expect(await access(id, 'broker')).toMatchObject({
      people: [{ name: 'Broker' }],
      groups: [{ name: 'the stewards of Cambridgeshire' }],
      mayShare: false,
    });
    await share({ id, revision: 2, visibility: 'OWNER' });
    expect(await access(id, 'steward')).toMatchObject({ people: [], groups: [], visibility: 'OWNER' });
  });

  it('leaves lists that are left out as they are', async () => {
    const id = await fresh();
    await share({ id, sharedWith: [cornwall.id], deniedTo: [hall.id] });
    await share({ id, revision: 2, visibility: 'PARTIES' });
    expect(await access(id, 'steward')).toMatchObject({ sharedWith: [{ name: 'Cornwall' }], deniedOrganisations: [{ name: 'Hall' }] });
    await share({ id, revision: 3, visibility: 'PUBLIC', deniedTo: null });
    await share({ id, revision: 4 });
    expect(await access(id, 'steward')).toMatchObject({ sharedWith: [], deniedOrganisations: [] });
  });
});

describe('the history of sharing', () => {
  it('says with whom in words, is undone, and tells whom it was denied to only to those who share', async () => {
    const id = await fresh({ visibility: 'NETWORK' });
    const { changeId } = await share({ id, visibility: 'NETWORK', deniedTo: [hall.id] });
    await share({ id, revision: 2, sharedWith: [cornwall.id] });
    const asked = 'query ($id: ID!) { node(id: $id) { ... on Record { changes { nodes { id fields { label before after } } } } } }';
    const told = async (who: string) =>
      (await api.ask(asked, { id }, as(who))).node.changes.nodes.map(({ fields }: { fields: unknown }) => fields);
    const opened = { label: 'Who may see it', before: 'Signed-in partners', after: 'The owning council' };
    const withCornwall = { label: 'Shared with', before: null, after: 'Cornwall' };
    expect((await told('steward')).slice(0, 2)).toEqual([[withCornwall, opened], [{ label: 'Not for', before: null, after: 'Hall' }]]);
    expect((await told('colleague')).slice(0, 2)).toEqual([[withCornwall, opened], []]);
    const { nodes } = (await api.ask(asked, { id }, as('steward'))).node.changes;
    expect(nodes[1].id).toBe(changeId);
    expect((await api.ask(UNDO, { id: nodes[0].id }, as('steward'))).undoChange.userErrors).toEqual([]);
    expect(await Promise.all(['theirs', 'partner'].map((who) => sees(id, who)))).toEqual([true, false]);
  });
});

describe('who can see a record', () => {
  it('is told by the rule, with why this reader can', async () => {
    const id = await fresh();
    await share({ id, visibility: 'PARTIES', sharedWith: [cornwall.id], deniedTo: [hall.id] });
    expect(await access(id, 'theirs')).toMatchObject({
      summary: expect.stringContaining('those who work or speak for Cornwall'),
      why: 'You can see it because it was shared with an organisation you work or speak for.',
      mayShare: false,
      rules: [
        { standing: 'PARTY', isYou: false },
        { standing: 'OWNING_COUNCIL', isYou: false },
        { standing: 'SHARED_WITH', isYou: true },
      ],
      deniedOrganisations: null,
      deniedPeople: null,
      gaps: null,
    });
    expect(await access(id, 'steward')).toMatchObject({ mayShare: true, deniedOrganisations: [{ name: 'Hall' }] });
    expect(await access(choir.id)).toMatchObject({ why: 'You can see it because it is public.', mayShare: false });
  });

  it('is byte for byte the same whether or not it is shared with a body one may not see', async () => {
    const secret = await fresh();
    const id = await fresh({ visibility: 'PARTIES' });
    await share({ id, visibility: 'PARTIES', sharedWith: [cornwall.id] });
    const before = await access(id, 'theirs');
    await share({ id, revision: 2, visibility: 'PARTIES', sharedWith: [cornwall.id, secret], deniedTo: [principalId('Partner')] });
    expect(await access(id, 'theirs')).toEqual(before);
  });
});

describe('opening a record by an update', () => {
  const UPDATE = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { userErrors { field code message } } }`;
  const update = async (id: string, revision: number, visibility: string, who: string) =>
    (await api.ask(UPDATE, { input: { id, revision, visibility } }, as(who))).updateOrganisation;

  it('takes a steward of its council; closing it takes whoever may change it', async () => {
    const id = await fresh({ visibility: 'NETWORK' });
    expect((await update(id, 1, 'PARTIES', 'broker')).userErrors).toEqual([]);
    const refused = await update(id, 2, 'NETWORK', 'broker');
    expect(codesOf(refused)).toEqual(['visibility FORBIDDEN']);
    expect(refused.userErrors[0].message).toContain('steward');
    expect((await update(id, 2, 'PUBLIC', 'steward')).userErrors).toEqual([]);
  });

  it('is not got round by a tie that follows another', async () => {
    const tie = makeTie(hall.id, choir.id, { ...ofCambs, kind: 'WORKS_WITH', validFrom: '2024-01-01' });
    await store.write([tie]);
    const input = { id: tie.id, revision: 1, kind: 'FUNDS', changeReason: 'WORLD', changedOn: '2025-01-01', visibility: 'PUBLIC' };
    const asked = 'mutation ($input: UpdateTieInput!) { updateTie(input: $input) { userErrors { field code } } }';
    expect(codesOf((await api.ask(asked, { input }, as('broker'))).updateTie)).toEqual(['visibility FORBIDDEN']);
    expect((await api.ask(asked, { input }, as('steward'))).updateTie.userErrors).toEqual([]);
  });

  it('does not close what nobody keeps to everybody', async () => {
    expect(codesOf(await update(choir.id, 1, 'OWNER', 'broker'))).toEqual(['visibility INVALID']);
  });
});
