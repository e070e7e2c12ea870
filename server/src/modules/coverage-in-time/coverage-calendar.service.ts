import { addMonths, dayBefore } from '@atlas/shared/time';
import type { CalendarKind } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { MAX_PAGE_SIZE, parseBounded } from '../../graphql/arguments.ts';
import { AgreementPartsStore } from '../agreements/agreement-parts.store.ts';
import { AgreementStore } from '../agreements/agreements.store.ts';
import type { CoverageCellView, CoverageView } from '../coverage/coverage.view.ts';
import { type HangingFact, hangingFacts } from '../coverage/hanging.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { TieStore } from '../ties/ties.store.ts';
import { calendarInWords } from './words.ts';

const MONTHS = 12;
const MAX_MONTHS = 24;

/** A day that matters of a fact that ends. */
export interface CalendarEntry {
  readonly fact: HangingFact;
  readonly coverage: CoverageView;
  readonly kind: CalendarKind;
  readonly on: string;
  readonly endsOn: string;
  readonly isOverdue: boolean;
  readonly cellsHeld: number;
  readonly cellsLost: number;
}
export interface CalendarOfCoverage {
  readonly from: string;
  readonly until: string;
  readonly entries: readonly CalendarEntry[];
  readonly total: number;
  readonly overdue: number;
  readonly summary: string;
}

/** Tells what of the facts under a coverage ends when. It holds nothing but what the coverage rests on, as its reader may see it. */
export class CoverageCalendarService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * What ends, and what is to be decided on, in so many months from the day of the coverage. What should have been decided on by then and goes
   * on is in it too, and comes first.
   * @throws BAD_USER_INPUT naming `months`
   */
  async calendarOf(coverage: CoverageView, months: number | null | undefined): Promise<CalendarOfCoverage> {
    const [from, ahead] = [coverage.asAt, parseBounded(months ?? MONTHS, 'months', 1, MAX_MONTHS)];
    const until = addMonths(from, ahead);
    const dated = await Promise.all(
      hangingFacts(coverage).flatMap((fact) => (fact.validTo === null ? [] : [this.#daysOf(fact, dayBefore(fact.validTo), coverage)])),
    );
    const entries = dated
      .flat()
      .filter(({ on }) => on < until)
      .sort(byDay);
    const overdue = entries.filter(({ isOverdue }) => isOverdue).length;
    const summary = calendarInWords({
      place: coverage.within.name,
      until,
      days: entries.map(({ fact, kind, isOverdue }) => ({ of: fact.kind, kind, isOverdue })),
    });
    return { from, until, entries, total: entries.length, overdue, summary };
  }

  entriesOf({ entries }: CalendarOfCoverage, first: number | null | undefined) {
    return entries.slice(0, bounded(first ?? MAX_PAGE_SIZE));
  }

  /** The cells that hang on a fact, those first that nothing else holds. */
  cellsOf({ fact: { cells, lost } }: CalendarEntry, first: number | null | undefined): CoverageCellView[] {
    return [...new Set([...lost, ...cells])].slice(0, bounded(first ?? 10));
  }

  /** Partners that hold cells by it; of councils' own work, the body that does it. */
  async partnersOf({ fact: { organisationIds } }: CalendarEntry) {
    const store = this.#context.use(OrganisationStore).byId;
    return (await Promise.all(organisationIds.map((id) => store.load(id)))).filter((found) => found !== null);
  }

  /** Those of the councils asked about that are party to the agreement, or at an end of the tie. */
  async councilsOf({ fact, coverage }: CalendarEntry) {
    const ends = await this.#endsOf(fact, coverage.asAt);
    return coverage.for.filter((council) => ends.includes(council.id));
  }

  async #daysOf(fact: HangingFact, endsOn: string, coverage: CoverageView): Promise<CalendarEntry[]> {
    const { cellsHeld, cellsLost } = fact;
    const entry = (kind: CalendarKind, on: string): CalendarEntry => ({
      ...{ fact, coverage, kind, on, endsOn, cellsHeld, cellsLost },
      isOverdue: on < coverage.asAt,
    });
    const decideBy = await this.#decideBy(fact, coverage.asAt);
    return [...(decideBy === null ? [] : [entry('DECIDE_BY', decideBy)]), entry('ENDS', endsOn)];
  }

  async #decideBy({ id, kind }: HangingFact, asAt: string): Promise<string | null> {
    const agreement = kind === 'AGREEMENT' ? await this.#context.use(AgreementStore).byId.load(id) : null;
    return agreement && this.#context.use(AgreementPartsStore).decideByOf(agreement, asAt);
  }

  async #endsOf({ id, kind }: HangingFact, asAt: string): Promise<string[]> {
    if (kind === 'AGREEMENT')
      return (await this.#context.use(AgreementStore).partiesOf.load(id)).map(({ organisation }) => organisation.id);
    const tie = kind === 'TIE' ? await this.#context.use(TieStore).byId(asAt).load(id) : null;
    return tie === null ? [] : [tie.fromId, tie.toId];
  }
}

const bounded = (first: number) => parseBounded(first, 'first', 1, MAX_PAGE_SIZE);

/** By day; what is to be decided before what ends, what most cells hang on first. */
const byDay = (a: CalendarEntry, b: CalendarEntry) =>
  compare(a.on, b.on) || compare(a.kind, b.kind) || b.cellsLost - a.cellsLost || b.cellsHeld - a.cellsHeld || compare(a.fact.id, b.fact.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
