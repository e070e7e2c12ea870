import type { Principal } from '../../context.ts';

/** Those who may undo what others of their council did. */
const STEWARDS: readonly string[] = ['STEWARD', 'ADMIN'];

/** True where this person may undo what was done to a record: it was their own doing, or they keep the records of the council that owns it. */
export function mayUndo(principal: Principal, change: { readonly principalId: string; readonly ownerId: string | null }): boolean {
  if (change.principalId === principal.id) return true;
  const { roles, councilIds } = principal;
  return roles.some((role) => STEWARDS.includes(role)) && change.ownerId !== null && councilIds.includes(change.ownerId);
}
