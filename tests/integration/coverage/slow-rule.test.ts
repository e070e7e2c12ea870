import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../../server/src/demo/generator/random.ts';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { Exported, exportAll } from './export.ts';
import { council, DENIED, randomQuestion, randomWorld } from './random-world.ts';
import { councilsOf, slowCoverage } from './slow-rule.ts';

const WORLDS = 8;
const QUESTIONS = 6;
const QUERY = `query ($input: CoverageInput!) { coverage(input: $input) { counts { state count }
  basis { pastVerifyBy } pastVerifyBy(first: 200) { cellsHeld } cells {
  area { name } theme { name } state reasons endsOn checkedOn partnerCount placesHeld placesTotal partsHeld partsTotal
  partners(first: 200) { name } othersActive(first: 200) { name } } } }`;

const signedIn = (principalId: string, councilIds: string[]): TestReader => ({
  kind: 'SIGNED_IN',
  principalId,
  councilIds,
  organisationIds: councilIds,
});
const readersOf = (world: number): readonly (TestReader | { kind: 'ANONYMOUS' })[] => [
  { kind: 'ANONYMOUS' },
  signedIn('viewer', []),
  signedIn('officer', [council(world)]),
  signedIn(DENIED, []),
];

let store: TestStore;
let api: TestApi;
let exported: Awaited<ReturnType<typeof exportAll>>;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  // All worlds lie in one store, so that each is beside others that must not matter.
  for (let world = 0; world < WORLDS; world += 1) await store.write(randomWorld(world));
  exported = await exportAll(store.driver);
});
afterAll(() => store.close());

const seen = new Set<string>();

describe.each(Array.from({ length: WORLDS }, (_, world) => world))('world %i', (world) => {
  it.each(Array.from({ length: QUESTIONS }, (_, turn) => turn))('question %i: the Atlas and the slow rule say the same', async (turn) => {
    const asked = randomQuestion(world, turn);
    const reader = new Random(`reader ${world} ${turn}`).pick(readersOf(world));
    const known = reader.kind === 'SIGNED_IN' ? reader : { principalId: null, councilIds: [], organisationIds: [] };
    const { data, errors } = await api.send(QUERY, { input: asked }, reader);
    const world_ = new Exported(exported, known);
    if (errors.length > 0) {
      // What there is nothing to answer about: the place is hidden, nobody governs it, or it has no area of the level on that day.
      const [argument] = errors.map(({ extensions }) => extensions.argument);
      expect(['input.within', 'input.level', 'input.for']).toContain(argument);
      const isThere = world_.find(asked.within) !== undefined;
      if (argument === 'input.for') expect(councilsOf(world_, asked)).toEqual([]);
      else expect(isThere && slowCoverage(world_, asked).length > 0).toBe(false);
      return;
    }
    const { cells, counts, basis, pastVerifyBy } = data.coverage;
    // What decides a cell is the same to all that count it.
    expect(pastVerifyBy.length).toBe(Math.min(basis.pastVerifyBy, 200));
    const told = cells.map((cell: Record<string, never>) => {
      const { area, theme, state, reasons, endsOn, checkedOn, partners, othersActive, partnerCount } = cell as never as {
        [name: string]: { name: string } & { name: string }[];
      };
      const names = (list: { name: string }[] | undefined) => (list ?? []).map(({ name }) => name).sort();
      expect(partnerCount).toBe(partners?.length);
      return {
        ...{ area: area?.name, theme: theme?.name, state, reasons, endsOn, checkedOn },
        partners: names(partners),
        others: names(othersActive),
        places: `${cell.placesHeld} of ${cell.placesTotal}`,
        parts: `${cell.partsHeld} of ${cell.partsTotal}`,
      };
    });
    const slow = slowCoverage(world_, asked);
    const byName = (one: { area?: string | undefined; theme?: string | undefined }) => `${one.area} ${one.theme}`;
    const sorted = <T extends { area?: string | undefined; theme?: string | undefined }>(list: readonly T[]) =>
      list.toSorted((a, b) => (byName(a) < byName(b) ? -1 : 1));
    expect(sorted(told)).toEqual(sorted(slow));
    for (const { state, count } of counts) expect(count, state).toBe(slow.filter((cell) => cell.state === state).length);
    for (const { state, reasons } of slow) for (const name of [state, ...reasons]) seen.add(name);
  });
});

it('meets every state and every reason', () => {
  expect([...seen].sort()).toEqual(
    [
      ...['COVERED', 'FRAGILE', 'PARTLY', 'COUNCIL_ONLY', 'NONE', 'NOT_CHECKED'],
      ...['SOLE_PARTNER', 'ENDING', 'UNCONFIRMED', 'STALE', 'WIDER_ONLY', 'SOME_PLACES', 'SOME_PARTS'],
    ].sort(),
  );
});
