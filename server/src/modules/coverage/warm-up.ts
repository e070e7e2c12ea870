import { todayInLondon } from '@atlas/shared/time';
import { readersToPlanFor } from '../../auth/reader.ts';
import { Context } from '../../context.ts';
import type { Executor } from '../../neo4j/executor.ts';
import { newId } from '../../neo4j/ids.ts';
import { CoverageStore } from './coverage.store.ts';

/** Has the database plan the statement of coverage before anybody waits for it: it is the largest there is. It is asked about no place. */
export async function planCoverage(executor: Executor): Promise<void> {
  for (const reader of readersToPlanFor) {
    const store = new Context({ executor, reader }).use(CoverageStore);
    await store.facts({ within: newId(), level: 'DISTRICT', framework: newId() }, todayInLondon());
  }
}
