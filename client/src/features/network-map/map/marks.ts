import { isLineId, lineId, type MapNetwork } from '../model/network.ts';

/** What the reader has chosen on the map. */
export interface Marks {
  /** Organisations, or one line. */
  readonly selection: readonly string[];
  /** Organisations of an introduction, in order; empty where none is shown. */
  readonly path: readonly string[];
  /** Where the keyboard stands. */
  readonly cursor: string | undefined;
  readonly hasFocus: boolean;
}

export const NO_MARKS: Marks = { selection: [], path: [], cursor: undefined, hasFocus: false };

/** How the marks tell on each element. */
export interface Emphasis {
  /** All that does not recede; nothing recedes where it is empty. */
  readonly kept: ReadonlySet<string>;
  readonly lit: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly isDim: (id: string) => boolean;
  /** Labelled whatever is in the way. */
  readonly wanted: ReadonlySet<string>;
}

export const NO_EMPHASIS: Emphasis = { kept: new Set(), lit: new Set(), chosen: new Set(), isDim: () => false, wanted: new Set() };

/** What is in one of them only. */
export function differing(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...[...a].filter((id) => !b.has(id)), ...[...b].filter((id) => !a.has(id))];
}

/**
 * What stands out and what recedes: an introduction's path before a selection, a selection with all beside it; the lines of what is pointed at
 * or under the cursor stand out without anything receding.
 */
export function emphasise(network: MapNetwork, { selection, path, cursor, hasFocus }: Marks, pointed?: string): Emphasis {
  const chosen = new Set(path.length > 0 ? [...path, ...pathLines(path)] : selection);
  const around = path.length > 0 ? chosen : besides(network, selection);
  const looked = [pointed, hasFocus ? cursor : undefined].filter((id) => id !== undefined);
  const lit = new Set(path.length > 0 ? [] : linesOf(network, selection));
  for (const id of looked) for (const line of isLineId(id) ? [id] : linesOf(network, [id])) lit.add(line);
  const kept = around.size > 0 ? new Set([...around, ...lit, ...looked]) : around;
  const ends = [...selection, ...looked].flatMap((id) => id.split('*'));
  return { kept, lit, chosen, isDim: (id) => kept.size > 0 && !kept.has(id), wanted: new Set([...path, ...ends]) };
}

/** Ids of the lines of an introduction, from each of its organisations to the next. */
export const pathLines = (path: readonly string[]): string[] => path.slice(1).map((id, index) => lineId(path[index] as string, id));

/** What is selected, with its lines and who is at their other end. */
function besides(network: MapNetwork, selection: readonly string[]): Set<string> {
  const kept = new Set(selection.flatMap((id) => [id, ...id.split('*')]));
  for (const id of selection) {
    for (const other of network.neighbours.get(id) ?? []) {
      kept.add(other);
      kept.add(lineId(id, other));
    }
  }
  return kept;
}

const linesOf = (network: MapNetwork, ids: readonly string[]): string[] =>
  ids.flatMap((id) => (network.neighbours.get(id) ?? []).map((other) => lineId(id, other)));
