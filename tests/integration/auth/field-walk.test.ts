import { readFileSync, writeFileSync } from 'node:fs';
import { canSee } from '@atlas/shared/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { amend } from '../../../server/src/audit/snapshot.ts';
import { writeAll } from '../../../server/src/audit/writer.ts';
import { readerOf } from '../../../server/src/context.ts';
import { buildAtlasSchema } from '../../../server/src/schema.ts';
import { createTestApi } from '../../testkit/api.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { walkArguments } from './walk/arguments.ts';
import { walkMutations } from './walk/mutations.ts';
import { circle, council, otherCouncil, principalIdOf, type WalkReader, walkReaders } from './walk/readers.ts';
import { accessOf, type Letter, makeSpecimens } from './walk/specimens.ts';
import { makeSystemRecords } from './walk/system-records.ts';
import { tableOf, withoutReason } from './walk/table.ts';
import { Walk } from './walk/walk.ts';

const file = new URL('../../fixtures/field-walk.txt', import.meta.url);
/** What is said otherwise afterwards, so that there is a history to tell: of close fields too. */
const amended: Readonly<Record<string, Parameters<typeof amend>[1]>> = {
  Fund: { properties: { summary: 'Another summary' } },
  Agreement: { properties: { valuePence: 4 } },
  PersonalContact: { properties: { note: 'Another note' } },
};
const schema = buildAtlasSchema();
let store: TestStore;
let walk: Walk;

beforeAll(async () => {
  store = await cleanStore();
  const api = await createTestApi(store);
  const specimens = makeSpecimens(circle);
  await store.write([council, otherCouncil]);
  const write = (drafts: readonly Draft[]) =>
    writeAll(
      store.executor,
      drafts,
      { principalId: principalIdOf('BROKER'), by: 'A broker', reason: 'RECORDED', why: 'For the walk' },
      { batchSize: 25 },
    );
  const system = await makeSystemRecords(store, circle, async () => {
    await write(specimens.map(({ draft }) => draft));
    await write(specimens.filter(({ label }) => label in amended).map(({ draft, label }) => amend(draft, amended[label] ?? {})));
  });
  const ends = Map.groupBy(specimens, ({ label, letter }) => `${label}~${letter}`);
  const partiesOf = (label: string, letter: Letter) =>
    ends
      .get(`${label}~${letter}`)
      ?.flatMap(({ id, draft }) => [...(label === 'Organisation' ? [id] : []), ...draft.links.map(({ to }) => to)]) ?? [];
  walk = new Walk(schema, api, [...specimens, ...system], walkArguments, (reader, label, letter) =>
    maySee(reader, label, letter, partiesOf(label, letter)),
  );
}, 300_000);
afterAll(() => store.close());

/** The rule of shared, on a specimen. A decision for PARTIES is for whoever sees what it is about, which here is a PUBLIC record too. */
function maySee({ principal }: WalkReader, label: string, letter: Letter, partyIds: readonly string[]): boolean {
  const { owner, visibility, restrictedTo = [], deniedTo = [], sharedWith = [] } = accessOf(letter, circle);
  const reader = readerOf(principal);
  const known = reader.kind === 'SIGNED_IN' ? reader : { principalId: null, councilIds: [], organisationIds: [] };
  return canSee(known, {
    visibility: label === 'Decision' && letter === 'T' ? 'NETWORK' : visibility,
    ownerId: owner,
    partyIds,
    restrictedTo,
    deniedTo,
    sharedWith,
  });
}

describe('every field as every role', () => {
  it('gives no reader anything of a record they may not see', { timeout: 1_800_000 }, async () => {
    for (const reader of walkReaders) {
      await walk.records(reader);
      await walk.queries(reader);
    }
    await walkMutations(walk, store);
    expect({ failures: walk.failures, leaks: [...walk.leaks] }).toEqual({ failures: [], leaks: [] });
  });

  it('is as the reviewed table has it', () => {
    const table = tableOf(schema, walk.findings);
    if (process.env.FIELD_WALK === 'write') writeFileSync(file, table);
    expect(withoutReason(table)).toEqual([]);
    const [found, reviewed] = [table, readFileSync(file, 'utf8')].map((text) => text.split('\n').filter((line) => !line.startsWith('#')));
    const differing = [
      ...(found ?? []).filter((line) => !reviewed?.includes(line)).map((line) => `now:      ${line}`),
      ...(reviewed ?? []).filter((line) => !found?.includes(line)).map((line) => `reviewed: ${line}`),
    ];
    expect(differing.toSorted((a, b) => (a.slice(10) < b.slice(10) ? -1 : 1))).toEqual([]);
  });
});
