import type { Visibility } from '../vocabulary/access.ts';

/** How a reader may stand to a record. */
export type Standing = 'ANYBODY' | 'SIGNED_IN' | 'PARTY' | 'OWNING_COUNCIL' | 'SHARED_WITH' | 'NAMED';

/** Who may read a record of each visibility: any one of these standings is enough, unless the reader is denied, which beats them all. */
export const VISIBLE_TO: Readonly<Record<Visibility, readonly Standing[]>> = {
  PUBLIC: ['ANYBODY'],
  NETWORK: ['SIGNED_IN'],
  PARTIES: ['PARTY', 'OWNING_COUNCIL', 'SHARED_WITH'],
  OWNER: ['OWNING_COUNCIL', 'SHARED_WITH'],
  RESTRICTED: ['NAMED'],
};

export interface Reader {
  /** The signed-in principal, null for one who is not. */
  readonly principalId: string | null;
  /** The councils whose records are the reader's own. */
  readonly councilIds: readonly string[];
  /** The organisations the reader acts for. */
  readonly organisationIds: readonly string[];
  /** Groups the reader belongs to, as restricted records name them. */
  readonly groups?: readonly string[];
}

export interface Visible {
  readonly visibility: Visibility;
  readonly ownerId: string | null;
  /** The organisations in the record: the ends of a tie, the parties of an agreement, who provides. */
  readonly partyIds: readonly string[];
  /** Organisations, councils among them, that it was shared with. */
  readonly sharedWith?: readonly string[];
  /** Principals and groups named in a restricted record. */
  readonly restrictedTo?: readonly string[];
  /** Principals and organisations who may not read it, whatever else holds. */
  readonly deniedTo?: readonly string[];
}

/** The visibility rule, worked out on one record in hand; queries carry the same rule as a condition. */
export function canSee(reader: Reader, record: Visible): boolean {
  return standingsTo(reader, record).length > 0;
}

/** By what a reader may see a record: each standing that opens it to them; none where they are denied. */
export function standingsTo(reader: Reader, record: Visible): readonly Standing[] {
  const own = [...(reader.principalId === null ? [] : [reader.principalId]), ...reader.organisationIds];
  if (own.some((id) => record.deniedTo?.includes(id))) return [];
  return VISIBLE_TO[record.visibility].filter((standing) => stands(reader, record, standing));
}

function stands(
  { principalId, councilIds, organisationIds, groups = [] }: Reader,
  { ownerId, partyIds, sharedWith, restrictedTo }: Visible,
  standing: Standing,
): boolean {
  switch (standing) {
    case 'ANYBODY':
      return true;
    case 'SIGNED_IN':
      return principalId !== null;
    case 'PARTY':
      return organisationIds.some((id) => partyIds.includes(id));
    case 'OWNING_COUNCIL':
      return ownerId !== null && councilIds.includes(ownerId);
    case 'SHARED_WITH':
      return organisationIds.some((id) => sharedWith?.includes(id) === true);
    case 'NAMED':
      return principalId !== null && [principalId, ...groups].some((name) => restrictedTo?.includes(name) === true);
  }
}
