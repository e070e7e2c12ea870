import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeOrganisation } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { keptProblems } from './kept.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const records = Array.from({ length: 50 }, (_, i) => makeOrganisation(`Group ${i}`));
const editors = Array.from(
  { length: 20 },
  (_, i): TestReader => ({
    kind: 'SIGNED_IN',
    principalId: `editor-${i}`,
    roles: ['BROKER'],
    councilIds: [council.id],
    organisationIds: [council.id],
  }),
);
const EDIT = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { changeId userErrors { code } organisation { revision description } }
}`;

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, ...records]);
});
afterAll(() => store.close());

describe('many who change the same at once', () => {
  it('lose nothing: what was accepted is a revision of its own, all else was told that it is stale', { timeout: 180_000 }, async () => {
    const accepted: { id: string; revision: number; description: string; by: string }[] = [];
    let stale = 0;
    await Promise.all(
      editors.map(async (editor, number) => {
        for (let turn = 0; turn < 5; turn++) {
          // All begin close together, and what they read of a record is often old when they save it.
          const { id } = records[(number + turn * 3) % records.length] as (typeof records)[number];
          const { organisation } = await api.ask(`query ($id: ID!) { organisation(id: $id) { revision } }`, { id }, editor);
          const description = `${editor.kind === 'SIGNED_IN' ? editor.principalId : ''}, turn ${turn}`;
          const input = { id, revision: organisation.revision, description };
          const { updateOrganisation: answer } = await api.ask(EDIT, { input }, editor);
          if (answer.userErrors.length === 0)
            accepted.push({ id, revision: answer.organisation.revision, description, by: `editor-${number}` });
          else {
            expect(answer).toMatchObject({ changeId: null, userErrors: [{ code: 'STALE' }] });
            expect(answer.organisation.revision).toBeGreaterThan(organisation.revision);
            stale += 1;
          }
        }
      }),
    );
    expect(accepted.length + stale).toBe(100);
    expect(stale).toBeGreaterThan(0);
    expect(await keptProblems(store)).toEqual([]);
    const changes = await peek(
      store,
      'MATCH (c:Change) WHERE c.revision > 1 RETURN c.recordId AS id, c.revision AS revision, c.after AS after, c.by AS by',
    );
    const kept = changes.map(({ after, ...change }) => ({ ...change, description: JSON.parse(after).properties.description }));
    const inOrder = (a: (typeof accepted)[number], b: (typeof accepted)[number]) => a.id.localeCompare(b.id) || a.revision - b.revision;
    expect(kept.toSorted(inOrder)).toEqual(accepted.toSorted(inOrder));
  });

  it('who would lock two records in opposite order all come through', async () => {
    const tie = `mutation ($input: RecordTieInput!) { recordTie(input: $input) { userErrors { code } } }`;
    const [a, b] = [records[40]?.id, records[41]?.id];
    const answers = await Promise.all(
      editors.map((editor, i) => {
        const ends = i % 2 === 0 ? { from: a, to: b } : { from: b, to: a };
        return api.ask(tie, { input: { ...ends, kind: 'WORKS_WITH', strength: 3 } }, editor);
      }),
    );
    const codes = answers.map(({ recordTie }) => recordTie.userErrors[0]?.code ?? 'DONE');
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(19);
  });
});
