/** What became of a field: what was there and is not, what is there and was not, and how many of its entries stayed. */
export interface ToldApart {
  readonly gone: string | null;
  readonly come: string | null;
  /** How many entries stayed as they were; 0 where all of the field is told. */
  readonly stayed: number;
}

/** Entries of a field that holds several stand between these. */
const BETWEEN = '; ';

/** Leaves out the entries of a field that were there before and after: of twenty values one was added, and only that one is told. */
export function toldApart(before: string | null, after: string | null): ToldApart {
  if (before === null || after === null) return { gone: before, come: after, stayed: 0 };
  const [old, now] = [before.split(BETWEEN), after.split(BETWEEN)];
  const [gone, come] = [without(old, now), without(now, old)];
  const stayed = now.length - come.length;
  if (stayed === 0) return { gone: before, come: after, stayed };
  return { gone: gone.join(BETWEEN) || null, come: come.join(BETWEEN) || null, stayed };
}

/** The entries of one list that the other does not hold, each as often as it holds it more. */
function without(entries: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return entries.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
