import { ROLE_LABELS, type Role, VIEWABLE_LABELS, type Viewable } from '@atlas/shared/permissions';

const list = new Intl.ListFormat('en-GB');

/** A role as one says it: "Broker for Merrowshire County Council, in Fenmarch". @param place undefined where it is for nobody's records, or hidden */
export function grantInWords(role: Role, place: string | undefined, areas: readonly string[]): string {
  const where = place === undefined ? '' : role === 'PARTNER' ? `, speaking for ${place}` : ` for ${place}`;
  return `${ROLE_LABELS[role]}${where}${areas.length > 0 ? `, in ${list.format(areas)}` : ''}`;
}

/** Whom somebody views the Atlas as, as one says it. @param place undefined for anybody, or where it is hidden */
export const viewedInWords = (as: Viewable, place: string | undefined): string =>
  as === 'ANYBODY' ? VIEWABLE_LABELS[as] : grantInWords(as, place, []);
