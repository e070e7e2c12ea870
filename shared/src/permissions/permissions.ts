import { ROLES, type Role } from './roles.ts';

/** Those who look after what is known of a council's partners: they keep records, steward them or run the Atlas. */
const KEEPERS = ['BROKER', 'STEWARD', 'ADMIN'] as const satisfies readonly Role[];
/** The same, and those who speak for a partner: for what is theirs. */
const KEEPERS_AND_PARTNERS = [...KEEPERS, 'PARTNER'] as const satisfies readonly Role[];
/** Those who answer for a council's records and for the people in them. */
const STEWARDS = ['STEWARD', 'ADMIN'] as const satisfies readonly Role[];

interface Entry {
  readonly means: string;
  readonly heldBy: readonly Role[];
  /** True where anybody holds it, signed in or not. */
  readonly anonymous?: true;
  /** True where it takes a person at a page: no token holds it, whatever its role. */
  readonly inPerson?: true;
  /** True where it is about oneself alone: no council and no area limits it. */
  readonly ownOnly?: true;
  /** True where it changes nothing and tells nobody's secrets: it stays while somebody views the Atlas as another. */
  readonly looksOnly?: true;
}

/** Everything one may be allowed, each with what it means and who holds it. The server refuses by this list, and the pages read it. */
const TABLE = {
  'record:read': { means: 'Read the records visible to you', heldBy: ROLES, anonymous: true, looksOnly: true },
  'export:read': { means: 'Download tables of the records visible to you', heldBy: ROLES, anonymous: true, looksOnly: true },
  'changes:read': { means: 'Read who changed the records visible to you, and when', heldBy: ROLES, anonymous: true, looksOnly: true },
  'import:read': { means: 'Read what imports did', heldBy: ROLES, looksOnly: true },
  'portfolio:set': { means: 'Say which places and themes are yours', heldBy: ROLES, inPerson: true, ownOnly: true },
  'organisation:edit': { means: 'Record and change organisations', heldBy: KEEPERS_AND_PARTNERS },
  'provision:edit': { means: 'Record and change who does what where', heldBy: KEEPERS_AND_PARTNERS },
  'coverage:check': { means: 'Record that somebody looked for partners and found none', heldBy: KEEPERS },
  'succession:record': { means: 'Record which councils and areas follow which', heldBy: STEWARDS },
  'tie:edit': { means: 'Record and change ties', heldBy: KEEPERS_AND_PARTNERS },
  'fact:verify': { means: 'Say that a fact was verified', heldBy: KEEPERS },
  'fact:confirm': { means: 'Confirm or dispute a fact for an organisation you speak for', heldBy: KEEPERS_AND_PARTNERS },
  'evidence:add': { means: 'Add sources and evidence', heldBy: KEEPERS_AND_PARTNERS },
  'agreement:edit': { means: 'Record and change agreements', heldBy: KEEPERS },
  'agreement:advance': { means: 'Move agreements from stage to stage', heldBy: KEEPERS },
  'programme:edit': { means: 'Record and change programmes, initiatives and what they achieve', heldBy: KEEPERS },
  'asset:edit': { means: 'Record and change assets', heldBy: KEEPERS },
  'person:edit': { means: 'Record and change people and the posts they hold', heldBy: KEEPERS },
  'engagement:edit': { means: 'Record and change meetings, follow-ups, offers and needs', heldBy: KEEPERS_AND_PARTNERS },
  'change:undo': { means: 'Undo your own last change', heldBy: KEEPERS_AND_PARTNERS },
  'change:undo-any': { means: 'Undo what others did to your council’s records', heldBy: STEWARDS },
  'import:run': { means: 'Bring in a spreadsheet', heldBy: KEEPERS },
  'proposal:make': { means: 'Propose a change that a broker decides on', heldBy: KEEPERS_AND_PARTNERS },
  'proposal:decide': { means: 'Accept or decline what partners propose', heldBy: KEEPERS },
  'record:share': { means: 'Share your council’s records with others, and take that back', heldBy: STEWARDS },
  'read-log:read': { means: 'Read who looked at personal and restricted fields', heldBy: STEWARDS, inPerson: true },
  'disclosure:run': { means: 'Make the extracts that access and information requests ask for', heldBy: STEWARDS, inPerson: true },
  'erasure:run': { means: 'Erase a person from the records and their history', heldBy: STEWARDS, inPerson: true },
  'grant:give': { means: 'Give people roles, and end them', heldBy: STEWARDS, inPerson: true },
  'role:view-as': { means: 'See the Atlas as another role sees it, changing nothing', heldBy: STEWARDS, inPerson: true },
  'token:make': { means: 'Make access tokens for your own programs', heldBy: ['ANALYST', ...KEEPERS], inPerson: true },
  'session:manage': { means: 'End other people’s sessions and tokens', heldBy: ['ADMIN'], inPerson: true },
} as const satisfies Record<string, Entry>;

export type Permission = keyof typeof TABLE;
export const PERMISSIONS = Object.keys(TABLE) as readonly Permission[];
export const PERMISSION_MEANINGS = Object.fromEntries(PERMISSIONS.map((name) => [name, TABLE[name].means])) as Readonly<
  Record<Permission, string>
>;
const entryOf = (name: Permission): Entry => TABLE[name];

/** Permissions that no token holds: they take a person at a page. */
export const IN_PERSON: readonly Permission[] = PERMISSIONS.filter((name) => entryOf(name).inPerson === true);

/** True where it is about oneself alone, whatever council and areas one's roles are for. */
export const isOwnOnly = (permission: Permission): boolean => entryOf(permission).ownOnly === true;

/** True where the permission is only about looking, so that whoever views the Atlas as another keeps it. */
export const looksOnly = (permission: Permission): boolean => entryOf(permission).looksOnly === true;

/** What these roles together allow; without any role one is anonymous. In the order of PERMISSIONS. */
export function permissionsOf(held: readonly Role[]): readonly Permission[] {
  return PERMISSIONS.filter((name) => isAllowed(held, name));
}

/** True where one of these roles holds the permission, or anybody does. */
export function isAllowed(held: readonly Role[], permission: Permission): boolean {
  return isForAnybody(permission) || held.some((role) => entryOf(permission).heldBy.includes(role));
}

/** True where nobody has to sign in for it. */
export const isForAnybody = (permission: Permission): boolean => entryOf(permission).anonymous === true;

/** True where the first role allows nothing that the second does not. A role is no higher than itself. */
export function isNoHigher(role: Role, than: Role): boolean {
  return PERMISSIONS.every((name) => !entryOf(name).heldBy.includes(role) || entryOf(name).heldBy.includes(than));
}
