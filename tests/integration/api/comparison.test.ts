import { addDays, formatDay, todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withdrawRecords } from '../../../server/src/audit/withdrawal.ts';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement } from '../../testkit/work-builders.ts';

const [from, to] = ['2025-03-31', '2026-03-31'];
const long = new Date('2024-01-01T12:00:00Z');
const since = new Date('2025-10-10T12:00:00Z');
const fen = makeArea('Fen');
const wisbech = makeArea('Wisbech', { within: [fen.id] });
const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL', governs: [fen.id] });
const elsewhere = makeOrganisation('Dale', { kind: 'UNITARY_COUNCIL' });
const club = makeOrganisation('Club');
const hall = makeOrganisation('Hall', { openedOn: '2025-06-01' });
const choir = makeOrganisation('Choir', { closedOn: '2025-07-01' });
const learnt = makeOrganisation('Learnt of late');
const framework = makeFramework('Ambitions');
const theme = makeTheme('Loneliness', { framework: framework.id });
const begun = makeTie(council.id, hall.id, { validFrom: '2025-06-01' });
const over = makeTie(council.id, choir.id, { kind: 'FUNDS', validFrom: '2020-01-01', validTo: '2025-07-01' });
const stronger = makeTie(council.id, club.id, {
  kind: 'SUPPORTS',
  strength: 4,
  stateFrom: '2025-09-01',
  states: [{ status: 'ASSERTED', strength: 2, validTo: '2025-09-01' }],
});
const wrong = makeTie(council.id, club.id, { kind: 'OVERSEES', strength: 1 });
const late = makeTie(council.id, club.id, { kind: 'HOSTS', validFrom: '2023-01-01' });
const private_ = makeTie(elsewhere.id, club.id, { validFrom: '2025-05-01', owner: elsewhere.id, visibility: 'OWNER' });
const lunches = makeProvision('Lunches', {
  organisation: club.id,
  themes: [theme.id],
  areas: [wisbech.id],
  validFrom: '2025-08-01',
});
const live = makeAgreement('Toilets', {
  parties: [
    { to: council.id, role: 'PRINCIPAL' },
    { to: club.id, role: 'DELIVERER' },
  ],
  stages: [
    { stage: 'LEGAL', on: '2025-01-01' },
    { stage: 'LIVE', on: '2025-12-01' },
  ],
});
const lapsed = makeAgreement('Verges', {
  validTo: '2026-01-01',
  parties: [{ to: elsewhere.id, role: 'PRINCIPAL' }],
  stages: [{ stage: 'LIVE', on: '2024-01-01' }],
});

const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
// Each scope is planned when it is first asked for.
vi.setConfig({ testTimeout: 180_000 });

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const all = [fen, wisbech, council, elsewhere, club, hall, choir, framework, theme];
  await store.write([...all, begun, over, stronger, wrong, private_, lunches, live, lapsed], { at: long });
  await store.write([learnt, late], { at: since });
  await store.write([makeTie(council.id, club.id, { kind: 'OVERSEES', strength: 3 })], { at: since, reason: 'CORRECTION' });
});
afterAll(() => store.close());

const QUERY = `query ($from: Date!, $to: Date!, $within: ID, $around: [ID!], $kinds: [ComparisonKind!], $causes: [ChangeReason!], $first: Int, $after: String) {
  changesBetween(from: $from, to: $to, within: $within, around: $around, kinds: $kinds, causes: $causes, first: $first, after: $after) {
    summary counts { kind cause entries }
    entries { pageInfo { hasNextPage endCursor } nodes { kind cause day recordLabel sentence record { id } } }
  }
}`;
const compare = async (variables: object = {}, reader = broker) =>
  (await api.ask(QUERY, { from, to, first: 200, ...variables }, reader)).changesBetween;
const told = (answer: { entries: { nodes: { kind: string; cause: string; sentence: string }[] } }) =>
  answer.entries.nodes.map(({ kind, cause, sentence }) => `${cause} ${kind} ${sentence}`);

describe('what changed between two days', () => {
  it('tells the world from what we learnt and what we put right, in words', async () => {
    const answer = await compare();
    expect(told(answer)).toEqual([
      'WORLD GONE Verges: now lapsed; before, live; since 1 January 2026.',
      'WORLD CHANGED Toilets: now live; before, legal; since 1 December 2025.',
      'WORLD CHANGED Fenshire supports Club: now of strength 4, works jointly; before, 2, in touch, since 1 September 2025.',
      'WORLD NEW Club on Loneliness in Wisbech: from 1 August 2025.',
      expect.stringMatching(/^WORLD GONE (Choir: closed on 1 July 2025|Fenshire funds Choir: ended; its last day was 30 June 2025)\.$/),
      expect.stringMatching(/^WORLD GONE (Choir: closed on 1 July 2025|Fenshire funds Choir: ended; its last day was 30 June 2025)\.$/),
      expect.stringMatching(/^WORLD NEW (Hall|Fenshire works with Hall): from 1 June 2025\.$/),
      expect.stringMatching(/^WORLD NEW (Hall|Fenshire works with Hall): from 1 June 2025\.$/),
      expect.stringMatching(/^RECORDED NEW (Learnt of late|Fenshire hosts Club): held already, recorded on 10 October 2025\.$/),
      expect.stringMatching(/^RECORDED NEW (Learnt of late|Fenshire hosts Club): held already, recorded on 10 October 2025\.$/),
      expect.stringMatching(/^CORRECTION CHANGED Fenshire oversees Club: corrected on 10 October 2025: strength is 3.*; it was 1/),
    ]);
    expect(
      (await api.ask(`{ changesBetween(from: "${from}", to: "${to}") { entries { totalCount } } }`, {}, broker)).changesBetween.entries
        .totalCount,
    ).toBe(11);
    expect(answer.summary).toBe(
      'Between 31 March 2025 and 31 March 2026, 8 things changed in the world: 3 new, 3 gone and 2 changed. 2 were newly recorded. 1 was corrected.',
    );
  });

  it('keeps to an area, to organisations, to kinds and to causes', async () => {
    expect(told(await compare({ within: wisbech.id }))).toContainEqual('WORLD NEW Club on Loneliness in Wisbech: from 1 August 2025.');
    expect((await compare({ within: wisbech.id })).entries.nodes).not.toContainEqual(
      expect.objectContaining({ recordLabel: 'Organisation' }),
    );
    expect(told(await compare({ around: [hall.id] }))).toHaveLength(2);
    expect(told(await compare({ around: [elsewhere.id] }))).toEqual(['WORLD GONE Verges: now lapsed; before, live; since 1 January 2026.']);
    expect(told(await compare({ kinds: ['GONE'], causes: ['WORLD'] }))).toHaveLength(3);
    expect((await compare({ causes: ['CORRECTION'] })).counts).toEqual([{ kind: 'CHANGED', cause: 'CORRECTION', entries: 1 }]);
  });

  it('goes on from page to page, each entry once', async () => {
    const all = (await compare()).entries.nodes.map(({ sentence }: { sentence: string }) => sentence);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: { nodes: { sentence: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
        await compare({ first: 3, after })
      ).entries;
      paged.push(...nodes.map(({ sentence }) => sentence));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
  });

  it('says nothing of what is hidden, and says so where nothing changed', async () => {
    expect(told(await compare({ from: '2025-04-30', to: '2025-05-02' }))).toEqual([]);
    expect((await compare({ from: '2025-04-30', to: '2025-05-02' })).summary).toBe(
      'Between 30 April 2025 and 2 May 2025, nothing changed that you may see.',
    );
    const dale: TestReader = { ...broker, principalId: 'dale', councilIds: [elsewhere.id], organisationIds: [elsewhere.id] };
    expect(told(await compare({ from: '2025-04-30', to: '2025-05-02' }, dale))).toEqual([
      'WORLD NEW Dale works with Club: from 1 May 2025.',
    ]);
  });

  it('tells what was taken out, to those who could see it', async () => {
    const mistake = makeTie(council.id, hall.id, { kind: 'HOSTS', validFrom: '2020-01-01', owner: council.id, visibility: 'OWNER' });
    const today = todayInLondon();
    const lately = { from: addDays(today, -1), to: today };
    await store.write([mistake], { at: long });
    const before = told(await compare(lately));
    await store.executor.write('take-out', (tx) =>
      withdrawRecords(tx, [mistake.id], { principalId: 'broker', by: 'broker', reason: 'CORRECTION', isByHand: true, batchId: 'b' }),
    );
    const gone = `CORRECTION GONE Fenshire hosts Hall: taken out on ${formatDay(today)}, as never having been so.`;
    expect(told(await compare(lately))).toEqual([...before, gone]);
    expect((await compare({ ...lately, causes: ['CORRECTION'] })).entries.nodes).toMatchObject([{ recordLabel: 'Tie', record: null }]);
    expect(told(await compare({ ...lately, around: [hall.id] }))).toEqual([gone]);
    expect(told(await compare({ ...lately, around: [choir.id] }))).toEqual([]);
    expect(told(await compare({ ...lately, within: fen.id }))).toContain(gone);
    const dale: TestReader = { ...broker, principalId: 'dale', councilIds: [elsewhere.id], organisationIds: [elsewhere.id] };
    expect(told(await compare(lately, dale))).not.toContain(gone);
  });

  it('refuses days the wrong way round', async () => {
    expect((await api.send(QUERY, { from: to, to: from }, broker)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'to' } },
    ]);
  });
});

describe('a network beside that of an earlier day', () => {
  const NETWORK = `query ($input: NetworkInput!) { network(input: $input) { compareWith changes totalTies
    nodes { change changeCause organisation { name } } ties { kind change changeCause } } }`;

  it('marks what is new, gone, changed, newly recorded and corrected', async () => {
    const input = { around: [council.id], asAt: to, compareWith: from };
    const { network } = await api.ask(NETWORK, { input }, broker);
    const byKind = (kind: string) => network.ties.find((tie: { kind: string }) => tie.kind === kind);
    expect(byKind('WORKS_WITH')).toMatchObject({ change: 'NEW', changeCause: 'WORLD' });
    expect(byKind('FUNDS')).toMatchObject({ change: 'GONE', changeCause: 'WORLD' });
    expect(byKind('SUPPORTS')).toMatchObject({ change: 'CHANGED', changeCause: 'WORLD' });
    expect(byKind('HOSTS')).toMatchObject({ change: 'NEW', changeCause: 'RECORDED' });
    expect(byKind('OVERSEES')).toMatchObject({ change: 'CHANGED', changeCause: 'CORRECTION' });
    expect(byKind('AGENCY')).toMatchObject({ change: 'NEW', changeCause: 'WORLD' });
    const named = Object.fromEntries(
      network.nodes.map(({ organisation, change }: { organisation: { name: string }; change: string | null }) => [
        organisation.name,
        change,
      ]),
    );
    expect(named).toEqual({ Fenshire: null, Club: null, Hall: 'NEW', Choir: 'GONE' });
    expect(network.totalTies).toBe(5);
    expect(network.changes).toBe(
      'Since 31 March 2025: 2 lines new, 1 line gone, 1 line changed, 1 line newly recorded, 1 line corrected, 1 organisation new and 1 organisation gone.',
    );
  });

  it('asks nothing more where nothing is compared', async () => {
    store.queries.length = 0;
    const { network } = await api.ask(NETWORK, { input: { around: [council.id], asAt: to } }, broker);
    expect(network.ties.every(({ change }: { change: string | null }) => change === null)).toBe(true);
    expect(network).toMatchObject({ compareWith: null, changes: null });
    expect(store.queries).toHaveLength(3);
    const wrongWay = { around: [council.id], asAt: from, compareWith: to };
    expect((await api.send(NETWORK, { input: wrongWay }, broker)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
