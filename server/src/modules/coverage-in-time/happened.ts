import type { CoverageReason } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { ChangeService } from '../changes/changes.service.ts';
import { CHANGES_TOLD } from '../comparison/comparison.cypher.ts';
import type { ComparedEntry } from '../comparison/describing.ts';
import type { CoverageCellView, CoverageView } from '../coverage/coverage.view.ts';

/** A cell as it was known on the earlier day, as it stood then by what is recorded now, and as it stands on the later day. */
export interface DifferingCell {
  readonly before: CoverageCellView | null;
  readonly stoodThen: CoverageCellView | null;
  readonly after: CoverageCellView | null;
}

/** What happened between two days to the facts that decide cells. What is read of an entry is read once, however many cells it decides. */
export class Happened {
  readonly #context: Context;
  readonly #entries: ReadonlyMap<string, readonly ComparedEntry[]>;
  /** Ids of facts that became surer, and of those that became less sure. */
  readonly #surer: ReadonlySet<string>;
  readonly #unsurer: ReadonlySet<string>;
  readonly #mere = new Map<ComparedEntry, Promise<boolean>>();

  constructor(context: Context, entries: readonly ComparedEntry[], then: CoverageView, now: CoverageView) {
    this.#context = context;
    this.#entries = Map.groupBy(entries, ({ id }) => id);
    this.#surer = surerIn(then, now);
    this.#unsurer = surerIn(now, then);
  }

  /**
   * What happened to the facts that decide a cell, the latest first. That somebody made sure of a fact changes no cell, unless the cell turned
   * on how sure it is, the same way as the fact.
   */
  async eventsOf(cell: DifferingCell): Promise<ComparedEntry[]> {
    const told = factsOf(cell.stoodThen, cell.after).flatMap((id) => this.#entries.get(id) ?? []);
    const turned = [
      ...(becameSurer(cell.before, cell.after) ? [this.#surer] : []),
      ...(becameSurer(cell.after, cell.before) ? [this.#unsurer] : []),
    ];
    const counts = (entry: ComparedEntry) => turned.some((ids) => ids.has(entry.id));
    const isMere = await Promise.all(told.map((entry) => !counts(entry) && (this.#becameConfirmed(entry) || this.#isVerified(entry))));
    return told.filter((_, at) => !isMere[at]).toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  }

  /** True where a fact that counted before is surer in its next state, and no other change of it is told. */
  #becameConfirmed({ id, kind, changeIds }: ComparedEntry): boolean {
    return kind === 'CHANGED' && changeIds.length === 0 && this.#surer.has(id);
  }

  /** True where somebody made sure of it and nothing else. Of as many changes as are told there may be more, which did something else. */
  #isVerified(entry: ComparedEntry): Promise<boolean> {
    let found = this.#mere.get(entry);
    if (found === undefined) {
      const { changeIds } = entry;
      found = changeIds.length < CHANGES_TOLD ? this.#context.use(ChangeService).areVerifications(changeIds) : Promise.resolve(false);
      this.#mere.set(entry, found);
    }
    return found;
  }
}

/** True where two cells are said to stand the same. */
export const isAlike = (one: CoverageCellView | null, other: CoverageCellView | null) =>
  one?.state === other?.state && one?.reasons.join() === other?.reasons.join();

/** Ids of the provisions, links and partners that hold any of these cells, each once. */
function factsOf(...cells: readonly (CoverageCellView | null)[]): string[] {
  const found = cells.flatMap((cell) => {
    if (cell === null) return [];
    const { grid, names } = cell.coverage;
    const held = grid.holdsOf(...cell.at).flatMap(({ partner, work, link }) => {
      const named = names.partners[partner];
      return [named?.work[work]?.id, named?.links[link]?.id, named?.id];
    });
    return [...held, ...grid.ownOf(...cell.at).map((own) => names.own[own]?.id)];
  });
  return [...new Set(found.filter((id) => id !== undefined))];
}

/** Ids of the facts that are surer on one day than on another: confirmed where they were not, or in time where they were past their day. */
function surerIn(less: CoverageView, more: CoverageView): Set<string> {
  const factsOn = ({ names }: CoverageView) => [...names.partners.flatMap(({ work, links }) => [...work, ...links]), ...names.own];
  const were = new Map(factsOn(less).map((fact) => [fact.id, fact]));
  return new Set(
    factsOn(more).flatMap(({ id, isConfirmed, isStale }) => {
      const was = were.get(id);
      return was && ((isConfirmed && !was.isConfirmed) || (was.isStale && !isStale)) ? [id] : [];
    }),
  );
}

const SURENESS: readonly CoverageReason[] = ['UNCONFIRMED', 'STALE'];
/** True where partners span both cells, and the second is free of a doubt that the first is under. */
const becameSurer = (before: CoverageCellView | null, after: CoverageCellView | null) =>
  isSpanned(before) && isSpanned(after) && SURENESS.some((reason) => before.reasons.includes(reason) && !after.reasons.includes(reason));
const isSpanned = (cell: CoverageCellView | null): cell is CoverageCellView => cell?.state === 'COVERED' || cell?.state === 'FRAGILE';
