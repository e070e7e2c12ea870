import { addDays, formatDay, todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { amend } from '../../../server/src/audit/snapshot.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, makeProvision, makeTie } from '../../testkit/builders.ts';
import { keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement } from '../../testkit/work-builders.ts';

const today = todayInLondon();
const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const cabinet = makeOrganisation('Cabinet', { kind: 'COUNCIL_COMMITTEE', decisionLeadDays: 28 });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const hub = makeOrganisation('Wisbech Hub');
const club = makeOrganisation('Lunch club');
const owner = council.id;
const stages = [{ stage: 'LIVE' as const, on: addDays(today, -400) }];
const parties = [{ to: hub.id, role: 'DELIVERER' as const }];
const lease = amend(makeAgreement('Hall lease', { owner, parties, stages }), {
  parts: { HAS_OBLIGATION: [obligation('a', 'Insure the hall', 7), obligation('b', 'Far off', 90)] },
});
const ending = amend(makeAgreement('Toilets', { owner, parties, stages, validTo: addDays(today, 60), noticeDays: 20 }), {
  links: { FOR_DECISION_BY: [{ to: cabinet.id }] },
});
const records = [
  makeTie(hub.id, club.id, { owner, verifyBy: addDays(today, -30), kind: 'REFERS_TO' }),
  makeTie(hub.id, council.id, { owner, verifyBy: addDays(today, 200) }),
  makeTie(club.id, council.id, { owner: elsewhere.id, status: 'DISPUTED' }),
  makeTie(hub.id, elsewhere.id, { owner: elsewhere.id, verifyBy: addDays(today, -1), status: 'DISPUTED' }),
  makeProvision('Lunches', { owner, organisation: club.id, verifyBy: addDays(today, 3) }),
  lease,
  ending,
  makeAgreement('Long away', { owner, parties, stages, validTo: addDays(today, 900) }),
  makeAgreement('Stuck in law', { owner, parties, stages: [{ stage: 'LEGAL', on: addDays(today, -200) }] }),
  makeAgreement('Lapsed under review', {
    owner,
    parties,
    stages: [{ stage: 'UNDER_REVIEW', on: addDays(today, -400) }],
    validTo: addDays(today, -10),
  }),
  makeAgreement('Given up', {
    owner,
    parties,
    stages: [
      { stage: 'LEGAL', on: addDays(today, -200) },
      { stage: 'WITHDRAWN', on: addDays(today, -1) },
    ],
  }),
];
const broker = keeperOf(council.id);

function obligation(key: string, text: string, inDays: number) {
  return { key, properties: { text, dueOn: addDays(today, inDays) }, links: [{ type: 'OWED_BY', to: hub.id }] };
}

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, cabinet, elsewhere, hub, club, ...records]);
  const input = { organisation: club.id, text: 'Ring them', dueOn: addDays(today, -2) };
  await api.ask('mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { userErrors { code } } }', { input }, broker);
});
afterAll(() => store.close());

const WORK = 'query ($first: Int) { workList(first: $first) { kind dueOn sentence about { __typename } } }';
const day = (days: number) => formatDay(addDays(today, days));

it('lists what waits for a council, the soonest first, each as a sentence', async () => {
  const { workList } = await api.ask(WORK, {}, broker);
  expect(
    workList.map(({ kind, sentence, about }: { kind: string; sentence: string; about: { __typename: string } }) => [
      kind,
      about.__typename,
      sentence,
    ]),
  ).toEqual([
    ['STUCK', 'Agreement', `“Stuck in law” has been at the stage “legal” for longer than is usual, since ${day(-80)}.`],
    ['VERIFICATION', 'Tie', `That Wisbech Hub refers to Lunch club was to be verified by ${day(-30)}.`],
    ['FOLLOW_UP', 'FollowUp', `Lunch club: Ring them (broker) was due on ${day(-2)}.`],
    ['DISPUTE', 'Tie', 'That Lunch club works with Fenshire County Council is disputed.'],
    ['VERIFICATION', 'Provision', `That Lunch club provides “Lunches” is to be verified by ${day(3)}.`],
    ['OBLIGATION', 'Agreement', `Insure the hall: is due from Wisbech Hub on ${day(7)} under “Hall lease”.`],
    ['DECIDE_BY', 'Agreement', `Cabinet has to decide on “Toilets” by ${day(60 - 1 - 20 - 28)}, or it lapses.`],
  ]);
  expect((await api.ask(WORK, { first: 2 }, broker)).workList).toEqual(workList.slice(0, 2));
  // The second verification leaves room for the kinds that are due later.
  expect((await api.ask(WORK, { first: 6 }, broker)).workList).toEqual(workList.toSpliced(4, 1));
});

it('is each reader’s own, and nobody’s where nobody is signed in', async () => {
  const kinds = async (reader?: typeof broker) =>
    (await api.ask(WORK, {}, reader)).workList.map(({ kind }: { kind: string }) => kind).toSorted();
  expect(await kinds(keeperOf(elsewhere.id, 'other'))).toEqual(['DISPUTE', 'DISPUTE', 'VERIFICATION']);
  expect(await kinds(keeperOf(hub.id, 'partner', 'PARTNER'))).toEqual(['DECIDE_BY', 'DISPUTE', 'OBLIGATION', 'STUCK']);
  expect(await kinds()).toEqual([]);
});

it('keeps to what one is to do oneself, and to the organisations one looks after', async () => {
  const mine = async (reader = broker) => {
    const asked = 'query { workList(onlyMine: true) { kind sentence } }';
    return (await api.ask(asked, {}, reader)).workList.map(
      ({ kind, sentence }: { kind: string; sentence: string }) => `${kind} ${sentence}`,
    );
  };
  expect(await mine()).toEqual([`FOLLOW_UP Lunch club: Ring them (broker) was due on ${day(-2)}.`]);
  expect(await mine(keeperOf(council.id, 'colleague'))).toEqual([]);
  const { createPerson } = await api.ask(
    'mutation { createPerson(input: { name: "colleague" }) { person { id } userErrors { field code } } }',
    {},
    broker,
  );
  const input = { organisation: club.id, person: createPerson.person.id };
  await api.ask(
    'mutation ($input: SetRelationshipOwnerInput!) { setRelationshipOwner(input: $input) { userErrors { code } } }',
    { input },
    broker,
  );
  expect((await mine(keeperOf(council.id, 'colleague'))).map((line: string) => line.split(' ')[0])).toEqual([
    'VERIFICATION',
    'FOLLOW_UP',
    'DISPUTE',
    'VERIFICATION',
  ]);
  expect(await mine()).toHaveLength(1);
});

it('names a number it cannot give', async () => {
  expect((await api.send(WORK, { first: 0 }, broker)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'first' } },
  ]);
});
