import { connectedComponents } from 'graphology-components';
import { buildNetworkGraph, byCodeUnit, type GraphTie } from './graph.ts';

/** A line, and the record it comes from. */
export interface SourcedTie extends GraphTie {
  readonly source: string;
}

/**
 * Who is cut off from the rest where organisations and records of lines go. Of what was in one piece before, the piece that stays whole is the
 * one with the most of `anchors`, then the largest, then the one with the smallest id; those in any other are cut off, in ascending order.
 */
export function cutOffWithout(
  nodeIds: readonly string[],
  ties: readonly SourcedTie[],
  gone: { readonly nodes: ReadonlySet<string>; readonly sources: ReadonlySet<string> },
  anchors: ReadonlySet<string> = new Set(),
): string[] {
  const before = new Map<string, number>();
  connectedComponents(buildNetworkGraph(nodeIds, ties).simple).forEach((ids, piece) => {
    for (const id of ids) before.set(id, piece);
  });
  const left = nodeIds.filter((id) => !gone.nodes.has(id));
  const lines = ties.filter(({ from, to, source }) => !gone.sources.has(source) && !gone.nodes.has(from) && !gone.nodes.has(to));
  const pieces = new Map<number, string[][]>();
  for (const ids of connectedComponents(buildNetworkGraph(left, lines).simple)) {
    const piece = [...ids].sort(byCodeUnit);
    const whole = before.get(piece[0] ?? '') ?? -1;
    pieces.set(whole, [...(pieces.get(whole) ?? []), piece]);
  }
  const anchored = (piece: readonly string[]) => piece.filter((id) => anchors.has(id)).length;
  return [...pieces.values()]
    .flatMap((parts) =>
      parts
        .toSorted((a, b) => anchored(b) - anchored(a) || b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''))
        .slice(1)
        .flat(),
    )
    .sort(byCodeUnit);
}
