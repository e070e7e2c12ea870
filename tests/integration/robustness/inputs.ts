import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** The steps from the variables of a mutation to one value in them; `*` is any item of a list. */
export type Path = readonly string[];
/** A mutation as the schema has it. */
export interface MutationShape {
  readonly name: string;
  readonly text: string;
  readonly args: readonly Slot[];
  /** True where the payload says which entry it made in the history. */
  readonly hasChange: boolean;
}
/** A value that a mutation takes: an argument, or a field of an input. */
export interface Slot {
  readonly path: Path;
  readonly type: GraphQLInputType;
  readonly isRequired: boolean;
}

/** Every mutation of a schema, asking for all of its payload that is a plain value. */
export function mutationsOf(schema: GraphQLSchema): MutationShape[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const payload = isNonNullType(field.type) ? field.type.ofType : field.type;
    if (!isObjectType(payload)) throw new Error(`${field.name} gives no object.`);
    const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const parts = Object.values(payload.getFields()).map((part) => `${part.name}${leavesOf(part.type)}`);
    return {
      name: field.name,
      text: `mutation ${inBrackets(variables)} { result: ${field.name}${inBrackets(given)} { ${parts.join(' ')} } }`,
      args: field.args.map(({ name, type }) => ({ path: [name], type, isRequired: isNonNullType(type) })),
      hasChange: payload.getFields().changeId !== undefined,
    };
  });
}

const inBrackets = (text: string) => (text === '' ? '' : `(${text})`);

/** The fields of an object that are plain values and ask for nothing, as a selection; nothing for a plain value. */
function leavesOf(type: unknown): string {
  const bare = unwrapped(type);
  if (!isObjectType(bare)) return isLeafType(bare) ? '' : ' { __typename }';
  const leaves = Object.values(bare.getFields()).filter(
    (field) => isLeafType(unwrapped(field.type)) && field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  );
  return ` { __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

// biome-ignore lint/suspicious/noExplicitAny: lists and non-nulls of any depth
function unwrapped(type: any): unknown {
  return isNonNullType(type) || isListType(type) ? unwrapped(type.ofType) : type;
}

/** The slot without what says that it must be there. */
export const nullable = ({ type }: Slot) => (isNonNullType(type) ? type.ofType : type) as Exclude<GraphQLInputType, { ofType: never }>;

/** The slots right below one: the fields of an input, or the items of a list. */
export function slotsIn(slot: Slot): Slot[] {
  const type = nullable(slot);
  if (isListType(type)) return [{ path: [...slot.path, '*'], type: type.ofType as GraphQLInputType, isRequired: true }];
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({
    path: [...slot.path, field.name],
    type: field.type,
    isRequired: isNonNullType(field.type) && field.defaultValue === undefined,
  }));
}

/** A slot and all below it. */
export function allSlots(slot: Slot): Slot[] {
  return [slot, ...slotsIn(slot).flatMap(allSlots)];
}

/** The name of a plain value's type, and the values of an enum. */
export function leafOf(slot: Slot): { name: string; values: readonly string[] } | undefined {
  const type = nullable(slot);
  if (!isLeafType(type)) return undefined;
  return { name: type.name, values: isEnumType(type) ? type.getValues().map(({ name }) => name) : [] };
}

/** The values with another at a place, made as far as they are not there; the first item of a list stands for all. */
export function withValue(values: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (step === '*' || /^\d+$/.test(step)) {
    const list = Array.isArray(values) ? values : [];
    return list.with === undefined || list.length === 0
      ? [withValue(undefined, rest, value)]
      : list.with(0, withValue(list[0], rest, value));
  }
  const held = typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
  return { ...held, [step]: withValue(held[step], rest, value) };
}

/** The value at a place. */
export function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step === '*' ? '0' : step] : undefined,
    values,
  );
}
