import type { Context } from '../../context.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { ChangeStore } from '../changes/changes.store.ts';
import type { Snapshot } from '../changes/diff.ts';
import type { ComparedEntry } from '../comparison/describing.ts';
import type { CoverageView } from '../coverage/coverage.view.ts';
import { ThemeStore } from '../themes/themes.store.ts';

/**
 * How many provisions, ties and agreements of a place, its councils and its framework's themes were put right or taken out between two days. Both
 * days are told as they are recorded now, so what was wrong before, and is so no more, shows in no cell.
 */
export async function countPutRight(context: Context, entries: readonly ComparedEntry[], days: readonly CoverageView[]): Promise<number> {
  const facts = entries.filter(({ cause, label }) => cause === 'CORRECTION' && label !== 'Organisation');
  if (facts.length === 0) return 0;
  const deciding = new Set(days.flatMap(({ factIds }) => factIds));
  const isHere = hereIn(context, days);
  const changes = context.use(ChangeStore).snapshotsOf;
  /** As the changes that put it right keep it: of this place before, or since. */
  const wasHere = async ({ label, changeIds }: ComparedEntry) => {
    const kept = (await Promise.all(changeIds.map((id) => changes.load(id)))).flatMap((change) => [change?.before, change?.after]);
    const texts = kept.filter((text) => typeof text === 'string');
    return (await Promise.all(texts.map((text) => isHere(label, JSON.parse(text) as Snapshot)))).includes(true);
  };
  const areHere = await Promise.all(facts.map((fact) => deciding.has(fact.id) || wasHere(fact)));
  return new Set(facts.filter((_, at) => areHere[at]).map(({ id }) => id)).size;
}

/** Tells whether a fact is of the councils, areas and themes of these days. */
function hereIn(context: Context, days: readonly CoverageView[]) {
  const areas = new Set(days.flatMap(({ names }) => names.areas));
  const themes = new Set(days.flatMap(({ names }) => names.themes));
  const councils = new Set(days.flatMap((day) => day.for.map(({ id }) => id)));
  const [areaById, themeById] = [context.use(AreaStore).byId, context.use(ThemeStore).byId];
  /** What names none that may be seen is of all of them, or what is hidden would show by what is left out. */
  const namesNone = async (linked: readonly string[], byId: { load(id: string): Promise<unknown> }) =>
    (await Promise.all(linked.map((id) => byId.load(id)))).every((found) => found === null);
  return async (label: string, { links }: Snapshot): Promise<boolean> => {
    const linked = (type: string) => links.filter((link) => link.type === type).map(({ to }) => to);
    const [where, what] = [linked('IN_AREA'), linked('ON_THEME')];
    const [isInArea, isOnTheme] = [where.some((id) => areas.has(id)), what.some((id) => themes.has(id))];
    if (label === 'Provision') return isInArea && isOnTheme;
    return (
      links.some(({ to }) => councils.has(to)) &&
      (isInArea || (await namesNone(where, areaById))) &&
      (isOnTheme || (await namesNone(what, themeById)))
    );
  };
}
