/** A record as the writer keeps it on each Change. */
export interface Snapshot {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: readonly SnapshotLink[];
  readonly parts: readonly (Readonly<Record<string, unknown>> & {
    readonly relationship: string;
    readonly links: readonly SnapshotLink[];
  })[];
}
interface SnapshotLink {
  readonly type: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** One field before and after, as text; null where it was not there. */
export interface FieldDifference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Made by the Atlas from other fields: no change that anybody made. */
const derived = new Set(['sortName', 'searchText', 'publishedSort', 'onSort']);

/** The ids of other records that two snapshots speak of. */
export function idsIn(...snapshots: readonly (Snapshot | null)[]): string[] {
  const ids = snapshots.flatMap((snapshot) => [
    ...[...(snapshot?.links ?? []), ...(snapshot?.parts.flatMap((part) => part.links) ?? [])].map((link) => link.to),
    snapshot?.properties.ownerId,
  ]);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/**
 * What differs between two snapshots of a record, by field in alphabetical order.
 * @param names how other records are called; one that is not there is left out
 */
export function snapshotDifferences(
  before: Snapshot | null,
  after: Snapshot | null,
  names: ReadonlyMap<string, string>,
): FieldDifference[] {
  const [old, now] = [fieldsOf(before, names), fieldsOf(after, names)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((field) => field.before !== field.after);
}

function fieldsOf(snapshot: Snapshot | null, names: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  if (snapshot === null) return fields;
  for (const [name, value] of Object.entries(snapshot.properties)) {
    if (derived.has(name)) continue;
    const text = name === 'ownerId' ? names.get(String(value)) : asText(value);
    if (text !== undefined) fields.set(name === 'ownerId' ? 'owner' : name, text);
  }
  for (const [type, links] of Map.groupBy(snapshot.links, (link) => link.type)) {
    const told = links.map((link) => linkText(link, names)).filter((text) => text !== undefined);
    if (told.length > 0) fields.set(camelCase(type), told.sort().join('; '));
  }
  // A passage says nothing to a reader who may not see what it is from.
  const told = snapshot.parts.filter(
    ({ relationship, links }) => relationship !== 'EVIDENCED_BY' || links.every(({ to }) => names.has(to)),
  );
  for (const [relationship, parts] of Map.groupBy(told, (part) => part.relationship)) {
    fields.set(camelCase(relationship), parts.map(partText).sort().join('; '));
  }
  return fields;
}

function linkText({ to, properties }: SnapshotLink, names: ReadonlyMap<string, string>): string | undefined {
  const name = names.get(to);
  const more = Object.entries(properties ?? {}).map(([key, value]) => `${key} ${asText(value)}`);
  return name === undefined || more.length === 0 ? name : `${name} (${more.join(', ')})`;
}

function partText({ relationship: _, links: __, ...properties }: Readonly<Record<string, unknown>>): string {
  return Object.entries(properties)
    .map(([key, value]) => `${key} ${asText(value)}`)
    .join(', ');
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'object' && value !== null ? Object.values(value).map(asText).join(', ') : String(value);
}

function camelCase(type: string): string {
  return type.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
