import { addDays, todayInLondon } from '@atlas/shared/time';
import { CHANGE_CAUSES, COMPARISON_KINDS } from '@atlas/shared/vocabulary';
import { readersToPlanFor } from '../../auth/reader.ts';
import { Context } from '../../context.ts';
import { MAX_PAGE_SIZE } from '../../graphql/arguments.ts';
import type { Executor } from '../../neo4j/executor.ts';
import { newId } from '../../neo4j/ids.ts';
import { ComparisonStore } from './comparison.store.ts';

/** Has the database plan how two days of a place are compared, before anybody waits for it. It is asked about no place. */
export async function planComparison(executor: Executor): Promise<void> {
  const to = todayInLondon();
  const where = { scope: 'AREAS' as const, organisations: [newId()], areas: [newId()] };
  const question = { from: addDays(to, -1), to, kinds: COMPARISON_KINDS, causes: CHANGE_CAUSES, where };
  for (const reader of readersToPlanFor)
    await new Context({ executor, reader }).use(ComparisonStore).list(question, { first: MAX_PAGE_SIZE }).nodes();
}
