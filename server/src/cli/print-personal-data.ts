import { writeFile } from 'node:fs/promises';
import { keepingStarts, lawfulBases, PERSONAL_FIELDS, spheres } from '@atlas/shared/personal-data';

/** Writes docs/PERSONAL-DATA.md from the one list of purposes. Argument: the file to write. */
const [target = ''] = process.argv.slice(2);

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = [
  row('record', 'fields', 'what', 'sphere', 'purpose', 'basis', 'kept for', 'counted from'),
  row(...Array<string>(8).fill('---')),
  ...PERSONAL_FIELDS.map(({ record, properties, links = [], what, sphere, purpose, basis, months, from }) =>
    row(
      record,
      [...properties, ...links].map((name) => `\`${name}\``).join(', '),
      what,
      spheres.labels[sphere],
      purpose,
      `\`${basis}\``,
      `${months} months`,
      keepingStarts.labels[from],
    ),
  ),
];
const bases = lawfulBases.values.map((basis) => `- \`${basis}\` — ${lawfulBases.labels[basis]}.`);

const page = `# What is held about people, and why

<!-- Written by \`pnpm generate\`, from shared/src/personal-data/purposes.ts: change that, not this. -->

Every field of the graph that may hold something about a living person stands here, with what it is held for, the lawful basis and how long it
is kept. A test compares the list with the graph's model, so that no field is added without it. The API gives the same as
\`personalDataPurposes\`. The lawful bases and times are those the Atlas comes with: a council's data protection officer looks through them first.

${table.join('\n')}

The lawful bases, of UK GDPR:

${bases.join('\n')}
`;

await writeFile(target, page);
