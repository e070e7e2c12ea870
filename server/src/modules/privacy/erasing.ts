import { ADMINISTRATORS, ALL_STEWARDS, stewardsOf } from '@atlas/shared/permissions';
import { type ErasureEntry, erasureJournal, readErasures } from '../../audit/erasure-journal.ts';
import { type Reader, systemReader } from '../../auth/reader.ts';
import { restrictedTo } from '../../auth/readers-of.ts';
import type { Executor, WriteTransaction } from '../../neo4j/executor.ts';
import { newId } from '../../neo4j/ids.ts';
import { toNeo4jDateTime } from '../../neo4j/values.ts';
import type { Progress } from '../../telemetry/progress.ts';
import * as query from './erasure.cypher.ts';
import { SAID_FOR_GOOD, withoutNames, withoutNamesKept } from './naming.ts';
import { nameIn, TOMBSTONE, withoutSubject, withoutSubjectDisclosed } from './tombstone.ts';

/** Who erases, and what is told of it. */
export interface Erasing {
  readonly id: string;
  readonly recordId: string;
  readonly at: Date;
  readonly principalId: string;
  readonly by: string;
  readonly reason: string;
  readonly ownerId: string | null;
}

/** Who may read what is told of people of this owner: those who steward its records, and administrators. */
export const toldTo = (ownerId: string | null) => [ADMINISTRATORS, ownerId === null ? ALL_STEWARDS : stewardsOf(ownerId)];

/** Everything a person was ever called in their own history, in lower case. */
export function namesOf(records: readonly query.SubjectRecord[]): string[] {
  const texts = records
    .filter(({ label }) => label === 'Person')
    .flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]));
  const names = texts.flatMap((text) => (text === null ? [] : [nameIn(text)])).filter((name) => name !== undefined);
  return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => name.length > 2);
}

/** Puts a tombstone in the place of a person, in their history too, empties what is held of how to reach them, and says that it was done. */
export async function erase(tx: WriteTransaction, records: readonly query.SubjectRecord[], erasing: Erasing): Promise<void> {
  const { id, recordId, principalId, by, reason, ownerId } = erasing;
  const at = toNeo4jDateTime(erasing.at);
  const names = namesOf(records);
  const clean = (label: query.SubjectRecord['label'], text: string | null) => (text === null ? null : withoutSubject(label, text));
  const rewritten = records.flatMap(({ label, changes }) =>
    changes.map((change) => ({
      id: change.id,
      before: clean(label, change.before),
      after: clean(label, change.after),
      why: names.some((name) => change.why?.toLowerCase().includes(name)) ? null : change.why,
    })),
  );
  await tx.run(query.rewriteChanges, { rows: rewritten });
  const batches = [...new Set(records.flatMap(({ changes }) => changes.map(({ batchId }) => batchId).filter((batch) => batch !== null)))];
  await tx.run(query.dropReasons, { batches, names });
  const after = new Map(rewritten.map((change) => [change.id, change.after]));
  const rows = records
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((record) => {
      const last = after.get(record.changes.at(-1)?.id ?? '') ?? null;
      return { id: newId(), recordId: record.id, recordLabel: record.label, before: last, after: last };
    });
  await eraseDisclosed(
    tx,
    records.map((record) => record.id),
  );
  await eraseSaid(tx, names);
  const all = { at, principalId, by, action: 'UPDATED', reason: 'RECORDED', why: 'Erased', batchId: newId() };
  await tx.run(query.emptyRecords, { rows, all });
  const told = { ...restrictedTo(toldTo(ownerId)), ownerId };
  await tx.run(query.recordErasure, { erasure: { id, at, principalId, by, reason, recordId, ...told } });
}

/** What requests for information hold of a person goes too, released or not: what is left says which exemption stood in its place. */
async function eraseDisclosed(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  const disclosed = await tx.runAs(systemReader, query.disclosedOfSubject, { ids });
  const rows = disclosed.flatMap(({ changes }) =>
    changes.map(({ id, before, after }) => {
      const [old, now] = [before, after].map((text) => (text === null ? null : withoutSubjectDisclosed(text, ids)));
      return { id, before: old, after: now };
    }),
  );
  await tx.run(query.rewriteDisclosed, { rows });
  await tx.run(query.emptyDisclosed, { ids, erased: TOMBSTONE.name });
}

/** Names go from what was said for good, in its history too: nobody could put that right by hand. */
async function eraseSaid(tx: WriteTransaction, names: readonly string[]): Promise<void> {
  const said = await findSaid(tx, systemReader, names);
  const own = said.map(({ id, label, own: texts }) => ({ id, texts: withoutNames(pickTexts(texts, SAID_FOR_GOOD[label].own), names) }));
  const parts = said.flatMap(({ label, fields }) =>
    fields.map(({ id, ...texts }) => ({ id, texts: withoutNames(pickTexts(texts, SAID_FOR_GOOD[label].fields), names) })),
  );
  await tx.run(query.rewriteSaid, { rows: [...own, ...parts] });
  const rows = said.flatMap(({ label, changes }) =>
    changes.map(({ id, before, after, why }) => {
      const [old, now] = [before, after].map((text) => (text === null ? null : withoutNamesKept(label, text, names)));
      return { id, before: old, after: now, why: withoutNames(why, names) };
    }),
  );
  await tx.run(query.rewriteChanges, { rows });
}

/** What was said for good of somebody called so. */
export async function findSaid(tx: WriteTransaction, reader: Reader, names: readonly string[]): Promise<query.SaidOfSubject[]> {
  if (names.length === 0) return [];
  // A name with a quotation mark in it stands otherwise in a snapshot, which is JSON: its longest piece without is looked for.
  const pieces = names.map((name) => name.split(/["\\]/).toSorted((a, b) => b.length - a.length)[0] ?? name);
  const found = await tx.runAs(reader, query.saidOfSubject, { names: pieces });
  return found.filter(({ label, changes }) =>
    changes.some(
      ({ before, after, why }) =>
        withoutNames(why, names) !== why || [before, after].some((text) => text !== null && withoutNamesKept(label, text, names) !== text),
    ),
  );
}

const pickTexts = (texts: Readonly<Record<string, string | null>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(texts).filter(([name, text]) => names.includes(name) && text !== null));

/**
 * Makes a journal's file and the store tell of the same erasures. What the store does not know of is done again: it was restored from a backup that
 * is older. What the file does not tell of was done by another server, and is added, so that each server's file is whole.
 * @returns how many were done again
 */
export async function reconcileErasures(executor: Executor, file: string, progress: Progress): Promise<number> {
  const entries = await readErasures(file);
  const count = await reapplyErasures(executor, entries, progress);
  const told = new Set(entries.map(({ id }) => id));
  const journal = erasureJournal(file);
  for (const entry of await executor.system(query.allErasures)) if (!told.has(entry.id)) await journal.append(entry);
  return count;
}

/** Does again what the store does not know of. @returns how many that were */
export async function reapplyErasures(executor: Executor, entries: readonly ErasureEntry[], progress: Progress): Promise<number> {
  if (entries.length === 0) return 0;
  const known = new Set((await executor.system(query.erasuresKnown, { ids: entries.map(({ id }) => id) })).map(({ id }) => id));
  const missing = entries.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return 0;
  return progress.step('Erasing again what the backup still had', async (report) => {
    for (const [done, entry] of missing.entries()) {
      report({ done, total: missing.length });
      await executor.write('erase-again', (tx) => eraseAgain(tx, entry));
    }
    return missing.length;
  });
}

async function eraseAgain(tx: WriteTransaction, { id, recordId, at }: ErasureEntry): Promise<void> {
  const [owner] = await tx.run(query.ownerOfSubject, { id: recordId });
  const records = await tx.runAs(systemReader, query.recordsOfSubject, { id: recordId });
  // The records are held by now: another server may have been at it, or the erasure itself not yet done when the journal was told.
  if ((await tx.run(query.erasuresKnown, { ids: [id] })).length > 0) return;
  await erase(tx, records, {
    id,
    recordId,
    at: new Date(at),
    principalId: 'system',
    by: 'Partnership Atlas',
    reason: 'Done again: the store was restored from a backup older than the erasure.',
    ownerId: owner?.ownerId ?? null,
  });
}
