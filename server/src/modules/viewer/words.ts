import { ROLE_LABELS, type Role } from '@atlas/shared/permissions';

const list = new Intl.ListFormat('en-GB');

/** A role as one says it: "Broker for Merrowshire County Council, in Fenmarch". @param place undefined where it is for nobody's records, or hidden */
export function grantInWords(role: Role, place: string | undefined, areas: readonly string[]): string {
  const where = place === undefined ? '' : role === 'PARTNER' ? `, speaking for ${place}` : ` for ${place}`;
  return `${ROLE_LABELS[role]}${where}${areas.length > 0 ? `, in ${list.format(areas)}` : ''}`;
}
