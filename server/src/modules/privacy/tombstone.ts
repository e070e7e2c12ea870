import type { Label } from '../../neo4j/model.ts';

/** What stands in the place of a person who was erased. */
export const TOMBSTONE = { name: 'Erased person', sortName: 'erased person', isNamed: false, searchText: 'erased person' } as const;

/** The kinds of record that hold nothing but what is known of a person: of these all goes. */
export type SubjectLabel = Extract<Label, 'Person' | 'PersonalContact'>;

interface Snapshot {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly parts: readonly unknown[];
}

/** Whose a record is and who may see it: what is left of it. */
const KEPT = ['ownerId', 'visibility', 'isIllustrative'];

/** What a Change kept of a person or of how to reach them, without what it said of them. Whom it leads to stays: ids, no names. */
export function withoutSubject(label: SubjectLabel, text: string): string {
  const snapshot = JSON.parse(text) as Snapshot;
  const left = Object.entries({ ...(label === 'Person' ? TOMBSTONE : {}), ...pick(snapshot.properties, (name) => KEPT.includes(name)) });
  return JSON.stringify({ ...snapshot, properties: Object.fromEntries(left.toSorted(([a], [b]) => (a < b ? -1 : 1))), parts: [] });
}

/** The names of the fields that go from what a Change kept: a passage of a source counts as `evidence`. */
export function fieldsOfSubject(text: string): string[] {
  const { properties, parts } = JSON.parse(text) as Snapshot;
  const said = Object.entries(properties).filter(
    ([name, value]) => !KEPT.includes(name) && (TOMBSTONE as Record<string, unknown>)[name] !== value,
  );
  return [...said.map(([name]) => name), ...(parts.length > 0 ? ['evidence'] : [])];
}

/** What somebody was called in it. */
export function nameIn(text: string): string | undefined {
  const { name } = (JSON.parse(text) as Snapshot).properties;
  return typeof name === 'string' && name !== TOMBSTONE.name ? name : undefined;
}

function pick(values: Readonly<Record<string, unknown>>, has: (name: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => has(name)));
}

/** A field of a record that a request for information holds. */
interface DisclosedPart extends Readonly<Record<string, unknown>> {
  readonly relationship?: string;
  readonly subjectIds?: readonly string[];
}

/** What a Change kept of such a record, without what it said of a person. @param ids the person and what is held of how to reach them */
export function withoutSubjectDisclosed(text: string, ids: readonly string[]): string {
  const snapshot = JSON.parse(text) as Omit<Snapshot, 'parts'> & { readonly parts: readonly DisclosedPart[] };
  const { recordId, recordName } = snapshot.properties;
  const isOf = ids.includes(String(recordId));
  const parts = snapshot.parts.map((part) => {
    if (part.relationship !== 'HAS_FIELD' || !(isOf || part.subjectIds?.some((id) => ids.includes(id)))) return part;
    const { reason: _, reviewNote: __, ...rest } = part;
    return { ...rest, value: TOMBSTONE.name };
  });
  const properties = isOf && recordName !== undefined ? { ...snapshot.properties, recordName: TOMBSTONE.name } : snapshot.properties;
  // In the order the writer keeps them.
  return JSON.stringify({ ...snapshot, properties, parts: parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) });
}
