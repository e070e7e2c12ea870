import { todayInLondon } from '@atlas/shared/time';
import { readersToPlanFor } from '../../auth/reader.ts';
import { Context } from '../../context.ts';
import type { Executor } from '../../neo4j/executor.ts';
import { newId } from '../../neo4j/ids.ts';
import { NetworkStore } from './network.store.ts';

/**
 * Has the database plan the statements of networks and introductions before anybody waits for them: planning one takes up to a second in
 * a database that has just started, running it a few milliseconds. They are asked about nobody.
 */
export async function planNetworks(executor: Executor): Promise<void> {
  const scope = { asAt: todayInLondon(), lines: {}, members: {} };
  const nobody = [newId()];
  for (const reader of readersToPlanFor) {
    const store = new Context({ executor, reader }).use(NetworkStore);
    await store.begin({ kind: 'AROUND', ids: nobody }, scope, 1);
    await store.neighbours(nobody, scope, 1);
    await store.members(nobody, scope);
    await store.members(nobody, scope, 'ALL');
    await store.rank(new Map(nobody.map((id) => [id, 0])), 1, scope);
  }
}
