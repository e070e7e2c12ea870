import {
  isAllowed,
  isForAnybody,
  looksOnly,
  PERMISSION_MEANINGS,
  PERMISSIONS,
  type Permission,
  ROLE_LABELS,
  ROLES,
} from '@atlas/shared/permissions';
import { listOf } from '../../lib/wording.ts';

/** A role as `me.grants` gives it. */
export interface Held {
  readonly permissions: readonly string[];
  readonly organisation?: { readonly name: string } | null;
  readonly areas: readonly { readonly name: string }[];
}

/** Something one may do, and where; or may not, and who could. */
export interface Line {
  readonly means: string;
  readonly where: string;
}
export interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

const OWN: readonly string[] = ['portfolio:set', 'token:make'];
const PEOPLE: readonly string[] = [
  'record:share',
  'role:view-as',
  'read-log:read',
  'disclosure:run',
  'erasure:run',
  'grant:give',
  'session:manage',
];

function groupOf(permission: Permission): string {
  if (OWN.includes(permission)) return 'Your own account';
  if (PEOPLE.includes(permission)) return 'Access and people’s data';
  if (looksOnly(permission)) return 'Reading';
  return 'Keeping records';
}
const TITLES = ['Reading', 'Keeping records', 'Access and people’s data', 'Your own account'];

/** What these roles allow, by kind, each with whose records it is for. */
export function mayDo(permissions: readonly string[], held: readonly Held[]): Group[] {
  return grouped(
    PERMISSIONS.filter((name) => permissions.includes(name)),
    (name) =>
      isForAnybody(name) || looksOnly(name) || OWN.includes(name)
        ? ''
        : `for ${listOf(held.filter((each) => each.permissions.includes(name)).map(placeOf))}`,
  );
}

/** What they do not, by kind, each with the roles that do. */
export function mayNot(permissions: readonly string[]): Group[] {
  return grouped(
    PERMISSIONS.filter((name) => !permissions.includes(name)),
    (name) =>
      listOf(
        ROLES.filter((role) => isAllowed([role], name)).map(
          (role) => `${/^[AEIOU]/.test(ROLE_LABELS[role]) ? 'an' : 'a'} ${ROLE_LABELS[role].toLowerCase()}`,
        ),
        'or',
      ),
  );
}

const grouped = (names: readonly Permission[], whereOf: (name: Permission) => string): Group[] =>
  TITLES.map((title) => ({
    title,
    lines: names.filter((name) => groupOf(name) === title).map((name) => ({ means: PERMISSION_MEANINGS[name], where: whereOf(name) })),
  })).filter(({ lines }) => lines.length > 0);

const placeOf = ({ organisation, areas }: Held) =>
  `${organisation?.name ?? 'what nobody owns'}${areas.length > 0 ? `, in ${listOf(areas.map(({ name }) => name))}` : ''}`;
