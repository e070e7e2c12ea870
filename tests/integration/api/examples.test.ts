import { afterAll, beforeAll, expect, it } from 'vitest';
import { examples } from '../../../client/src/explorer/examples.ts';
import { loadDemo } from '../../../server/src/demo/demo.ts';
import { createProgress } from '../../../server/src/telemetry/progress.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  await loadDemo(store.executor, createProgress(), {});
  api = await createTestApi(store);
});
afterAll(() => store.close());

/** True where there is a fact somewhere in an answer: a list with something in it. */
function hasRows(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasRows);
}

it.each(examples.map((query) => [/query (\w+)/.exec(query)?.[1], query]))(
  '%s, as the explorer opens on it, answers on the demo',
  async (_, query) => {
    expect(hasRows(await api.ask(query ?? ''))).toBe(true);
  },
);
