import { type HeldGrant, holdsOn, standingsOf, type Viewable } from '@atlas/shared/permissions';
import { holderOf, type Principal } from '../context.ts';

/** Whom a session is to view the Atlas as. */
export interface ViewAs {
  readonly as: Viewable;
  /** The council, or the organisation a partner speaks for; null for anybody. */
  readonly organisationId: string | null;
}

/** The councils whose roles this person may view the Atlas as. */
export const councilsToViewFor = (own: Principal): string[] =>
  own.councilIds.filter((councilId) => holdsOn(holderOf(own), 'role:view-as', councilId));

/** True where this person may view the Atlas so: not once they lost the role for it. */
export function mayViewAs(own: Principal, { as, organisationId }: ViewAs): boolean {
  const councils = councilsToViewFor(own);
  return as === 'ANYBODY' || as === 'PARTNER' ? councils.length > 0 : organisationId !== null && councils.includes(organisationId);
}

/** A person while they view the Atlas as another: they hold what that one would, and change nothing. */
export function viewedAs(own: Principal, { as, organisationId }: ViewAs): Principal {
  const grants: HeldGrant[] =
    as === 'ANYBODY'
      ? []
      : as === 'PARTNER'
        ? [{ role: as, councilId: null, organisationId, areaIds: [] }]
        : [{ role: as, councilId: organisationId, organisationId: null, areaIds: [] }];
  return { ...own, ...standingsOf(grants), grants, areaIds: [], themeIds: [], isReadOnly: true, viewing: { as, organisationId, own } };
}
