import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql';

/** The public names of the API: each a coordinate with its type, as in `Organisation.ties(first): Int`. */
export interface ContractNames {
  /** To be served now. */
  readonly served: readonly string[];
  /** To be served later, by the number of the issue that first serves them. */
  readonly awaited: Readonly<Record<string, readonly string[]>>;
}

/** The last mark whose names are served. */
const SERVED = 2;

interface Member {
  readonly owner: string;
  readonly mark: number;
  readonly lines: readonly string[];
  readonly reaches: readonly string[];
}

/**
 * Reads the contract's text: SDL in which a mark `[2]` in a line's comment says which issue first serves the names of that line. A type that
 * is reached only through marked names carries their mark. `XConnection` stands for the connection of X.
 */
export function readContract(text: string): ContractNames {
  const { definitions } = parse(text);
  const members = definitions.flatMap((definition) => membersOf(definition, marksOf(text)));
  const nodes = definitions.filter(implementsNode).map((definition) => definition.name.value);
  const markOf = new Map<string, number>();
  for (const mark of [1, 2, 3, 4]) {
    const waiting = ['Query', ...nodes, ...(mark > 1 ? ['Mutation'] : [])];
    const seen = new Set<string>();
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (!markOf.has(name)) markOf.set(name, mark);
      for (const member of members) if (member.owner === name && member.mark <= mark) waiting.push(...member.reaches);
    }
  }

  const marked = members.map((member) => ({ mark: Math.max(member.mark, markOf.get(member.owner) ?? 2), lines: member.lines }));
  for (const [name, mark] of markOf) {
    const node = /^(\w+)Connection$/.exec(name)?.[1];
    if (node !== undefined && !members.some((member) => member.owner === name)) marked.push({ mark, lines: connectionLines(node) });
  }
  const byMark = Map.groupBy(marked, ({ mark }) => mark);
  const linesOf = (...marks: number[]) =>
    [...new Set(marks.flatMap((mark) => byMark.get(mark)?.flatMap(({ lines }) => lines) ?? []))].sort();
  const marks = [...byMark.keys()].sort();
  const later = marks.filter((mark) => mark > SERVED);
  return {
    served: linesOf(...marks.filter((mark) => mark <= SERVED)),
    awaited: Object.fromEntries(later.map((mark) => [mark, linesOf(mark)])),
  };
}

const connectionLines = (node: string) => [
  `${node}Connection.edges: [${node}Edge!]!`,
  `${node}Connection.nodes: [${node}!]!`,
  `${node}Connection.pageInfo: PageInfo!`,
  `${node}Connection.totalCount: Int!`,
  `${node}Edge.node: ${node}!`,
  `${node}Edge.cursor: String!`,
];

/** Every name of a schema in the same form. */
export function namesOf(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => membersOf(definition, () => 1)).flatMap((member) => member.lines);
}

/** The mark of a name on a line: that of the line's comment, unless the comment says which name it is for, as in `[2] decideBy: …`. */
type Marks = (name: string, line: number) => number;

function marksOf(text: string): Marks {
  const lines = text.split('\n').map((line) => /#.*?\[([234])\](?: (\w+):)?/.exec(line));
  return (name, line) => {
    const [, mark, only] = lines[line - 1] ?? [];
    return mark === undefined || (only !== undefined && only !== name) ? 1 : Number(mark);
  };
}

function membersOf(definition: DefinitionNode, marks: Marks): Member[] {
  const markAt = ({ name, loc }: FieldDefinitionNode | InputValueDefinitionNode) => marks(name.value, loc?.startToken.line ?? 0);
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const owner = definition.name.value;
      return (definition.fields ?? []).map((field) => ({
        owner,
        mark: markAt(field),
        lines: [
          `${owner}.${field.name.value}: ${print(field.type)}`,
          ...(field.arguments ?? []).map((argument) => `${owner}.${field.name.value}(${inputLine(argument)})`),
        ],
        reaches: [field.type, ...(field.arguments ?? []).map((argument) => argument.type)].map(namedType),
      }));
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const owner = definition.name.value;
      return (definition.fields ?? []).map((field) => ({
        owner,
        mark: markAt(field),
        lines: [`${owner}.${inputLine(field)}`],
        reaches: [namedType(field.type)],
      }));
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const owner = definition.name.value;
      return (definition.values ?? []).map(({ name }) => ({ owner, mark: 1, lines: [`${owner}.${name.value}`], reaches: [] }));
    }
    default:
      return [];
  }
}

const inputLine = ({ name, type, defaultValue }: InputValueDefinitionNode) =>
  `${name.value}: ${print(type)}${defaultValue === undefined ? '' : ` = ${print(defaultValue)}`}`;

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function implementsNode(definition: DefinitionNode): definition is DefinitionNode & { name: { value: string } } {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION && (definition.interfaces ?? []).some((each) => each.name.value === 'Node');
}
