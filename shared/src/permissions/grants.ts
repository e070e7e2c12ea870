import { IN_PERSON, isAllowed, isForAnybody, isNoHigher, isOwnOnly, looksOnly, type Permission } from './permissions.ts';
import { ROLES, type Role } from './roles.ts';

/** A role somebody holds today, and on whose records. */
export interface HeldGrant {
  readonly role: Role;
  /** The council whose records it is for; null for one who speaks for a partner, and for a role that is for nobody's records. */
  readonly councilId: string | null;
  /** The partner organisation they speak for, in place of a council. */
  readonly organisationId: string | null;
  /** Where given, they edit what lies in these areas, or nowhere. */
  readonly areaIds: readonly string[];
  /** From when to when they were given it, [validFrom, validTo); left out where the sign-in provider says they hold it. */
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

/** What a principal holds by all their grants. */
export interface Standings {
  readonly roles: readonly Role[];
  /** Councils they work for: they see what those keep to themselves. */
  readonly councilIds: readonly string[];
  /** Organisations they speak for, their councils among them. */
  readonly organisationIds: readonly string[];
}

/** Each role held at each council and organisation: what a sign-in provider's claim comes to. Held nowhere where neither is given. */
export function grantsOf(held: readonly Role[], councilIds: readonly string[], organisationIds: readonly string[]): HeldGrant[] {
  const others = organisationIds.filter((id) => !councilIds.includes(id));
  const places = [
    ...councilIds.map((councilId) => ({ councilId, organisationId: null })),
    ...others.map((organisationId) => ({ councilId: null, organisationId })),
  ];
  const or = places.length > 0 ? places : [{ councilId: null, organisationId: null }];
  return held.flatMap((role) => or.map((place) => ({ role, ...place, areaIds: [] })));
}

/** The roles, councils and organisations of these grants, each once; roles in their usual order. */
export function standingsOf(grants: readonly HeldGrant[]): Standings {
  const councilIds = known(grants.map(({ councilId }) => councilId));
  return {
    roles: ROLES.filter((role) => grants.some((grant) => grant.role === role)),
    councilIds,
    organisationIds: known([...councilIds, ...grants.map(({ organisationId }) => organisationId)]),
  };
}

/** The grants as a token of this role holds them: none higher than the role, none higher than its owner's. */
export function narrowedTo(role: Role, grants: readonly HeldGrant[]): HeldGrant[] {
  return grants.flatMap((grant) => {
    if (isNoHigher(role, grant.role)) return [{ ...grant, role }];
    return isNoHigher(grant.role, role) ? [grant] : [];
  });
}

/** Who asks: the grants they hold, and whether through a token. */
export interface Holder {
  readonly grants: readonly HeldGrant[];
  readonly isToken: boolean;
  /** True where somebody views the Atlas as another, and so only looks. */
  readonly isViewing?: boolean;
}

/** True where they hold the permission on somebody's records at least, or anybody does. */
export function holdsAnywhere({ grants, isToken, isViewing = false }: Holder, permission: Permission): boolean {
  if ((isToken && IN_PERSON.includes(permission)) || (isViewing && !looksOnly(permission))) return false;
  return isAllowed(
    grants.map(({ role }) => role),
    permission,
  );
}

/**
 * True where they hold the permission on records of this owner. What nobody owns is for whoever holds it for some council.
 * @param areaIds those of their grants' areas that the record lies in or covers; undefined where it lies nowhere, or that does not matter
 */
export function holdsOn(holder: Holder, permission: Permission, ownerId: string | null | undefined, areaIds?: readonly string[]): boolean {
  if (!holdsAnywhere(holder, permission)) return false;
  return isForAnybody(permission) || givingOn(holder.grants, permission, ownerId).some((grant) => reaches(grant, areaIds));
}

/** The areas that limit this permission on records of this owner; undefined where nothing limits it, or they do not hold it at all. */
export function limitedTo({ grants }: Holder, permission: Permission, ownerId: string | null | undefined): readonly string[] | undefined {
  const giving = givingOn(grants, permission, ownerId);
  if (isOwnOnly(permission) || giving.length === 0 || giving.some(({ areaIds }) => areaIds.length === 0)) return undefined;
  return [...new Set(giving.flatMap(({ areaIds }) => areaIds))];
}

/** The organisation that owns what they record under this permission: a council they hold it for, else a body they speak for. */
export function ownerFor({ grants }: Holder, permission: Permission): string | undefined {
  const giving = grants.filter(({ role }) => isAllowed([role], permission));
  return known([...giving.map(({ councilId }) => councilId), ...giving.map(({ organisationId }) => organisationId)])[0];
}

/** True where they hold the permission for this organisation itself: their council, or the body they speak for. */
export function speaksFor({ grants }: Holder, permission: Permission, organisationId: string): boolean {
  return givingOn(grants, permission, organisationId).length > 0;
}

function givingOn(grants: readonly HeldGrant[], permission: Permission, ownerId: string | null | undefined): HeldGrant[] {
  return grants.filter(
    ({ role, councilId, organisationId }) =>
      isAllowed([role], permission) && (ownerId ? ownerId === (councilId ?? organisationId) : councilId !== null),
  );
}

const reaches = (grant: HeldGrant, areaIds: readonly string[] | undefined) =>
  grant.areaIds.length === 0 || areaIds === undefined || grant.areaIds.some((id) => areaIds.includes(id));

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** The roles that somebody with these grants may give for a council or partner: each no higher than their own there. An administrator gives any. */
export function rolesToGive(holder: Holder, ownerId: string | null): readonly Role[] {
  if (!holdsAnywhere(holder, 'grant:give')) return [];
  if (holder.grants.some(({ role }) => role === 'ADMIN')) return ROLES;
  // Whoever is limited to areas could otherwise give what they do not hold.
  const own = givingOn(holder.grants, 'grant:give', ownerId).filter(({ councilId, areaIds }) => councilId !== null && areaIds.length === 0);
  return ROLES.filter((role) => ownerId !== null && own.some((grant) => isNoHigher(role, grant.role)));
}

/** What RESTRICTED records name, besides people: all who steward one council's records. */
export const stewardsOf = (councilId: string) => `stewards:${councilId}`;
/** All who steward some council's records. */
export const ALL_STEWARDS = 'stewards';
/** All who run the Atlas. */
export const ADMINISTRATORS = 'administrators';

/** The council whose stewards a name in a RESTRICTED record stands for; undefined for another group, or a person. */
export const councilOfStewards = (name: string): string | undefined =>
  name.startsWith(stewardsOf('')) ? name.slice(stewardsOf('').length) : undefined;

/**
 * A group that a record names, in words; undefined for a person, and for the stewards of a council that is not named.
 * @param nameOf how a council is called, where that may be told
 */
export function groupInWords(name: string, nameOf: (councilId: string) => string | undefined): string | undefined {
  if (name === ALL_STEWARDS) return 'the stewards of every council';
  if (name === ADMINISTRATORS) return 'the administrators of the Atlas';
  const council = councilOfStewards(name);
  const called = council === undefined ? undefined : nameOf(council);
  return called && `the stewards of ${called}`;
}

/** The groups that somebody with these grants belongs to, as RESTRICTED records name them. */
export function groupsOf({ grants, isToken }: Holder): string[] {
  if (isToken) return [];
  const giving = grants.filter(({ role }) => isAllowed([role], 'grant:give'));
  return [
    ...(giving.length > 0 ? [ALL_STEWARDS] : []),
    ...known(giving.map(({ councilId }) => councilId)).map(stewardsOf),
    ...(giving.some(({ role }) => role === 'ADMIN') ? [ADMINISTRATORS] : []),
  ];
}
