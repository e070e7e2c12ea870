import type { Context } from '../../context.ts';
import { ChangeStore } from '../changes/changes.store.ts';
import type { Snapshot } from '../changes/diff.ts';
import type { ComparedEntry } from '../comparison/describing.ts';
import type { CoverageView } from '../coverage/coverage.view.ts';

/**
 * How many provisions, ties and agreements of a place, its councils and its framework's themes were put right or taken out between two days. Both
 * days are told as they are recorded now, so what was wrong before, and is so no more, shows in no cell.
 */
export async function countPutRight(context: Context, entries: readonly ComparedEntry[], days: readonly CoverageView[]): Promise<number> {
  const facts = entries.filter(({ cause, label }) => cause === 'CORRECTION' && label !== 'Organisation');
  if (facts.length === 0) return 0;
  const deciding = new Set(days.flatMap(({ factIds }) => factIds));
  const here = hereIn(days);
  const changes = context.use(ChangeStore).snapshotsOf;
  /** As the changes that put it right keep it: of this place before, or since. */
  const wasHere = async ({ label, changeIds }: ComparedEntry) => {
    const kept = (await Promise.all(changeIds.map((id) => changes.load(id)))).flatMap((change) => [change?.before, change?.after]);
    return kept.some((text) => typeof text === 'string' && here(label, JSON.parse(text) as Snapshot));
  };
  const areHere = await Promise.all(facts.map((fact) => deciding.has(fact.id) || wasHere(fact)));
  return new Set(facts.filter((_, at) => areHere[at]).map(({ id }) => id)).size;
}

/** Tells whether a fact is of the councils, areas and themes of these days; one that names no area, or no theme, is of all of them. */
function hereIn(days: readonly CoverageView[]) {
  const areas = new Set(days.flatMap(({ names }) => names.areas));
  const themes = new Set(days.flatMap(({ names }) => names.themes));
  const councils = new Set(days.flatMap((day) => day.for.map(({ id }) => id)));
  return (label: string, { links }: Snapshot): boolean => {
    const isAmong = (type: string, ids: ReadonlySet<string>) => {
      const named = links.filter((link) => link.type === type);
      return named.length === 0 || named.some(({ to }) => ids.has(to));
    };
    const isTheirs = label === 'Provision' || links.some(({ to }) => councils.has(to));
    return isTheirs && isAmong('IN_AREA', areas) && isAmong('ON_THEME', themes);
  };
}
