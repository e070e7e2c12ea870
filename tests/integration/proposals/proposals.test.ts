import { todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '../../../server/src/context.ts';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import {
  makeArea,
  makeFramework,
  makeOrganisation,
  makeProvision,
  makeSource,
  makeTheme,
  makeTie,
  testId,
} from '../../testkit/builders.ts';
import { codesOf, keeperOf } from '../../testkit/edit-readers.ts';
import { makePerson } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const club = makeOrganisation('Lunch Club');
const choir = makeOrganisation('Ely Choir', { owner: council.id });
const refuge = makeOrganisation('Refuge', { visibility: 'PARTIES', owner: council.id });
const secret = makeOrganisation('Secret body', { owner: elsewhere.id, visibility: 'OWNER' });
const [fen, hill] = [makeArea('Fen'), makeArea('Hill')];
const framework = makeFramework('Ambitions');
const theme = makeTheme('Loneliness', { framework: framework.id });
const minutes = makeSource('Minutes', { kind: 'MEETING' });
const by = (id: string, organisation: string): TestReader => ({
  kind: 'SIGNED_IN',
  principalId: id,
  roles: ['PARTNER'],
  councilIds: [],
  organisationIds: [organisation],
});
const partner = by('Sorrel', club.id);
const colleague = by('Colleague', club.id);
const other = by('Other', choir.id);
const broker = keeperOf(council.id);
const steward = keeperOf(council.id, 'steward', 'STEWARD');
const viewer = keeperOf(council.id, 'viewer', 'VIEWER');
const stranger = keeperOf(elsewhere.id, 'stranger');

let store: TestStore;
let api: TestApi;
let number = 0;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, club, choir, refuge, secret, fen, hill, framework, theme, minutes]);
});
afterAll(() => store.close());

type Who = TestReader | Principal;
const FIELDS = `id revision state why by answer decidedBy isStale hasClash canAccept canDecline canWithdraw visibility owner { name } organisation { name } mutation
  about { id revision } result { id } fields { field label before now proposed isClash }`;
const call = async (name: string, input: object, who: Who) => {
  const type = name === 'proposeChange' ? 'ProposeChangeInput' : `${name.replace(/^./, (c) => c.toUpperCase())}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { changeId userErrors { field code message } proposal { ${FIELDS} } } }`;
  return (await api.ask(text, { input }, who))[name];
};
const propose = (input: object, who: Who = partner) => call('proposeChange', { why: 'It is so', ...input }, who);
const accept = (proposal: { id: string; revision: number }, who: Who = broker, more: object = {}) =>
  call('acceptProposal', { id: proposal.id, revision: proposal.revision, ...more }, who);
const decline = (proposal: { id: string; revision: number }, who: Who = broker, reason = 'Not so') =>
  call('declineProposal', { id: proposal.id, revision: proposal.revision, reason }, who);
const withdraw = (proposal: { id: string; revision: number }, who: Who = partner) =>
  call('withdrawProposal', { id: proposal.id, revision: proposal.revision }, who);
const NOW = 'query ($id: ID!) { provision(id: $id) { revision title validFrom changes { nodes { by why reason } } } }';
const recordNow = async (id: string, who: Who = broker) => (await api.ask(NOW, { id }, who)).provision;
const seen = async (id: string, who: Who) => (await api.ask(`query ($id: ID!) { proposal(id: $id) { ${FIELDS} } }`, { id }, who)).proposal;
const counts = async () => {
  const { changes, proposals } = await api.ask('{ changes { totalCount } proposals { totalCount } }', {}, { kind: 'SYSTEM' });
  return [changes.totalCount, proposals.totalCount];
};

/** What the club does, as the council keeps it. */
let lunches: { id: string };
beforeEach(async () => {
  const made = makeProvision('As it was', {
    id: testId('provision', `provision ${number++}`),
    organisation: club.id,
    owner: council.id,
    visibility: 'PARTIES',
    themes: [theme.id],
    areas: [fen.id],
  });
  lunches = made;
  await store.write([made]);
});
const titled = (title: string, more: object = {}) => ({ updateProvision: { id: lunches.id, revision: 1, title, ...more } });

describe('proposing', () => {
  it('keeps what makes a difference, for the council that keeps the record', async () => {
    const { proposal, userErrors } = await propose(titled(' Meals on Tuesdays ', { themes: [theme.id], areas: [fen.id], validFrom: null }));
    expect(userErrors).toEqual([]);
    expect(proposal).toMatchObject({
      state: 'OPEN',
      why: 'It is so',
      by: 'Sorrel',
      visibility: 'PARTIES',
      owner: { name: 'Fenshire County Council' },
      organisation: { name: 'Lunch Club' },
      about: { id: lunches.id, revision: 1 },
      canWithdraw: true,
      canAccept: false,
      fields: [{ field: 'title', label: 'Title', before: 'As it was', now: 'As it was', proposed: 'Meals on Tuesdays', isClash: false }],
    });
    expect(await recordNow(lunches.id)).toMatchObject({ revision: 1, title: 'As it was' });
  });

  it('shows to the organisation that made it and to the council, and to nobody else', async () => {
    const { proposal } = await propose(titled('Hot meals'));
    const may = await Promise.all([partner, colleague, broker, steward, viewer, other, stranger].map((who) => seen(proposal.id, who)));
    expect(may.map((one) => one !== null)).toEqual([true, true, true, true, true, false, false]);
    expect((await api.ask('{ proposals { totalCount } }', {}, other)).proposals.totalCount).toBe(0);
    expect((await api.ask('{ proposals { totalCount } }')).proposals.totalCount).toBe(0);
    const SHARE = 'mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { userErrors { field code } } }';
    const { shareRecord } = await api.ask(SHARE, { input: { id: proposal.id, revision: 1, visibility: 'PUBLIC' } }, steward);
    expect(codesOf(shareRecord)).toEqual(['id FORBIDDEN']);
  });

  it('tells at once what would stand in its way, by the fields of the change, and keeps nothing', async () => {
    const before = await counts();
    expect(codesOf(await propose(titled('x', { areas: [] })))).toEqual(['updateProvision.areas REQUIRED']);
    expect(codesOf(await propose(titled('x', { areas: [fen.id, secret.id] })))).toEqual(['updateProvision.areas.1 NOT_FOUND']);
    expect(codesOf(await propose({ updateProvision: { id: lunches.id, revision: 7, title: 'x' } }))).toEqual([
      'updateProvision.revision STALE',
    ]);
    expect(codesOf(await propose(titled('As it was')))).toEqual(['INVALID']);
    expect(codesOf(await propose({ ...titled('x'), why: '  ' }))).toEqual(['why REQUIRED']);
    expect(codesOf(await propose({ ...titled('x'), endProvision: { id: lunches.id, revision: 1, on: '2020-02-02' } }))).toEqual([
      'INVALID',
    ]);
    expect(codesOf(await propose({}))).toEqual(['INVALID']);
    expect(codesOf(await propose(titled('x', { visibility: 'PUBLIC' })))).toEqual(['updateProvision.visibility FORBIDDEN']);
    expect(codesOf(await propose({ ...titled('x'), organisation: choir.id }))).toEqual(['organisation FORBIDDEN']);
    expect(codesOf(await propose({ updateProvision: { id: 'nobody', revision: 1, title: 'x' } }))).toEqual([
      'updateProvision.id NOT_FOUND',
    ]);
    expect(await counts()).toEqual(before);
  });

  it('is for those who may, and not for what they may do themselves', async () => {
    expect(codesOf(await propose(titled('x'), viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await propose(titled('x'), broker))).toEqual(['CONFLICT']);
    expect((await api.send('mutation { proposeChange(input: {why: "x"}) { changeId } }')).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(codesOf(await propose({ updateOrganisation: { id: club.id, revision: 1, description: 'Ours' } }))).toEqual(['CONFLICT']);
    expect(codesOf(await propose(titled('x'), other))).toEqual(['updateProvision.id NOT_FOUND']);
  });

  it('does not reach what a partner keeps, nor carry mutations beyond the list', async () => {
    const own = makeTie(choir.id, club.id, { kind: 'SUPPORTS', owner: choir.id, visibility: 'PARTIES' });
    await store.write([own]);
    expect(codesOf(await propose({ updateTie: { id: own.id, revision: 1, strength: 5 } }))).toEqual(['CONFLICT']);
    const { errors } = await api.send(
      'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { changeId } }',
      { input: { why: 'x', giveGrant: { role: 'ADMIN' } } },
      partner,
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('comes to the council nearest to the organisation as far as its people see', async () => {
    const hamlet = makeOrganisation('Hamlet Hall');
    const ties = (owner: string, visibility: 'OWNER' | 'PARTIES', ...kinds: ('FUNDS' | 'HOSTS')[]) =>
      kinds.map((kind) => makeTie(hamlet.id, choir.id, { kind, owner, visibility }));
    await store.write([hamlet, ...ties(elsewhere.id, 'OWNER', 'FUNDS', 'HOSTS')]);
    const asked = { recordNeed: { organisation: hamlet.id, title: 'A kettle', kind: 'SPACE', themes: [theme.id], areas: [fen.id] } };
    const who = by('Hamlet', hamlet.id);
    expect(codesOf(await propose(asked, who))).toEqual(['council REQUIRED']);
    await store.write([makeTie(hamlet.id, club.id, { kind: 'SUPPORTS', owner: council.id, visibility: 'PARTIES' })]);
    const { proposal, userErrors } = await propose(asked, who);
    expect(userErrors).toEqual([]);
    expect(proposal.owner.name).toBe('Fenshire County Council');
    expect(codesOf(await decline(proposal))).toEqual([]);
  });

  it('is done once for one key', async () => {
    const input = { ...titled('Once'), idempotencyKey: 'one' };
    const [first, again] = [await propose(input), await propose(input)];
    expect(again.proposal.id).toBe(first.proposal.id);
    expect(codesOf(await propose({ ...input, why: 'Another reason' }))).toEqual(['idempotencyKey CONFLICT']);
  });

  it('leaves alone what one may not see of a record, and does not put another in its place', async () => {
    const noted = makeTie(council.id, club.id, { kind: 'FUNDS', owner: council.id, visibility: 'PARTIES', note: 'Candid', strength: 2 });
    await store.write([noted]);
    const of = (more: object) => ({ updateTie: { id: noted.id, revision: 1, changeReason: 'CORRECTION', strength: 4, ...more } });
    expect(codesOf(await propose(of({ note: 'Kind' })))).toEqual(['updateTie.note FORBIDDEN']);
    const { proposal } = await propose(of({ note: null }));
    expect(proposal.fields).toMatchObject([{ field: 'strength', before: '2', proposed: '4' }]);
    expect(codesOf(await accept(proposal))).toEqual([]);
    const { tie: now } = await api.ask(`{ tie(id: "${noted.id}") { note strength } }`, {}, broker);
    expect(now).toEqual({ note: 'Candid', strength: 4 });
  });

  it('sends back who said so as the form read it, and puts no word into the mouth of another', async () => {
    const said = makeTie(council.id, club.id, {
      kind: 'HOSTS',
      owner: council.id,
      visibility: 'PARTIES',
      assertedBy: council.id,
      strength: 2,
    });
    await store.write([said]);
    const of = (more: object) => ({ updateTie: { id: said.id, revision: 1, changeReason: 'CORRECTION', strength: 4, ...more } });
    expect(codesOf(await propose(of({ assertedBy: choir.id })))).toEqual(['updateTie.assertedBy FORBIDDEN']);
    const { proposal, userErrors } = await propose(of({ assertedBy: council.id }));
    expect(userErrors).toEqual([]);
    expect(proposal.fields).toMatchObject([{ field: 'strength', before: '2', proposed: '4' }]);
  });

  it('takes nothing out of a list that one may not see, when it is accepted either', async () => {
    const quiet = makeArea('Quiet place', { owner: council.id, visibility: 'OWNER' });
    const both = makeProvision('In two places', {
      organisation: club.id,
      owner: council.id,
      visibility: 'PARTIES',
      themes: [theme.id],
      areas: [fen.id, quiet.id],
    });
    await store.write([quiet, both]);
    const of = (more: object) => ({ updateProvision: { id: both.id, revision: 1, ...more } });
    expect(codesOf(await propose(of({ areas: [fen.id] })))).toEqual(['INVALID']);
    const { proposal } = await propose(of({ areas: [fen.id, hill.id] }));
    expect(proposal.fields).toMatchObject([{ field: 'inArea', before: 'Fen', proposed: 'Fen; Hill' }]);
    expect(codesOf(await accept(proposal))).toEqual([]);
    const { provision } = await api.ask(`{ provision(id: "${both.id}") { areas { name } } }`, {}, broker);
    expect(provision.areas.map(({ name }: { name: string }) => name).toSorted()).toEqual(['Fen', 'Hill', 'Quiet place']);
  });

  it('does not touch amounts that one may not see', async () => {
    const agreement = makeAgreement('Hall lease', {
      owner: council.id,
      visibility: 'NETWORK',
      parties: [
        { to: choir.id, role: 'DELIVERER' },
        { to: council.id, role: 'PRINCIPAL' },
      ],
      stages: [{ stage: 'LEGAL', on: '2024-01-01' }],
      valuePence: 500_00,
    });
    await store.write([agreement]);
    const of = (more: object) => ({ updateAgreement: { id: agreement.id, revision: 1, ...more } });
    expect(codesOf(await propose(of({ valuePence: 700_00 })))).toEqual(['updateAgreement.valuePence FORBIDDEN']);
    const { proposal, userErrors } = await propose(of({ valuePence: 700_00 }), other);
    expect(userErrors).toEqual([]);
    expect(proposal.fields).toContainEqual(expect.objectContaining({ field: 'valuePence', before: '£500.00', proposed: '£700.00' }));
  });
});

describe('accepting', () => {
  it('makes the change through its own service, and the history says who proposed and who accepted it', async () => {
    const { proposal } = await propose({
      ...titled('Meals'),
      why: 'Between ourselves',
      evidence: { about: lunches.id, source: minutes.id, locator: '3' },
    });
    const { changeId, userErrors, proposal: done } = await accept(proposal, broker, { why: 'Thank you' });
    expect(userErrors).toEqual([]);
    expect(done).toMatchObject({
      state: 'ACCEPTED',
      answer: 'Thank you',
      decidedBy: 'broker',
      result: { id: lunches.id },
      canAccept: false,
    });
    const now = await recordNow(lunches.id);
    expect(now).toMatchObject({ revision: 2, title: 'Meals' });
    expect(now.changes.nodes[0]).toEqual({
      by: 'broker',
      why: 'Proposed by Sorrel of Lunch Club, accepted by broker.',
      reason: 'RECORDED',
    });
    expect((await seen(proposal.id, partner)).answer).toBe('Thank you');
    const { provision: rests } = await api.ask(`{ provision(id: "${lunches.id}") { evidence { locator } } }`, {}, broker);
    expect(rests.evidence).toEqual([{ locator: '3' }]);
    const undo = await api.ask('mutation ($id: ID!) { undoChange(id: $id) { userErrors { code message } } }', { id: changeId }, broker);
    expect(undo.undoChange.userErrors).toEqual([]);
    expect(await recordNow(lunches.id)).toMatchObject({ title: 'As it was' });
    expect(await seen(proposal.id, broker)).toMatchObject({ state: 'OPEN', answer: null, result: null });
  });

  it('does not name one who is hidden from readers of the record', async () => {
    const open = makeProvision('Open to all', { organisation: club.id, owner: council.id, themes: [theme.id], areas: [fen.id] });
    await store.write([open]);
    const { proposal } = await propose({ updateProvision: { id: open.id, revision: 1, title: 'Seen' } }, by('Rowan', refuge.id));
    expect(codesOf(await accept(proposal))).toEqual([]);
    expect((await recordNow(open.id)).changes.nodes[0].why).toBe('Proposed by a partner, accepted by broker.');
  });

  it('records what is new for the council and the organisations in it', async () => {
    const input = { organisation: club.id, themes: [theme.id], areas: [fen.id], title: 'Lunches' };
    expect(codesOf(await propose({ recordProvision: { ...input, organisation: choir.id } }))).toEqual([
      'recordProvision.organisation FORBIDDEN',
    ]);
    const { proposal, userErrors } = await propose({ recordProvision: input, council: council.id });
    expect(userErrors).toEqual([]);
    expect(proposal.fields.find(({ field }: { field: string }) => field === 'inArea')).toMatchObject({ before: null, proposed: 'Fen' });
    const { proposal: done } = await accept(proposal);
    const { provision } = await api.ask(
      `{ provision(id: "${done.result.id}") { title visibility owner { name } organisation { name } } }`,
      {},
      partner,
    );
    expect(provision).toEqual({
      title: 'Lunches',
      visibility: 'PARTIES',
      owner: { name: 'Fenshire County Council' },
      organisation: { name: 'Lunch Club' },
    });
  });

  it('lets the organisation that proposes a tie say so', async () => {
    const { proposal } = await propose({ recordTie: { kind: 'HOSTS', from: club.id, to: choir.id, strength: 2 }, council: council.id });
    const { proposal: done, userErrors } = await accept(proposal);
    expect(userErrors).toEqual([]);
    const { tie: made } = await api.ask(`{ tie(id: "${done.result.id}") { assertedBy { name } visibility } }`, {}, broker);
    expect(made).toEqual({ assertedBy: { name: 'Lunch Club' }, visibility: 'PARTIES' });
  });

  it('is for those who may make the change themselves, where it lies', async () => {
    const suppers = makeProvision('Lunches on the hill', {
      owner: council.id,
      organisation: club.id,
      themes: [theme.id],
      areas: [hill.id],
    });
    await store.write([suppers]);
    const { proposal } = await propose({ updateProvision: { id: suppers.id, revision: 1, title: 'Suppers on the hill' } });
    const inFen = await makePerson(store, 'Fen broker', [{ role: 'BROKER', at: council.id, areas: [fen.id] }]);
    expect(codesOf(await accept(proposal, inFen))).toEqual(['id FORBIDDEN']);
    expect(codesOf(await accept(proposal, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await accept(proposal, partner))).toEqual(['FORBIDDEN']);
    expect(codesOf(await accept(proposal, stranger))).toEqual(['id NOT_FOUND']);
    expect(await seen(proposal.id, broker)).toMatchObject({ state: 'OPEN', revision: 1 });
    const onHill = await makePerson(store, 'Hill broker', [{ role: 'BROKER', at: council.id, areas: [hill.id] }]);
    expect(codesOf(await accept(proposal, onHill))).toEqual([]);
  });

  it('happens once', async () => {
    const { proposal } = await propose(titled('Twice'));
    const answers = await Promise.all([accept(proposal), accept(proposal, steward)]);
    expect(answers.flatMap(codesOf)).toHaveLength(1);
    expect(codesOf(await accept({ ...proposal, revision: 2 }))).toEqual(['id CONFLICT']);
    expect(codesOf(await decline({ ...proposal, revision: 2 }))).toEqual(['id CONFLICT']);
    expect((await recordNow(lunches.id)).revision).toBe(2);
  });

  it('writes nothing where the change no longer can be made', async () => {
    const overlapping = makeTie(club.id, choir.id, { kind: 'FUNDS', owner: council.id, validFrom: '2024-01-01', validTo: '2024-06-01' });
    await store.write([overlapping]);
    const { proposal } = await propose({ updateTie: { id: overlapping.id, revision: 1, validTo: '2025-01-01' } });
    await store.write([
      makeTie(club.id, choir.id, { id: testId('tie', 'in between'), kind: 'FUNDS', owner: council.id, validFrom: '2024-09-01' }),
    ]);
    const before = await counts();
    expect(codesOf(await accept(proposal))).toEqual(['validFrom CONFLICT']);
    expect(await counts()).toEqual(before);
    expect(await seen(proposal.id, broker)).toMatchObject({ state: 'OPEN', revision: 1 });
  });
});

describe('a record that moved on', () => {
  const change = (fields: object, revision = 1) =>
    api.ask(
      'mutation ($input: UpdateProvisionInput!) { updateProvision(input: $input) { userErrors { code message } } }',
      { input: { id: lunches.id, revision, ...fields } },
      broker,
    );

  it('is changed where nobody touched the same, once whoever decides has looked at it', async () => {
    const { proposal } = await propose(titled('Meals', { themes: [theme.id], validFrom: null }));
    await change({ validFrom: '2020-01-01' });
    expect(await seen(proposal.id, broker)).toMatchObject({
      isStale: true,
      hasClash: false,
      fields: [{ now: 'As it was', isClash: false }],
    });
    expect(codesOf(await accept(proposal))).toEqual(['recordRevision STALE']);
    expect(codesOf(await accept(proposal, broker, { recordRevision: 1 }))).toEqual(['recordRevision STALE']);
    expect(codesOf(await accept(proposal, broker, { recordRevision: 2 }))).toEqual([]);
    expect(await recordNow(lunches.id)).toMatchObject({ revision: 3, title: 'Meals', validFrom: '2020-01-01' });
  });

  it('is not, where somebody changed the same', async () => {
    const { proposal } = await propose(titled('Meals'));
    await change({ title: 'Suppers' });
    expect(await seen(proposal.id, broker)).toMatchObject({
      isStale: true,
      hasClash: true,
      fields: [{ before: 'As it was', now: 'Suppers', proposed: 'Meals', isClash: true }],
    });
    const refused = await accept(proposal, broker, { recordRevision: 2 });
    expect(codesOf(refused)).toEqual(['recordRevision CONFLICT']);
    expect(refused.userErrors[0].message).toContain('Title');
    expect(codesOf(await decline(proposal))).toEqual([]);
  });
});

describe('declining and taking back', () => {
  it('says why, to whoever proposed it', async () => {
    const { proposal } = await propose(titled('Meals'));
    expect(codesOf(await decline(proposal, broker, ' '))).toEqual(['reason REQUIRED']);
    expect(codesOf(await decline(proposal, partner))).toEqual(['FORBIDDEN']);
    expect(codesOf(await decline(proposal, stranger))).toEqual(['id NOT_FOUND']);
    expect(codesOf(await decline(proposal))).toEqual([]);
    expect(await seen(proposal.id, partner)).toMatchObject({
      state: 'DECLINED',
      answer: 'Not so',
      decidedBy: 'broker',
      canWithdraw: false,
    });
    expect(await recordNow(lunches.id)).toMatchObject({ revision: 1 });
  });

  it('is taken back by whoever made it alone', async () => {
    const { proposal } = await propose(titled('Meals'));
    expect(codesOf(await withdraw(proposal, colleague))).toEqual(['id FORBIDDEN']);
    expect(codesOf(await withdraw(proposal, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await withdraw(proposal, broker))).toEqual(['id FORBIDDEN']);
    expect(codesOf(await withdraw({ ...proposal, revision: 5 }))).toEqual(['revision STALE']);
    expect(codesOf(await withdraw(proposal))).toEqual([]);
    expect(await seen(proposal.id, broker)).toMatchObject({ state: 'WITHDRAWN', canAccept: false, canDecline: false });
  });
});

describe('the lists', () => {
  it('give what waits to those who decide, the oldest first, and nothing to others', async () => {
    const { proposal } = await propose(titled('Waits'));
    const work = async (who: Who) =>
      (await api.ask('{ workList(first: 200) { kind dueOn sentence about { id } } }', {}, who)).workList.filter(
        ({ kind }: { kind: string }) => kind === 'PROPOSAL',
      );
    const waiting = await work(broker);
    expect(waiting.find((item: { about: { id: string } }) => item.about.id === proposal.id)).toMatchObject({
      dueOn: todayInLondon(),
      sentence: expect.stringMatching(/^Sorrel of Lunch Club proposed on .*: change what an organisation does\.$/),
    });
    expect(await Promise.all([viewer, partner, stranger].map(work))).toEqual([[], [], []]);
  });

  it('are narrowed by state, organisation, council and record', async () => {
    const { proposal } = await propose(titled('Listed'));
    const ids = async (filter: object) =>
      (
        await api.ask(
          'query ($filter: ProposalFilter) { proposals(filter: $filter, first: 200) { totalCount nodes { id state } } }',
          { filter },
          broker,
        )
      ).proposals;
    expect((await ids({ record: lunches.id })).nodes).toEqual([{ id: proposal.id, state: 'OPEN' }]);
    expect((await ids({ record: lunches.id, states: ['ACCEPTED'] })).totalCount).toBe(0);
    expect(
      (await ids({ organisation: club.id, council: council.id, states: ['OPEN'] })).nodes.map(({ id }: { id: string }) => id),
    ).toContain(proposal.id);
    expect((await ids({ organisation: choir.id, record: lunches.id })).totalCount).toBe(0);
    expect((await ids({ council: elsewhere.id })).totalCount).toBe(0);
  });

  it('go on from page to page', async () => {
    const page = async (after: string | null) =>
      (
        await api.ask(
          'query ($after: String) { proposals(first: 2, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }',
          { after },
          broker,
        )
      ).proposals;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(4);
  });
});
