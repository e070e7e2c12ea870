import type { Reader } from '../../auth/reader.ts';
import type { Executor } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { type DueRow, dueUnderAgreements } from './calendar.cypher.ts';

/** Which agreements are asked about, and the day it is asked for. */
export interface DueQuestion {
  readonly within: string | null;
  readonly party: string | null;
  readonly agreement: string | null;
  readonly asAt: string;
}

/** What is due under the agreements a reader may see. */
export function readDue(executor: Executor, reader: Reader, { within, party, agreement, asAt }: DueQuestion): Promise<DueRow[]> {
  const query = dueUnderAgreements({ within: within !== null, party: party !== null, agreement: agreement !== null });
  return executor.read(reader, query, { within, party, agreement, asAt: toNeo4jDate(asAt) });
}
