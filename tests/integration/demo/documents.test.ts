import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocumentFiles } from '../../../server/src/demo/documents/files.ts';
import { documentDrafts } from '../../../server/src/demo/documents/index.ts';
import { idFor } from '../../../server/src/neo4j/ids.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await cleanStore();
});
afterAll(() => store.close());

/** Stands in for the registers: each body and area that the data files cite by number or code. */
function registered() {
  const cited = new Set(JSON.stringify(readDocumentFiles()).match(/\b(?:GB-LAE:[A-Z]+|ODS:[A-Z0-9]+|E\d{8})\b/g));
  return [...cited].map((code) => {
    const [scheme = '', number] = code.split(':');
    return number === undefined
      ? makeArea(code, { id: idFor('area', code) })
      : makeOrganisation(code, { id: idFor('organisation', scheme, number) });
  });
}

it('the documents wait for the registers they lead to', async () => {
  await expect(store.write(documentDrafts())).rejects.toThrow(/links lead to records that do not exist/);
});

it('with the registers they are all new, and written again they change nothing', async () => {
  await store.close();
  store = await cleanStore();
  await store.write(registered());
  const drafts = [...documentDrafts()];
  expect(await store.write(drafts)).toEqual({ created: drafts.length, changed: 0, unchanged: 0 });
  expect(await store.write(drafts)).toEqual({ created: 0, changed: 0, unchanged: drafts.length });
});
