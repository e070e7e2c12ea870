import { PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import type { Executor } from '../../neo4j/executor.ts';
import { toNeo4jDateTime, toNeo4jInteger } from '../../neo4j/values.ts';
import { type OldLog, oldLogs } from './log-retention.cypher.ts';

/** How many nodes one transaction takes. */
const BATCH = 1_000;

/** How long the list of purposes lets records of this kind be kept. */
function monthsOf(record: string): number {
  const months = PERSONAL_FIELDS.filter((field) => field.record === record).map((field) => field.months);
  if (months.length === 0) throw new Error(`The list of purposes says nothing of ${record}.`);
  return Math.max(...months);
}

/** The moment so many months before another; the last day of a month that has fewer days. */
export function monthsBefore(moment: Date, months: number): Date {
  const before = new Date(moment);
  before.setUTCMonth(before.getUTCMonth() - months);
  if (before.getUTCDate() !== moment.getUTCDate()) before.setUTCDate(0);
  return before;
}

/**
 * Takes away what is past its time among what the Atlas keeps of its own users, which needs nobody's approval: as the list of purposes says.
 * @returns how many of each kind
 */
export async function dropOldLogs(executor: Executor, now: Date): Promise<Record<OldLog, number>> {
  const dropped = {} as Record<OldLog, number>;
  for (const [record, statement] of Object.entries(oldLogs) as [OldLog, (typeof oldLogs)[OldLog]][]) {
    const params = {
      before: toNeo4jDateTime(monthsBefore(now, monthsOf(record))),
      now: toNeo4jDateTime(now),
      limit: toNeo4jInteger(BATCH),
    };
    dropped[record] = 0;
    for (let count = BATCH; count === BATCH; ) {
      const [row] = await executor.write(statement.name, (tx) => tx.run(statement, params));
      count = row?.count ?? 0;
      dropped[record] += count;
    }
  }
  return dropped;
}
