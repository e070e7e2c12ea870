import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkHistory } from '../../../server/src/audit/check.ts';
import { demoMark } from '../../../server/src/demo/demo.cypher.ts';
import { isDemoDue, isDemoStore, isEmptyStore, loadDemo } from '../../../server/src/demo/demo.ts';
import { writePhase } from '../../../server/src/demo/load.ts';
import { merrowshireChronicles } from '../../../server/src/demo/merrowshire/index.ts';
import { withProposals } from '../../../server/src/demo/merrowshire/proposals.ts';
import { personas } from '../../../server/src/demo/personas.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const today = '2026-11-22';
let store: TestStore;
beforeAll(async () => {
  store = await cleanStore();
});
afterAll(() => store.close());

async function rows(text: string): Promise<Record<string, unknown>[]> {
  const { records } = await store.driver.executeQuery(text, {}, { database: 'neo4j' });
  return records.map((record) => record.toObject());
}

/** Executor that fails at its nth write of records, as a process that is killed would leave it. */
function dyingAt(batch: number): TestStore['executor'] {
  let batches = 0;
  return new Proxy(store.executor, {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (name !== 'write' || typeof member !== 'function') return typeof member === 'function' ? member.bind(target) : member;
      return (...args: unknown[]) => {
        if (args[0] === 'write-drafts') batches += 1;
        if (batches >= batch) throw new Error('killed');
        return member.apply(target, args);
      };
    },
  });
}

it('begins in an empty store and, killed half-way, is taken up again with the dates it began with', async () => {
  expect([await isEmptyStore(store.executor), await isDemoDue(store.executor)]).toEqual([true, true]);
  await expect(loadDemo(dyingAt(14), silentProgress, { today })).rejects.toThrow('killed');
  expect([await isEmptyStore(store.executor), await isDemoDue(store.executor), await isDemoStore(store.executor)]).toEqual([
    false,
    true,
    false,
  ]);

  const phases = Object.values(await loadDemo(store.executor, silentProgress, { today: '2030-01-01' }));
  expect(await store.executor.system(demoMark)).toEqual([{ value: `COMPLETE ${today}` }]);
  expect([await isDemoDue(store.executor), await isDemoStore(store.executor)]).toEqual([false, true]);
  expect(phases).toHaveLength(3);
  expect(phases.reduce((sum, phase) => sum + phase.unchanged, 0)).toBeGreaterThan(0);
  // What is real is written once; what is made up has a past.
  expect(phases.map(({ changed }) => changed > 0)).toEqual([false, false, true]);
}, 600_000);

it('loaded again it changes nothing', async () => {
  const phases = Object.values(await loadDemo(store.executor, silentProgress));
  expect(phases.map(({ created, changed }) => [created, changed])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
}, 240_000);

it('has a history that bears out what is held', async () => {
  const { problems, records, changes } = await checkHistory(store.executor, silentProgress);
  expect(problems).toEqual([]);
  expect(changes).toBeGreaterThan(records + 1_500);
  const told = await rows("MATCH (c:Change {recordLabel: 'Tie'}) RETURN DISTINCT c.reason AS reason ORDER BY reason");
  expect(told.map(({ reason }) => reason)).toEqual(['CORRECTION', 'RECORDED', 'WORLD']);
  const early = await rows(
    "MATCH (t:Tie {isIllustrative: true}) WHERE t.recordedAt < datetime('2025-11-22T00:00:00Z') RETURN count(t) > 100 AS many",
  );
  expect(early).toEqual([{ many: true }]);
}, 240_000);

it('keeps what is made up apart from what is real', async () => {
  const mixed = 'MATCH (a:Entity {isIllustrative: true})-[]->(b:Entity) WHERE b.isIllustrative = false RETURN count(*) AS count';
  expect(await rows(mixed)).toEqual([{ count: 0 }]);
});

it('has the six people, each at home in Merrowshire', async () => {
  const found = await rows('MATCH (p:Principal) RETURN p.persona AS persona, p.councilIds AS councilIds ORDER BY persona');
  expect(found.map(({ persona }) => persona)).toEqual(['ADMIN', 'ANALYST', 'BROKER', 'PARTNER', 'STEWARD', 'VIEWER']);
  expect(found.find(({ persona }) => persona === 'PARTNER')?.councilIds).toEqual([]);
  const named = personas.flatMap((one) => [...one.councilIds, ...one.organisationIds, ...one.areaIds, ...one.themeIds]);
  const homes =
    'MATCH (p:Principal) UNWIND p.councilIds + p.organisationIds + p.areaIds + p.themeIds AS id MATCH (n:Entity {id: id}) RETURN count(*) AS count';
  expect(await rows(homes)).toEqual([{ count: named.length }]);
});

it('has one request for information that was answered and one that waits for its review', async () => {
  const found = await rows(
    'MATCH (q:InformationRequest)<-[:IN_REQUEST]-(:DisclosedRecord)-[:HAS_FIELD]->(f) WITH q, count(f) > 20 AS many, any(x IN collect(f.decision) WHERE x = "WITHHOLD") AS withheld RETURN q.reference AS reference, q.state AS state, q.isIllustrative AS madeUp, many, withheld ORDER BY reference',
  );
  const both = { madeUp: true, many: true, withheld: true };
  expect(found).toEqual([
    { reference: 'MCC/FOI/0117', state: 'RELEASED', ...both },
    { reference: 'MCC/FOI/0131', state: 'IN_REVIEW', ...both },
  ]);
  expect(await rows('MATCH (d:Disclosure) RETURN d.reference AS reference, d.by AS by')).toEqual([
    { reference: 'MCC/FOI/0117', by: 'Marguerite Oxbow' },
  ]);
});

it('writes a phase whole, with no record for a link to wait for', async () => {
  // As they are now: what the partner proposed and the broker took is in them.
  const drafts = withProposals(merrowshireChronicles({ today }), today).flatMap((chronicle) => chronicle.at(-1)?.draft ?? []);
  const phase = { title: 'Merrowshire', drafts: () => drafts };
  const context = { principalId: 'test', by: 'Test', reason: 'RECORDED' } as const;
  expect(await writePhase(store.executor, silentProgress, phase, context)).toEqual({
    created: 0,
    changed: 0,
    unchanged: drafts.length,
  });
});
