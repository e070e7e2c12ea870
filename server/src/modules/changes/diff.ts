import { isDeepStrictEqual } from 'node:util';
import { councilOfStewards, groupInWords } from '@atlas/shared/permissions';
import { formatEdtf, isEdtf } from '@atlas/shared/time';
import { partId } from '../../audit/draft.ts';
import { fieldName, valueInWords } from './words.ts';

/** A record as the writer keeps it on each Change. */
export interface Snapshot {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: readonly SnapshotLink[];
  readonly parts: readonly (Readonly<Record<string, unknown>> & {
    readonly relationship: string;
    readonly links: readonly SnapshotLink[];
  })[];
  /** Whom the record is opened to and closed to by name. */
  readonly access?: Readonly<Partial<Record<(typeof READERS)[number], readonly string[]>>>;
}
const READERS = ['sharedWith', 'restrictedTo', 'deniedTo'] as const;
interface SnapshotLink {
  readonly type: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** One field of a record, as text in words. */
export interface FieldValue {
  readonly field: string;
  /** The field as people call it. */
  readonly label: string;
  readonly value: string;
}
/** One field before and after, as text in words; null where it was not there. */
export interface FieldDifference {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Made by the Atlas from other fields, or kept for it alone: no change that anybody made. */
const derived = new Set([
  'input',
  'patch',
  'principalId',
  'mutation',
  'recordLabel',
  'sortName',
  'searchText',
  'publishedSort',
  'onSort',
  'dueSort',
  'liveWithBreaks',
  'startsFrom',
  'endsBefore',
]);
/** Parts that are nothing to a reader who may not see what they are from or whose they are: the passage, the cost of a party, who was there. */
const WHOSE: Readonly<Record<string, string>> = {
  EVIDENCED_BY: 'FROM_SOURCE',
  HAS_COST: 'TO_PARTY',
  HAS_RESOURCE: 'TO_PARTY',
  HAS_OBLIGATION: 'OWED_BY',
  HAS_ATTENDANCE: 'ATTENDED_AS',
};
/** Of a part: what tells it from its like, and its place among them. */
const inner = new Set(['key', 'position', 'relationship', 'links']);

/** The ids of other records that two snapshots speak of. */
export function idsIn(...snapshots: readonly (Snapshot | null)[]): string[] {
  const ids = snapshots.flatMap((snapshot) => [
    ...[...(snapshot?.links ?? []), ...(snapshot?.parts.flatMap((part) => part.links) ?? [])].map((link) => link.to),
    snapshot?.properties.ownerId,
    ...READERS.flatMap((list) => snapshot?.access?.[list] ?? []).map((name) => councilOfStewards(name) ?? name),
  ]);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** What the parts of a record are called, by id: other parts and passages speak of them. */
export function partNames(recordId: string, ...snapshots: readonly (Snapshot | null)[]): [id: string, name: string][] {
  return snapshots.flatMap((snapshot) =>
    (snapshot?.parts ?? []).flatMap((part): [string, string][] => {
      const name = partName(part);
      return typeof part.key === 'string' && name !== undefined ? [[partId(recordId, part.relationship, part.key), name]] : [];
    }),
  );
}

function partName({ name, text, description, value, on }: Readonly<Record<string, unknown>>): string | undefined {
  const called = [name, text, description].find((one) => typeof one === 'string');
  if (typeof called === 'string') return `“${called}”`;
  if (typeof value !== 'number') return undefined;
  return typeof on === 'string' && isEdtf(on) ? `the value ${value} of ${formatEdtf(on)}` : `the value ${value}`;
}

/**
 * What differs between two snapshots of a record, by field in alphabetical order.
 * @param of what kind of record it is
 * @param names how other records, and the parts of this one, are called; one that is not there is left out
 */
export function snapshotDifferences(
  of: string,
  before: Snapshot | null,
  after: Snapshot | null,
  names: ReadonlyMap<string, string>,
): FieldDifference[] {
  const [old, now] = [fieldsOf(of, before, names), fieldsOf(of, after, names)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((field) => ({ field, label: fieldName(field), before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((field) => field.before !== field.after);
}

/** True where a fact says what it said before, but for when somebody made sure of it and when that is due again. */
export function isOnlyVerified(before: Snapshot | null, after: Snapshot | null): boolean {
  if (before === null || after === null) return false;
  const [was, is] = [before, after].map(({ properties: { lastVerifiedOn: _, verifyBy: __, ...properties }, ...rest }) => ({
    ...rest,
    properties,
  }));
  return isDeepStrictEqual(was, is);
}

/** All that a snapshot says, by field in alphabetical order. */
export function snapshotFields(of: string, snapshot: Snapshot | null, names: ReadonlyMap<string, string>): FieldValue[] {
  return [...fieldsOf(of, snapshot, names)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, value]) => ({ field, label: fieldName(field), value }));
}

function fieldsOf(of: string, snapshot: Snapshot | null, names: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  if (snapshot === null) return fields;
  for (const [name, value] of Object.entries(snapshot.properties)) {
    if (derived.has(name) || (name === 'assigneeName' && hidesAssignee(snapshot, names))) continue;
    const text = name === 'ownerId' ? names.get(String(value)) : valueInWords(of, name, value);
    if (text !== undefined) fields.set(name === 'ownerId' ? 'owner' : name, text);
  }
  for (const [type, links] of Map.groupBy(snapshot.links, (link) => link.type)) {
    const told = links.map((link) => linkText(of, link, names)).filter((text) => text !== undefined);
    if (told.length > 0) fields.set(camelCase(type), told.sort().join('; '));
  }
  for (const list of READERS) {
    const told = (snapshot.access?.[list] ?? [])
      .map((name) => groupInWords(name, (id) => names.get(id)) ?? names.get(name))
      .filter((text) => text !== undefined);
    if (told.length > 0) fields.set(list, told.sort().join('; '));
  }
  const parts = snapshot.parts.filter(({ relationship, links }) =>
    links.every(({ type, to }) => type !== WHOSE[relationship] || names.has(to)),
  );
  for (const [relationship, like] of Map.groupBy(parts, (part) => part.relationship)) {
    const told = like.map((part) => ({ day: String(part.on ?? part.dueOn ?? ''), text: partText(of, part, names) }));
    const inOrder = told.toSorted((a, b) => (a.day === b.day ? (a.text < b.text ? -1 : 1) : a.day < b.day ? -1 : 1));
    fields.set(camelCase(relationship), inOrder.map(({ text }) => text).join('; '));
  }
  return fields;
}

/** True where what somebody was called stands there who is held as a person whom the reader may not see. */
function hidesAssignee({ links }: Snapshot, names: ReadonlyMap<string, string>): boolean {
  return links.some(({ type, to }) => type === 'ASSIGNED_TO' && !names.has(to));
}

function linkText(of: string, { to, properties }: SnapshotLink, names: ReadonlyMap<string, string>): string | undefined {
  const name = names.get(to);
  const more = propertyTexts(of, properties ?? {});
  return name === undefined || more.length === 0 ? name : `${name} (${more.join(', ')})`;
}

function partText(of: string, part: Snapshot['parts'][number], names: ReadonlyMap<string, string>): string {
  const linked = part.links.map((link) => linkText(of, link, names)).filter((text) => text !== undefined);
  // A passage about a part names it by its id, which says nothing to a reader.
  const { field, ...rest } = part as Readonly<Record<string, unknown>>;
  const about = typeof field === 'string' && isId(field) ? names.get(field) : undefined;
  const told = typeof field === 'string' && isId(field) ? propertyTexts(of, rest) : propertyTexts(of, part);
  return [...told, ...(about === undefined ? [] : [`about ${about}`]), ...linked].join(', ');
}

/** True for the id of a part, false for the name of a field. */
const isId = (field: string) => !/^[A-Za-z]+$/.test(field);

/** "Live", "on 1 January 2024": what a value is of is left out where the value says it itself. */
function propertyTexts(of: string, properties: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(properties)
    .filter(([key, value]) => !inner.has(key) && !derived.has(key) && value !== null)
    .map(([key, value]) => {
      const text = valueInWords(of, key, value);
      return sayItThemselves.has(key) || /Pence$/.test(key) ? text : `${fieldName(key).toLowerCase()} ${text}`;
    });
}
const sayItThemselves = new Set([
  'side',
  'role',
  'stage',
  'status',
  'kind',
  'text',
  'quote',
  'name',
  'title',
  'note',
  'scheme',
  'value',
  'locator',
]);

function camelCase(type: string): string {
  return type.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
