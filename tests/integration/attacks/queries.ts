import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { allSlots, leafOf, nullable, type Slot, slotsIn } from '../robustness/inputs.ts';

/** One field with arguments, as a query that asks for it. */
export interface QueryShape {
  /** Such as `organisations` or `Organisation.ties`. */
  readonly name: string;
  readonly text: string;
  readonly args: readonly Slot[];
  /** The label of the record it hangs on, whose id goes into the variable `on`. */
  readonly on: string | undefined;
}

/** Every field of a schema that takes arguments: those of Query, and those of whatever has an id. */
export function queriesOf(schema: GraphQLSchema): QueryShape[] {
  const top = Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => shapeOf(field, undefined));
  const records = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  const nested = records.flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter(({ args }) => args.length > 0)
          .map((field) => shapeOf(field, type.name))
      : [],
  );
  return [...top, ...nested];
}

function shapeOf(field: GraphQLField<unknown, unknown>, on: string | undefined): QueryShape {
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const variables = [...field.args.map(({ name, type }) => `$${name}: ${String(type)}`), ...(on === undefined ? [] : ['$on: ID!'])].join(
    ', ',
  );
  const asked = `result: ${field.name}${given === '' ? '' : `(${given})`}${selectionOf(field.type, 2)}`;
  const inside = on === undefined ? asked : `node(id: $on) { ... on ${on} { ${asked} } }`;
  return {
    name: on === undefined ? field.name : `${on}.${field.name}`,
    text: `query${variables === '' ? '' : ` (${variables})`} { ${inside} }`,
    args: field.args.map(({ name, type }: GraphQLArgument) => ({ path: [name], type, isRequired: isNonNullType(type) })),
    on,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: lists and non-nulls of any depth
const unwrapped = (type: any): unknown => (isNonNullType(type) || isListType(type) ? unwrapped(type.ofType) : type);

/** What can be asked of a type without more arguments: its plain values, and the nodes of a page with theirs. */
function selectionOf(type: unknown, depth: number): string {
  const bare = unwrapped(type);
  if (isUnionType(bare) || isInterfaceType(bare)) return ' { __typename }';
  if (!isObjectType(bare)) return '';
  const fields = Object.values(bare.getFields()).filter(({ args }) =>
    args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  );
  const leaves = fields.filter((field) => isLeafType(unwrapped(field.type))).map(({ name }) => name);
  const pages = depth > 0 ? fields.filter(({ name, args }) => args.length === 0 && ['nodes', 'edges', 'pageInfo'].includes(name)) : [];
  return ` { __typename ${leaves.join(' ')} ${pages.map((field) => `${field.name}${selectionOf(field.type, depth - 1)}`).join(' ')} }`;
}

/** Every place for a plain value in the arguments of a query. */
export const leavesIn = (shape: QueryShape): Slot[] => shape.args.flatMap(allSlots).filter((slot) => leafOf(slot) !== undefined);

/** Something harmless for an argument that has to be there. */
export function harmlessFor(slot: Slot, id: string): unknown {
  const leaf = leafOf(slot);
  if (leaf !== undefined) {
    if (leaf.values.length > 0) return leaf.values[0];
    return { Int: 1, Float: 1, Boolean: false, Date: '2026-01-01', Pence: 1, Edtf: '2025', ID: id }[leaf.name] ?? 'food';
  }
  const type = nullable(slot);
  const [item] = slotsIn(slot);
  if (isListType(type)) return item === undefined ? [] : [harmlessFor(item, id)];
  if (!isInputObjectType(type)) return null;
  return Object.fromEntries(slotsIn(slot).flatMap((each) => (each.isRequired ? [[each.path.at(-1), harmlessFor(each, id)]] : [])));
}
