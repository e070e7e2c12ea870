import { namesItsReaders, widens } from '@atlas/shared/permissions';
import type { Visibility } from '@atlas/shared/vocabulary';
import type { Context } from '../context.ts';
import { userError } from '../user-errors.ts';
import type { Draft } from './draft.ts';

/** @throws {UserErrors} INVALID for RESTRICTED, which names people: whoever chose it without would shut themselves out */
export function refuseUnnamed(visibility: Visibility): void {
  if (!namesItsReaders(visibility)) return;
  const message = 'A restricted record names the people who may see it: choose another here, and let a steward share it with them.';
  throw userError('INVALID', 'visibility', message);
}

/**
 * Whoever may change a record may make it less open; to open it to more people takes a steward of the council that keeps it. What nobody keeps
 * stays open to whom it is open: closed, it would show to nobody who could open it again.
 * @param held the record as it was, or the one that this one follows
 * @throws {UserErrors} FORBIDDEN or INVALID on `visibility`
 */
export function refuseOtherOpenness(context: Context, held: Draft, made: Draft): void {
  if (made.visibility === held.visibility) return;
  if (made.restrictedTo.length === 0) refuseUnnamed(made.visibility);
  if (widens(held.visibility, made.visibility)) {
    if (context.may('record:share', held.ownerId)) return;
    const message =
      'To open this to more people takes a steward of the council that keeps it. Leave it as open as it is, and ask one to share it.';
    throw userError('FORBIDDEN', 'visibility', message);
  }
  if (made.ownerId === undefined && made.visibility !== 'NETWORK')
    throw userError(
      'INVALID',
      'visibility',
      'Nobody keeps this record, so nobody would see it any more. Leave it open to those who sign in.',
    );
}
