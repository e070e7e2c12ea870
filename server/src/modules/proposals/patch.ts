import type { Snapshot } from '../changes/diff.ts';

/** What a proposal would change of a record: of each that differs, what it is now and what it would be. */
export interface Patch {
  /** Null where the record would be new. */
  readonly before: Snapshot | null;
  readonly after: Snapshot;
}

/** What differs between a record as it is and as it would be, and nothing else of it. */
export function patchBetween(before: Snapshot | null, after: Snapshot): Patch {
  if (before === null) return { before, after };
  const differing = differingKeys(before, after);
  return { before: only(before, differing), after: only(after, differing) };
}

/** True where nothing would change. */
export function isEmpty({ before, after }: Patch): boolean {
  return before !== null && keysOf(before).length + keysOf(after).length === 0;
}

/** The properties, links and parts of a patch that the record, as it is now, no longer has as they were when it was proposed. */
export function clashes({ before, after }: Patch, now: Snapshot): string[] {
  if (before === null) return [];
  const concerned = new Set([...keysOf(before), ...keysOf(after)]);
  return [...differingKeys(before, only(now, concerned))];
}

/** What a snapshot says of these properties, links and parts alone. */
export function only(snapshot: Snapshot, keys: ReadonlySet<string>): Snapshot {
  return {
    properties: Object.fromEntries(Object.entries(snapshot.properties).filter(([name]) => keys.has(propertyKey(name)))),
    links: snapshot.links.filter(({ type }) => keys.has(linkKey(type))),
    parts: snapshot.parts.filter(({ relationship }) => keys.has(partKey(relationship))),
  };
}

/** All that a patch is about. */
export const keysOfPatch = ({ before, after }: Patch): ReadonlySet<string> =>
  new Set([...(before === null ? [] : keysOf(before)), ...keysOf(after)]);

const propertyKey = (name: string) => `property ${name}`;
const linkKey = (type: string) => `link ${type}`;
const partKey = (relationship: string) => `part ${relationship}`;

function saidOf({ properties, links, parts }: Snapshot): Map<string, string> {
  const listed = <T>(items: readonly T[]) => JSON.stringify(items.map((item) => JSON.stringify(item)).sort());
  return new Map([
    ...Object.entries(properties).map(([name, value]) => [propertyKey(name), JSON.stringify(value)] as const),
    ...[...Map.groupBy(links, ({ type }) => type)].map(([type, some]) => [linkKey(type), listed(some)] as const),
    ...[...Map.groupBy(parts, ({ relationship }) => relationship)].map(([type, some]) => [partKey(type), listed(some)] as const),
  ]);
}

const keysOf = (snapshot: Snapshot): string[] => [...saidOf(snapshot).keys()];

function differingKeys(one: Snapshot, other: Snapshot): Set<string> {
  const [said, told] = [saidOf(one), saidOf(other)];
  return new Set([...said.keys(), ...told.keys()].filter((key) => said.get(key) !== told.get(key)));
}
