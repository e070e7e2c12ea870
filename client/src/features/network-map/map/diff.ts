import type { ElementDefinition } from 'cytoscape';

export interface ElementDiff {
  readonly added: readonly ElementDefinition[];
  readonly changed: readonly ElementDefinition[];
  /** Ids of what is no longer shown. */
  readonly removed: readonly string[];
}

/** What has to be done to come from one picture to the next, so that what stays is not touched. */
export function diffElements(before: ReadonlyMap<string, ElementDefinition>, next: readonly ElementDefinition[]): ElementDiff {
  const ids = new Set(next.map(({ data }) => data.id));
  const added = next.filter(({ data }) => !before.has(data.id as string));
  const changed = next.filter((element) => {
    const known = before.get(element.data.id as string);
    return known !== undefined && !isSame(known, element);
  });
  return { added, changed, removed: [...before.keys()].filter((id) => !ids.has(id)) };
}

function isSame(a: ElementDefinition, b: ElementDefinition): boolean {
  return a.classes === b.classes && Object.entries(b.data).every(([name, value]) => a.data[name] === value);
}
