import type { WriteTransaction } from '../neo4j/executor.ts';
import { newId } from '../neo4j/ids.ts';
import { toNeo4jDateTime } from '../neo4j/values.ts';
import { DraftError } from './draft.ts';
import * as query from './withdrawal.cypher.ts';
import type { WriteContext } from './writer.ts';

/** A record that leads to one that is to be taken out. */
export interface Resting {
  readonly id: string;
  readonly label: string;
  readonly name: string | null;
}

/**
 * Records, beside these themselves, that lead to one of these: twenty at most. Locks these, so that nothing comes to rest on them until the
 * transaction ends.
 */
export async function findResting(tx: WriteTransaction, ids: readonly string[]): Promise<Resting[]> {
  if (ids.length === 0) return [];
  const all = [...new Set(ids)].toSorted();
  await tx.run(query.lockRecords, { ids: all });
  return tx.run(query.restingOn, { ids: all });
}

/**
 * Takes records out as never having been so. They are served nowhere from then on; what is left of each keeps its id and its history for
 * those who could see it, and the record may be written again. What rests on them is the caller's to ask first.
 * @returns the id of each record's new Change
 * @throws {DraftError} where there is no such record
 */
export async function withdrawRecords(tx: WriteTransaction, ids: readonly string[], context: WriteContext): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].toSorted();
  const found = wanted.length === 0 ? [] : await tx.run(query.lockRecords, { ids: wanted });
  if (found.length < wanted.length) {
    const held = new Set(found.map(({ id }) => id));
    throw new DraftError(`There is no record ${wanted.find((id) => !held.has(id))} to take out.`);
  }
  const changes = new Map(found.map(({ id }) => [id, newId()]));
  const { principalId, by, reason, why = null, importRunId = null, batchId = null } = context;
  const all = { at: toNeo4jDateTime(context.at ?? new Date()), principalId, by, reason, why, importRunId, batchId, action: 'WITHDRAWN' };
  for (const [label, group] of dependentsFirst(Map.groupBy(found, (record) => record.label))) {
    await tx.run(query.withdraw(label), { rows: group.map(({ id }) => ({ id: changes.get(id), recordId: id })), all });
  }
  return changes;
}

function dependentsFirst<T>(groups: ReadonlyMap<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => Number(query.leansOnAnother(b)) - Number(query.leansOnAnother(a)));
}
