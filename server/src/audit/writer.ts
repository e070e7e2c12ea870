import type { Executor, WriteTransaction } from '../neo4j/executor.ts';
import { newId } from '../neo4j/ids.ts';
import { model } from '../neo4j/model.ts';
import { toNeo4jDateTime, toNeo4jInteger } from '../neo4j/values.ts';
import { differenceOf, dropWhatWent, readBefore } from './difference.ts';
import { type Draft, DraftError, fingerprintOf, snapshotOf } from './draft.ts';
import { type LinkRow, linkRowsOf, writeLinks } from './links.ts';
import { envelope, toParameters } from './parameters.ts';
import { refuseOtherKind, refuseSharedIdentifiers } from './refusals.ts';
import { revive } from './withdrawal.cypher.ts';
import * as query from './writer.cypher.ts';

/** Who writes and why: kept on each Change. */
export interface WriteContext {
  readonly principalId: string;
  /** The writer's name as the history shows it. */
  readonly by: string;
  /** WORLD: it changed out there. RECORDED: we learnt it. CORRECTION: we had it wrong. */
  readonly reason: 'WORLD' | 'RECORDED' | 'CORRECTION';
  readonly why?: string | undefined;
  readonly importRunId?: string | undefined;
  /** The same on all that one edit writes: it is undone together. */
  readonly batchId?: string | undefined;
  /** When it is recorded; now unless told. */
  readonly at?: Date | undefined;
  /** True where a person says what each record is to be: it is written wherever it differs from what the record is. */
  readonly isByHand?: boolean | undefined;
  /** Fingerprints that stand for what was said of a record, where that is not the whole of its draft; by its id. */
  readonly fingerprints?: ReadonlyMap<string, string> | undefined;
  /** What the history says of single records instead, by their id. */
  readonly each?: ReadonlyMap<string, Partial<Pick<WriteContext, 'principalId' | 'by' | 'reason' | 'why' | 'at'>>> | undefined;
  /** Records that need not be read again, by their id. */
  readonly known?: ReadonlyMap<string, Known> | undefined;
  /** How the history calls what was done to a record, by its id; CREATED or UPDATED where it is not there. */
  readonly actions?: ReadonlyMap<string, string | undefined> | undefined;
}
/** A record as it was read, and locked, in the same transaction. */
export interface Known {
  readonly labels: readonly string[];
  readonly revision: number;
  readonly fingerprint: string | null;
  /** What its last Change keeps of it. */
  readonly snapshot: string;
}
/** How many records a write created, changed and left as they were. */
export interface WriteCounts {
  created: number;
  changed: number;
  unchanged: number;
}
/** What follows from one batch: its counts, and links whose other end is not there yet. */
export interface BatchResult extends WriteCounts {
  readonly pending: LinkRow[];
  /** The id of each record's new Change. */
  readonly changeIds: ReadonlyMap<string, string>;
}

/**
 * Writes a batch of drafts in one transaction, each created or changed record with its Change. A draft equal to what the last
 * draft said is left alone, whatever people have edited since. Links to records not there yet come back as `pending`.
 */
export async function writeBatch(executor: Executor, drafts: readonly Draft[], context: WriteContext): Promise<BatchResult> {
  return executor.write('write-drafts', (tx) => writeInTransaction(tx, drafts, context));
}

/** The same within a transaction that is open already. */
export async function writeInTransaction(tx: WriteTransaction, batch: readonly Draft[], context: WriteContext): Promise<BatchResult> {
  const drafts = [...new Map(batch.map((draft) => [draft.id, draft])).values()];
  const existing = await readExisting(tx, drafts, context.known);
  const isWithdrawn = ({ id }: Draft) => existing.get(id)?.labels.includes('Withdrawn') === true;
  for (const draft of drafts) {
    const { labels = [draft.label], recordLabel } = existing.get(draft.id) ?? {};
    refuseOtherKind(draft, isWithdrawn(draft) ? [recordLabel ?? ''] : labels);
  }
  const fingerprints = new Map(drafts.map((draft) => [draft.id, context.fingerprints?.get(draft.id) ?? fingerprintOf(draft)]));
  const created = drafts.filter((draft) => !existing.has(draft.id));
  const differing = drafts.filter(
    (draft) =>
      existing.has(draft.id) &&
      (context.isByHand === true || isWithdrawn(draft) || existing.get(draft.id)?.fingerprint !== fingerprints.get(draft.id)),
  );
  const before = await readBefore(tx, differing, existing);
  const changed =
    context.isByHand === true ? differing.filter((draft) => before.get(draft.id)?.fingerprint !== fingerprints.get(draft.id)) : differing;
  const now = context.at ?? new Date();
  const atOf = (id: string) => toNeo4jDateTime(context.each?.get(id)?.at ?? now);
  const revisionOf = (draft: Draft) => (existing.get(draft.id)?.revision ?? 0) + 1;
  // What the last import said stays known when people change a record, so that the same file read again does not undo them.
  const fingerprintKept = (draft: Draft) => {
    const found = existing.get(draft.id);
    return context.isByHand === true && found !== undefined ? found.fingerprint : fingerprints.get(draft.id);
  };
  const nodeRow = (draft: Draft) => ({
    id: draft.id,
    properties: {
      ...toParameters(model[draft.label].properties, draft.properties),
      ...envelope(draft),
      id: draft.id,
      revision: toNeo4jInteger(revisionOf(draft)),
      fingerprint: fingerprintKept(draft),
    },
  });

  const differences = new Map(
    changed.map((draft) => [draft.id, differenceOf(before.get(draft.id)?.draft, draft, existing.get(draft.id)?.fingerprint === null)]),
  );
  for (const [label, group] of Map.groupBy(changed.filter(isWithdrawn), (draft) => draft.label))
    await tx.run(revive(label), { ids: group.map(({ id }) => id) });
  await dropWhatWent(tx, changed, differences);

  const written = [...created, ...changed];
  const added = written.map((draft) => ({ draft, ...(differences.get(draft.id) ?? { parts: draft.parts, links: draft.links }) }));
  await refuseSharedIdentifiers(
    tx,
    added.map(({ draft, parts }) => ({ ...draft, parts })),
  );
  const parts = added.flatMap(({ draft, parts: own }) =>
    own.map((part) => ({
      key: `${part.relationship}>${part.label}`,
      of: draft.id,
      properties: {
        ...toParameters(model[part.label].properties, part.properties),
        ...envelope(draft),
        id: part.id,
        revision: toNeo4jInteger(1),
      },
    })),
  );
  const stayed = new Set([...differences.values()].flatMap(({ partsChanged }) => partsChanged));
  const [oldParts, newParts] = [true, false].map((old) => parts.filter(({ properties }) => stayed.has(properties.id) === old)) as [
    typeof parts,
    typeof parts,
  ];
  const links = added.flatMap(({ draft, parts: own, links: out }) =>
    linkRowsOf({ ...draft, parts: own, links: out }, fingerprints.get(draft.id)),
  );
  const changes = written
    .filter((draft) => model[draft.label].kept)
    .map((draft) => ({
      id: newId(),
      recordId: draft.id,
      recordLabel: draft.label,
      revision: toNeo4jInteger(revisionOf(draft)),
      action: isWithdrawn(draft) ? 'RESTORED' : existing.has(draft.id) ? (context.actions?.get(draft.id) ?? 'UPDATED') : 'CREATED',
      before: before.get(draft.id)?.snapshot ?? null,
      after: JSON.stringify(snapshotOf(draft)),
      ...context.each?.get(draft.id),
      at: atOf(draft.id),
    }));
  const { principalId, by, reason, why = null, importRunId = null, batchId = null } = context;
  const all = { principalId, by, reason, why, importRunId, batchId };
  // What needs no answer of the one before is sent together, in this order: the database works on one while we pack the next.
  const nodes = [
    ...(changed.length > 0 ? [tx.run(query.updateNodes, { rows: changed.map(nodeRow) })] : []),
    ...[...Map.groupBy(created, (draft) => draft.label)].map(([label, group]) =>
      tx.run(query.createNodes(label), { rows: group.map((draft) => ({ ...nodeRow(draft), at: atOf(draft.id) })) }),
    ),
    ...[...Map.groupBy(newParts, (part) => part.key)].map(([key, rows]) =>
      tx.run(query.createParts(key), { rows: rows.map(({ of, properties }) => ({ of, properties, at: atOf(of) })) }),
    ),
    ...(oldParts.length > 0 ? [tx.run(query.updateParts, { rows: oldParts })] : []),
  ];
  const linked = writeLinks(tx, links);
  const history = changes.length > 0 ? [tx.run(query.createChanges, { rows: changes, all })] : [];
  const [pending] = await Promise.all([linked, ...nodes, ...history]);
  // A record that still waits for a link is not taken for finished, should the run die before it has it.
  if (pending.length > 0)
    await tx.run(query.setFingerprints, { rows: [...new Set(pending.map(({ of }) => of))].map((id) => ({ id, fingerprint: null })) });

  const changeIds = new Map(changes.map(({ id, recordId }) => [recordId, id]));
  const revived = changed.filter(isWithdrawn).length;
  const counts = { created: created.length + revived, changed: changed.length - revived, unchanged: drafts.length - written.length };
  return { ...counts, pending, changeIds };
}

/** What there is, or ever was, under the ids of these drafts. */
async function readExisting(tx: WriteTransaction, drafts: readonly Draft[], known: WriteContext['known']) {
  const ids = drafts.map(({ id }) => id).filter((id) => known?.has(id) !== true);
  const found = ids.length === 0 ? [] : await tx.run(query.findEver, { ids });
  return new Map<string, (typeof found)[number] | (Known & { recordLabel?: undefined })>([
    ...drafts.flatMap(({ id }) => {
      const one = known?.get(id);
      return one === undefined ? [] : [[id, one] as const];
    }),
    ...found.map((row) => [row.id, row] as const),
  ]);
}

/**
 * Writes any number of drafts in batches, each batch one transaction, and at the end the links that waited for their other end.
 * @throws {DraftError} naming links whose other end never came
 */
export async function writeAll(
  executor: Executor,
  drafts: Iterable<Draft> | AsyncIterable<Draft>,
  context: WriteContext,
  options: { batchSize?: number; onBatch?: (sofar: WriteCounts) => void } = {},
): Promise<WriteCounts> {
  const counts: WriteCounts = { created: 0, changed: 0, unchanged: 0 };
  const pending = new Map<string, LinkRow[]>();
  const flush = async (batch: Draft[]) => {
    const result = await writeBatch(executor, batch, context);
    counts.created += result.created;
    counts.changed += result.changed;
    counts.unchanged += result.unchanged;
    // What a record said before in this run does not count any more.
    for (const { id } of batch) pending.delete(id);
    for (const [id, links] of Map.groupBy(result.pending, (link) => link.of)) pending.set(id, links);
    options.onBatch?.(counts);
  };
  const size = options.batchSize ?? 1_000;
  let batch: Draft[] = [];
  for await (const made of drafts) {
    batch.push(made);
    if (batch.length >= size) {
      await flush(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await flush(batch);
  await writePending(executor, [...pending.values()].flat(), size);
  return counts;
}

/** Writes the links that waited, and marks the records they belong to as finished. */
async function writePending(executor: Executor, pending: readonly LinkRow[], size: number): Promise<void> {
  for (let start = 0; start < pending.length; start += size) {
    const left = await executor.write('write-pending-links', (tx) => writeLinks(tx, pending.slice(start, start + size)));
    const [first] = left;
    if (first === undefined) continue;
    throw new DraftError(
      `${left.length} links lead to records that do not exist; the first is ${first.type} from ${first.fromLabel} ${first.from} to ${first.to}.`,
    );
  }
  const finished = [...new Map(pending.map(({ of, fingerprint }) => [of, { id: of, fingerprint }])).values()];
  for (let start = 0; start < finished.length; start += size) {
    const rows = finished.slice(start, start + size);
    await executor.write('write-fingerprints', (tx) => tx.run(query.setFingerprints, { rows }));
  }
}
