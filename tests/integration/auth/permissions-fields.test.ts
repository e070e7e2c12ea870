import { todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, draft } from '../../../server/src/audit/draft.ts';
import { amend } from '../../../server/src/audit/snapshot.ts';
import { anonymousReader, type Reader, systemReader } from '../../../server/src/auth/reader.ts';
import { exportCsv } from '../../../server/src/modules/exports/exports.service.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, makeProvision, makeSource, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makePerson } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Council');
const other = makeOrganisation('Other council');
const club = makeOrganisation('Club');
const source = makeSource('Draft budget');
const person = makePerson('Ann Fensom');

const signedIn = (principalId: string, ids: string[]): Reader => ({
  kind: 'SIGNED_IN',
  principalId,
  councilIds: ids,
  organisationIds: ids,
});
const readers = {
  anybody: anonymousReader,
  stranger: signedIn('stranger', []),
  'another council': signedIn('other', [other.id]),
  'the council': signedIn('officer', [council.id]),
  'a party': signedIn('partner', [club.id]),
  'the Atlas': systemReader,
} as const;
type Who = keyof typeof readers;
const insiders: readonly Who[] = ['the council', 'a party', 'the Atlas'];
const cases = (Object.keys(readers) as Who[]).map((who) => ({ who, sees: insiders.includes(who) }));

const AMOUNT = 123_456;
const byType = {
  HAS_COST_OPTION: [{ key: 'transfer', properties: { name: 'Transfer', position: 0, years: 5 } }],
  HAS_COST: [
    {
      key: 'line',
      properties: { option: 'transfer', position: 0, kind: 'REVENUE', amountPence: AMOUNT, fromYear: 1 },
      links: [{ type: 'TO_PARTY', to: club.id }],
    },
  ],
  HAS_RESOURCE: [{ key: 'money', properties: { position: 0, side: 'PASSED', kind: 'MONEY', amountPence: AMOUNT } }],
};
type Given = NonNullable<Parameters<typeof makeAgreement>[1]>;
function agreement(title: string, stages: NonNullable<Given['stages']>, more: Given = {}) {
  const made = makeAgreement(title, {
    owner: council.id,
    valuePence: AMOUNT,
    stages,
    parties: [{ to: club.id, role: 'RECIPIENT' }],
    ...more,
  });
  return amend(made, { parts: byType });
}
const proposed = agreement('B proposed', [{ stage: 'BUSINESS_CASE', on: '2024-01-01' }], {
  evidence: [
    { source: source.id, locator: '1', field: 'valuePence', says: '£1,234.56' },
    { source: source.id, locator: '2', field: 'title', says: 'B proposed' },
  ],
});
const coming = agreement('C coming', [
  { stage: 'BUSINESS_CASE', on: '2024-01-01' },
  { stage: 'LIVE', on: '2999-01-01' },
]);
const rejected = agreement('D rejected', [
  { stage: 'BUSINESS_CASE', on: '2024-01-01' },
  { stage: 'REJECTED', on: '2024-06-01' },
]);
const live = agreement('E live', [
  { stage: 'BUSINESS_CASE', on: '2024-01-01' },
  { stage: 'LIVE', on: todayInLondon() },
]);
const plain = agreement('F without stages', []);
const close = [proposed, coming, rejected];
const open = [live, plain];

const FIELDS =
  'id valuePence wholeLifeCosts { option total lines { amountPence } } resources { side amountPence } changes { nodes { fields { field before after } } }';

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, other, club, source, person, ...close, ...open]);
});
afterAll(() => store.close());

describe('the amounts of an agreement', () => {
  it.each(cases)('before it is signed: for $who, $sees', async ({ who, sees }) => {
    for (const { id } of close) {
      const { agreement: found } = await api.ask(`query ($id: ID!) { agreement(id: $id) { ${FIELDS} } }`, { id }, readers[who]);
      expect(found.valuePence).toBe(sees ? AMOUNT : null);
      expect(found.wholeLifeCosts).toEqual(
        sees ? [{ option: 'Transfer', total: expect.any(Number), lines: [{ amountPence: AMOUNT }] }] : [],
      );
      expect(found.resources).toEqual([{ side: 'PASSED', amountPence: sees ? AMOUNT : null }]);
      if (!sees) expect(JSON.stringify(found)).not.toMatch(/1,?234[.,]?56|valuePence":\d/);
      const told = found.changes.nodes.flatMap(({ fields }: { fields: { field: string }[] }) => fields.map(({ field }) => field));
      expect(told.includes('valuePence')).toBe(sees);
      expect(told).toContain('title');
    }
  });

  it.each(cases)('are as open as it is once it is signed, or where its stages are not known: for $who', async ({ who }) => {
    for (const { id } of open) {
      const { agreement: found } = await api.ask(`query ($id: ID!) { agreement(id: $id) { ${FIELDS} } }`, { id }, readers[who]);
      expect([found.valuePence, found.resources[0].amountPence, found.wholeLifeCosts.length]).toEqual([AMOUNT, AMOUNT, 1]);
    }
  });

  it.each(cases)('order no list, stand in no cursor and no download: for $who', async ({ who, sees }) => {
    const order = '{ field: VALUE, direction: DESC }';
    const page = await api.ask(`{ agreements(orderBy: ${order}) { edges { cursor node { title valuePence } } } }`, {}, readers[who]);
    const titles = page.agreements.edges.map(({ node }: { node: { title: string } }) => node.title);
    if (!sees) expect(new Set(titles.slice(0, 2))).toEqual(new Set(['E live', 'F without stages']));
    const cursors = page.agreements.edges.map(({ cursor }: { cursor: string }) => Buffer.from(cursor, 'base64url').toString());
    expect(cursors.filter((text: string) => text.includes(String(AMOUNT))).length).toBe(sees ? 5 : 2);
    let csv = '';
    for await (const part of exportCsv(store.executor, readers[who], 'agreements', todayInLondon())) csv += part;
    expect(csv.split('\n').filter((line) => line.includes(String(AMOUNT))).length).toBe(sees ? 5 : 2);
  });

  it.each(cases)('are not told by what a source gives for them: for $who', async ({ who, sees }) => {
    const { source: found } = await api.ask(
      'query ($id: ID!) { source(id: $id) { evidenceCount passages { evidence { says } } } }',
      { id: source.id },
      readers[who],
    );
    expect(found.evidenceCount).toBe(sees ? 2 : 1);
    expect(JSON.stringify(found).includes('1,234')).toBe(sees);
  });
});

describe('how to reach somebody in private', () => {
  const contact = draft('PersonalContact', {
    id: testId('contact', 'Ann'),
    owner: council.id,
    visibility: 'NETWORK',
    properties: { phone: '01234 567890', email: 'ann@home.example' },
    links: [{ type: 'ABOUT', to: person.id }],
  });
  it.each(cases)('is for the council that was told, however open the record is: for $who', async ({ who }) => {
    await store.write([contact]);
    const ask = `query ($person: ID!, $id: ID!) { node(id: $id) { ... on PersonalContact { phone email } } person: node(id: $person) { ... on Person { personalContact { phone } } }
      changes(filter: { record: $id }) { nodes { fields { field } } } }`;
    const answer = await api.ask(ask, { person: person.id, id: contact.id }, readers[who]);
    const isTheirs = who === 'the council' || who === 'the Atlas';
    expect(answer.node).toEqual(isTheirs ? { phone: '01234 567890', email: 'ann@home.example' } : null);
    if (who === 'the council') expect(answer.person.personalContact).toEqual({ phone: '01234 567890' });
    else expect(answer.person.personalContact).toBeNull();
    const told = answer.changes.nodes.flatMap(({ fields }: { fields: { field: string }[] }) => fields.map(({ field }) => field));
    expect(told.includes('phone')).toBe(isTheirs);
    expect(told.includes('email')).toBe(isTheirs);
  });
});

describe('what is said candidly of a partner', () => {
  const states = [{ status: 'DISPUTED', strength: 2, disputeReason: 'Earlier doubt', validTo: '2025-01-01' }] as const;
  const said = { note: 'Slow to answer', disputeReason: 'Never met', status: 'DISPUTED', stateFrom: '2025-01-01' } as const;
  const withWords = (made: Draft, more: object) => amend(made, { properties: { ...made.properties, ...more } as Draft['properties'] });
  const evidence = [{ source: source.id, locator: '7', field: 'note', says: 'Slow to answer' }];
  const tie = withWords(makeTie(other.id, club.id, { id: testId('tie', 'candid'), owner: council.id, states, evidence }), said);
  const unowned = withWords(makeTie(council.id, club.id, { id: testId('tie', 'unowned'), states }), said);
  const provision = withWords(
    makeProvision('Candid', { organisation: club.id, owner: council.id, states: [{ ...states[0], strength: undefined }] }),
    { disputeReason: 'Never met', status: 'DISPUTED', stateFrom: '2025-01-01' },
  );
  const FACT = `query ($id: ID!) { node(id: $id) {
    ... on Tie { note disputeReason states { disputeReason } evidence { says } } ... on Provision { disputeReason states { disputeReason } } }
    changes(filter: { record: $id }) { nodes { why fields { field } } } }`;
  const partiesOfTie: readonly Who[] = [...insiders, 'another council'];
  const theirs: readonly Who[] = ['the council', 'the Atlas'];

  beforeAll(async () => {
    await store.write([tie, unowned, provision]);
    await store.write([withWords(tie, { disputeReason: 'Never met, not once' })], { why: 'Never met at all' });
  });

  it.each(cases)('a note is for the council that made it, why a tie is disputed for its two sides as well: for $who', async ({ who }) => {
    const { node, changes } = await api.ask(FACT, { id: tie.id }, readers[who]);
    const [seesNote, seesWhy] = [theirs.includes(who), partiesOfTie.includes(who)];
    expect(node.note).toBe(seesNote ? 'Slow to answer' : null);
    expect(node.evidence).toEqual(seesNote ? [{ says: 'Slow to answer' }] : []);
    expect(node.disputeReason).toBe(seesWhy ? 'Never met, not once' : null);
    expect(node.states.map((state: { disputeReason: string | null }) => state.disputeReason)).toEqual(
      seesWhy ? ['Earlier doubt', 'Never met, not once'] : [null, null],
    );
    const told = changes.nodes.flatMap(({ fields }: { fields: { field: string }[] }) => fields.map(({ field }) => field));
    expect([told.includes('note'), told.includes('disputeReason')]).toEqual([seesNote, seesWhy]);
    expect(changes.nodes[0].why).toBe(seesWhy ? 'Never met at all' : null);
    if (!seesWhy) expect(JSON.stringify({ node, changes })).not.toMatch(/Slow|Never met|Earlier doubt/);
  });

  it.each(cases)('stands in a download only for those who read it: for $who', async ({ who }) => {
    let csv = '';
    for await (const part of exportCsv(store.executor, readers[who], 'ties', todayInLondon())) csv += part;
    expect(csv.split('\n').filter((line) => line.includes('Slow to answer')).length).toBe(theirs.includes(who) ? 2 : 1);
  });

  it.each(cases)('is as open as the tie where nobody owns it, but for why it is disputed: for $who', async ({ who }) => {
    const { node } = await api.ask(FACT, { id: unowned.id }, readers[who]);
    expect([node.note, node.disputeReason]).toEqual(['Slow to answer', who === 'anybody' ? null : 'Never met']);
  });

  it.each(cases)('of what an organisation does is for it and for the council: for $who, $sees', async ({ who, sees }) => {
    const { node } = await api.ask(FACT, { id: provision.id }, readers[who]);
    expect(node.disputeReason).toBe(sees ? 'Never met' : null);
    expect(JSON.stringify(node).includes('Earlier doubt')).toBe(sees);
  });
});
