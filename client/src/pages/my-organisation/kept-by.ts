/** Who keeps a record. */
interface Kept {
  readonly owner?: { readonly id: string; readonly name: string } | null;
}

/** How many records of each kind a council keeps of an organisation and shows to it. */
export interface KeptBy {
  readonly id: string;
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Counts records by who keeps them, the organisation itself left out; by name. */
export function keptByOthers(own: string, records: Readonly<Record<string, readonly Kept[]>>): KeptBy[] {
  const owners = new Map<string, { id: string; name: string; counts: Record<string, number> }>();
  for (const [kind, list] of Object.entries(records)) {
    for (const { owner } of list) {
      if (!owner || owner.id === own) continue;
      const kept = owners.get(owner.id) ?? { ...owner, counts: {} };
      kept.counts[kind] = (kept.counts[kind] ?? 0) + 1;
      owners.set(owner.id, kept);
    }
  }
  return [...owners.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
