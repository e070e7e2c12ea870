import type { Context } from '../../context.ts';
import { ChangeService } from '../changes/changes.service.ts';
import { CHANGES_TOLD } from '../comparison/comparison.cypher.ts';
import type { ComparedEntry } from '../comparison/describing.ts';
import type { CoverageCellView, CoverageView } from '../coverage/coverage.view.ts';
import type { NamedFact } from '../coverage/facts.rows.ts';
import { becameSurer, type DifferingCell, isEased } from './differing.ts';

/** In what way facts turned, and which cells turn with them: from the first to the second as the facts in `there`, back as those in `back`. */
interface Turn {
  readonly turns: (one: CoverageCellView | null, other: CoverageCellView | null) => boolean;
  readonly there: ReadonlySet<string>;
  readonly back: ReadonlySet<string>;
}

/** What happened between two days to the facts that decide cells. What is read of an entry is read once, however many cells it decides. */
export class Happened {
  readonly #context: Context;
  readonly #entries: ReadonlyMap<string, readonly ComparedEntry[]>;
  /** Ids of facts that became surer. */
  readonly #surer: ReadonlySet<string>;
  readonly #turns: readonly Turn[];
  readonly #mere = new Map<ComparedEntry, Promise<boolean>>();

  constructor(context: Context, entries: readonly ComparedEntry[], then: CoverageView, now: CoverageView) {
    this.#context = context;
    this.#entries = Map.groupBy(entries, ({ id }) => id);
    this.#surer = turnedBetween(then, now, isSurer);
    this.#turns = [
      { turns: becameSurer, there: this.#surer, back: turnedBetween(now, then, isSurer) },
      // Where only confirmed facts count, to be confirmed is to begin to count.
      ...(now.scope.confirmedOnly
        ? [{ turns: isEased, there: turnedBetween(then, now, isConfirmed), back: turnedBetween(now, then, isConfirmed) }]
        : []),
    ];
  }

  /**
   * What happened to the facts that decide a cell, the latest first. That somebody made sure of a fact changes no cell, unless the cell turned
   * on how sure it is, the same way as the fact.
   */
  async eventsOf(cell: DifferingCell): Promise<ComparedEntry[]> {
    const told = factsOf(cell.stoodThen, cell.after).flatMap((id) => this.#entries.get(id) ?? []);
    const turned = this.#turns.flatMap(({ turns, there, back }) => [
      ...(turns(cell.before, cell.after) ? [there] : []),
      ...(turns(cell.after, cell.before) ? [back] : []),
    ]);
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

/** Ids of the facts on both days that turned between them. */
function turnedBetween(first: CoverageView, second: CoverageView, isTurned: (was: NamedFact, is: NamedFact) => boolean): Set<string> {
  const factsOn = ({ names }: CoverageView) => [...names.partners.flatMap(({ work, links }) => [...work, ...links]), ...names.own];
  const were = new Map(factsOn(first).map((fact) => [fact.id, fact]));
  return new Set(
    factsOn(second).flatMap((is) => {
      const was = were.get(is.id);
      return was && isTurned(was, is) ? [is.id] : [];
    }),
  );
}
const isConfirmed = (was: NamedFact, is: NamedFact) => is.isConfirmed && !was.isConfirmed;
/** Confirmed where it was not, or in time where it was past its day. */
const isSurer = (was: NamedFact, is: NamedFact) => isConfirmed(was, is) || (was.isStale && !is.isStale);
