import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAll } from '../../../server/src/audit/writer.ts';
import { buildAtlasSchema } from '../../../server/src/schema.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { keeperOf } from '../../testkit/edit-readers.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeSpecimens } from '../auth/walk/specimens.ts';
import { allSlots, leafOf, mutationsOf, type Path, withValue } from './inputs.ts';
import { tallyOf } from './kept.ts';
import { atRevision, idsByLabel, labelsIn, learn } from './learning.ts';
import { council, sampleWorld } from './sample-world.ts';

const other = makeOrganisation('Otherton District Council', { kind: 'DISTRICT_COUNCIL' });
const broker = keeperOf(council.id);
const steward = keeperOf(council.id, 'steward', 'STEWARD');
const MISSING = testId('nothing', 'at all');
const mutations = mutationsOf(buildAtlasSchema()).filter(({ args }) => args.length > 0);
/** What anybody concerned may do to another's record: say what they think of it. */
const BY_ANYBODY = /^(confirm|dispute)/;

let store: TestStore;
let api: TestApi;
/** Ids that the broker may use, ids of another council's records that are hidden from them, and of those that are not; by label. */
let [own, hidden, theirs]: ReadonlyMap<string, readonly string[]>[] = [];
let slotsTried = 0;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([...sampleWorld, other]);
  own = await idsByLabel(store);
  const isOurs = new Set([...own.values()].flat());
  const specimens = makeSpecimens({ council: other.id, named: ['nobody'], denied: [council.id], shared: [], principal: MISSING })
    .filter(({ letter }) => ['P', 'O', 'R', 'D'].includes(letter))
    // These lead to somebody who signs in, whom this world does not have.
    .filter(({ label }) => label !== 'Grant' && label !== 'Portfolio');
  const by = { principalId: 'other', by: 'Other', reason: 'RECORDED' as const };
  await writeAll(
    store.executor,
    specimens.map(({ draft }) => draft),
    by,
    { batchSize: 25 },
  );
  const rows = await peek(
    store,
    `MATCH (n:Entity) WHERE n.ownerId = $other RETURN [l IN labels(n) WHERE l <> 'Entity'][0] AS label, n.id AS id,
      n.visibility IN ['OWNER', 'RESTRICTED'] OR n.deniedTo IS NOT NULL AS isHidden ORDER BY id`,
    { other: other.id },
  );
  const byLabel = (isHidden: boolean) => {
    const found = new Map<string, string[]>();
    for (const row of rows)
      if (row.isHidden === isHidden && !isOurs.has(row.id)) found.set(row.label, [...(found.get(row.label) ?? []), row.id]);
    return found;
  };
  [hidden, theirs] = [byLabel(true), byLabel(false)];
}, 300_000);
afterAll(() => store.close());

/** What is said, with ids made one. */
const plain = (answer: unknown) => JSON.stringify(answer).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
/** All that another council has, as it is. */
const ofTheirs = () =>
  peek(store, 'MATCH (n:Entity {ownerId: $other}) WHERE n.revision IS NOT NULL RETURN count(n) AS n, sum(n.revision) AS revisions', {
    other: other.id,
  });

describe('an id that is another’s', () => {
  it.each(mutations)('in $name', { timeout: 240_000 }, async (mutation) => {
    const reader = mutation.name === 'eraseSubject' || mutation.name === 'approveRetention' ? steward : broker;
    const { values } = await learn({ api, store, reader, ...(own === undefined ? {} : { from: own }) }, mutation);
    const send = async (path: Path, id: string) => {
      const input = withValue(await atRevision(store, values), path, id) as Record<string, unknown>;
      const { data, errors } = await api.send(mutation.text, input, reader);
      return {
        refusals: data?.result?.userErrors ?? [],
        errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
      };
    };
    const slots = mutation.args.flatMap(allSlots).filter((slot) => leafOf(slot)?.name === 'ID');
    for (const { path } of slots) {
      const tried = path.map((step) => (step === '*' ? '0' : step));
      const unknown = await send(tried, MISSING);
      const told = [...unknown.refusals, ...unknown.errors].map(({ message }) => message).join(' ');
      const kinds = labelsIn(told, [...(hidden?.keys() ?? [])]);
      const labels = kinds.length > 0 ? kinds : ['Organisation', 'Agreement', 'Person'];
      for (const id of labels.flatMap((label) => hidden?.get(label)?.slice(0, 2) ?? [])) {
        const before = await tallyOf(store);
        const answer = await send(tried, id);
        const where = `${mutation.name}: ${path.join('.')} with ${id}`;
        expect(plain(answer), where).toBe(plain(unknown));
        expect(await tallyOf(store), where).toEqual(before);
        slotsTried += 1;
      }
      const [was] = await ofTheirs();
      for (const id of labels.flatMap((label) => theirs?.get(label)?.slice(0, 1) ?? [])) await send(tried, id);
      if (!BY_ANYBODY.test(mutation.name))
        expect((await ofTheirs())[0], `${mutation.name}: ${path.join('.')} of another council`).toEqual(was);
    }
  });

  it('was tried in every place that takes one', () => {
    expect(slotsTried).toBeGreaterThan(mutations.length);
  });
});

describe('a cursor that is another’s', () => {
  const LIST = `query ($after: String, $filter: OrganisationFilter) {
    organisations(first: 1, after: $after, filter: $filter) { totalCount nodes { id } pageInfo { endCursor } } }`;

  it('leads nobody to what they may not see, and from no list to another', async () => {
    const keeper = keeperOf(other.id);
    const seen = new Set<string>();
    for (let after: string | null = null; ; ) {
      const { organisations: page } = await api.ask(LIST, { after }, keeper);
      if (page.nodes.length === 0) break;
      ({ endCursor: after } = page.pageInfo);
      const { organisations: ours } = await api.ask(LIST, { after }, broker);
      for (const { id } of ours.nodes) seen.add(id);
      const elsewhere = await api.send(LIST, { after, filter: { text: 'Group' } }, broker);
      expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
    }
    expect(seen.size).toBeGreaterThan(3);
    expect([...seen].filter((id) => hidden?.get('Organisation')?.includes(id))).toEqual([]);
  });

  it.each(['', 'x', 'bnVsbA', 'e30', 'WyJ4Il0', '../../..', '\u0000'])('made up as %j is none', async (after) => {
    const { errors } = await api.send(LIST, { after }, broker);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
  });
});
