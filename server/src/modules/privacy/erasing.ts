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

/** All that is held of a person: what is about them alone, and what was said of them elsewhere. */
export interface KnownOfSubject {
  readonly records: readonly query.SubjectRecord[];
  readonly said: readonly Said[];
}

/** Puts a tombstone in the place of a person, in their history too, empties what is held of how to reach them, and says that it was done. */
export async function erase(tx: WriteTransaction, { records, said }: KnownOfSubject, erasing: Erasing): Promise<void> {
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
  await tx.run(query.rewriteChanges, { rows: [...rewritten, ...said.flatMap(({ changes }) => changes)] });
  const all = [...records, ...said].flatMap(({ changes }) => changes.map(({ batchId }) => batchId));
  const batches = [...new Set(all.filter((batch) => batch !== null))];
  if (batches.length > 0) await tx.run(query.dropReasons, { batches, names });
  if (said.length > 0) await rewriteSaid(tx, { records, said });
  const after = new Map(rewritten.map((change) => [change.id, change.after]));
  const rows = records
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((record) => {
      const last = after.get(record.changes.at(-1)?.id ?? '') ?? null;
      return { id: newId(), recordId: record.id, recordLabel: record.label, before: last, after: last };
    });
  const change = { at, principalId, by, action: 'UPDATED', reason: 'RECORDED', why: 'Erased', batchId: newId() };
  await tx.run(query.emptyRecords, { rows, all: change });
  const told = { ...restrictedTo(toldTo(ownerId)), ownerId };
  await tx.run(query.recordErasure, { erasure: { id, at, principalId, by, reason, recordId, ...told } });
}

/**
 * Names go from what was said for good: nobody could put that right by hand. What requests for information hold of the person goes too, released
 * or not: what is left says which exemption stood in its place.
 */
async function rewriteSaid(tx: WriteTransaction, { records, said }: KnownOfSubject): Promise<void> {
  await tx.run(query.rewriteSaid, { rows: said.flatMap(({ texts }) => texts) });
  const disclosed = said.filter(({ label }) => label === 'DisclosedRecord').map(({ id }) => id);
  if (disclosed.length === 0) return;
  await tx.run(query.emptyDisclosed, { records: disclosed, ids: records.map(({ id }) => id), erased: TOMBSTONE.name });
}

/** Something said of a person that stays, as it is to be without them: its texts, and those entries of its history that differ. */
export interface Said extends Pick<query.SaidOfSubject, 'id' | 'label' | 'isSeen' | 'changes'> {
  readonly texts: readonly { readonly id: string; readonly texts: Readonly<Record<string, string | null>> }[];
}

/** What was said for good of a person, or is held of them by requests for information. */
export async function findSaid(tx: WriteTransaction, reader: Reader, records: readonly query.SubjectRecord[]): Promise<Said[]> {
  const [ids, names] = [records.map(({ id }) => id), namesOf(records)];
  // A name with a quotation mark in it stands otherwise in a snapshot, which is JSON: its longest piece without is looked for.
  const pieces = names.map((name) => name.split(/["\\]/).toSorted((a, b) => b.length - a.length)[0] ?? name);
  const found = await tx.runAs(reader, query.saidOfSubject, { ids, names: pieces });
  return found.map((row) => ({ ...row, ...withoutThem(row, ids, names) })).filter(({ changes }) => changes.length > 0);
}

/** What was said, and what its history says, without these ids and names. */
function withoutThem(
  { id, label, own, fields, changes }: query.SaidOfSubject,
  ids: readonly string[],
  names: readonly string[],
): Pick<Said, 'texts' | 'changes'> {
  const clean = (text: string | null) =>
    text === null ? null : withoutNamesKept(label, label === 'DisclosedRecord' ? withoutSubjectDisclosed(text, ids) : text, names);
  const differing = changes.flatMap((change) => {
    const now = { ...change, before: clean(change.before), after: clean(change.after), why: withoutNames(change.why, names) };
    return now.before === change.before && now.after === change.after && now.why === change.why ? [] : [now];
  });
  const said = SAID_FOR_GOOD[label];
  const parts = fields.map(({ id: part, ...texts }) => ({ id: part ?? '', texts: withoutNames(pickTexts(texts, said.fields), names) }));
  return { texts: [{ id, texts: withoutNames(pickTexts(own, said.own), names) }, ...parts], changes: differing };
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
  const said = await findSaid(tx, systemReader, records);
  await erase(
    tx,
    { records, said },
    {
      id,
      recordId,
      at: new Date(at),
      principalId: 'system',
      by: 'Partnership Atlas',
      reason: 'Done again: the store was restored from a backup older than the erasure.',
      ownerId: owner?.ownerId ?? null,
    },
  );
}
