import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardFor, readerParameter } from '../../../server/src/auth/visibility.ts';
import { generateNetwork } from '../../../server/src/demo/generator/network.ts';
import { lists, mixed } from '../../performance/permissions.ts';
import { questionsFor } from '../../performance/questions.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

/** Where a plan may begin: an index, what came before, or all of one label, for what counts or lists all of it. */
const BEGINNINGS =
  /^(Node\w*Index\w*|DirectedRelationship\w*Index\w*|UndirectedRelationship\w*Index\w*|ProcedureCall|Argument|Unwind|NodeByLabelScan|IntersectionNodeByLabelsScan|EmptyRow|NodeCountFromCountStore)/;
const INDEX = /Node\w*Index|queryNodes/;

let store: TestStore;
let api: TestApi;
/** Every statement sent, by the name of its query. */
const sent = new Map<string, { text: string; params: Record<string, unknown> }>();

interface Plan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Plan[];
}

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([...generateNetwork({ organisations: 500, seed: 42 })].map(mixed));
  const read = store.executor.read.bind(store.executor);
  store.executor.read = (reader, query, params = {}) => {
    sent.set(query.name, { text: guardFor(reader.kind, query.text), params: { ...params, ...readerParameter(reader) } });
    return read(reader, query, params);
  };
}, 300_000);
afterAll(() => store.close());

const flat = (plan: Plan): Plan[] => [plan, ...plan.children.flatMap(flat)];

describe('what somebody signed in asks', () => {
  it('is found by an index, and never by looking at all there is', { timeout: 300_000 }, async () => {
    const [council] = await store.driver
      .executeQuery('MATCH (o:Organisation) RETURN o.id AS id LIMIT 1')
      .then(({ records }) => records.map((row) => String(row.get('id'))));
    const reader = keeperOf(council ?? '');
    for (const query of Object.values(lists)) await api.ask(query, {}, reader);
    for (const { query, variables } of await questionsFor(store.driver)) await api.ask(query, variables, reader);
    expect(sent.size).toBeGreaterThan(15);
    let byIndex = 0;
    for (const [name, { text, params }] of sent) {
      const { summary } = await store.driver.executeQuery(`EXPLAIN ${text}`, params, { database: 'neo4j' });
      const steps = flat(summary.plan as unknown as Plan);
      const beginnings = steps.filter(({ children }) => children.length === 0).map(({ operatorType }) => operatorType.split('@')[0] ?? '');
      expect(
        beginnings.filter((each) => !BEGINNINGS.test(each)),
        name,
      ).toEqual([]);
      if (steps.some((step) => INDEX.test(`${step.operatorType} ${String(step.arguments.Details)}`))) byIndex += 1;
      else expect(name, `${name} uses no index: ${beginnings.join(', ')}`).toMatch(/-count$/);
    }
    expect(byIndex).toBeGreaterThan(sent.size / 2);
  });
});
