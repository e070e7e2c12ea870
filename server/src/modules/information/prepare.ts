import type { Edit } from '../../audit/editing.ts';
import { userError } from '../../user-errors.ts';
import { describeRecord } from './describe.ts';
import type { CoveredRow, DisclosedRow } from './information.cypher.ts';
import type { InformationStore, Scope } from './information.store.ts';
import { disclosedId, draftDisclosed } from './information-draft.ts';

/** The most records one request covers. */
export const MOST_RECORDS = 300;

/** How many records of a kind somebody else keeps. */
export interface HeldElsewhere {
  /** Whose they are; null where nobody’s, as what comes from public registers. */
  readonly owner: string | null;
  readonly record: string;
  readonly count: number;
}

interface Request extends Scope {
  readonly id: string;
  readonly ownerId: string;
  readonly withHistory: boolean;
}

/**
 * Gathers what a request covers and saves it, field by field, each with what the rules propose. What other councils keep is counted and not taken.
 * @param held what the request holds already
 * @returns what others hold, and whether everything gathered is made up
 */
export async function gather(edit: Edit, store: InformationStore, request: Request, held: readonly DisclosedRow[]) {
  const covered = await store.covered(edit.tx, request);
  const own = covered.filter(({ ownerId }) => ownerId === request.ownerId);
  if (own.length > MOST_RECORDS)
    throw userError(
      'INVALID',
      request.about ? 'about' : 'topic',
      `This covers ${own.length > 2_000 ? 'more than 2,000' : own.length} records of your council; one request covers ${MOST_RECORDS} at most. Narrow it, or take it in parts.`,
    );
  const changes = Map.groupBy(
    await store.changes(
      edit.tx,
      own.map(({ id }) => id),
      request.withHistory,
    ),
    ({ recordId }) => recordId,
  );
  const known = { ...(await store.named(edit.tx, [...changes.values()].flat())), withHistory: request.withHistory };
  const isIllustrative = own.length > 0 && own.every((record) => record.isIllustrative);
  const before = new Map(held.map((record) => [record.recordId, record]));
  for (const [position, record] of own.entries()) {
    const found = describeRecord(record, changes.get(record.id) ?? [], known);
    edit.save(draftDisclosed({ ...request, isIllustrative }, found, position, before.get(record.id)));
  }
  const still = new Set(own.map(({ id }) => id));
  for (const { recordId } of held) if (!still.has(recordId)) edit.withdraw(disclosedId(request.id, recordId));
  return { isIllustrative, elsewhere: heldElsewhere(covered.filter(({ ownerId }) => ownerId !== request.ownerId)) };
}

function heldElsewhere(others: readonly CoveredRow[]): HeldElsewhere[] {
  const groups = Map.groupBy(others, ({ ownerName, label }) => JSON.stringify([ownerName, label]));
  return [...groups.values()]
    .map((of) => ({ owner: of[0]?.ownerName ?? null, record: of[0]?.label ?? '', count: of.length }))
    .toSorted((a, b) => (a.owner ?? '').localeCompare(b.owner ?? '') || a.record.localeCompare(b.record));
}
