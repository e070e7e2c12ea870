import { roles } from '@atlas/shared/permissions';

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

const MAX_NAME = 200;

/** What to call somebody, undefined where the provider says nothing one could. */
export function nameIn(claims: Claims): string | undefined {
  for (const claim of ['name', 'preferred_username', 'email']) {
    const value = claims[claim];
    const name =
      typeof value === 'string'
        ? value
            .replaceAll(/\p{Cc}/gu, ' ')
            .trim()
            .slice(0, MAX_NAME)
        : '';
    if (name !== '') return name;
  }
  return undefined;
}

/** A claim by its name, which may itself have dots in it, else by its path: `realm_access.roles`. */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Claims)[step];
  }
  return value;
}

/** The roles of a claim that are ours, in capitals or not, and those that are not. */
export function claimedRoles(claims: Claims, path: string): { roles: string[]; unknownRoles: string[] } {
  const value = claimAt(claims, path);
  const named = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  const ours = named.map((name) => name.toUpperCase()).filter(roles.is);
  return { roles: [...new Set(ours)], unknownRoles: named.filter((name) => !roles.is(name.toUpperCase())) };
}
