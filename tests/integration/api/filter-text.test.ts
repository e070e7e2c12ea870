import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([makeOrganisation('Open Door')]);
});
afterAll(() => store.close());

it.each(['organisations', 'agreements', 'areas', 'initiatives', 'assets'])(
  '%s take a text of 200 characters and no longer',
  async (field) => {
    const ask = (text: string) => api.send(`{ ${field}(filter: { text: "${text}" }) { totalCount } }`);
    for (const text of ['a'.repeat(201), 'a'.repeat(5_000), 'open '.repeat(400)]) {
      const { errors } = await ask(text);
      expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('the most is 200') })]);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.text' });
    }
    for (const text of ['a'.repeat(200), `  ${'a'.repeat(200)}  `])
      expect(await ask(text)).toEqual({ data: { [field]: { totalCount: 0 } }, errors: [] });
  },
);

it('says so for a list inside a record too', async () => {
  const query = 'query ($id: ID!, $text: String) { organisation(id: $id) { agreements(filter: { text: $text }) { totalCount } } }';
  const { errors } = await api.send(query, { id: testId('organisation', 'Open Door'), text: 'x'.repeat(2_000) });
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
