import { writeFile } from 'node:fs/promises';
import { IN_PERSON, isAllowed, isForAnybody, PERMISSION_MEANINGS, PERMISSIONS, ROLE_LABELS, ROLES } from '@atlas/shared/permissions';

/** Writes docs/PERMISSIONS.md from the list the server refuses by. Argument: the file to write. */
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

const page = `# Who may do what

<!-- Written by \`pnpm generate\`, from shared/src/permissions/permissions.ts: change that, not this. -->

Everything the Atlas lets people do has a name. A role holds a permission or it does not, and the server, the buttons on the pages and this page
read the same list. What one may *see* is another question, which each record's visibility answers: see [ARCHITECTURE](ARCHITECTURE.md).

A role is held by a **grant**: for the records of one council, or to speak for one partner organisation, and between two days. A broker of one
council edits that council's records and those that nobody owns; elsewhere they only read. A grant that names areas edits what lies in one of
them, wholly or in part, what covers one, and what lies nowhere. Nobody gives a role that allows more than their own, or for a council that is
not theirs; an administrator gives any.

${table.join('\n')}

¹ In person: no access token holds it, whatever its role.
`;

await writeFile(target, page);
