import { isInputObjectType, isListType } from 'graphql';
import type { TestApi, TestReader } from '../../testkit/api.ts';
import { peek } from '../../testkit/peek.ts';
import type { TestStore } from '../../testkit/store.ts';
import { allSlots, leafOf, type MutationShape, nullable, type Path, type Slot, slotsIn, withValue } from './inputs.ts';

type Values = Record<string, unknown>;
export interface Refusal {
  readonly field: readonly string[] | null;
  readonly code: string;
  readonly message: string;
}
/** What a mutation was found to take. */
export interface Learnt {
  /** Input that was accepted, or came nearest. */
  readonly values: Values;
  readonly wasAccepted: boolean;
  /** The labels that ids have to have, by their path. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** Records and parts of records by label: what ids may lead to. */
export async function idsByLabel(store: TestStore): Promise<Map<string, string[]>> {
  const rows = await peek(store, 'MATCH (n:Entity) RETURN [l IN labels(n) WHERE l <> "Entity"][0] AS label, collect(n.id) AS ids');
  return new Map(rows.map(({ label, ids }) => [label, (ids as string[]).toSorted()]));
}

const harmless: Readonly<Record<string, readonly unknown[]>> = {
  String: ['Something plain', 'https://example.org', '2025', 'clerk@example.org', '01945 660123', 'ODS', 'QUE', 'PE13 1AA', '10090424555'],
  Int: [1, 2, 5, 30],
  Float: [1],
  Boolean: [false],
  Pence: [100_00],
  Date: ['2026-05-01', '2026-11-01', '2027-05-01', '2025-05-01'],
  Edtf: ['2025'],
  DateTime: ['2026-05-01T10:00:00Z'],
};

/** Where a list has to hold different things, which no refusal says one by one. */
const starts: Readonly<Record<string, (ids: ReadonlyMap<string, readonly string[]>) => Values>> = {
  createAgreement: (ids) => ({
    parties: ids
      .get('Organisation')
      ?.slice(0, 2)
      .map((organisation) => ({ organisation, role: 'MEMBER' })),
  }),
};

/**
 * Finds input that a mutation accepts by giving it what it asks for, one refusal after another.
 * @param from the ids to choose from, by label; all there are unless given
 */
export async function learn(
  { api, store, reader, from }: { api: TestApi; store: TestStore; reader: TestReader; from?: ReadonlyMap<string, readonly string[]> },
  mutation: MutationShape,
): Promise<Learnt> {
  const ids = from ?? (await idsByLabel(store));
  const labels = new Map<string, readonly string[]>();
  const tries = new Map<string, number>();
  const slots = new Map(mutation.args.flatMap(allSlots).map((slot) => [slot.path.join('.'), slot]));
  let values: Values = Object.fromEntries(mutation.args.map((arg) => [arg.path[0], plain(arg)]));
  const start = starts[mutation.name]?.(ids);
  if (start !== undefined) values = { input: { ...(values.input as Values), ...start } };
  for (let i = 0; i < 30; i++) {
    values = await atRevision(store, values);
    const { data, errors } = await api.send(mutation.text, values, reader);
    const refusals: Refusal[] = data?.result?.userErrors ?? errors.map(({ message }) => ({ field: null, code: 'ERROR', message }));
    if (refusals.length === 0) return { values, wasAccepted: true, labels };
    for (const { field, code, message } of refusals) {
      const path = pathOf(mutation, field);
      const key = path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
      const turn = tries.get(key) ?? 0;
      tries.set(key, turn + 1);
      if (code === 'NOT_FOUND') {
        const wanted = labelsIn(message, [...ids.keys()]);
        if (wanted.length > 0) labels.set(key, wanted);
      }
      const slot = slots.get(key);
      const known = labels.get(key)?.flatMap((label) => ids.get(label) ?? []);
      if (known !== undefined && known.length > 0) values = withValue(values, path, known[turn % known.length]) as Values;
      else if (slot === undefined) continue;
      else {
        const leaf = leafOf(slot);
        const choices = leaf === undefined ? [plain(slot)] : leaf.values.length > 0 ? leaf.values : (harmless[leaf.name] ?? ['x']);
        values = withValue(values, path, choices[(turn + 1) % choices.length]) as Values;
      }
    }
  }
  return { values, wasAccepted: false, labels };
}

/** The input with each revision that of the record whose id stands beside it. */
export async function atRevision<T>(store: TestStore, values: T): Promise<T> {
  if (Array.isArray(values)) return (await Promise.all(values.map((value) => atRevision(store, value)))) as T;
  if (typeof values !== 'object' || values === null) return values;
  const entries = await Promise.all(Object.entries(values).map(async ([key, value]) => [key, await atRevision(store, value)] as const));
  const made: Values = Object.fromEntries(entries);
  if (typeof made.revision !== 'number') return made as T;
  const beside = Object.values(made).filter((value) => typeof value === 'string');
  const rows = await peek(store, 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.revision AS revision', { ids: beside });
  const own = rows.find(({ id }) => id === made.id) ?? rows[0];
  return { ...made, revision: own?.revision ?? 1 } as T;
}

/** A value that fits the slot's type, with what an input cannot be without. */
function plain(slot: Slot): unknown {
  const leaf = leafOf(slot);
  if (leaf !== undefined) return leaf.values[0] ?? harmless[leaf.name]?.[0] ?? '00000000-0000-4000-8000-000000000000';
  const type = nullable(slot);
  const [item] = slotsIn(slot);
  if (isListType(type)) return item === undefined ? [] : [plain(item)];
  if (!isInputObjectType(type)) return null;
  return Object.fromEntries(slotsIn(slot).flatMap((field) => (field.isRequired ? [[field.path.at(-1), plain(field)]] : [])));
}

/** Where a refusal points, from the variables: what it names stands in an argument called input, or is an argument. */
function pathOf({ args }: MutationShape, field: readonly string[] | null): Path {
  const [first] = args;
  if (field === null) return [];
  return args.some(({ path }) => path[0] === field[0]) ? field : [first?.path[0] ?? '', ...field];
}

/** "There is no area or organisation with the id …": the labels it speaks of. */
export function labelsIn(message: string, all: readonly string[]): string[] {
  const [, kinds = ''] = /no (.+?) with the id/.exec(message) ?? [];
  const words = kinds.split(' or ').map((word) => word.replaceAll(' ', '').toLowerCase());
  return all.filter((label) => words.includes(label.toLowerCase()));
}
