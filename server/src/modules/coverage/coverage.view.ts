import {
  byWhomAlone,
  COVERAGE_DEFINITION,
  type CoverageCellFacts,
  type CoverageFacts,
  CoverageGrid,
  type CoverageHold,
  coverageSummary,
} from '@atlas/shared/coverage';
import { dayBefore } from '@atlas/shared/time';
import { type AreaLevel, COVERAGE_STATES, type CoverageBoundaries, type CoverageState } from '@atlas/shared/vocabulary';
import type { AreaRow } from '../areas/areas.cypher.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import type { FrameworkRow, ThemeRow } from '../themes/themes.cypher.ts';
import type { FactNames } from './facts.rows.ts';
import { factsWithout, type Gone } from './without.ts';

/** What coverage was asked about, found. */
export interface CoverageScope {
  readonly within: AreaRow;
  readonly level: AreaLevel;
  readonly framework: FrameworkRow;
  readonly for: readonly OrganisationRow[];
  readonly areas: readonly AreaRow[];
  readonly themes: readonly ThemeRow[];
  readonly sectors: readonly string[] | undefined;
  readonly confirmedOnly: boolean;
  readonly boundaries: CoverageBoundaries;
}

/** One cell as the API gives it. Its fields are worked out when they are asked for: there are thousands of cells. */
export class CoverageCellView {
  readonly coverage: CoverageView;
  readonly area: AreaRow;
  readonly theme: ThemeRow;
  /** Numbers of its area and theme among the facts. */
  readonly at: readonly [area: number, theme: number];
  readonly #facts: CoverageCellFacts;
  #partners: readonly number[] | undefined;
  #held: { readonly places: number; readonly parts: number } | undefined;

  constructor(coverage: CoverageView, area: AreaRow, theme: ThemeRow, at: readonly [number, number]) {
    this.coverage = coverage;
    this.area = area;
    this.theme = theme;
    this.at = at;
    this.#facts = coverage.grid.cell(...at);
  }

  get state() {
    return this.#facts.state;
  }
  get reasons() {
    return this.#facts.reasons;
  }
  get validTo() {
    return this.#facts.validTo;
  }
  get endsOn() {
    return lastDay(this.#facts.validTo);
  }
  get checkedOn() {
    return this.#facts.lookedOn;
  }
  get partnerCount() {
    return this.#partnerNumbers.length;
  }
  get placesHeld() {
    return this.#counted.places;
  }
  get placesTotal() {
    return this.coverage.grid.placesOf(this.at[0]).length;
  }
  get partsHeld() {
    return this.#counted.parts;
  }
  get partsTotal() {
    return this.coverage.grid.partsOf(this.at[1]).length;
  }

  /** Ids of the partners that hold it or any of it, those that span it first. */
  get partnerIds(): string[] {
    return this.#partnerNumbers.map((one) => this.coverage.names.partners[one]?.id ?? '');
  }

  /** Id of the check that `checkedOn` tells of. */
  get checkId(): string | null {
    const { grid, names } = this.coverage;
    const [areas, themes] = [grid.areas.up[this.at[0]] ?? [], grid.themes.up[this.at[1]] ?? []];
    const found = names.looks.find(({ area, theme, on }) => on === this.checkedOn && areas.includes(area) && themes.includes(theme));
    return found?.id ?? null;
  }

  get #partnerNumbers() {
    this.#partners ??= this.coverage.grid.partnersOf(...this.at);
    return this.#partners;
  }
  get #counted() {
    this.#held ??= this.coverage.grid.held(...this.at);
    return this.#held;
  }
}

/** An organisation, and the cells that would have no partner without it and what is part of it. */
export interface SinglePointView {
  readonly organisationId: string;
  readonly cells: readonly CoverageCellView[];
  readonly cellsLost: number;
}

/** Coverage as the API gives it: what was asked, and the rule applied to the facts. */
export class CoverageView {
  readonly scope: CoverageScope;
  readonly names: FactNames;
  readonly grid: CoverageGrid;
  readonly rule = COVERAGE_DEFINITION;
  readonly #facts: CoverageFacts;
  #cells: readonly CoverageCellView[] | undefined;

  constructor(scope: CoverageScope, facts: CoverageFacts, names: FactNames) {
    this.scope = scope;
    this.names = names;
    this.#facts = facts;
    this.grid = new CoverageGrid(facts, scope.confirmedOnly ? 'CONFIRMED' : 'ALL');
  }

  get asAt() {
    return this.#facts.asAt;
  }
  get within() {
    return this.scope.within;
  }
  get level() {
    return this.scope.level;
  }
  get framework() {
    return this.scope.framework;
  }
  get for() {
    return this.scope.for;
  }
  get boundaries() {
    return this.scope.boundaries;
  }
  get areas() {
    return this.scope.areas;
  }
  get themes() {
    return this.scope.themes;
  }

  /** Every cell, area by area. */
  get all(): readonly CoverageCellView[] {
    const { rows, columns } = this.#facts;
    this.#cells ??= this.areas.flatMap((area, i) =>
      this.themes.map((theme, j) => new CoverageCellView(this, area, theme, [rows[i] as number, columns[j] as number])),
    );
    return this.#cells;
  }

  get counts() {
    return countsOf(this.all.map(({ state }) => state));
  }

  get summary(): string {
    return coverageSummary({
      within: this.within.name,
      councils: this.for.map(({ name }) => name),
      asAt: this.asAt,
      areas: this.areas.length,
      themes: this.themes.length,
      counts: Object.fromEntries(this.counts.map(({ state, count }) => [state, count])) as Record<CoverageState, number>,
    });
  }

  /** The same without what is gone. */
  without(gone: Gone): CoverageView {
    const { facts, names } = factsWithout(this.#facts, this.names, gone);
    return new CoverageView(this.scope, facts, names);
  }

  /** Organisations whose loss would leave cells without any partner, those with the most such cells first. */
  get singlePoints(): readonly SinglePointView[] {
    const lost = new Map<string, CoverageCellView[]>();
    for (const cell of this.all) {
      const holders = this.grid.partnersOf(...cell.at).map((one) => this.#facts.partners[one]?.bodies ?? []);
      for (const body of byWhomAlone(holders)) lost.set(body, [...(lost.get(body) ?? []), cell]);
    }
    return [...lost]
      .map(([organisationId, cells]) => ({ organisationId, cells, cellsLost: cells.length }))
      .sort((a, b) => b.cellsLost - a.cellsLost || (a.organisationId < b.organisationId ? -1 : 1));
  }

  /** The state of every cell by confirmed facts in date alone, in the order of `all`. */
  get sureStates(): CoverageState[] {
    const sure = new CoverageGrid(this.#facts, 'SURE');
    return this.all.map(({ at }) => sure.cell(...at).state);
  }

  get basis() {
    const facts = new Map(this.#usedFacts().map((fact) => [fact.id, fact]));
    const count = (test: (fact: { isConfirmed: boolean; isStale: boolean }) => boolean) => [...facts.values()].filter(test).length;
    return {
      facts: facts.size,
      unconfirmed: count(({ isConfirmed }) => !isConfirmed),
      pastVerifyBy: count(({ isStale }) => isStale),
      countsWithoutThem: countsOf(this.sureStates),
    };
  }

  /** Ids of the provisions, ties and agreements that decide any cell. */
  get factIds(): string[] {
    return [...new Set(this.#usedFacts().map(({ id }) => id))];
  }

  #usedFacts() {
    const { partners, own } = this.names;
    const { held, done } = this.grid.used();
    return [
      ...held.flatMap(({ partner, work, link }) => [partners[partner]?.work[work], partners[partner]?.links[link]]),
      ...done.map((at) => own[at]),
    ].filter((fact) => fact !== undefined);
  }
}

const countsOf = (states: readonly CoverageState[]) => {
  const counts = new Map<CoverageState, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return COVERAGE_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 }));
};

const lastDay = (validTo: string | null) => (validTo === null ? null : dayBefore(validTo));

/** By what a partner holds a cell, as the API gives it. */
export function evidenceFrom({ names }: CoverageView, { partner, work, link, isConfirmed, isStale, validTo, isWhole }: CoverageHold) {
  const found = names.partners[partner];
  const by = found?.links[link];
  return {
    organisationId: found?.id ?? '',
    provisionId: found?.work[work]?.id ?? '',
    linkId: by?.id ?? '',
    link: by?.kind ?? 'TIE',
    throughId: by?.through ?? null,
    isConfirmed,
    isStale,
    endsOn: lastDay(validTo),
    isWhole,
  };
}
export type EvidenceView = ReturnType<typeof evidenceFrom>;
