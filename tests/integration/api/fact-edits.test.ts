import { addDays, todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeSource, makeTheme, makeTie } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const today = todayInLondon();
const ago = (days: number) => addDays(today, -days);
const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const club = makeOrganisation('Wisbech Lunch Club');
const hall = makeOrganisation('Wisbech Hall Trust');
const choir = makeOrganisation('Ely Choir');
const hidden = makeOrganisation('Hidden Body', { owner: elsewhere.id, visibility: 'OWNER' });
const [wisbech, ely] = [makeArea('Wisbech'), makeArea('Ely')];
const framework = makeFramework('Ambitions');
const [loneliness, youth] = ['Loneliness', 'Youth work'].map((name) => makeTheme(name, { framework: framework.id })) as [
  ReturnType<typeof makeTheme>,
  ReturnType<typeof makeTheme>,
];
const minutes = makeSource('Board minutes', { kind: 'MEETING' });
const theirs = makeTie(elsewhere.id, club.id, { kind: 'FUNDS', owner: elsewhere.id, assertedBy: elsewhere.id });
const provided = makeProvision('Kept by Dale', {
  owner: elsewhere.id,
  organisation: club.id,
  themes: [loneliness.id],
  areas: [wisbech.id],
});

const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
const viewer: TestReader = { ...broker, principalId: 'viewer', roles: ['VIEWER'] };
const partner: TestReader = { kind: 'SIGNED_IN', principalId: 'partner', roles: ['PARTNER'], councilIds: [], organisationIds: [club.id] };

const FACT = `id revision status validFrom validTo lastVerifiedOn verifyBy disputeReason confirmedBy { name } disputedBy { name }
  states { status strength disputeReason validFrom validTo } evidence { id locator field says source { title } }
  changes { nodes { action reason why } }`;
const TIE = `${FACT} kind strength note from { name } to { name } assertedBy { name } visibility owner { name }`;
const PROVISION = `${FACT} title organisation { name } themes { name } areas { name }`;
const inputTypes: Record<string, string> = { verify: 'VerifyInput', confirm: 'ConfirmInput', dispute: 'DisputeInput', end: 'EndInput' };

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, club, hall, choir, hidden, wisbech, ely, framework, loneliness, youth, minutes, theirs, provided]);
});
afterAll(() => store.close());

function mutation(name: string): { text: string; field: string } {
  const [verb = '', what = ''] = name.split(/(?=[A-Z])/);
  const type = inputTypes[verb] ?? `${verb.replace(/^./, (c) => c.toUpperCase())}${what}Input`;
  const [field, fields] = what === 'Tie' ? ['tie', TIE] : ['provision', PROVISION];
  return {
    field,
    text: `mutation ($input: ${type}!) { ${name}(input: $input) { changeId userErrors { field code message } ${field} { ${fields} } } }`,
  };
}
async function run(name: string, input: object, reader = broker) {
  const { text, field } = mutation(name);
  const payload = (await api.ask(text, { input }, reader))[name];
  return { ...payload, fact: payload[field] };
}
const failures = ({ userErrors }: { userErrors: { field: string[] | null; code: string }[] }) =>
  userErrors.map(({ field, code }) => [field?.join('.') ?? null, code]);
const tieOf = async (id: string, asAt = today) =>
  (
    await api.ask(
      `query ($id: ID!, $asAt: Date) { ties(filter: { with: "${council.id}" }, asAt: $asAt, first: 200) { nodes { ${TIE} } } tie(id: $id) { revision } }`,
      { id, asAt },
      broker,
    )
  ).ties.nodes.find((tie: { id: string }) => tie.id === id);
const funded = { kind: 'FUNDS', from: council.id, to: club.id, strength: 3 };

describe('recording a tie', () => {
  it('is asserted by the end one speaks for, and due again by its kind', async () => {
    const { fact, userErrors, changeId } = await run('recordTie', {
      ...funded,
      validFrom: ago(400),
      note: ' Grant ',
      visibility: 'PARTIES',
    });
    expect(userErrors).toEqual([]);
    expect(changeId).toEqual(expect.any(String));
    expect(fact).toMatchObject({
      revision: 1,
      status: 'ASSERTED',
      note: 'Grant',
      assertedBy: { name: 'Fenshire County Council' },
      visibility: 'PARTIES',
      lastVerifiedOn: null,
      verifyBy: addDays(today, 365),
      states: [{ status: 'ASSERTED', strength: 3, validFrom: ago(400), validTo: null }],
      changes: { nodes: [{ action: 'CREATED', reason: 'RECORDED' }] },
    });
  });

  it('refuses one that overlaps another of its kind between the same two, and names it', async () => {
    const clash = await run('recordTie', { ...funded, validFrom: ago(10) });
    expect(failures(clash)).toEqual([['validFrom', 'CONFLICT']]);
    expect(clash.userErrors[0].message).toContain('Fenshire County Council funds Wisbech Lunch Club, from');
    expect(failures(await run('recordTie', { ...funded, validTo: ago(400) }))).toEqual([]);
    expect(failures(await run('recordTie', { ...funded, from: club.id, to: council.id }))).toEqual([]);
    const mutual = { kind: 'WORKS_WITH', from: council.id, to: hall.id, strength: 2 };
    expect(failures(await run('recordTie', mutual))).toEqual([]);
    expect(failures(await run('recordTie', { ...mutual, from: hall.id, to: council.id }))).toEqual([['validFrom', 'CONFLICT']]);
  });

  it('lets only one of two at once be recorded', async () => {
    const input = { kind: 'HOSTS', from: hall.id, to: choir.id, strength: 3 };
    const answers = await Promise.all([1, 2, 3].map(() => run('recordTie', input)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('says what is wrong, by field', async () => {
    expect(failures(await run('recordTie', { ...funded, to: council.id }))).toEqual([['to', 'INVALID']]);
    expect(failures(await run('recordTie', { ...funded, strength: 6 }))).toEqual([['strength', 'INVALID']]);
    expect(failures(await run('recordTie', { ...funded, validFrom: today, validTo: today }))).toEqual([['validTo', 'INVALID']]);
    expect(failures(await run('recordTie', { ...funded, to: hidden.id }))).toEqual([['to', 'NOT_FOUND']]);
    expect(failures(await run('recordTie', { ...funded, to: wisbech.id, assertedBy: 'nobody' }))).toEqual([
      ['to', 'NOT_FOUND'],
      ['assertedBy', 'NOT_FOUND'],
    ]);
  });
});

describe('a tie that changes', () => {
  let made: { id: string };
  beforeAll(async () => {
    made = (await run('recordTie', { kind: 'SUPPORTS', from: council.id, to: choir.id, strength: 2, validFrom: ago(600) })).fact;
  });

  it('keeps its past where the world changed', async () => {
    const { fact } = await run('updateTie', { id: made.id, revision: 1, strength: 4, changedOn: ago(100) });
    expect(fact).toMatchObject({
      strength: 4,
      states: [
        { strength: 2, validFrom: ago(600), validTo: ago(100) },
        { strength: 4, validFrom: ago(100), validTo: null },
      ],
    });
    expect(fact.changes.nodes[0]).toMatchObject({ action: 'UPDATED', reason: 'WORLD' });
    expect((await tieOf(made.id, ago(101))).strength).toBe(2);
    expect((await tieOf(made.id, ago(100))).strength).toBe(4);
    expect(failures(await run('updateTie', { id: made.id, revision: 2, strength: 1, changedOn: ago(200) }))).toEqual([
      ['changedOn', 'CONFLICT'],
    ]);
  });

  it('is put right, past and all, where we had it wrong', async () => {
    const { fact } = await run('updateTie', { id: made.id, revision: 2, strength: 5, changeReason: 'CORRECTION', why: 'Misread' });
    expect(fact.states.map(({ strength }: { strength: number }) => strength)).toEqual([2, 5]);
    expect(fact.changes.nodes[0]).toMatchObject({ reason: 'CORRECTION', why: 'Misread' });
    const dated = { id: made.id, revision: 3, strength: 1, changeReason: 'CORRECTION', changedOn: ago(1) };
    expect(failures(await run('updateTie', dated))).toEqual([['changedOn', 'INVALID']]);
    expect(failures(await run('updateTie', { id: made.id, revision: 1, note: 'x' }))).toEqual([['revision', 'STALE']]);
    expect(failures(await run('updateTie', { id: made.id, revision: 3, validTo: ago(300) }))).toEqual([['validTo', 'INVALID']]);
  });

  it('ends and is followed where it became another', async () => {
    const { fact } = await run('updateTie', { id: made.id, revision: 3, kind: 'COMMISSIONS', changeReason: 'WORLD', changedOn: ago(20) });
    expect(fact).toMatchObject({ kind: 'COMMISSIONS', strength: 5, validFrom: ago(20), revision: 1, status: 'ASSERTED' });
    expect(fact.id).not.toBe(made.id);
    expect(await tieOf(made.id)).toBeUndefined();
    expect((await tieOf(made.id, ago(21))).kind).toBe('SUPPORTS');
    const corrected = await run('updateTie', { id: fact.id, revision: 1, to: hall.id, changeReason: 'CORRECTION' });
    expect(corrected.fact).toMatchObject({ id: fact.id, to: { name: 'Wisbech Hall Trust' } });
    expect(failures(await run('updateTie', { id: fact.id, revision: 2, to: council.id }))).toEqual([['to', 'INVALID']]);
  });
});

describe('making sure of a tie', () => {
  it('says when it was, and when it is due again', async () => {
    const { fact: made } = await run('recordTie', { kind: 'REFERS_TO', from: council.id, to: hall.id, strength: 3, validFrom: ago(50) });
    const { fact } = await run('verifyTie', { id: made.id, revision: 1, on: ago(5) });
    expect(fact).toMatchObject({ lastVerifiedOn: ago(5), verifyBy: addDays(ago(5), 182), status: 'ASSERTED' });
    expect(failures(await run('verifyTie', { id: made.id, revision: 2, on: addDays(today, 1) }))).toEqual([['on', 'INVALID']]);
    expect(failures(await run('verifyTie', { id: made.id, revision: 2, on: ago(60) }))).toEqual([['on', 'INVALID']]);
    expect(failures(await run('verifyTie', { id: made.id, revision: 2, on: ago(10) }))).toEqual([['on', 'CONFLICT']]);
    expect(failures(await run('verifyTie', { id: theirs.id, revision: 1 }))).toEqual([['id', 'FORBIDDEN']]);
  });

  it('ends it on a day, and keeps its past', async () => {
    const { fact: made } = await run('recordTie', { kind: 'OVERSEES', from: council.id, to: hall.id, strength: 3, validFrom: ago(50) });
    expect(failures(await run('endTie', { id: made.id, revision: 1, on: ago(51) }))).toEqual([['on', 'INVALID']]);
    const { fact } = await run('endTie', { id: made.id, revision: 1, on: ago(3) });
    expect(fact).toMatchObject({ validTo: ago(3), changes: { nodes: [{ action: 'ENDED', reason: 'WORLD' }, {}] } });
    expect(await tieOf(made.id, ago(4))).toBeDefined();
    expect(await tieOf(made.id)).toBeUndefined();
    expect(failures(await run('endTie', { id: made.id, revision: 2, on: today }))).toEqual([['on', 'CONFLICT']]);
    expect(failures(await run('confirmTie', { id: made.id, revision: 2, onBehalfOf: council.id }))).toEqual([['onBehalfOf', 'INVALID']]);
    expect(failures(await run('verifyTie', { id: made.id, revision: 2 }))).toEqual([['on', 'CONFLICT']]);
  });
});

describe('confirming and disputing a tie', () => {
  let made: { id: string };
  beforeAll(async () => {
    made = (await run('recordTie', { ...funded, kind: 'MEMBER_OF', validFrom: ago(90), visibility: 'PARTIES' })).fact;
  });

  it('is for the other side, and whoever speaks for it', async () => {
    const input = { id: made.id, revision: 1 };
    expect(failures(await run('confirmTie', { ...input, onBehalfOf: council.id }))).toEqual([['onBehalfOf', 'INVALID']]);
    expect(failures(await run('confirmTie', { ...input, onBehalfOf: hall.id }))).toEqual([['onBehalfOf', 'INVALID']]);
    expect(failures(await run('confirmTie', { ...input, onBehalfOf: club.id }))).toEqual([['evidence', 'REQUIRED']]);
    expect(failures(await run('confirmTie', { ...input, onBehalfOf: hidden.id }))).toEqual([['onBehalfOf', 'NOT_FOUND']]);
    const stranger: TestReader = { ...partner, principalId: 'stranger', organisationIds: [choir.id] };
    expect(failures(await run('confirmTie', { ...input, onBehalfOf: club.id }, stranger))).toEqual([['id', 'NOT_FOUND']]);
    expect(failures(await run('confirmTie', { id: theirs.id, revision: 1, onBehalfOf: club.id }))).toEqual([['onBehalfOf', 'FORBIDDEN']]);
  });

  it('keeps the day it was confirmed, and what it was before', async () => {
    const { fact } = await run('confirmTie', { id: made.id, revision: 1, onBehalfOf: club.id, on: ago(30) }, partner);
    expect(fact).toMatchObject({ status: 'CONFIRMED', confirmedBy: { name: 'Wisbech Lunch Club' }, lastVerifiedOn: ago(30) });
    expect((await tieOf(made.id, ago(31))).status).toBe('ASSERTED');
    expect((await tieOf(made.id, ago(30))).status).toBe('CONFIRMED');
    expect(failures(await run('confirmTie', { id: made.id, revision: 2, onBehalfOf: club.id }, partner))).toEqual([
      ['onBehalfOf', 'CONFLICT'],
    ]);
  });

  it('is disputed with a reason, and put right with evidence', async () => {
    expect(failures(await run('disputeTie', { id: made.id, revision: 2, reason: '  ' }, partner))).toEqual([['reason', 'REQUIRED']]);
    const disputed = await run('disputeTie', { id: made.id, revision: 2, reason: 'We left', on: ago(10) }, partner);
    expect(disputed.fact).toMatchObject({ status: 'DISPUTED', disputeReason: 'We left', disputedBy: { name: 'Wisbech Lunch Club' } });
    expect(disputed.fact.changes.nodes[0]).toMatchObject({ reason: 'WORLD', why: 'We left' });
    expect(failures(await run('disputeTie', { id: made.id, revision: 3, reason: 'Again' }, partner))).toEqual([[null, 'CONFLICT']]);
    const evidence = { about: made.id, source: minutes.id, locator: 'item 4' };
    const other = { id: made.id, revision: 3, onBehalfOf: club.id, evidence: { ...evidence, about: club.id } };
    expect(failures(await run('confirmTie', other))).toEqual([['evidence.about', 'INVALID']]);
    const { fact } = await run('confirmTie', { id: made.id, revision: 3, onBehalfOf: club.id, evidence });
    expect(fact).toMatchObject({ status: 'CONFIRMED', disputeReason: null, disputedBy: null, evidence: [{ locator: 'item 4' }] });
    expect(fact.states.map(({ status, disputeReason }: Record<string, string>) => [status, disputeReason])).toEqual([
      ['ASSERTED', null],
      ['CONFIRMED', null],
      ['DISPUTED', 'We left'],
      ['CONFIRMED', null],
    ]);
  });

  it('is of a day on which it had begun', async () => {
    const { fact } = await run('recordTie', { ...funded, kind: 'SUPPORTS', validFrom: ago(9), visibility: 'PARTIES' });
    const early = { id: fact.id, revision: 1, on: ago(10) };
    for (const reason of ['WORLD', 'CORRECTION']) {
      expect(failures(await run('confirmTie', { ...early, onBehalfOf: club.id, changeReason: reason }, partner))).toEqual([
        ['on', 'INVALID'],
      ]);
      expect(failures(await run('disputeTie', { ...early, reason: 'No', changeReason: reason }, partner))).toEqual([['on', 'INVALID']]);
    }
    const { userErrors } = await run('confirmTie', { ...early, onBehalfOf: club.id }, partner);
    expect(userErrors[0].message).toBe(`It begins on ${ago(9)}: give that day or a later one.`);
    expect(failures(await run('confirmTie', { ...early, on: ago(9), onBehalfOf: club.id }, partner))).toEqual([]);
  });

  it('does not keep it from ending on an earlier day, and an undo puts all of it back', async () => {
    const { fact } = await run('recordTie', { ...funded, kind: 'HOSTS', validFrom: ago(90), visibility: 'PARTIES' });
    const confirmed = await run('confirmTie', { id: fact.id, revision: 1, onBehalfOf: club.id }, partner);
    expect(failures(confirmed)).toEqual([]);
    const ended = await run('endTie', { id: fact.id, revision: 2, on: ago(30) });
    expect(ended).toMatchObject({
      userErrors: [],
      fact: {
        validTo: ago(30),
        status: 'ASSERTED',
        confirmedBy: null,
        states: [{ status: 'ASSERTED', validFrom: ago(90), validTo: ago(30) }],
      },
    });
    expect((await tieOf(fact.id, ago(31))).status).toBe('ASSERTED');
    const UNDO = 'mutation ($id: ID!) { undoChange(id: $id) { userErrors { code } } }';
    expect((await api.ask(UNDO, { id: ended.changeId }, broker)).undoChange.userErrors).toEqual([]);
    expect(await tieOf(fact.id)).toMatchObject({
      validTo: null,
      status: 'CONFIRMED',
      confirmedBy: { name: 'Wisbech Lunch Club' },
      states: [
        { status: 'ASSERTED', validTo: today },
        { status: 'CONFIRMED', validFrom: today },
      ],
    });
  });

  it('is not done by those who said so for the other side too', async () => {
    const said = { kind: 'COMMISSIONS', from: council.id, to: club.id, strength: 3 };
    const { fact } = await run('recordTie', { ...said, assertedBy: club.id });
    const ask = { id: fact.id, revision: 1, onBehalfOf: council.id };
    expect(failures(await run('confirmTie', ask))).toEqual([['evidence', 'REQUIRED']]);
    const evidence = { about: fact.id, source: minutes.id, locator: 'item 5' };
    expect(failures(await run('confirmTie', { ...ask, evidence }))).toEqual([]);
    const { fact: unsaid } = await run('recordTie', { ...said, kind: 'OVERSEES', from: hall.id, to: choir.id });
    expect(unsaid.assertedBy).toBeNull();
    const both: TestReader = { ...broker, principalId: 'both', organisationIds: [council.id, hall.id, choir.id] };
    for (const onBehalfOf of [hall.id, choir.id])
      expect(failures(await run('confirmTie', { id: unsaid.id, revision: 1, onBehalfOf }, both))).toEqual([['evidence', 'REQUIRED']]);
  });

  it('may be disputed by anybody it concerns, whoever keeps it', async () => {
    const { fact, userErrors } = await run('disputeTie', { id: theirs.id, revision: 1, reason: 'Never had a penny' }, partner);
    expect(userErrors).toEqual([]);
    expect(fact).toMatchObject({ status: 'DISPUTED', states: [{ status: 'ASSERTED' }, { status: 'DISPUTED' }] });
  });
});

describe('provisions', () => {
  const input = { organisation: club.id, title: 'Lunches', themes: [loneliness.id], areas: [wisbech.id], validFrom: ago(200) };

  it('are recorded, verified, confirmed, disputed and ended', async () => {
    const { fact: made } = await run('recordProvision', { ...input, visibility: 'NETWORK' });
    expect(made).toMatchObject({ status: 'ASSERTED', organisation: { name: 'Wisbech Lunch Club' }, areas: [{ name: 'Wisbech' }] });
    expect((await run('verifyProvision', { id: made.id, revision: 1 })).fact).toMatchObject({ verifyBy: addDays(today, 365) });
    expect(failures(await run('confirmProvision', { id: made.id, revision: 2, onBehalfOf: council.id }))).toEqual([
      ['onBehalfOf', 'INVALID'],
    ]);
    const confirmed = await run('confirmProvision', { id: made.id, revision: 2, onBehalfOf: club.id, on: ago(1) }, partner);
    expect(confirmed.fact).toMatchObject({ status: 'CONFIRMED', confirmedBy: { name: 'Wisbech Lunch Club' }, lastVerifiedOn: today });
    expect((await run('disputeProvision', { id: made.id, revision: 3, reason: 'Closed' })).fact).toMatchObject({ status: 'DISPUTED' });
    expect((await run('endProvision', { id: made.id, revision: 4, on: addDays(today, 30) })).fact).toMatchObject({
      validTo: addDays(today, 30),
    });
  });

  it('on other themes or in other areas are followed where the world changed, else put right', async () => {
    const { fact: made } = await run('recordProvision', input);
    const moved = { id: made.id, revision: 1, areas: [wisbech.id, ely.id] };
    const { fact: next } = await run('updateProvision', { ...moved, changeReason: 'WORLD', changedOn: ago(7) });
    expect(next).toMatchObject({ validFrom: ago(7), areas: [{ name: 'Ely' }, { name: 'Wisbech' }], title: 'Lunches' });
    expect(next.id).not.toBe(made.id);
    const { fact: corrected } = await run('updateProvision', { id: next.id, revision: 1, themes: [youth.id], title: null });
    expect(corrected).toMatchObject({ id: next.id, revision: 2, title: null, themes: [{ name: 'Youth work' }] });
  });

  it('say what is wrong, by field', async () => {
    expect(failures(await run('recordProvision', { organisation: club.id, themes: [], areas: [ely.id, club.id] }))).toEqual([
      ['themes', 'REQUIRED'],
    ]);
    expect(failures(await run('recordProvision', { organisation: club.id, themes: [youth.id], areas: [ely.id, club.id] }))).toEqual([
      ['areas.1', 'NOT_FOUND'],
    ]);
    expect(failures(await run('updateProvision', { id: provided.id, revision: 1, title: 'Mine' }))).toEqual([['id', 'FORBIDDEN']]);
    expect(failures(await run('endProvision', { id: provided.id, revision: 1, on: today }))).toEqual([['id', 'FORBIDDEN']]);
  });
});

describe('what is made up', () => {
  it('makes what is recorded of it made up too, and nothing else', async () => {
    const madeUp = makeOrganisation('Merrow Club', { isIllustrative: true });
    await store.write([madeUp]);
    const record = async (name: string, field: string, input: object) => {
      const type = `${name.replace(/^./, (c) => c.toUpperCase())}Input`;
      const text = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } ${field} { isIllustrative } } }`;
      return (await api.ask(text, { input }, broker))[name];
    };
    const all = (organisation: string) => [
      record('recordTie', 'tie', { ...funded, kind: 'LEARNS_WITH', to: organisation }),
      record('recordProvision', 'provision', { organisation, themes: [youth.id], areas: [ely.id] }),
      record('createAgreement', 'agreement', {
        title: 'Of one',
        kind: 'MEMORANDUM',
        parties: [council.id, organisation].map((one) => ({ organisation: one, role: 'MEMBER' })),
      }),
    ];
    expect(await Promise.all(all(madeUp.id))).toMatchObject([
      { userErrors: [], tie: { isIllustrative: true } },
      { userErrors: [], provision: { isIllustrative: true } },
      { userErrors: [], agreement: { isIllustrative: true } },
    ]);
    expect(await Promise.all(all(hall.id))).toMatchObject([
      { userErrors: [], tie: { isIllustrative: false } },
      { userErrors: [], provision: { isIllustrative: false } },
      { userErrors: [], agreement: { isIllustrative: false } },
    ]);
  });
});

describe('evidence', () => {
  const ADD = `mutation ($input: EvidenceInput!) { addEvidence(input: $input) { changeId userErrors { field code message } evidence { locator field says saidBy about { id } } } }`;
  const CREATE = `mutation ($input: CreateSourceInput!) { createSource(input: $input) { userErrors { field code message } source { id title kind publishedOn } } }`;
  const add = async (input: object, reader = broker) => (await api.ask(ADD, { input }, reader)).addEvidence;
  const create = async (input: object, reader = broker) => (await api.ask(CREATE, { input }, reader)).createSource;

  it('lets two sources disagree, and shows both', async () => {
    const { source, userErrors } = await create({
      title: 'Annual report',
      kind: 'DOCUMENT',
      publishedOn: '2025-09',
      visibility: 'NETWORK',
    });
    expect(userErrors).toEqual([]);
    const { fact: tie } = await run('recordTie', { kind: 'LEARNS_WITH', from: council.id, to: choir.id, strength: 3 });
    const passage = { about: tie.id, field: 'strength', locator: 'p 4', says: 'weekly' };
    const first = await add({ ...passage, source: source.id, saidBy: 'The chair of the choir' });
    expect(first).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      evidence: { says: 'weekly', saidBy: 'The chair of the choir', about: { id: tie.id } },
    });
    await add({ ...passage, source: minutes.id, says: 'once a year' });
    expect((await tieOf(tie.id)).evidence).toMatchObject([
      { says: 'weekly', source: { title: 'Annual report' } },
      { says: 'once a year', source: { title: 'Board minutes' } },
    ]);
    expect(failures(await add({ ...passage, source: source.id }))).toEqual([['locator', 'DUPLICATE']]);
  });

  it('puts right what is held of a source', async () => {
    const { source } = await create({ title: 'Minutes of May', kind: 'MEETING', publishedOn: '2025-05', publisher: 'The board' });
    const CHANGE = `mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { userErrors { field code message }
      source { revision title kind publishedOn publisher } } }`;
    const change = async (input: object, reader = broker) =>
      (await api.ask(CHANGE, { input: { id: source.id, revision: 1, ...input } }, reader)).updateSource;
    expect((await change({ title: 'Minutes of June', publishedOn: '2025-06-XX', publisher: null })).source).toEqual({
      revision: 2,
      title: 'Minutes of June',
      kind: 'MEETING',
      publishedOn: '2025-06-XX',
      publisher: null,
    });
    // It is a record like others: whose it is, who sees it and what it said before is told.
    const { source: whole } = await api.ask(
      `{ source(id: "${source.id}") { owner { id } visibility access { summary mayShare } changes { nodes { action } } } }`,
      {},
      broker,
    );
    expect(whole).toEqual({
      owner: { id: council.id },
      visibility: 'OWNER',
      access: { summary: expect.stringContaining(String(council.properties.name)), mayShare: false },
      changes: { nodes: [{ action: 'UPDATED' }, { action: 'CREATED' }] },
    });
    expect(failures(await change({ title: 'A' }))).toEqual([['revision', 'STALE']]);
    expect(failures(await change({ revision: 2, title: ' ' }))).toEqual([['title', 'REQUIRED']]);
    expect(failures(await change({ revision: 2, title: 'A' }, viewer))).toEqual([[null, 'FORBIDDEN']]);
  });

  it('says what is wrong, by field', async () => {
    expect(failures(await create({ title: '', kind: 'DOCUMENT' }))).toEqual([['title', 'REQUIRED']]);
    const passage = { about: club.id, source: minutes.id, locator: '1' };
    expect(failures(await add({ ...passage, source: club.id }))).toEqual([['source', 'NOT_FOUND']]);
    expect(failures(await add({ ...passage, about: minutes.id }))).toEqual([['about', 'NOT_FOUND']]);
    // Not each of the many kinds that evidence may be about.
    expect((await add({ ...passage, about: minutes.id })).userErrors[0].message).toMatch(/^There is no such record with the id “/);
    expect(failures(await add({ ...passage, locator: '' }))).toEqual([['locator', 'REQUIRED']]);
    expect(failures(await add({ ...passage, field: 'no field' }))).toEqual([['field', 'INVALID']]);
    expect(failures(await add({ ...passage, about: theirs.id }))).toEqual([['about', 'FORBIDDEN']]);
  });

  it.each([
    ['addEvidence', 'EvidenceInput', { about: club.id, source: minutes.id, locator: '1' }],
    ['createSource', 'CreateSourceInput', { title: 'A', kind: 'DOCUMENT' }],
    ['recordTie', 'RecordTieInput', funded],
    ['updateTie', 'UpdateTieInput', { id: theirs.id, revision: 1 }],
    ['verifyTie', 'VerifyInput', { id: theirs.id, revision: 1 }],
    ['confirmTie', 'ConfirmInput', { id: theirs.id, revision: 1, onBehalfOf: club.id }],
    ['disputeTie', 'DisputeInput', { id: theirs.id, revision: 1, reason: 'No' }],
    ['endTie', 'EndInput', { id: theirs.id, revision: 1, on: today }],
    ['recordProvision', 'RecordProvisionInput', { organisation: club.id, themes: [youth.id], areas: [ely.id] }],
    ['updateProvision', 'UpdateProvisionInput', { id: provided.id, revision: 1 }],
    ['verifyProvision', 'VerifyInput', { id: provided.id, revision: 1 }],
    ['confirmProvision', 'ConfirmInput', { id: provided.id, revision: 1, onBehalfOf: club.id }],
    ['disputeProvision', 'DisputeInput', { id: provided.id, revision: 1, reason: 'No' }],
    ['endProvision', 'EndInput', { id: provided.id, revision: 1, on: today }],
  ])('%s is for those whose roles let them', async (name, type, input) => {
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { field code } } }`;
    expect((await api.ask(text, { input }, viewer))[name].userErrors).toEqual([{ field: null, code: 'FORBIDDEN' }]);
    expect((await api.send(text, { input })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
