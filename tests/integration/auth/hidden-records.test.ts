import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { writeAll } from '../../../server/src/audit/writer.ts';
import { ensurePrincipal } from '../../../server/src/auth/principals.ts';
import { readerOf } from '../../../server/src/context.ts';
import { buildAtlasSchema } from '../../../server/src/schema.ts';
import { createTestApi } from '../../testkit/api.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { removeUnseen } from './walk/hide.ts';
import { answersTo } from './walk/questions.ts';
import { idsOf, makeWorld, someWorld } from './walk/random-world.ts';
import { council, principalIdOf, walkReaders } from './walk/readers.ts';
import type { Circle } from './walk/specimens.ts';

const schema = buildAtlasSchema();
const partner = idsOf('Organisation')[0] as string;
/** As in the walk, but for the partner, who speaks for an organisation of these worlds. */
const circle: Circle = {
  council: council.id,
  named: [principalIdOf('ANALYST')],
  denied: [council.id, partner],
  shared: [],
  principal: principalIdOf('VIEWER'),
};
const readers = walkReaders
  .filter(({ name }) => ['nobody', 'BROKER', 'PARTNER', 'elsewhere'].includes(name))
  .map(({ name, principal }) => ({
    name,
    principal:
      name === 'PARTNER' && principal !== undefined
        ? {
            ...principal,
            organisationIds: [partner],
            grants: principal.grants.slice(0, 1).map((grant) => ({ ...grant, organisationId: partner })),
          }
        : principal,
  }));

/** Where two answers begin to differ. */
function apart(held: string, without: string): string {
  const at = [...held].findIndex((sign, i) => sign !== without[i]);
  const piece = (text: string) => text.slice(Math.max(0, at - 160), at + 120);
  return `with what is hidden …${piece(held)}… and without …${piece(without)}…`;
}

let store: TestStore | undefined;
afterEach(() => store?.close());

describe('what is hidden changes no answer', () => {
  it.each(readers)('for $name, byte for byte', { timeout: 900_000 }, async (reader) => {
    const seed = 20_261_129 + readers.indexOf(reader);
    await fc.assert(
      fc.asyncProperty(someWorld, async (chance) => {
        await store?.close();
        store = await cleanStore();
        const api = await createTestApi(store);
        await store.executor.write('test-principal', (tx) =>
          ensurePrincipal(tx, { id: circle.principal, kind: 'PERSON', name: 'A viewer' }),
        );
        const by = { principalId: 'writer', by: 'Writer', reason: 'RECORDED' as const };
        await writeAll(store.executor, makeWorld(chance, circle), by, { batchSize: 25 });
        const asked = { schema, api, executor: store.executor };
        const before = await answersTo(asked, reader);
        const gone = await removeUnseen(store, readerOf(reader.principal));
        expect(gone.length).toBeGreaterThan(20);
        const after = await answersTo(asked, reader);
        const differing = [...before].filter(([question, answer]) => answer !== after.get(question));
        expect(differing.map(([question, answer]) => `${question}: ${apart(answer, after.get(question) ?? '')}`)).toEqual([]);
      }),
      { seed, numRuns: Number(process.env.HIDDEN_RUNS ?? 1), endOnFailure: true },
    );
  });
});
