import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Arguments that a field has to be given, as text: `first: 50`. */
export type ArgumentsOf = (coordinate: string) => string | undefined;

/** True where a field cannot be asked for without an argument. */
export const mustBeGiven = (field: GraphQLField<unknown, unknown>) =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** True for what is reached by its id, so that it is walked where it stands and not where it is met. */
export function isRecordType(schema: GraphQLSchema, name: string, records: ReadonlySet<string>): boolean {
  const type = schema.getType(name);
  return records.has(name) || isInterfaceType(type) || isUnionType(type);
}

/** A record's fields, a dozen at a time: more at once would each wait for a connection while the database thinks. */
export function fieldsByDozens(type: GraphQLObjectType): GraphQLField<unknown, unknown>[][] {
  const all = Object.values(type.getFields());
  return Array.from({ length: Math.ceil(all.length / 12) }, (_, i) => all.slice(i * 12, (i + 1) * 12));
}

/**
 * Everything a type has, down to plain values and to records, which are named by their ids.
 * @param some of its fields, where not all are asked for
 */
export function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  records: ReadonlySet<string>,
  args: ArgumentsOf,
  above: readonly string[] = [],
  some: readonly GraphQLField<unknown, unknown>[] = Object.values(type.getFields()),
): string {
  const fields = some.flatMap((field) => {
    const given = args(`${type.name}.${field.name}`);
    if (mustBeGiven(field) && given === undefined) return [];
    const named = getNamedType(field.type);
    const head = `${field.name}${given === undefined ? '' : `(${given})`}`;
    if (isLeafType(named)) return [head];
    if (isRecordType(schema, named.name, records)) return [`${head} { __typename id }`];
    if (!isObjectType(named) || above.includes(named.name)) return [];
    // The list beside has all of them.
    if (type.name.endsWith('Edge') && named.getFields().id !== undefined) return [`${head} { __typename id }`];
    return [`${head} ${selectionOf(schema, named, records, args, [...above, type.name])}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
