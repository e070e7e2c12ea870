import { ROLES, type Role } from './roles.ts';

/** Those who keep the records of a council. */
const KEEPERS = ['BROKER', 'STEWARD', 'ADMIN'] as const satisfies readonly Role[];
/** The same, and those who speak for a partner: for what is theirs. */
const KEEPERS_AND_PARTNERS = [...KEEPERS, 'PARTNER'] as const satisfies readonly Role[];

/** Everything one may be allowed, each with what it means and who holds it. The server refuses by this list, and the pages read it. */
const TABLE = {
  'record:read': { means: 'Read the records visible to you', heldBy: ROLES, anonymous: true },
  'export:read': { means: 'Download tables of the records visible to you', heldBy: ROLES, anonymous: true },
  'changes:read': { means: 'Read who changed the records visible to you, and when', heldBy: ROLES, anonymous: true },
  'import:read': { means: 'Read what imports did', heldBy: ROLES, anonymous: false },
  'organisation:edit': { means: 'Record and change organisations', heldBy: KEEPERS_AND_PARTNERS, anonymous: false },
  'provision:edit': { means: 'Record and change who does what where', heldBy: KEEPERS_AND_PARTNERS, anonymous: false },
  'tie:edit': { means: 'Record and change ties', heldBy: KEEPERS_AND_PARTNERS, anonymous: false },
  'fact:verify': { means: 'Say that a fact was verified', heldBy: KEEPERS, anonymous: false },
  'fact:confirm': { means: 'Confirm or dispute a fact for an organisation you speak for', heldBy: KEEPERS_AND_PARTNERS, anonymous: false },
  'evidence:add': { means: 'Add sources and evidence', heldBy: KEEPERS_AND_PARTNERS, anonymous: false },
  'agreement:edit': { means: 'Record and change agreements', heldBy: KEEPERS, anonymous: false },
  'agreement:advance': { means: 'Move agreements from stage to stage', heldBy: KEEPERS, anonymous: false },
  'programme:edit': { means: 'Record and change programmes, initiatives and what they achieve', heldBy: KEEPERS, anonymous: false },
  'asset:edit': { means: 'Record and change assets', heldBy: KEEPERS, anonymous: false },
  'person:edit': { means: 'Record and change people and the posts they hold', heldBy: KEEPERS, anonymous: false },
  'engagement:edit': { means: 'Record and change meetings, follow-ups, offers and needs', heldBy: KEEPERS_AND_PARTNERS, anonymous: false },
  'change:undo': { means: 'Undo your own last change', heldBy: KEEPERS_AND_PARTNERS, anonymous: false },
  'import:run': { means: 'Bring in a spreadsheet', heldBy: KEEPERS, anonymous: false },
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
