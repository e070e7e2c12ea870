import { ROLES, type Role } from './roles.ts';

/** Everything one may be allowed, each with what it means and who holds it. The server refuses by this list, and the pages read it. */
const TABLE = {
  'record:read': { means: 'Read the records visible to you', heldBy: ROLES, anonymous: true },
  'export:read': { means: 'Download tables of the records visible to you', heldBy: ROLES, anonymous: true },
  'changes:read': { means: 'Read who changed the records visible to you, and when', heldBy: ROLES, anonymous: true },
  'import:read': { means: 'Read what imports did', heldBy: ROLES, anonymous: false },
} as const satisfies Record<string, { means: string; heldBy: readonly Role[]; anonymous: boolean }>;

export type Permission = keyof typeof TABLE;
export const PERMISSIONS = Object.keys(TABLE) as readonly Permission[];
export const PERMISSION_MEANINGS = Object.fromEntries(PERMISSIONS.map((name) => [name, TABLE[name].means])) as Readonly<
  Record<Permission, string>
>;

/** What these roles together allow; without any role one is anonymous. In the order of PERMISSIONS. */
export function permissionsOf(held: readonly Role[]): readonly Permission[] {
  return PERMISSIONS.filter((name) => isAllowed(held, name));
}

/** True where one of these roles holds the permission, or anybody does. */
export function isAllowed(held: readonly Role[], permission: Permission): boolean {
  const { heldBy, anonymous }: { heldBy: readonly Role[]; anonymous: boolean } = TABLE[permission];
  return anonymous || held.some((role) => heldBy.includes(role));
}
