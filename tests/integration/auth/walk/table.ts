import { type GraphQLSchema, isObjectType } from 'graphql';
import { walkReaders } from './readers.ts';
import { unreached } from './unreached.ts';
import { type Cell, type Findings, inOrder } from './walk.ts';

const LEGEND = `# Which reader obtains a value of which field. One line a field; the columns are
#   ${walkReaders.map(({ name }) => name).join(' | ')}
# nobody: not signed in. The roles: at the council that owns every record of the sample world; PARTNER for an organisation that its records lead to.
# elsewhere: a broker of another council. "=" is what the column before it has.
#
# A letter stands for the records in which the field had a value:
#   P PUBLIC, N NETWORK, T PARTIES, O OWNER, S OWNER and shared with the partner and elsewhere, R RESTRICTED to an analyst and the council's stewards, D NETWORK but denied to the council and the partner
#   n t o s r d: PUBLIC records all whose links lead to records of that visibility;  L: PUBLIC, and signed, done, disputed or ended where others are not
# After ">": whose ids, names and texts the values held. "*" is a value of what is no record, "-" none.
# "sign in" and "forbidden": refused. "unseen": told that there is no such record. "in": let in, whatever became of the input.
# A field that the walk does not reach says why.
# Written by FIELD_WALK=write; every line that changes is to be looked at: may this reader see that?
`;

/** The table as it is kept: by type, a line for each field that the schema has. */
export function tableOf(schema: GraphQLSchema, findings: Findings): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  const blocks = types
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) =>
      Object.keys(isObjectType(type) ? type.getFields() : {})
        .toSorted()
        .map((field) => lineOf(`${type.name}.${field}`, findings))
        .join('\n'),
    );
  return `${LEGEND}\n${blocks.join('\n\n')}\n`;
}

/** Fields that nobody obtained a value of, and that no reason is given for. */
export function withoutReason(table: string): string[] {
  return table.split('\n').filter((line) => /^\S+\s+never reached$/.test(line));
}

function lineOf(coordinate: string, findings: Findings): string {
  const row = findings.get(coordinate);
  const isReached = [...(row?.values() ?? [])].some(({ isThere, refused }) => isThere || refused.size > 0);
  if (!isReached)
    return `${coordinate.padEnd(48)} ${['never reached', unreached(coordinate)].filter((text) => text !== undefined).join(': ')}`;
  const cells = walkReaders.map(({ name }) => shown(row?.get(name)));
  return `${coordinate.padEnd(48)} ${cells.map((cell, i) => (i > 0 && cell === cells[i - 1] ? '=' : cell)).join(' | ')}`;
}

const words: Readonly<Record<string, string>> = { UNAUTHENTICATED: 'sign in', FORBIDDEN: 'forbidden', NOT_FOUND: 'unseen', IN: 'in' };

function shown(cell: Cell | undefined): string {
  if (cell === undefined) return '-';
  const refused = [...cell.refused].map((code) => words[code] ?? code).toSorted();
  if (refused.length > 0) return refused.join('+');
  if (!cell.isThere) return '-';
  const to = inOrder(cell.to);
  return `${inOrder(cell.of) || '*'}${to === '' ? '' : `>${to}`}`;
}
