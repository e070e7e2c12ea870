import type { Context } from '../../context.ts';

/** Facts are confirmed and disputed, and changes proposed, by others than those who keep the record. */
const SAID_BY_OTHERS: readonly string[] = ['Tie', 'Provision', 'Proposal'];
/** What is undone by its own means alone: a role that was ended, or a review, must not come back through the history. */
const NEVER: readonly string[] = ['Grant', 'InformationRequest', 'DisclosedRecord'];

/** True where the reader may undo what was done to a record: it was their own doing and is theirs to do still, or they steward the council that owns it. */
export function mayUndo(
  context: Context,
  change: { readonly principalId: string; readonly ownerId: string | null; readonly recordId: string; readonly recordLabel: string },
): boolean {
  const { principalId, ownerId, recordId, recordLabel } = change;
  if (NEVER.includes(recordLabel) || !context.holds('change:undo')) return false;
  if (ownerId !== null && context.may('change:undo-any', ownerId)) return true;
  if (principalId !== context.principal?.id) return false;
  return SAID_BY_OTHERS.includes(recordLabel) || context.may('change:undo', ownerId) || context.speaksFor('change:undo', recordId);
}
