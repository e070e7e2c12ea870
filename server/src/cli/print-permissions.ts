import { writeFile } from 'node:fs/promises';
import {
  CLOSE_FIELDS,
  IN_PERSON,
  isAllowed,
  isForAnybody,
  OPENNESS_RULES,
  PERMISSION_MEANINGS,
  PERMISSIONS,
  ROLE_LABELS,
  ROLES,
  STANDING_MEANINGS,
  VISIBLE_TO,
} from '@atlas/shared/permissions';
import { VISIBILITIES, VISIBILITY_LABELS } from '@atlas/shared/vocabulary';

/** Writes docs/PERMISSIONS.md from the lists the server refuses and the queries choose by. Argument: the file to write. */
const [target = ''] = process.argv.slice(2);

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const table = [
  row('permission', 'what it lets you do', 'anybody', ...ROLES.map((role) => ROLE_LABELS[role])),
  row(...Array<string>(ROLES.length + 3).fill('---')),
  ...PERMISSIONS.map((name) =>
    row(
      `\`${name}\`${IN_PERSON.includes(name) ? ' ¹' : ''}`,
      PERMISSION_MEANINGS[name],
      isForAnybody(name) ? 'yes' : '',
      ...ROLES.map((role) => (isAllowed([role], name) ? 'yes' : '')),
    ),
  ),
];

const openness = [
  row('visibility', 'called', 'who sees it: any one is enough'),
  row('---', '---', '---'),
  ...VISIBILITIES.map((visibility) =>
    row(
      `\`${visibility}\``,
      VISIBILITY_LABELS[visibility],
      VISIBLE_TO[visibility].map((standing) => STANDING_MEANINGS[standing]).join('; '),
    ),
  ),
];
const closer = [
  row('record', 'fields', 'for whom, and why'),
  row('---', '---', '---'),
  ...Object.values(CLOSE_FIELDS).map(({ of, what, why }) => row(of, what, why)),
];

const page = `# Who may do and see what

<!-- Written by \`pnpm generate\`, from shared/src/permissions: change that, not this. -->

Everything the Atlas lets people do has a name. A role holds a permission or it does not, and the server, the buttons on the pages and this page
read the same list. What one may *see* is another question, which each record answers: [below](#who-sees-what).

A role is held by a **grant**: for the records of one council, or to speak for one partner organisation, and between two days. A broker of one
council edits that council's records and those that nobody owns; elsewhere they only read. A grant that names areas edits what lies in one of
them, wholly or in part, what covers one, and what lies nowhere. Nobody gives a role that allows more than their own, or for a council that is
not theirs; an administrator gives any.

${table.join('\n')}

¹ In person: no access token holds it, whatever its role.

## Who sees what

${openness.join('\n')}

${OPENNESS_RULES.map((rule) => `- ${rule}`).join('\n')}

Fields that are closer than the record they stand in:

${closer.join('\n')}

The page \`/who-sees-what\` tells the same, and *Who can see this?* on each record tells it of that record.
`;

await writeFile(target, page);
