import { ensurePrincipal } from '../../../../server/src/auth/principals.ts';
import { readersOf, restrictedTo } from '../../../../server/src/auth/readers-of.ts';
import { Sessions } from '../../../../server/src/auth/sessions.ts';
import { createToken } from '../../../../server/src/auth/tokens.ts';
import type { Executor } from '../../../../server/src/neo4j/executor.ts';
import { testId } from '../../../testkit/builders.ts';
import { peek } from '../../../testkit/peek.ts';
import type { TestStore } from '../../../testkit/store.ts';
import { council, principalIdOf, walkReaders } from './readers.ts';
import { accessOf, anchorId, type Circle, type Letter, markOf, type Specimen, specimenId } from './specimens.ts';

const OWN: readonly Letter[] = ['P', 'N', 'T', 'O', 'S', 'R', 'D'];

/**
 * What the Atlas keeps of itself: who signs in, their sessions and tokens, imports, reads and erasures. Imports are specimens like others.
 * @param makeOthers makes the records, which lead to people who sign in and come out of imports
 */
export async function makeSystemRecords(store: TestStore, circle: Circle, makeOthers: () => Promise<unknown>): Promise<Specimen[]> {
  for (const { principal } of walkReaders) if (principal !== undefined) await makeReader(store.executor, principal.id);
  await makeOthers();
  for (const letter of OWN)
    await peek(
      store,
      `CREATE (r:Entity:ImportRun) SET r = $run, r.startedAt = datetime('2026-01-01T10:00:00Z'), r.finishedAt = datetime('2026-01-01T10:05:00Z')
       WITH r MATCH (c:Change) WHERE c.recordId IN $records SET c.importRunId = r.id`,
      { run: importRun(letter, circle), records: [letter, letter.toLowerCase() as Letter].map((of) => specimenId('Fund', of)) },
    );
  await peek(
    store,
    "MATCH (t:AccessToken) SET t.lastUsedAt = datetime('2026-01-01T10:00:00Z'), t.revokedAt = datetime('2026-01-02T10:00:00Z')",
  );
  const log = {
    at: '2026-01-01T10:00:00Z',
    principalId: principalIdOf('BROKER'),
    by: 'A broker',
    ownerId: council.id,
    ...restrictedTo([`stewards:${council.id}`]),
  };
  await peek(store, 'CREATE (e:Erasure) SET e = $erasure, e.at = datetime(e.at)', {
    erasure: { ...log, id: testId('walk', 'erasure'), reason: 'Asked for', recordId: testId('walk', 'erased') },
  });
  await peek(store, 'CREATE (p:PersonalRead) SET p = $read, p.at = datetime(p.at)', {
    read: {
      ...log,
      id: testId('walk', 'read'),
      recordId: anchorId('PersonalContact'),
      recordLabel: 'PersonalContact',
      aboutId: anchorId('Person'),
      operation: 'query',
      requestId: testId('walk', 'request'),
    },
  });
  return OWN.map((letter) => ({ id: importRunId(letter), label: 'ImportRun', letter }));
}

const importRunId = (letter: Letter) => testId('walk', `ImportRun ${letter}`);

function importRun(letter: Letter, circle: Circle): Record<string, unknown> {
  const { owner, ...access } = accessOf(letter, circle);
  const counts = ['rowsRead', 'created', 'changed', 'unchanged', 'linked', 'rejected', 'fieldsLeftOut'];
  return {
    id: importRunId(letter),
    ...access,
    ownerId: owner,
    readers: readersOf({ ...access, ownerId: owner }),
    profile: 'parishes',
    fileName: `${markOf('ImportRun', letter)}.csv`,
    state: 'SUCCEEDED',
    sourceId: anchorId('Source'),
    ...Object.fromEntries(counts.map((name) => [name, 3])),
  };
}

async function makeReader(executor: Executor, id: string): Promise<void> {
  await executor.write('walk-principal', (tx) => ensurePrincipal(tx, { id, kind: 'PERSON', name: id, email: `${id}@example.org` }));
  const now = () => new Date();
  const sessions = new Sessions(executor, { idleMs: 3_600_000, absoluteMs: 3_600_000, now });
  await sessions.open(id, { provider: 'https://id.example', userAgent: 'Walker' });
  await createToken(executor, { principalId: id, name: `Token of ${id}`, role: 'VIEWER', isReadOnly: true, expiresOn: '2099-01-01' });
}
