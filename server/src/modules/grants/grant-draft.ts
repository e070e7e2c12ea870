import { ADMINISTRATORS, type Role, stewardsOf } from '@atlas/shared/permissions';
import { type Draft, draft } from '../../audit/draft.ts';
import { linksTo } from '../../audit/given.ts';

/** A grant as whoever gives it says it. */
export interface GrantGiven {
  readonly id: string;
  /** Who it is given to. */
  readonly principal: string;
  readonly role: Role;
  /** The council whose records it is for; of a partner, the organisation they speak for. */
  readonly organisation: string;
  /** The council that gives it. */
  readonly owner: string | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly isIllustrative?: boolean;
}

/** The draft of a grant: for whoever holds it, the stewards of the council that gave it, those of the one it is for, and administrators. */
export function draftGrant(given: GrantGiven): Draft {
  const { id, principal, role, organisation, owner, areas, themes, validFrom, validTo, note, isIllustrative = false } = given;
  const councils = role === 'PARTNER' ? [] : [organisation];
  return draft('Grant', {
    id,
    owner,
    visibility: 'RESTRICTED',
    restrictedTo: [principal, ADMINISTRATORS, ...new Set([...councils, ...(owner === undefined ? [] : [owner])].map(stewardsOf))],
    isIllustrative,
    properties: { role, validFrom, ...(validTo ? { validTo } : {}), ...(note ? { note } : {}) },
    links: [
      { type: 'GIVEN_TO', to: principal },
      { type: 'FOR', to: organisation },
      ...linksTo('IN_AREA', areas),
      ...linksTo('ON_THEME', themes),
    ],
  });
}
