import { readersToPlanFor } from '../../auth/reader.ts';
import { Context } from '../../context.ts';
import type { Executor } from '../../neo4j/executor.ts';
import { WorkListService } from './work-list.service.ts';

/** Has the database plan what Home and My work ask about what waits, before anybody waits for it. It is asked for nobody. */
export async function planWorkList(executor: Executor): Promise<void> {
  for (const reader of readersToPlanFor) await new Context({ executor, reader }).use(WorkListService).list(1, false);
}
