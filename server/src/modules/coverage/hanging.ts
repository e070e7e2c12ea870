import type { CoverageHold } from '@atlas/shared/coverage';
import type { CoverageCellView, CoverageView } from './coverage.view.ts';

/** A provision, tie or agreement that decides cells, and what hangs on it. */
export interface HangingFact {
  readonly id: string;
  readonly kind: 'PROVISION' | 'TIE' | 'AGREEMENT';
  readonly isStale: boolean;
  /** The first day on which it no longer holds; null where that is open. */
  readonly validTo: string | null;
  /** The partners that hold cells by it; the body of the councils whose own work it is. */
  readonly organisationIds: readonly string[];
  /** The cells it holds, or any of them. */
  readonly cells: readonly CoverageCellView[];
  readonly cellsHeld: number;
  /** Those of them that would have no partner without it: none, where it is the councils’ own work. */
  readonly lost: readonly CoverageCellView[];
  readonly cellsLost: number;
}
type Fact = Pick<HangingFact, 'id' | 'kind' | 'isStale' | 'validTo'> & { readonly organisationId: string };

const known = new WeakMap<CoverageView, readonly HangingFact[]>();

/** Every fact that decides a cell, worked out once for a coverage. What councils do themselves decides only where no partner does anything. */
export function hangingFacts(coverage: CoverageView): readonly HangingFact[] {
  const found = known.get(coverage) ?? workedOut(coverage);
  known.set(coverage, found);
  return found;
}

function workedOut(coverage: CoverageView): HangingFact[] {
  const found = new Map<string, { fact: Fact; organisations: Set<string>; cells: CoverageCellView[]; lost: CoverageCellView[] }>();
  for (const cell of coverage.all) {
    const { ways, areOwn } = waysOf(coverage, cell);
    for (const [id, facts] of Map.groupBy(ways.flat(), (fact) => fact.id)) {
      const [fact] = facts as [Fact];
      const hanging = found.get(id) ?? { fact, organisations: new Set(), cells: [], lost: [] };
      found.set(id, hanging);
      hanging.cells.push(cell);
      if (!areOwn && facts.length === ways.length) hanging.lost.push(cell);
      for (const { organisationId } of facts) hanging.organisations.add(organisationId);
    }
  }
  return [...found.values()].map(({ fact: { organisationId: _, ...fact }, organisations, cells, lost }) => ({
    ...fact,
    organisationIds: [...organisations],
    ...{ cells, cellsHeld: cells.length, lost, cellsLost: lost.length },
  }));
}

/** By what facts together partners hold a cell, way by way; where none do, what councils do of it. */
function waysOf(coverage: CoverageView, { at }: CoverageCellView): { readonly ways: readonly Fact[][]; readonly areOwn: boolean } {
  const { grid, names } = coverage;
  const held = grid.holdsOf(...at).map((hold) => factsOfHold(coverage, hold));
  if (held.length > 0) return { ways: held, areOwn: false };
  const done = grid.ownOf(...at).flatMap((own) => {
    const named = names.own[own];
    if (named === undefined) return [];
    const { id, isStale, body } = named;
    return [[{ id, kind: 'PROVISION' as const, isStale, validTo: grid.facts.own[own]?.validTo ?? null, organisationId: body }]];
  });
  return { ways: done, areOwn: true };
}

function factsOfHold({ grid: { facts }, names }: CoverageView, { partner, work, link }: CoverageHold): Fact[] {
  const [named, of] = [names.partners[partner], facts.partners[partner]];
  const [done, by] = [named?.work[work], named?.links[link]];
  if (named === undefined || done === undefined || by === undefined) return [];
  const kind = by.kind === 'AGREEMENT' ? 'AGREEMENT' : 'TIE';
  return [
    { id: done.id, kind: 'PROVISION', isStale: done.isStale, validTo: of?.work[work]?.validTo ?? null, organisationId: named.id },
    { id: by.id, kind, isStale: by.isStale, validTo: of?.links[link]?.validTo ?? null, organisationId: named.id },
  ];
}
