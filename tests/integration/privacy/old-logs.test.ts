import { PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkHistory } from '../../../server/src/audit/check.ts';
import { draft } from '../../../server/src/audit/draft.ts';
import { startJobs } from '../../../server/src/jobs/jobs.ts';
import { type OldLog, oldLogs } from '../../../server/src/modules/privacy/log-retention.cypher.ts';
import { dropOldLogs, monthsBefore } from '../../../server/src/modules/privacy/log-retention.ts';
import { onceIn } from '../../../server/src/neo4j/lease.ts';
import { systemModel } from '../../../server/src/neo4j/model.ts';
import { toNeo4jDateTime } from '../../../server/src/neo4j/values.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { makePerson } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const NOW = new Date('2026-11-29T12:00:00Z');
const DAY = 24 * 3_600_000;
/** What is kept through drafts, with a history of its own. */
const KEPT = ['Grant', 'Change', 'Portfolio', 'Proposal', 'DisclosedRecord', 'InformationRequest'] as const;
type Kept = (typeof KEPT)[number];
const none = Object.fromEntries(KEPT.map((label) => [label, 0]));
/** What the list of purposes promises, in months. */
const promised: Record<Exclude<OldLog, Kept>, number> = {
  Session: 1,
  AccessToken: 12,
  SignInAttempts: 1,
  EditRequest: 1,
  PersonalRead: 24,
  Disclosure: 72,
  Erasure: 72,
  Principal: 24,
};
/** The property each is counted from. */
const since = {
  Session: 'expiresAt',
  AccessToken: 'expiresAt',
  SignInAttempts: 'expiresAt',
  EditRequest: 'at',
  PersonalRead: 'at',
  Disclosure: 'at',
  Erasure: 'at',
  Principal: 'lastSignedInAt',
} as const;

let store: TestStore;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([council]);
});
beforeEach(async () => {
  await peek(store, 'MATCH (c:Change)-[:OF]->(n:Grant) DETACH DELETE c, n');
  await peek(store, `MATCH (n) WHERE n:${Object.keys(since).join('|')} OR n:AtlasStore DETACH DELETE n`);
});
afterAll(() => store.close());

const ids = async (label: string) =>
  (await peek(store, `MATCH (n:${label}) RETURN coalesce(n.id, n.key) AS id ORDER BY id`)).map((row) => row.id as string);

/** One of each kind that is a day past its time, and one that has a day left. */
async function makeLogs(): Promise<void> {
  for (const [label, months] of Object.entries(promised) as [keyof typeof promised, number][]) {
    const limit = monthsBefore(NOW, months).getTime();
    for (const [id, at] of [
      [`${label} old`, limit - DAY],
      [`${label} young`, limit + DAY],
    ] as const) {
      const time = toNeo4jDateTime(new Date(at));
      const more = { principalId: 'somebody', by: 'Somebody', name: 'Somebody', subject: id, issuer: 'x', email: `${label}@example.org` };
      await peek(store, `CREATE (n:${label}) SET n = $properties`, {
        properties: { id, key: id, tokenHash: id, reason: 'SAR 1', idleExpiresAt: time, ...more, [since[label]]: time },
      });
    }
  }
}

describe('what the Atlas keeps of its own users', () => {
  it('goes when the list of purposes says, not a day before', async () => {
    await makeLogs();
    const dropped = await dropOldLogs(store.executor, NOW);
    expect(dropped).toEqual({ ...none, ...Object.fromEntries(Object.keys(promised).map((label) => [label, 1])) });
    for (const label of Object.keys(promised).filter((each) => each !== 'Erasure' && each !== 'Principal'))
      expect(await ids(label)).toEqual([`${label} young`]);
    expect(await dropOldLogs(store.executor, NOW)).toEqual(Object.fromEntries(Object.keys(oldLogs).map((label) => [label, 0])));
  });

  it('leaves of an erasure what the journals know it by, and of somebody who no longer signs in that they were', async () => {
    await makeLogs();
    await dropOldLogs(store.executor, NOW);
    expect(
      await peek(store, "MATCH (n:Erasure {id: 'Erasure old'}) RETURN n.principalId AS principalId, n.by AS by, n.reason AS reason"),
    ).toEqual([{ principalId: 'system', by: 'Somebody no longer known', reason: 'No longer kept' }]);
    const [somebody] = await peek(
      store,
      "MATCH (n:Principal {id: 'Principal old'}) RETURN n.name AS name, n.email AS email, n.subject AS subject",
    );
    expect(somebody).toEqual({ name: 'Somebody no longer known', email: null, subject: null });
    const [other] = await peek(store, "MATCH (n:Principal {id: 'Principal young'}) RETURN n.name AS name");
    expect(other).toEqual({ name: 'Somebody' });
  });

  it('keeps the name of somebody who holds a role, however long ago they signed in', async () => {
    const { id } = await makePerson(store, 'Wren', [{ role: 'VIEWER', at: council.id }]);
    await peek(
      store,
      "MATCH (p:Principal {id: $id}) SET p.subject = 'wren', p.issuer = 'x', p.lastSignedInAt = datetime('2001-01-01T00:00:00Z')",
      {
        id,
      },
    );
    expect((await dropOldLogs(store.executor, NOW)).Principal).toBe(0);
  });

  it('includes roles that ended long ago and the history of what was taken out, and leaves all other history whole', async () => {
    await makePerson(store, 'Past', [
      { role: 'VIEWER', at: council.id, validFrom: '2015-01-01', validTo: '2020-11-28' },
      { role: 'BROKER', at: council.id, validFrom: '2015-01-01', validTo: '2020-11-30' },
    ]);
    const at = (moment: string) => toNeo4jDateTime(new Date(moment));
    for (const [id, moment] of [
      ['gone long ago', '2020-11-28T00:00:00Z'],
      ['gone lately', '2020-11-30T00:00:00Z'],
    ] as const)
      await peek(
        store,
        'CREATE (c:Entity:Change {id: $id, recordId: $id, revision: 1, at: $at})-[:OF]->(:Withdrawn {id: $id, revision: 1})',
        {
          id,
          at: at(moment),
        },
      );
    await peek(store, "MATCH (c:Change)-[:OF]->(:Organisation) SET c.at = datetime('2001-01-01T00:00:00Z')");
    expect(await dropOldLogs(store.executor, NOW)).toMatchObject({ Grant: 1, Change: 1 });
    expect(await peek(store, 'MATCH (c:Change)-[:OF]->(g:Grant) WHERE g.validTo IS NOT NULL RETURN g.role AS role')).toEqual([
      { role: 'BROKER' },
    ]);
    expect(await ids('Withdrawn')).toEqual(['gone lately']);
    await peek(store, 'MATCH (n) WHERE n:Withdrawn OR (n:Change AND n.id = "gone lately") DETACH DELETE n');
    expect((await checkHistory(store.executor, silentProgress)).problems).toEqual([]);
  });

  it('includes proposals, requests for information with all they hold, and whose places and themes nobody asks for any more', async () => {
    const { id: wren } = await makePerson(store, 'Old hand', []);
    const { id: robin } = await makePerson(store, 'Holds a role', [{ role: 'VIEWER', at: council.id }]);
    await peek(store, "MATCH (p:Principal) WHERE p.id IN $ids SET p.subject = p.id, p.lastSignedInAt = datetime('2001-01-01T00:00:00Z')", {
      ids: [wren, robin],
    });
    const restricted = { owner: council.id, visibility: 'RESTRICTED' as const, restrictedTo: ['stewards'] };
    const portfolioOf = (id: string) =>
      draft('Portfolio', { id: testId('portfolio', id), ...restricted, properties: {}, links: [{ type: 'PORTFOLIO_OF', to: id }] });
    const made = (age: 'old' | 'young') => {
      const [proposal, request] = [testId('proposal', age), testId('request', age)];
      return [
        draft('Proposal', {
          id: proposal,
          owner: council.id,
          visibility: 'PARTIES',
          properties: {
            ...{ title: 'Change an organisation', state: 'OPEN', mutation: 'updateOrganisation', input: '{}', patch: '{}' },
            ...{ recordLabel: 'Organisation', why: 'So', principalId: wren, by: 'Old hand' },
          },
          links: [
            { type: 'ABOUT', to: council.id },
            { type: 'MADE_BY', to: council.id },
          ],
        }),
        draft('InformationRequest', {
          id: request,
          ...restricted,
          properties: {
            ...{ reference: 'FOI 1', askerKind: 'RESIDENT', receivedOn: '2023-01-02', dueOn: '2023-01-30', asked: 'All' },
            ...{ state: 'RELEASED', preparedBy: 'Old hand' },
          },
        }),
        draft('DisclosedRecord', {
          id: testId('disclosed', age),
          ...restricted,
          properties: { recordId: council.id, recordLabel: 'Organisation', recordRevision: 1, position: 0 },
          links: [{ type: 'IN_REQUEST', to: request }],
          parts: [{ type: 'HAS_FIELD', key: 'name', properties: { label: 'Name', value: 'Fenshire', decision: 'RELEASE', position: 0 } }],
        }),
      ];
    };
    await store.write([...made('old'), ...made('young'), portfolioOf(wren), portfolioOf(robin)]);
    for (const [label, kind, months] of [
      ['Proposal', 'proposal', 24],
      ['InformationRequest', 'request', 36],
    ] as const)
      for (const [age, days] of [
        ['old', -DAY],
        ['young', DAY],
      ] as const)
        await peek(store, `MATCH (n:${label} {id: $id}) SET n.recordedAt = $at`, {
          id: testId(kind, age),
          at: toNeo4jDateTime(new Date(monthsBefore(NOW, months).getTime() + days)),
        });
    expect(await dropOldLogs(store.executor, NOW)).toMatchObject({
      ...{ Proposal: 1, DisclosedRecord: 1, InformationRequest: 1, Portfolio: 1, Principal: 1 },
    });
    expect(await ids('Proposal')).toEqual([testId('proposal', 'young')]);
    expect(await ids('InformationRequest')).toEqual([testId('request', 'young')]);
    expect(await ids('DisclosedRecord')).toEqual([testId('disclosed', 'young')]);
    expect(await ids('DisclosedField')).toHaveLength(1);
    expect(await ids('Portfolio')).toEqual([testId('portfolio', robin)]);
    expect((await checkHistory(store.executor, silentProgress)).problems).toEqual([]);
  });

  it('is everything of its own that the list of purposes gives a time to', () => {
    const own = PERSONAL_FIELDS.map(({ record }) => record).filter(
      (record) => record in systemModel || KEPT.some((label) => label === record),
    );
    expect(Object.keys(oldLogs).toSorted()).toEqual([...new Set(own)].toSorted());
  });
});

describe('the job', () => {
  it('is done by one server a day', async () => {
    const done: string[] = [];
    const turn = (server: string) => onceIn(store.executor, 'old-logs', 3_600, async () => void done.push(server));
    const results = await Promise.all(['a', 'b', 'c'].map(turn));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(done).toHaveLength(1);
    await peek(store, "MATCH (s:AtlasStore {key: 'old-logs'}) SET s.at = datetime() - duration({seconds: 1})");
    expect(await turn('d')).toBe(true);
  });

  it('holds off the others for seconds while it is at it, and for the day only once it is done', async () => {
    const left = async () => {
      const [row] = await peek(
        store,
        "MATCH (s:AtlasStore {key: 'old-logs'}) RETURN duration.inSeconds(datetime(), s.at).seconds AS seconds",
      );
      return Number(row?.seconds);
    };
    const { promise: end, resolve } = Promise.withResolvers<void>();
    const running = onceIn(store.executor, 'old-logs', 3_600, () => end);
    await expect.poll(left).toBeGreaterThan(0);
    expect(await left()).toBeLessThanOrEqual(20);
    expect(await onceIn(store.executor, 'old-logs', 3_600, async () => undefined)).toBe(false);
    // Long work keeps what it has.
    await expect.poll(left, { timeout: 15_000 }).toBeLessThan(17);
    await expect.poll(left, { timeout: 15_000 }).toBeGreaterThanOrEqual(18);
    resolve();
    expect(await running).toBe(true);
    expect(await left()).toBeGreaterThan(3_500);
  });

  it('is tried again by the next one where it failed', async () => {
    await expect(onceIn(store.executor, 'old-logs', 3_600, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await onceIn(store.executor, 'old-logs', 3_600, async () => undefined)).toBe(true);
  });

  it('runs while the Atlas is up, and says what it did', async () => {
    await makeLogs();
    const logged: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line) => logged.push(line) });
    const stop = startJobs({ executor: store.executor, logger, erasureJournal: '/dev/null', now: () => NOW });
    await expect.poll(() => logged.join(''), { timeout: 20_000 }).toContain('"PersonalRead":1');
    await stop();
    expect(await ids('PersonalRead')).toEqual(['PersonalRead young']);
  });
});
