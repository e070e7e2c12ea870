import { it, vi } from 'vitest';
import * as query from '../../../server/src/modules/comparison/comparison.cypher.ts';
import { toNeo4jDate, toNeo4jDateTime, toNeo4jInteger } from '../../../server/src/neo4j/values.ts';
import { cleanStore } from '../../testkit/store.ts';
vi.setConfig({ testTimeout: 400_000 });
it('times', async () => {
  const store = await cleanStore();
  const params = { from: toNeo4jDate('2025-03-31'), to: toNeo4jDate('2026-03-31'), since: toNeo4jDateTime(new Date('2025-04-01')), until: toNeo4jDateTime(new Date('2026-04-01')), kinds: ['NEW','GONE','CHANGED'], causes: ['WORLD','RECORDED','CORRECTION'], labels: query.COMPARED, organisations: ['x'], areas: ['y'], limit: toNeo4jInteger(3) };
  const reader = { kind: 'SIGNED_IN' as const, principalId: 'b', councilIds: ['x'], organisationIds: ['x'] };
  for (const scope of ['ALL', 'AREAS'] as const) for (const part of query.partsOf(scope)) {
    const t = performance.now();
    try { await store.executor.read(reader, query.partCounts(part), params); } catch (e) { console.log('FAILED', String(e).slice(0, 100)); }
    console.log(scope, Math.round(performance.now() - t), part.text.slice(0, 130).replaceAll('\n', ' '));
  }
  await store.close();
});
